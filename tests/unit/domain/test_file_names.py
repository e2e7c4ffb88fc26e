import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.file_names import (
    is_possible_name,
    name_with_suffix,
    reachable,
    shortened,
)


@pytest.mark.parametrize(
    "name",
    ["CON", "nul", "Com1", "LPT9.txt", "aux.tar.gz", "CON .txt", "COM²", "CONOUT$",
     "letter.", "letter ", "a:b", "a<b", 'a"b', "a|b", "a?b", "a*b", "a\\b", "tab\there",
     "x" * 256],
)  # fmt: skip
def test_windows_cannot_hold(name: str) -> None:
    assert not is_possible_name(name, "win32")


@pytest.mark.parametrize(
    "name",
    ["CONTRACT", "nullable.txt", "COM10", "COM0", ".profile", "[x] {y}", "x" * 255, "🦷.jpg"],
)
def test_windows_can_hold(name: str) -> None:
    assert is_possible_name(name, "win32")


@pytest.mark.parametrize("name", ["CON", "letter.", "a:b", "a\nb", "-rf", "\udcff", "é" * 127])
def test_linux_holds_what_windows_does_not(name: str) -> None:
    assert is_possible_name(name, "linux")


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\0b", "é" * 128])
def test_no_system_can_hold(name: str) -> None:
    assert not is_possible_name(name, "linux")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("letter.pdf", "letter (restored).pdf"),
        ("scan", "scan (restored)"),
        (".profile", ".profile (restored)"),
        ("archive.tar.gz", "archive.tar (restored).gz"),
        ("Dr. Smith to Mrs. Jones about", "Dr. Smith to Mrs. Jones about (restored)"),
        ("...", "... (restored)"),
    ],
)
def test_the_suffix_stands_before_the_extension(name: str, expected: str) -> None:
    assert name_with_suffix(name, "restored") == expected


names = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1
).filter(lambda name: name not in {".", ".."})


@given(names.map(lambda name: name * 30), names)
def test_a_long_name_stays_within_255_bytes_and_keeps_its_suffix(name: str, suffix: str) -> None:
    suffix = suffix[:10]
    made = name_with_suffix(name, suffix)
    assert len(made.encode()) <= 255
    assert f" ({suffix})" in made


def test_a_long_name_keeps_its_extension() -> None:
    assert name_with_suffix("ä" * 126 + ".jpg", "restored").endswith(" (restored).jpg")


@pytest.mark.parametrize(
    "character",
    [
        unicodedata.normalize("NFD", "ộ"),
        "👩‍⚕️",
        "👍🏽",
        "🇱🇹",
        "क्षि"[:2],
    ],
    ids=["accents", "joined emoji", "skin tone", "flag", "vowel sign"],
)
def test_no_character_is_cut_in_two(character: str) -> None:
    for longest in range(60, 80):
        short = shortened(character * 40, longest)
        assert len(short.encode()) <= longest
        assert short == character * (len(short) // len(character))


def test_bytes_that_are_no_text_survive() -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    made = name_with_suffix(name, "2").encode("utf-8", "surrogateescape")
    assert made == b"caf\xe9 (2).txt"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\a\b", r"\\?\C:\a\b"),
        ("C:/a/b", r"\\?\C:\a\b"),
        (r"\\nas\share\a", r"\\?\UNC\nas\share\a"),
        (r"\\?\C:\a", r"\\?\C:\a"),
        (r"a\b", r"a\b"),
    ],
)
def test_windows_reaches_long_paths(path: str, expected: str) -> None:
    assert reachable(path, "win32") == expected


def test_other_systems_need_no_such_form() -> None:
    assert reachable("/home/x", "linux") == "/home/x"

"""Names as patterns: always at least the name itself."""

import fnmatch
import unicodedata
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.restic import patterns

NAMES = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20
)


@given(NAMES)
def test_a_name_matches_its_own_pattern_and_nothing_in_it_is_special(name: str) -> None:
    pattern = patterns.one_name(name)
    assert len(pattern) == len(name)
    assert fnmatch.fnmatchcase(name, pattern)
    assert not set(pattern) & set("*[]\\!#$\n")


@given(NAMES, NAMES, NAMES)
def test_what_contains_a_text_is_caught(before: str, part: str, after: str) -> None:
    assert patterns.does_contain(before + part + after, part) or (
        unicodedata.normalize("NFC", before + part + after) != before + part + after
        or unicodedata.normalize("NFC", part) != part
        # Some letters fold differently beside others.
        or (before + part + after).casefold()
        != before.casefold() + part.casefold() + after.casefold()
    )
    assert fnmatch.fnmatchcase(part, patterns.containing(part)) or not part.isascii()


def test_accents_in_both_forms() -> None:
    composed = unicodedata.normalize("NFC", "élan résumé")
    decomposed = unicodedata.normalize("NFD", composed)
    assert composed != decomposed
    assert patterns.is_same_name(composed, decomposed)
    assert not patterns.is_same_name("a", "b")
    for name in (composed, decomposed):
        assert fnmatch.fnmatchcase(name, patterns.containing(decomposed))
        assert patterns.does_contain(name.upper(), composed)


def test_bytes_that_are_no_text() -> None:
    on_disk = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    listed = "caf\N{REPLACEMENT CHARACTER}.txt"
    assert patterns.is_same_name(on_disk, listed)
    assert patterns.one_name(listed) == "caf?.txt"


def test_exclusions(tmp_path: Path) -> None:
    there = tmp_path / "a[b]*"
    there.mkdir()
    plain = tmp_path / "plain"
    found = patterns.exclusions(
        (str(there), str(tmp_path / "x[yz]"), str(plain), "*.tmp", "~$*", ""), (tmp_path,)
    )
    assert found == (
        f"{tmp_path}/a[[]b][*]",
        f"{tmp_path}/x[yz]",
        str(plain),
        "*.tmp",
        "~$*",
    )


@pytest.mark.parametrize(
    ("pattern", "matters"),
    [
        ("/home/doctor/Documents/Trash", True),
        ("/home/doctor/Documents", True),
        ("/home/doctor", True),
        ("/", True),
        ("/home/*/Documents/Trash", True),
        ("/**/Trash", True),
        ("/home/doctor/../doctor/Documents/x", True),
        ("//home/doctor/Documents/Trash", True),
        ("/HOME/doctor/documents/Trash", True),
        ("Trash", True),
        ("*/Trash", True),
        ("/home/doctor/.cache", False),
        ("/home/doctor/Documents 2/Trash", False),
        ("/home/doctor/.cache/*", False),
        ("/var", False),
    ],
)
def test_paths_beside_all_sources_cost_nothing(pattern: str, matters: bool) -> None:
    sources = (PurePosixPath("/home/doctor/Documents"), PurePosixPath("/data"))
    assert patterns.exclusions((pattern,), sources) == ((pattern,) if matters else ())

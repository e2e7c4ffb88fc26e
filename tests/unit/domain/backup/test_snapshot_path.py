"""Paths in a snapshot and on this computer lead to each other."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.snapshot_path import native_path, snapshot_path, without_nested

WINDOWS = [
    ("C:\\", "/C/"),
    ("C:\\Pacientai\\x.jpg", "/C/Pacientai/x.jpg"),
    ("d:\\Daten\\Müller [1]\\bérylium.pdf", "/d/Daten/Müller [1]/bérylium.pdf"),
    ("\\\\praxis-nas\\Bilder\\x.jpg", "/\\\\praxis-nas\\Bilder/x.jpg"),
    ("\\\\praxis-nas\\Bilder\\", "/\\\\praxis-nas\\Bilder/"),
]


@pytest.mark.parametrize(("native", "inside"), WINDOWS)
def test_pain_07_windows_paths_lead_there_and_back(native: str, inside: str) -> None:
    path = PureWindowsPath(native)
    assert snapshot_path(path) == inside.rstrip("/")
    assert native_path(inside, windows=True) == path
    assert native_path(snapshot_path(path), windows=True) == path


def test_a_root_on_linux_stays_one() -> None:
    assert snapshot_path(PurePosixPath("/")) == "/"
    assert native_path("/", windows=False) == PurePosixPath("/")


def test_a_folder_of_one_letter_on_linux_is_no_drive() -> None:
    assert native_path("/C/x", windows=False) == PurePosixPath("/C/x")


def test_a_colon_in_a_name_on_linux_stays() -> None:
    assert snapshot_path(PurePosixPath("/home/a:b")) == "/home/a:b"


def test_a_path_made_elsewhere_is_no_drive_on_windows() -> None:
    found = native_path("/home/ann/x", windows=True)
    assert found == PureWindowsPath("\\home\\ann\\x")
    assert not found.is_absolute()


_NAME = st.text("abcXYZ éü[]'$ -", min_size=1, max_size=8).filter(lambda n: n.strip(" .") == n)
_PARTS = st.lists(_NAME, min_size=1, max_size=4)


@given(_PARTS, st.sampled_from(["C:\\", "\\\\server\\share\\", "z:\\"]))
def test_any_windows_path_comes_back(parts: list[str], root: str) -> None:
    path = PureWindowsPath(root, *parts)
    assert native_path(snapshot_path(path), windows=True) == path


@given(_PARTS)
def test_any_other_path_comes_back(parts: list[str]) -> None:
    path: PurePath = PurePosixPath("/", *parts)
    assert native_path(snapshot_path(path), windows=False) == path


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        ((), ()),
        (("/a/b", "/a"), ("/a",)),
        (("/a", "/ab"), ("/a", "/ab")),
        (("/a/b/c", "/a/b", "/x"), ("/a/b", "/x")),
        (("/x", "/x"), ("/x",)),
        (("/", "/a"), ("/",)),
    ],
)
def test_what_lies_in_a_chosen_folder_is_dropped(
    chosen: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    assert without_nested(chosen) == kept


@given(st.lists(_PARTS.map(lambda parts: "/" + "/".join(parts)), max_size=6).map(tuple))
def test_every_chosen_path_stays_covered(paths: tuple[str, ...]) -> None:
    kept = without_nested(paths)
    assert set(kept) <= set(paths)
    for path in paths:
        parents = {path, *map(str, PurePosixPath(path).parents)}
        assert len(parents & set(kept)) == 1

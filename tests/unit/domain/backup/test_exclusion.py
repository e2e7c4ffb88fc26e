"""Which patterns restic takes (tried with restic 0.19.1), and which folders they leave out."""

from pathlib import PurePosixPath

import pytest

from practiceguard.domain.backup.exclusion import is_left_out, is_possible_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "*.tmp",
        "/home/ann/.cache",
        "[ab]*",
        "[^a-z].bak",
        "~$*",
        "**/tmp",
        "!keep",
        "a[[]b",
        "]",
        "-",
    ],
)
def test_patterns_that_restic_takes(pattern: str) -> None:
    assert is_possible_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["", " ", "!", "[", "a[", "[]", "[]a]", "[^", "[a-]", "[-a]", "x/[/y", "a\nb", "a\0b"],
)
def test_patterns_that_would_make_every_backup_fail(pattern: str) -> None:
    assert not is_possible_pattern(pattern)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("/x/stick/cache", "/x/stick/cache"),
        ("/x/stick/cache/records", "/x/stick/cache"),
        ("/x/Temp/records", "Temp"),
        ("/x/practice.tmp", "*.tmp"),
        ("/x/a/b/records", "a/b"),
        ("/x/st[i]ck/cache", "/x/st[[]i]ck/cache"),
    ],
)
def test_a_folder_in_what_is_left_out(path: str, pattern: str) -> None:
    assert is_left_out(PurePosixPath(path), pattern)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("/x/stick", "/x/stick/cache"),
        ("/x/stick/records", "/x/stick/cache"),
        ("/x/stick/records", "/stick"),
        ("/x/records", "*.tmp"),
        ("/x/b/a/records", "a/b"),
        ("/x/records", "!records"),
        ("/x/y/z", "/x*/z"),
    ],
)
def test_a_folder_that_is_copied(path: str, pattern: str) -> None:
    assert not is_left_out(PurePosixPath(path), pattern)

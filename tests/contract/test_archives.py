"""What all Archives do, encrypted and in tests."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Archives, Member
from tests.fakes.fake_archives import PlainArchives

PASSWORD = Secret("2345-6789-abcd-efgh-jkmn")
EMPTY = hashlib.sha256(b"").hexdigest()
FILES = {"000.txt": b"", "001.jpg": b"\xff\xd8 a picture" * 5000, "002.mp4": os.urandom(70_000)}


@pytest.fixture(params=[PlainArchives, EncryptedZips])
def archives(request: pytest.FixtureRequest) -> Archives:
    made: Callable[[], Archives] = request.param
    return made()


def members(files: dict[str, bytes] = FILES) -> Iterator[Member]:
    for name, content in files.items():
        halves = content[: len(content) // 2], content[len(content) // 2 :]
        yield Member(name, len(content), iter(halves))


def test_what_goes_in_comes_out(archives: Archives, tmp_path: Path) -> None:
    target = tmp_path / "files.zip"
    archives.write(target, PASSWORD, members())
    expected = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    assert dict(archives.fingerprints(target, PASSWORD)) == expected
    assert [one.name for one in tmp_path.iterdir()] == ["files.zip"]


def test_without_a_password_anybody_opens_it_and_it_is_the_same_each_time(
    archives: Archives, tmp_path: Path
) -> None:
    for name in ("one.zip", "two.zip"):
        archives.write(tmp_path / name, None, members())
    assert archives.fingerprints(tmp_path / "one.zip", None)["000.txt"] == EMPTY
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.write(tmp_path / "one.zip", None, members())
    archives.write(tmp_path / "three.zip", PASSWORD, members())
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.fingerprints(tmp_path / "three.zip", None)


def test_another_password_opens_nothing(archives: Archives, tmp_path: Path) -> None:
    target = tmp_path / "files.zip"
    archives.write(target, PASSWORD, members())
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.fingerprints(target, Secret("2345-6789-abcd-efgh-jkmm"))


def test_one_that_was_cut_off_is_noticed(archives: Archives, tmp_path: Path) -> None:
    target = tmp_path / "files.zip"
    archives.write(target, PASSWORD, members())
    target.write_bytes(target.read_bytes()[:-40_000])
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.fingerprints(target, PASSWORD)


def test_what_is_there_is_never_written_over(archives: Archives, tmp_path: Path) -> None:
    target = tmp_path / "files.zip"
    target.write_bytes(b"somebody's")
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.write(target, PASSWORD, members())
    assert target.read_bytes() == b"somebody's"


class BrokenError(Exception):
    """Whatever may happen while a file is read."""


@pytest.mark.parametrize("after", [0, 1, 2])
def test_nothing_stays_of_one_that_was_broken_off(
    archives: Archives, tmp_path: Path, after: int
) -> None:
    closed = []

    def content() -> Iterator[bytes]:
        try:
            yield b"half a picture"
            raise BrokenError
        finally:
            closed.append(True)

    def broken() -> Iterator[Member]:
        for number, one in enumerate(members()):
            yield Member("x.jpg", 50, content()) if number == after else one

    with pytest.raises(BrokenError):
        archives.write(tmp_path / "files.zip", PASSWORD, broken())
    assert list(tmp_path.iterdir()) == []
    assert closed


def test_a_folder_that_is_not_there_is_told(archives: Archives, tmp_path: Path) -> None:
    if isinstance(archives, PlainArchives):
        pytest.skip("asked of the disk")
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        archives.write(tmp_path / "gone" / "files.zip", PASSWORD, members())

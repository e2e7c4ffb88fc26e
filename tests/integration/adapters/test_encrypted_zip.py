"""Encrypted archives as others see them: another program opens them, and nothing shows outside."""

import errno
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from stream_unzip import AE_2, AES_256, IncorrectAESPasswordError, stream_unzip

from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Member

# The other reader's way of asking for its key is on its way out; that is theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore:PBKDF2 without:DeprecationWarning")

PASSWORD = Secret("2345-6789-abcd-efgh-jkmn")
PICTURE = b"\xff\xd8\xff\xe0 JFIF a picture of somebody " * 3000
FILES = {"000.txt": "Bonjour é".encode(), "001.jpg": PICTURE, "002.mp4": os.urandom(100_000)}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    target = tmp_path / "files.zip"
    EncryptedZips().write(
        target,
        PASSWORD,
        (Member(name, len(content), iter((content,))) for name, content in FILES.items()),
    )
    return target


def read_by_another(archive: Path, password: str) -> dict[str, bytes]:
    """Return what another program's reader makes of it, which takes AES-256 of AE-2 only."""
    chunks = stream_unzip(
        iter((archive.read_bytes(),)),
        password=password.encode(),
        allowed_encryption_mechanisms=(AE_2, AES_256),
    )
    return {name.decode(): b"".join(content) for name, _size, content in chunks}


def test_another_reader_opens_it_to_the_byte(archive: Path) -> None:
    assert read_by_another(archive, PASSWORD.reveal()) == FILES


def test_another_reader_refuses_another_password(archive: Path) -> None:
    with pytest.raises(IncorrectAESPasswordError):
        read_by_another(archive, "2345-6789-abcd-efgh-jkmm")


def test_nothing_of_the_contents_shows_outside(archive: Path) -> None:
    bytes_seen = archive.read_bytes()
    for content in FILES.values():
        assert content[:40] not in bytes_seen
        # A checksum would tell whoever has the same picture that it is in there.
        assert struct.pack("<I", crc32(content)) not in bytes_seen
    assert PASSWORD.reveal().encode() not in bytes_seen
    # Of each of them the very first day of ZIP: 1 January 1980, midnight.
    assert bytes_seen.count(struct.pack("<HH", 0, 0x21)) >= 2 * len(FILES)


def test_one_bit_of_it_that_turned_is_noticed(archive: Path) -> None:
    bytes_seen = bytearray(archive.read_bytes())
    bytes_seen[5000] ^= 1
    archive.write_bytes(bytes_seen)
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        EncryptedZips().fingerprints(archive, PASSWORD)


class _Drive:
    """A file on a drive with room for so many bytes."""

    def __init__(self, file: Any, room: int, code: int) -> None:
        self._file, self._room, self._code = file, room, code

    def write(self, data: bytes) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(self._code, os.strerror(self._code))
        return int(self._file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@pytest.mark.parametrize("room", [0, 30, 1000, 150_000, 190_900])
@pytest.mark.parametrize(
    ("code", "expected"),
    [(errno.ENOSPC, ErrorCode.TARGET_FULL), (errno.EIO, ErrorCode.TARGET_NOT_WRITABLE)],
)
def test_nothing_stays_on_a_drive_that_is_full_or_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, code: int, expected: ErrorCode
) -> None:
    whole = Path.open

    def opened(self: Path, *arguments: Any, **named: Any) -> Any:
        return _Drive(whole(self, *arguments, **named), room, code)

    def members() -> Iterator[Member]:
        for name, content in FILES.items():
            yield Member(name, len(content), iter((content,)))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", opened)
        with pytest.raises(PracticeGuardError, match=expected.value):
            EncryptedZips().write(tmp_path / "files.zip", PASSWORD, members())
    assert list(tmp_path.iterdir()) == []

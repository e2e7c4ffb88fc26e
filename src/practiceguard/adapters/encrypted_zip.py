"""ZIP archives encrypted with AES-256 (WinZip's AE-2), or not, by pyzipper: docs/decisions/0024.

Free programs open them on all systems. AE-2 stores no checksum of the contents in clear: that of a
picture would tell whoever has the same picture that it is in there.
"""

import contextlib
import errno
import hashlib
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Member

if TYPE_CHECKING:
    import pyzipper

_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_SAME_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""Of every member: when a picture was taken is nobody's business who has no password."""


class EncryptedZips:
    """Archives port."""

    def write(self, target: Path, password: Secret | None, members: Iterable[Member]) -> None:
        """Write an archive, whole or not at all."""
        import pyzipper  # late: nobody but who hands files back pays for it

        with _Target(target) as file:
            encryption = None if password is None else pyzipper.WZ_AES
            archive = pyzipper.AESZipFile(file, "w", encryption=encryption)
            try:
                _open_with(archive, password)
                for one in members:
                    _add(archive, file, one)
            except BaseException:
                file.give_up()
                raise
            finally:
                # Also after a failure: the library would do it later by itself, and complain.
                archive.close()
            file.demand_kept()

    def fingerprints(self, archive: Path, password: Secret | None) -> Mapping[str, str]:
        """Open an archive and return the SHA-256 of each member by its name."""
        import pyzipper

        found: dict[str, str] = {}
        try:
            with pyzipper.AESZipFile(archive) as opened:
                _open_with(opened, password)
                for info in opened.infolist():
                    with opened.open(info) as member:
                        found[info.filename] = hashlib.file_digest(member, "sha256").hexdigest()
        except (OSError, RuntimeError, ValueError, EOFError, pyzipper.BadZipFile) as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(archive.parent)}, details=str(error)
            ) from error
        return found


class _Target:
    """The file of an archive: made new, and removed unless it became whole.

    The library cannot end its work on a file that fails. So what the drive says is kept until we
    ask, and from then on, or once given up, everything is taken and nothing is kept.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_over = False
        self._failure: PracticeGuardError | None = None
        self._file: BinaryIO

    def __enter__(self) -> "_Target":
        try:
            # Made here and not by the library: what is there already is never written over.
            self._file = self._path.open("xb")
        except OSError as error:
            raise self._named(error) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        is_whole = False
        try:
            try:
                self._file.close()
            except OSError as error:
                raise self._named(error) from error
            is_whole = kind is None
        finally:
            if not is_whole:
                with contextlib.suppress(OSError):
                    self._path.unlink()

    def give_up(self) -> None:
        """Keep nothing from now on."""
        self._is_over = True

    def demand_kept(self) -> None:
        """Raise TARGET_FULL or TARGET_NOT_WRITABLE unless the drive took everything so far."""
        if self._failure is not None:
            raise self._failure

    # --- what the library asks of a file ------------------------------------------------------

    def write(self, data: bytes) -> int:
        """Write, as long as that makes sense."""
        self._try(lambda: self._file.write(data))
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place of the file."""
        return self._try(lambda: self._file.seek(offset, whence))

    def tell(self) -> int:
        """Return the place in the file."""
        return self._try(self._file.tell)

    def flush(self) -> None:
        """Write what is still in memory."""
        self._try(lambda: self._file.flush() or 0)

    def _try(self, call: Callable[[], int]) -> int:
        if self._is_over:
            return 0
        try:
            return call()
        except OSError as error:
            self._failure, self._is_over = self._named(error), True
            return 0

    def _named(self, error: OSError) -> PracticeGuardError:
        code = ErrorCode.TARGET_FULL if error.errno in _FULL else ErrorCode.TARGET_NOT_WRITABLE
        facts = {"folder": str(self._path.parent)}
        return PracticeGuardError(code, facts, details=str(error.strerror))


def _open_with(archive: "pyzipper.AESZipFile", password: Secret | None) -> None:
    if password is not None:
        archive.setpassword(password.reveal().encode("ascii"))


def _add(archive: "pyzipper.AESZipFile", file: _Target, one: Member) -> None:
    import pyzipper

    info = pyzipper.zipfile_aes.AESZipInfo(one.name, _SAME_DAY)
    info.file_size = one.size
    # Pictures are packed already; how well a letter can be packed would tell something of it.
    info.compress_type = pyzipper.ZIP_STORED
    with contextlib.closing(_closable(one.content)) as chunks, archive.open(info, "w") as member:
        try:
            for chunk in chunks:
                member.write(chunk)
                file.demand_kept()
        except BaseException:
            file.give_up()
            raise
    file.demand_kept()


def _closable(content: Iterator[bytes]) -> Generator[bytes, None, None]:
    """Return it as what can be closed: behind it stands a process that reads the copy."""
    yield from content

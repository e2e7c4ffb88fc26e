"""Files on this computer, handled so that nothing that was there is ever lost."""

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practiceguard.adapters.files.private_tree import make_removable, opened_below
from practiceguard.adapters.files.whereabouts import Whereabouts
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.file_names import is_possible_name, name_with_suffix

PRIVATE_PREFIX = ".practiceguard-restore-"
_UNFINISHED_PREFIX = ".practiceguard-new-"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BAD_NAME = frozenset({errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ})
_NO_HARD_LINKS = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
)
_WINDOWS_ERRORS = {
    112: ErrorCode.TARGET_FULL,  # ERROR_DISK_FULL
    39: ErrorCode.TARGET_FULL,  # ERROR_HANDLE_DISK_FULL
    123: ErrorCode.NAME_NOT_POSSIBLE,  # ERROR_INVALID_NAME
    206: ErrorCode.NAME_NOT_POSSIBLE,  # ERROR_FILENAME_EXCED_RANGE
}
_WINDOWS_OTHER_DEVICE = 17  # ERROR_NOT_SAME_DEVICE
_HIDDEN = 0x2  # FILE_ATTRIBUTE_HIDDEN
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT
_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class SystemFiles(Whereabouts):
    """Files port, on Windows, macOS and Linux."""

    def exists(self, path: Path) -> bool:
        """Return whether the name is taken, be it by a link that leads nowhere."""
        return os.path.lexists(self._reach(path))

    def is_folder(self, path: Path) -> bool:
        """Return whether it is a folder, or a link to one."""
        return self._reach(path).is_dir()

    def is_empty_folder(self, path: Path) -> bool:
        """Return whether it is a folder with nothing in it; one that cannot be read is not."""
        try:
            with os.scandir(self._reach(path)) as entries:
                return next(entries, None) is None
        except OSError:
            return False

    def make_private_folder(self, near: Path) -> Path:
        """Make an empty folder only we can read, on the file system of `near`; return it.

        It is hidden, and lies in `near` or in the nearest folder above it that exists.
        """
        place = near.absolute()
        while not place.is_dir() and place != place.parent:
            place = place.parent
        with _known_failures(place):
            made = Path(tempfile.mkdtemp(prefix=PRIVATE_PREFIX, dir=place))
        _hide(made)
        return made

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder made by `make_private_folder`, read-only files included.

        Any other folder is refused: this is the only thing here that deletes a tree. One that is
        gone already is no error.
        """
        if not folder.name.startswith(PRIVATE_PREFIX):
            raise _failure(ErrorCode.TARGET_NOT_WRITABLE, folder, "not a folder of ours")
        if folder.is_symlink() or not folder.exists():
            return
        reached = self._reach(folder)
        with _known_failures(folder):
            make_removable(reached)
            shutil.rmtree(reached)

    def write_new(self, path: Path, content: bytes | Iterator[bytes]) -> None:
        """Write a file that must not exist yet, whole or not at all, readable by us only.

        Content that comes in pieces is written as it comes; what it raises is raised, and no file
        stays. FileExistsError if the name is taken; NAME_NOT_POSSIBLE, TARGET_FULL,
        TARGET_NOT_WRITABLE.
        """
        pieces = (content,) if isinstance(content, bytes) else content
        self._require_possible(path)
        path = self._reach(path)
        with _known_failures(path), _unfinished_beside(path) as unfinished:
            with os.fdopen(_open_new(unfinished), "wb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            _claim(unfinished, path)
            _sync_folder(path.parent)

    def size(self, path: Path) -> int | None:
        """Return the size of a regular file in bytes, None if there is none; links not followed."""
        try:
            found = self._reach(path).lstat()
        except OSError:
            return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    def read(self, path: Path) -> bytes:
        """Return the content of a file; FILE_NOT_FOUND if it is gone or cannot be read."""
        try:
            return self._reach(path).read_bytes()
        except OSError as error:
            raise _failure(ErrorCode.FILE_NOT_FOUND, path, error) from error

    def all_below(self, folder: Path) -> tuple[Path, ...]:
        """Return every regular file below a folder, in order; links are not followed.

        FILE_NOT_FOUND if the folder, or one in it, cannot be read: a list with holes is no list.
        """

        def refuse(error: OSError) -> None:
            raise _failure(ErrorCode.FILE_NOT_FOUND, folder, error) from error

        reached = self._reach(folder)
        found = [
            folder / Path(place, name).relative_to(reached)
            for place, _, names in os.walk(reached, onerror=refuse)
            for name in names
            if stat.S_ISREG(Path(place, name).lstat().st_mode)
        ]
        return tuple(sorted(found))

    def staged_below(self, folder: Path) -> tuple[Path, ...]:
        """Return everything below a private folder, links and folders too; links not followed.

        Its folders become ours to look into and to move from, whatever rights they came with.
        """
        reached = self._reach(folder)
        return tuple(folder / path.relative_to(reached) for path in opened_below(reached))

    def is_link(self, path: Path) -> bool:
        """Return whether the name is a link, be it one that leads nowhere."""
        return self._reach(path).is_symlink()

    def linked_to(self, path: Path) -> Path:
        """Return what a link leads to in the end; any other path as it is."""
        return self.real(path) if self.is_link(path) else path

    def leads_elsewhere(self, path: Path) -> bool:
        """Return whether the name stands for another place: a link, or a junction of Windows."""
        try:
            found = self._reach(path).lstat()
        except OSError:
            return False
        return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION

    def sha256(self, path: Path) -> str:
        """Return the SHA-256 of a file; FILE_NOT_FOUND if it is gone or cannot be read."""
        try:
            with self._reach(path).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise _failure(ErrorCode.FILE_NOT_FOUND, path, error) from error

    def make_folder(self, folder: Path) -> None:
        """Make a folder and its parents.

        TARGET_NOT_WRITABLE if that cannot be, also where a file has that name;
        NAME_NOT_POSSIBLE for a name that this system cannot hold.
        """
        for place in (folder, *folder.parents):
            if place.name and not self.exists(place):
                self._require_possible(place)
        try:
            with _known_failures(folder):
                self._reach(folder).mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise _failure(ErrorCode.TARGET_NOT_WRITABLE, folder, error) from error

    def place(self, source: Path, target: Path) -> None:
        """Move a file or link to a name that must be free; never overwrites (FileExistsError).

        Across file systems it is copied, compared by hash, and only then the source is removed.
        NAME_NOT_POSSIBLE, TARGET_FULL, TARGET_NOT_WRITABLE; nothing half-written stays.
        FILE_NOT_FOUND if the source is gone, RESTORE_DAMAGED if the copy differs from it.
        """
        self._require_possible(target)
        source, target = self._reach(source), self._reach(target)
        if os.path.lexists(target):
            raise _taken(target)
        try:
            kind = source.lstat().st_mode
        except OSError as error:
            raise _failure(ErrorCode.FILE_NOT_FOUND, source, error) from error
        if not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
            raise _failure(ErrorCode.TARGET_NOT_WRITABLE, target, "neither a file nor a link")
        with _known_failures(target):
            try:
                _claim(source, target)
            except OSError as error:
                if not _is_other_file_system(error):
                    raise
                _copy_across(source, target)

    def free_name(self, path: Path, suffix: str) -> Path:
        """Return `path`, or the first free one of `name (suffix).ext`, `name (suffix 2).ext`, ….

        Stays within 255 bytes, by shortening the stem at a character's border.
        """
        candidate, number = path, 1
        while self.exists(candidate):
            wording = suffix if number == 1 else f"{suffix} {number}"
            candidate = path.with_name(name_with_suffix(path.name, wording))
            number += 1
        return candidate

    def _require_possible(self, path: Path) -> None:
        if not is_possible_name(path.name, self.platform):
            raise _failure(ErrorCode.NAME_NOT_POSSIBLE, path, "name")


def _claim(source: Path, target: Path) -> None:
    """Rename within one file system, atomically and only if the name is free.

    Raises FileExistsError if it is taken, and OSError (another file system) if it is not one.
    """
    if os.name == "nt":
        source.rename(target)  # Windows refuses to overwrite by itself
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        _claim_without_links(source, target)
        return
    try:
        source.unlink()
    except OSError:
        target.unlink()  # the same file under its former name is still there
        raise


def _claim_without_links(source: Path, target: Path) -> None:
    """Rename on a USB stick or share without hard links: an empty file of ours holds the name."""
    if source.lstat().st_dev != target.parent.stat().st_dev:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV), str(target))
    held = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    ours = os.fstat(held)
    os.close(held)
    if not _is_still_ours(target, ours):
        raise _taken(target)
    try:
        source.replace(target)
    except OSError:
        if _is_still_ours(target, ours):
            target.unlink()
        raise


def _is_still_ours(target: Path, ours: os.stat_result) -> bool:
    """Return whether the empty file that holds a name is the one we made, and still empty."""
    try:
        now = target.lstat()
    except OSError:
        return False
    return (now.st_ino, now.st_size) == (ours.st_ino, 0)


def _taken(target: Path) -> FileExistsError:
    return FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _copy_across(source: Path, target: Path) -> None:
    """Copy to another file system under a passing name, compare, and only then take the name."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
        source.unlink()
        return
    with _unfinished_beside(target) as unfinished:
        written = _copy_content(source, unfinished)
        if _hash_of(unfinished) != written:
            raise _failure(ErrorCode.RESTORE_DAMAGED, target, "the copy differs")
        # A file system without owners or attributes keeps what it can: the content is what counts.
        with contextlib.suppress(OSError):
            shutil.copystat(source, unfinished)
        _claim(unfinished, target)
        _sync_folder(target.parent)
    _remove_file(source)


def _copy_content(source: Path, target: Path) -> str:
    """Copy a file's content to a new file, on the disk when this returns; return its SHA-256."""
    digest = hashlib.sha256()
    with source.open("rb") as reading, os.fdopen(_open_new(target), "wb") as writing:
        while chunk := reading.read(_CHUNK):
            digest.update(chunk)
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _open_new(path: Path) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(path, flags, 0o600)


@contextlib.contextmanager
def _unfinished_beside(target: Path) -> Iterator[Path]:
    """Give a passing name beside the target; whatever is left under it at the end is removed."""
    unfinished = target.parent / f"{_UNFINISHED_PREFIX}{secrets.token_hex(8)}"
    try:
        yield unfinished
    finally:
        with contextlib.suppress(FileNotFoundError):
            _remove_file(unfinished)


def _remove_file(path: Path) -> None:
    if os.name == "nt" and path.exists():
        path.chmod(stat.S_IWRITE)  # Windows does not delete what is read-only
    path.unlink()


def _sync_folder(folder: Path) -> None:
    """Have the new name itself on the disk; not every file system can."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _hide(folder: Path) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetFileAttributesW(str(folder), _HIDDEN)


def _is_other_file_system(error: OSError) -> bool:
    return error.errno == errno.EXDEV or getattr(error, "winerror", 0) == _WINDOWS_OTHER_DEVICE


@contextlib.contextmanager
def _known_failures(path: Path) -> Iterator[None]:
    """Turn what the system says of `path` into a known failure; FileExistsError goes through."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise _failure(_code_of(error), path, error) from error


def _code_of(error: OSError) -> ErrorCode:
    windows = _WINDOWS_ERRORS.get(getattr(error, "winerror", 0))
    if windows is not None:
        return windows
    if error.errno in _FULL:
        return ErrorCode.TARGET_FULL
    if error.errno in _BAD_NAME:
        return ErrorCode.NAME_NOT_POSSIBLE
    return ErrorCode.TARGET_NOT_WRITABLE


def _failure(code: ErrorCode, path: Path, why: OSError | str) -> PracticeGuardError:
    reason = why if isinstance(why, str) else why.strerror or str(why)
    facts = {"folder": str(path.parent), "file": str(path), "reason": reason}
    return PracticeGuardError(code, facts)

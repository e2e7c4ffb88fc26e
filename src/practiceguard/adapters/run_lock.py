"""One run per repository at a time, across processes: a lock of the operating system.

The system frees it when the process ends in whatever way, so no lock is ever left behind.
"""

import contextlib
import re
from pathlib import Path

from filelock import FileLock, Timeout

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class FileRunLock:
    """The lock of one repository, as a context manager; not to be entered twice at once."""

    def __init__(self, path: Path, key: RepositoryKey) -> None:
        self._key = key
        self._path = path
        # Never the library's fallback of a file that merely exists: it would outlive a crash.
        self._lock = FileLock(path, mode=0o600, timeout=0, fallback_to_soft=False)

    def __enter__(self) -> "FileRunLock":
        if self._lock.is_locked:
            raise self._taken()
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise self._taken() from None
        except OSError as error:
            facts = {
                "folder": str(self._path.parent),
                "reason": error.strerror or type(error).__name__,
            }
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._lock.release()

    def _taken(self) -> PracticeGuardError:
        return PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"repository": self._key})


class FileRunLocks:
    """`RunLocks` as files in a folder of our state, one per repository."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, key: RepositoryKey) -> FileRunLock:
        """Return a context manager; entering raises ALREADY_RUNNING if it is taken."""
        if not _KEY.fullmatch(key):
            raise ValueError("a repository's key is a name, not a path")
        return FileRunLock(self._folder / f"{key}.lock", key)

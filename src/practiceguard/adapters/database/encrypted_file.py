"""One encrypted SQLite file: keyed, private to this user, its errors named."""

import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

if TYPE_CHECKING:
    # sqlcipher3 is the standard module over another library: its types are these.
    from sqlite3 import Connection

_KEY = re.compile(r"[0-9a-f]{64}")
_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_SIDE_FILES = ("", "-wal", "-shm", "-journal")

_UNREADABLE = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CORRUPT_INDEX"})
_NOT_WRITABLE = {
    "SQLITE_FULL": "full",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_READONLY": "read-only",
    "SQLITE_CANTOPEN": "not-opened",
    "SQLITE_IOERR": "not-read",
    "SQLITE_PERM": "read-only",
    "SQLITE_AUTH": "read-only",
}


def connect(path: Path, key: Secret, *, options: str = "mode=rw", wait: float = 10) -> "Connection":
    """Given a file, its 256-bit key as 64 hexadecimal digits and SQLite's URI options, open it.

    Nothing is written by this. Raises DATABASE_UNREADABLE if the key does not fit or the file is
    damaged, STATE_NOT_WRITABLE if the file cannot be opened. Other processes are waited for
    `wait` seconds. The connection may be used by any thread, by one at a time.
    """
    if not _KEY.fullmatch(key.reveal()):
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": str(path)})
    with errors_named(path):
        connection: Connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?{options}",
            uri=True,
            timeout=wait,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            # Without this, a wrong key makes SQLCipher write to our standard error.
            connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
            # A raw key: no derivation from a pass phrase, so opening takes a millisecond.
            connection.execute(f"PRAGMA key = \"x'{key.reveal()}'\"").fetchall()
            connection.execute("PRAGMA temp_store = MEMORY")  # nothing spills to disk in clear
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


@contextlib.contextmanager
def errors_named(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the state of the disk into our errors; bugs pass unchanged."""
    try:
        yield
    except dbapi2.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name in _UNREADABLE:
            raise PracticeGuardError(
                ErrorCode.DATABASE_UNREADABLE, {"path": str(path)}, details=name
            ) from error
        for prefix, reason in _NOT_WRITABLE.items():
            if name == prefix or name.startswith(prefix + "_"):
                raise not_writable(path, reason, details=name) from error
        raise
    except OSError as error:
        raise not_writable(path, error.strerror or type(error).__name__) from error


def not_writable(path: Path, reason: str, *, details: str = "") -> PracticeGuardError:
    """Given a path and why it cannot be used, return the error that says so."""
    folder = path if path.is_dir() else path.parent
    facts = {"folder": str(folder), "path": str(path), "reason": reason}
    return PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts, details=details)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only this user can enter, or shut one that is there to others.

    One in which everybody may write is used by others, and stays as it is.
    """
    with errors_named(folder):
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        if not folder.stat().st_mode & stat.S_IWOTH:
            _shut(folder, _PRIVATE_FOLDER)


def make_private_file(path: Path) -> None:
    """Make an empty file that only this user can read; one that is there is an error."""
    # Made before SQLite opens it, so that there is no moment in which others could read it; the
    # files beside it (-wal, -shm) take over its mode.
    with errors_named(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE))


def keep_private(path: Path) -> None:
    """Shut a database file and those beside it to others, should somebody have opened them."""
    with errors_named(path):
        for suffix in _SIDE_FILES:
            with contextlib.suppress(FileNotFoundError):
                _shut(path.with_name(path.name + suffix), _PRIVATE_FILE)


def remove(path: Path) -> None:
    """Remove a database file and those beside it, as far as they exist."""
    with errors_named(path):
        for suffix in _SIDE_FILES:
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _shut(path: Path, mode: int) -> None:
    # On Windows the folder lies in the user's own profile, whose access list is inherited.
    if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        # A USB stick's file system has no owners: it stays as open as it is.
        with contextlib.suppress(PermissionError):
            path.chmod(mode)

"""Where PracticeGuard keeps what is its own: records, listings, caches, logs, fetched tools."""

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs.api import PlatformDirsABC
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

HOME_VARIABLE = "PRACTICEGUARD_HOME"
_PRIVATE = 0o700


@dataclass(frozen=True)
class StateFolders:
    """The folders, all absolute; `prepare` makes them, private to this user."""

    root: Path
    """What must not be lost: the database, the locks, the copy made to try it out."""
    caches: Path
    """What can be made again: listings, restic's cache, fetched tools."""
    logs: Path
    is_moved: bool
    """Whether PRACTICEGUARD_HOME says where everything is."""

    @classmethod
    def locate(cls, environ: Mapping[str, str], platform: str) -> "StateFolders":
        """Given the environment and `sys.platform`, return the folders; nothing is created.

        PRACTICEGUARD_HOME moves the whole state into that one folder; empty counts as not set.
        INPUT_INVALID if it names the home of somebody who is not known here.
        """
        home = environ.get(HOME_VARIABLE, "").strip()
        if home:
            root = _home(home)
            return cls(root=root, caches=root / "cache", logs=root / "logs", is_moved=True)
        usual = _usual_folders(platform)
        return cls(
            root=usual.user_data_path,
            caches=usual.user_cache_path,
            logs=usual.user_log_path,
            is_moved=False,
        )

    @property
    def database(self) -> Path:
        """Return the file of the encrypted database."""
        return self.root / "practiceguard.db"

    @property
    def locks(self) -> Path:
        """Return the folder of the locks that keep two runs apart."""
        return self.root / "run-locks"

    @property
    def try_out_repository(self) -> Path:
        """Return the place for a copy on this computer only, offered to try the program out."""
        return self.root / "copy-on-this-computer"

    @property
    def templates(self) -> Path:
        """Return the folder of the texts of notices that the practice changed."""
        return self.root / "templates"

    @property
    def evidence(self) -> Path:
        """Return the folder of the encrypted files of evidence."""
        return self.root / "evidence"

    @property
    def emails(self) -> Path:
        """Return the encrypted file that knows how far each letter by e-mail is."""
        return self.root / "emails.db"

    @property
    def listings(self) -> Path:
        """Return the folder of the encrypted listings of snapshots."""
        return self.caches / "listings"

    @property
    def restic_cache(self) -> Path:
        """Return the folder restic gets as its cache."""
        return self.caches / "restic"

    @property
    def tools(self) -> Path:
        """Return the folder of tools that were fetched and checked."""
        return self.root / "tools"

    @property
    def log_file(self) -> Path:
        """Return the newest log; older ones have a number after the name."""
        return self.logs / "practiceguard.log"

    @property
    def own_folders(self) -> tuple[Path, ...]:
        """Return the folders in which nothing but our own things can be.

        Not the root: PRACTICEGUARD_HOME may be a folder in which the practice has other files.
        """
        return (
            self.locks,
            self.try_out_repository,
            self.listings,
            self.restic_cache,
            self.tools,
            self.evidence,
        )

    @property
    def own_files(self) -> tuple[Path, ...]:
        """Return our own files; those beside them whose names begin alike are ours too."""
        return (self.database, self.emails, self.log_file)

    def prepare(self) -> None:
        """Make the folders, readable by this user only.

        STATE_NOT_WRITABLE if that cannot be; INPUT_INVALID names a folder that was there before
        and that everybody may write in: it is used by others, so it stays as it is.
        """
        for folder in (
            self.root,
            self.caches,
            self.logs,
            self.locks,
            self.listings,
            self.restic_cache,
            self.tools,
        ):
            _make_private(folder)


def _home(untrusted: str) -> Path:
    try:
        return Path(untrusted).expanduser().absolute()
    except RuntimeError as error:
        raise PracticeGuardError(
            ErrorCode.INPUT_INVALID, {"field": f"{HOME_VARIABLE}={untrusted}"}
        ) from error


def _usual_folders(platform: str) -> PlatformDirsABC:
    """Given `sys.platform`, return where programs of that system keep such things."""
    # Local, not roaming: a database must not travel to another computer behind our back.
    if platform == "win32":
        return Windows("PracticeGuard", appauthor=False, roaming=False)
    if platform == "darwin":
        return MacOS("PracticeGuard")
    return Unix("practiceguard")


def _make_private(folder: Path) -> None:
    try:
        is_new = not folder.exists()
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        found = folder.stat()
        # Others may remove or exchange what lies in such a folder, and it is not ours to shut.
        if not is_new and found.st_mode & stat.S_IWOTH and _knows_owners(folder):
            reason = "every user of this computer may write in it"
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": f"{folder} ({reason})"})
    except OSError as error:
        facts = {"folder": str(folder), "reason": error.strerror or str(error)}
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error
    if stat.S_IMODE(found.st_mode) & 0o077:
        # A USB stick's file system has no owners: it stays as open as it is.
        with contextlib.suppress(OSError):
            folder.chmod(_PRIVATE)
    if not os.access(folder, os.W_OK | os.X_OK):
        facts = {"folder": str(folder), "reason": os.strerror(13)}
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts)


def _knows_owners(folder: Path) -> bool:
    """Return whether files there can be shut to others: tried out, it depends on how it is mounted.

    Windows shows every folder as open to all, whatever its access list says: False there.
    """
    if sys.platform == "win32":
        return False
    with tempfile.TemporaryDirectory(prefix="practiceguard-", dir=folder) as tried:
        return not stat.S_IMODE(Path(tried).stat().st_mode) & 0o077

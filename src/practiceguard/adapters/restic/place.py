"""Looking at a repository's folder before restic is asked: it waits, guesses or makes new ones."""

import contextlib
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_REMOTE = re.compile(r"^(?:sftp|rest|s3|b2|azure|gs|swift|rclone):", re.IGNORECASE)
_PARTS: Final = ("data", "index", "keys", "snapshots")


def local_folder(location: str) -> Path | None:
    """Given a location as `--repo` takes it, return its folder, or None if it is elsewhere.

    A relative path means another place with every working folder: INPUT_INVALID.
    """
    if _REMOTE.match(location):
        return None
    folder = Path(location.removeprefix("local:"))
    if not folder.is_absolute():
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "location"})
    return folder


def demand_repository(folder: Path, location: str) -> None:
    """Raise PLACE_NOT_FOUND, PLACE_EMPTY or REPOSITORY_DAMAGED unless a repository is there.

    restic calls an unplugged drive a repository that does not exist, and a repository that lost
    its data folder a good one: `snapshots` then lists none, and `backup` succeeds.
    """
    facts = {"location": location}
    try:
        if not folder.is_dir():
            raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, facts)
        if not (folder / "config").is_file():
            code = ErrorCode.REPOSITORY_DAMAGED if _has_data(folder) else ErrorCode.PLACE_EMPTY
            raise PracticeGuardError(code, facts, details="config")
        missing = [part for part in _PARTS if not (folder / part).is_dir()]
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.PLACE_NOT_FOUND, facts, details=str(error.strerror)
        ) from error
    if missing:
        raise PracticeGuardError(
            ErrorCode.REPOSITORY_DAMAGED, facts, details=f"missing: {', '.join(missing)}"
        )


def is_read_only(folder: Path) -> bool:
    """Return whether nothing at all can be written where a folder lies: its drive is protected.

    restic does not take that for an answer: it tries to leave its lock for a quarter of an hour.
    Windows does not tell here.
    """
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    return False


def demand_free_place(folder: Path, location: str) -> None:
    """Raise PLACE_NOT_FOUND or PLACE_OCCUPIED unless a repository can be made there.

    The folder above must be there: restic would make a whole path on the disk below an unplugged
    drive. A set-up that was interrupted half-way leaves a key without a config; it is cleared,
    as a second key of the same password would hide the new one.
    """
    facts = {"location": location}
    keys = folder / "keys"
    try:
        if not folder.is_dir() and not folder.parent.is_dir():
            raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, facts)
        if (folder / "config").exists() or _has_data(folder):
            raise PracticeGuardError(ErrorCode.PLACE_OCCUPIED, facts)
        is_begun = keys.is_dir()
    except OSError as error:  # a drive that fails
        raise PracticeGuardError(
            ErrorCode.PLACE_NOT_FOUND, facts, details=str(error.strerror)
        ) from error
    if is_begun:
        try:
            for key in keys.iterdir():
                key.unlink()
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.PLACE_NOT_WRITABLE, facts, details=str(error.strerror)
            ) from error


def config_fingerprint(folder: Path, location: str) -> str:
    """Return the SHA-256 of the config file; raises as `demand_repository` does."""
    demand_repository(folder, location)
    try:
        return hashlib.sha256((folder / "config").read_bytes()).hexdigest()
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.PLACE_NOT_FOUND, {"location": location}, details=str(error.strerror)
        ) from error


@contextmanager
def the_same_place(location: str) -> Iterator[None]:
    """Raise PLACE_NOT_FOUND if a folder was exchanged during the block, whatever else happened.

    Seen: when a drive is pulled out, restic makes the missing folders again on the disk below,
    writes the rest there and ends with 0. Each half is worth nothing without the other.
    """
    folder = local_folder(location)
    before = _mark(folder) if folder is not None else None
    try:
        yield
    except PracticeGuardError as error:
        asked_for = {ErrorCode.CANCELLED, ErrorCode.RESTIC_TIMED_OUT}
        if folder is None or error.code in asked_for or _mark(folder) == before:
            raise
        raise PracticeGuardError(
            ErrorCode.PLACE_NOT_FOUND, {"location": location}, details=error.details
        ) from error
    if folder is not None and _mark(folder) != before:
        raise PracticeGuardError(
            ErrorCode.PLACE_NOT_FOUND, {"location": location}, details="another folder meanwhile"
        )


def _mark(folder: Path) -> tuple[object, ...] | None:
    """Return what tells this folder from any other; None if there is no repository.

    Not the inode: some network folders give another one each time.
    """
    try:
        device = folder.stat().st_dev
        config = hashlib.sha256((folder / "config").read_bytes()).hexdigest()
    except OSError:
        return None
    return (device, config)


def demand_snapshot(folder: Path, snapshot_id: str, location: str) -> None:
    """Raise REPOSITORY_DAMAGED unless that snapshot lies in the folder, whole.

    A file of a repository is named by the SHA-256 of its bytes: reading it back is proof.
    """
    path = folder / "snapshots" / snapshot_id
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        found = str(error.strerror)
    if found != snapshot_id:
        raise PracticeGuardError(
            ErrorCode.REPOSITORY_DAMAGED,
            {"location": location, "snapshot": snapshot_id},
            details=f"snapshots/{snapshot_id}: {found}",
        )


def _has_data(folder: Path) -> bool:
    """Return whether there is anything that only the keys in it can open."""
    for part in ("snapshots", "index", "data"):
        try:
            if any(path.is_file() for path in (folder / part).rglob("*")):
                return True
        except OSError:
            continue
    return False

"""Looks at a folder of copies without a password: names, times, and whether each file is sound.

restic calls a snapshot's file by the SHA-256 of its bytes (restic's design, "Repository Layout"):
without any password, a whole file can be told from one that was emptied or cut off.
"""

import hashlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from practiceguard.domain.backup.watching import CopySight, WatchedPlace
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.record import weighs_like_a_record

SECONDS = 60.0
"""For one place: a network folder that hangs counts as out of reach."""
_NAME = re.compile(r"[0-9a-f]{64}")
_LARGEST = 16 * 1024 * 1024


class Within(Protocol):
    """Waits for an answer no longer than so many seconds; TimeoutError."""

    def __call__(self, seconds: float, question: Callable[[], CopySight]) -> CopySight:
        """Return the answer, or raise what the question raised."""
        ...


@dataclass(frozen=True)
class FolderEyes:
    """CopyEyes port, for a drive, a network folder, or the folder of a server itself."""

    within: Within
    seconds: float = SECONDS
    _hanging: set[str] = field(default_factory=set)
    """Places whose last look has not come back: asking them again would only hang once more."""

    def find(self, folder: Path) -> tuple[Path, bool]:
        """Return the folder with the copies, the given one or the only one in it.

        And whether it is a drive or share itself, which is gone when it is unplugged.

        PLACE_NOT_FOUND if it is not there, PLACE_EMPTY if no copies, or several sets, are in it.
        """
        absolute = folder.expanduser().absolute()
        facts = {"location": str(absolute), "place": absolute.name}
        try:
            if not absolute.is_dir():
                raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, facts)
            found = [one for one in (absolute, *sorted(absolute.iterdir())) if _has_copies(one)]
        except OSError as error:
            raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, facts) from error
        if not found or (absolute not in found and len(found) > 1):
            raise PracticeGuardError(ErrorCode.PLACE_EMPTY, facts)
        # Not Path.is_mount, which Windows has from Python 3.12 on only.
        return found[0], os.path.ismount(found[0])

    def look(self, place: WatchedPlace, known: frozenset[str]) -> CopySight | None:
        """Return what is there, None if it cannot be reached; `known` names are not read again."""
        if place.key in self._hanging:
            return None
        self._hanging.add(place.key)

        def question() -> CopySight:
            try:
                return _seen(place, known)
            finally:
                self._hanging.discard(place.key)

        try:
            return self.within(self.seconds, question)
        except (OSError, TimeoutError):
            return None


def _has_copies(folder: Path) -> bool:
    return (folder / "config").is_file() and (folder / "snapshots").is_dir()


def _seen(place: WatchedPlace, known: frozenset[str]) -> CopySight:
    folder = Path(place.folder)
    if not folder.is_dir():
        # A drive that is not plugged in leaves nothing, or an empty folder to mount it on.
        if not place.is_whole_drive and _is_there(folder.parent):
            return CopySight("", {})
        raise FileNotFoundError(folder)
    config = folder / "config"
    try:
        fingerprint = hashlib.sha256(config.read_bytes()).hexdigest()
    except FileNotFoundError:
        with os.scandir(folder) as entries:
            if next(entries, None) is None:
                raise  # an empty mount point
        fingerprint = ""
    copies: dict[str, datetime] = {}
    unsound = 0
    try:
        entries = os.scandir(folder / "snapshots")
    except FileNotFoundError:
        return CopySight(fingerprint, {})
    with entries:
        for entry in entries:
            if not _NAME.fullmatch(entry.name) or not entry.is_file():
                continue
            if weighs_like_a_record(entry.stat().st_size):
                continue  # stays where every copy is gone, and must not stand in for one
            if _is_sound(entry, known):
                copies[entry.name] = datetime.fromtimestamp(entry.stat().st_mtime, UTC)
            else:
                unsound += 1
    return CopySight(fingerprint, copies, unsound)


def _is_there(parent: Path) -> bool:
    """Return whether what held the folder is there and in use: then the folder was removed."""
    try:
        with os.scandir(parent) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def _is_sound(entry: "os.DirEntry[str]", known: frozenset[str]) -> bool:
    """Return whether a file is what its name says; of a known one, whether it is not emptied."""
    size = entry.stat().st_size
    if not 0 < size <= _LARGEST:
        return False
    if entry.name in known:
        return True
    return hashlib.sha256(Path(entry.path).read_bytes()).hexdigest() == entry.name

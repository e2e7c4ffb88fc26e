"""Where a path really lies: without links, on which drive, and what is below it."""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.file_names import reachable
from practiceguard.services.ports import Survey

MOST_LINKS = 200
"""More are not named: whoever links so much knows what a link is."""
_ANY_LENGTH = "\\\\?\\"
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


@dataclass(frozen=True)
class Whereabouts:
    """The part of the Files port that only looks."""

    platform: str = sys.platform

    def real(self, path: Path) -> Path:
        """Return the path without any link in it, as far as it exists."""
        try:
            return Path(os.path.realpath(path))
        except OSError:
            return path

    def device_of(self, path: Path) -> int | None:
        """Return the number of the file system it lies on, None if it is not there.

        Links are followed. On Windows it is the serial number of the volume.
        """
        try:
            return self._reach(path).stat().st_dev
        except OSError:
            return None

    def volume_of(self, path: Path) -> Path | None:
        """Return the folder at which the drive it lies on is mounted, None if it is not there."""
        if self.device_of(path) is None:
            return None
        place = self.real(path)
        while place != place.parent and not os.path.ismount(place):
            place = place.parent
        return place

    def survey(self, folder: Path, without: tuple[Path, ...], seconds: float) -> Survey:
        """Count what is no folder below `folder`; links count as one file and are not followed."""
        until = time.monotonic() + seconds
        left_out = {str(self._reach(path)) for path in without}
        waiting, files = [str(self._reach(folder))], 0
        links: list[Path] = []
        is_whole = True
        while waiting and is_whole:
            is_whole = time.monotonic() <= until
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        if entry.path in left_out:
                            continue
                        if _is_link(entry):
                            files += 1
                            if len(links) < MOST_LINKS:
                                links.append(Path(entry.path.removeprefix(_ANY_LENGTH)))
                        elif entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                        else:
                            files += 1
            except NotADirectoryError:
                return Survey(1)
            except OSError:
                is_whole = False
        return Survey(files if is_whole else None, tuple(links))

    def holds_files(self, folder: Path, seconds: float) -> bool | None:
        """Return whether a file lies anywhere below; None if that cannot be told in time."""
        until = time.monotonic() + seconds
        waiting = [str(self._reach(folder))]
        while waiting:
            if time.monotonic() > until:
                return None
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        if _is_link(entry):
                            continue
                        if not entry.is_dir(follow_symlinks=False):
                            return True
                        waiting.append(entry.path)
            except NotADirectoryError:
                return True
            except OSError:
                return None
        return False

    def _reach(self, path: Path) -> Path:
        return Path(reachable(str(path), self.platform))


def _is_link(entry: "os.DirEntry[str]") -> bool:
    """Return whether it is a link, or a junction of Windows, which does not call itself one."""
    if entry.is_symlink():
        return True
    # On Windows this asks nobody: the tag came with the name.
    if os.name != "nt" or not entry.is_dir(follow_symlinks=False):
        return False
    found: os.stat_result = entry.stat(follow_symlinks=False)
    return bool(getattr(found, "st_reparse_tag", 0) == _JUNCTION)

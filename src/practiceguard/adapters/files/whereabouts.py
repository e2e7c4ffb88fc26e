"""Where a path really lies: without links, on which drive, and how many files are below it."""

import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.file_names import reachable


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

    def count_files(self, folder: Path, without: tuple[Path, ...], seconds: float) -> int | None:
        """Count what is no folder below `folder`; links count as one file and are not followed.

        None where something cannot be read, or where it takes longer than `seconds`.
        """
        until = time.monotonic() + seconds
        left_out = {str(self._reach(path)) for path in without}
        waiting, files = [str(self._reach(folder))], 0
        while waiting:
            if time.monotonic() > until:
                return None
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        if entry.path in left_out:
                            continue
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
                        else:
                            files += 1
            except NotADirectoryError:
                return 1
            except OSError:
                return None
        return files

    def _reach(self, path: Path) -> Path:
        return Path(reachable(str(path), self.platform))

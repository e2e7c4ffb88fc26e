"""The drives of this computer, read from the system without ever hanging on a dead share."""

import os
import sys
import threading
import time
from pathlib import Path

import psutil

from practiceguard.adapters.system.linux_disks import LinuxDisks
from practiceguard.adapters.system.mounts import (
    FoundDrive,
    Mount,
    linux_candidates,
    linux_drive,
    macos_drives,
    windows_drives,
)
from practiceguard.adapters.system.time_limit import within
from practiceguard.adapters.system.windows_volumes import volumes
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Drive

SECONDS_FOR_THE_LIST = 4.0
SECONDS_FOR_ONE_DRIVE = 2.0
"""For all of them together: they are asked at the same time."""


class Drives:
    """Reads the drives; remembers which ones hang, so that asking again costs no further wait."""

    def __init__(self) -> None:
        self._hanging: set[Path] = set()
        self._lock = threading.Lock()

    def read(self) -> tuple[Drive, ...]:
        """Return the drives that answer, ready for a copy before the system's own."""
        try:
            found = within(SECONDS_FOR_THE_LIST, found_drives)
        except TimeoutError:
            return ()
        answers: dict[Path, Drive] = {}
        threads = [
            threading.Thread(target=self._size, args=(drive, answers), daemon=True)
            for drive in found
            if not self._is_hanging(drive.folder)
        ]
        for thread in threads:
            thread.start()
        until = time.monotonic() + SECONDS_FOR_ONE_DRIVE
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))
        drives = [answers[drive.folder] for drive in found if drive.folder in answers]
        return tuple(
            sorted(drives, key=lambda drive: (drive.is_system, drive.is_network, str(drive.folder)))
        )

    def _size(self, found: FoundDrive, answers: dict[Path, Drive]) -> None:
        """Put the drive with its size into `answers`; one that hangs is marked until it answers."""
        with self._lock:
            self._hanging.add(found.folder)
        try:
            usage = psutil.disk_usage(str(found.folder))
        except OSError:
            return  # unplugged a moment ago, or no disc in it
        finally:
            with self._lock:
                self._hanging.discard(found.folder)
        answers[found.folder] = Drive(
            folder=found.folder,
            label=found.label,
            is_removable=found.is_removable,
            is_network=found.is_network,
            is_system=found.is_system,
            free_bytes=usage.free,
            total_bytes=usage.total,
        )

    def _is_hanging(self, folder: Path) -> bool:
        with self._lock:
            return folder in self._hanging


def free_bytes(folder: Path) -> int:
    """Given a folder, return the bytes this user may still write there.

    Raises PLACE_NOT_FOUND if it is gone or does not answer.
    """
    facts = {"location": str(folder)}
    try:
        return within(SECONDS_FOR_ONE_DRIVE * 2, lambda: int(psutil.disk_usage(str(folder)).free))
    except (OSError, TimeoutError) as error:
        raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, facts) from error


def found_drives() -> tuple[FoundDrive, ...]:
    """Return the drives of this system, without their sizes."""
    if sys.platform == "win32":
        return windows_drives(volumes(), os.environ.get("SYSTEMDRIVE", "C:") + "\\")
    else:  # noqa: RET505  mypy reads one branch per system
        mounts = [
            Mount(part.device, part.mountpoint, part.fstype, frozenset(part.opts.split(",")))
            for part in psutil.disk_partitions(all=True)
        ]
        return macos_drives(mounts) if sys.platform == "darwin" else _linux_drives(mounts)


def _linux_drives(mounts: list[Mount]) -> tuple[FoundDrive, ...]:
    disks = LinuxDisks()
    system = disks.of(next((mount.device for mount in mounts if mount.folder == "/"), ""))
    return tuple(
        linux_drive(mount, disks.of(mount.device), system) for mount in linux_candidates(mounts)
    )

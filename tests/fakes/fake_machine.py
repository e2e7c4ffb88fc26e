"""A computer made up for tests: folders, drives and sizes are what the test says."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Drive, Folder, FolderSize, LeftOut
from practiceguard.services.progress import Cancellation

GIGABYTE = 1_000_000_000


def usb_drive(folder: Path, label: str = "PRACTICE-COPY") -> Drive:
    """Given where it is mounted, return a removable drive with room on it."""
    return Drive(
        folder=folder,
        label=label,
        is_removable=True,
        is_network=False,
        is_system=False,
        free_bytes=400 * GIGABYTE,
        total_bytes=500 * GIGABYTE,
    )


@dataclass
class FakeMachine:
    """Machine port. A folder without an entry in `sizes` is empty; `missing` ones are not there."""

    host: str = "reception-1"
    desktop_folder: Path = Path("/home/practice/Desktop")
    folders: tuple[Folder, ...] = ()
    left_out_patterns: tuple[LeftOut, ...] = (
        LeftOut("~$*", "lock-file"),
        LeftOut("Thumbs.db", "thumbnails"),
    )
    known_drives: tuple[Drive, ...] = ()
    sizes: dict[Path, tuple[FolderSize, ...]] = field(default_factory=dict)
    """What `measure` yields, in this order; the last one must be final."""
    free: dict[Path, int] = field(default_factory=dict)
    missing: set[Path] = field(default_factory=set)
    measured: list[tuple[Path, tuple[str, ...]]] = field(default_factory=list)
    """What was asked to be measured, and with which exclusions."""

    def host_name(self) -> str:
        return self.host

    def desktop(self) -> Path:
        return self.desktop_folder

    def proposed_folders(self) -> tuple[Folder, ...]:
        return self.folders

    def left_out(self) -> tuple[LeftOut, ...]:
        return self.left_out_patterns

    def drives(self) -> tuple[Drive, ...]:
        return self.known_drives

    def measure(
        self, folder: Path, exclusions: tuple[str, ...], cancel: Cancellation
    ) -> Iterator[FolderSize]:
        self.measured.append((folder, exclusions))
        for size in self.sizes.get(folder, (FolderSize(0, 0, 0, is_final=True),)):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            yield size

    def free_bytes(self, folder: Path) -> int:
        if folder in self.missing:
            raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, {"location": str(folder)})
        return self.free.get(folder, 400 * GIGABYTE)

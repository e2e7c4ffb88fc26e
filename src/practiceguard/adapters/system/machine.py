"""This computer: what on it is worth protecting, and where a copy could live."""

import os
import socket
import string
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.adapters.system.drives import Drives, free_bytes
from practiceguard.adapters.system.exclusions import left_out
from practiceguard.adapters.system.known_folders import KnownFolders, known_folders
from practiceguard.adapters.system.measuring import measure
from practiceguard.adapters.system.practice_software import found_folders, known_software
from practiceguard.adapters.system.state_folders import StateFolders
from practiceguard.adapters.system.time_limit import within
from practiceguard.adapters.system.windows_volumes import volumes
from practiceguard.services.ports import Drive, Folder, FolderSize, LeftOut
from practiceguard.services.progress import Cancellation

SECONDS_FOR_A_FOLDER = 2.0
SECONDS_FOR_PRACTICE_SOFTWARE = 6.0


@dataclass(frozen=True)
class SystemMachine:
    """Machine port, on Windows, macOS and Linux."""

    state: StateFolders
    known: KnownFolders = field(default_factory=known_folders)
    environ: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    platform: str = sys.platform
    _drives: Drives = field(default_factory=Drives)

    def host_name(self) -> str:
        """Return the computer's name, without its domain."""
        return socket.gethostname().split(".", 1)[0] or "computer"

    def desktop(self) -> Path:
        """Return the desktop's folder, or the home folder if there is none."""
        return self.known.desktop if self.known.desktop.is_dir() else self.known.home

    def proposed_folders(self) -> tuple[Folder, ...]:
        """Return folders that exist and can be read, practice software first.

        A folder that lies within another proposed one is not ticked: it is in the copy anyway.
        """
        candidates = [
            (folder, f"practice-software:{name}") for name, folder in self._practice_software()
        ]
        candidates += [
            (self.known.documents, "documents"),
            (self.known.pictures, "pictures"),
            (self.known.desktop, "desktop"),
        ]
        real: dict[Path, str] = {}
        for folder, reason in candidates:
            usable = self._usable(folder)
            if usable is not None:
                real.setdefault(usable, reason)
        return tuple(
            Folder(folder, reason, is_chosen=not _lies_in_another(folder, real))
            for folder, reason in real.items()
        )

    def left_out(self) -> tuple[LeftOut, ...]:
        """Return what is not copied, as restic patterns, each with its reason."""
        return left_out(
            self.platform,
            self.environ,
            self.known.home,
            own_folders=self.state.own_folders,
            own_files=self.state.own_files,
        )

    def drives(self) -> tuple[Drive, ...]:
        """Return the drives that answer."""
        return self._drives.read()

    def measure(
        self, folder: Path, exclusions: tuple[str, ...], cancel: Cancellation
    ) -> Iterator[FolderSize]:
        """Count a folder, yielding now and then; the last one is final."""
        return measure(folder, exclusions, cancel)

    def free_bytes(self, folder: Path) -> int:
        """Return the bytes this user may write there; PLACE_NOT_FOUND if it is not there."""
        return free_bytes(folder)

    def _practice_software(self) -> tuple[tuple[str, Path], ...]:
        software = known_software(self.platform)
        letters = _local_drive_letters() if self.platform == "win32" else ()
        try:
            found = within(
                SECONDS_FOR_PRACTICE_SOFTWARE,
                lambda: found_folders(software, self.environ, self.known.home, letters),
            )
        except TimeoutError:
            return ()
        return tuple((product.name, folder) for product, folder in found)

    def _usable(self, folder: Path) -> Path | None:
        """Return the folder if it can be proposed, None otherwise.

        A link is replaced by what it points to: of a link, restic would copy the link alone. The
        home folder itself is not proposed, which is what some systems call "Documents" when it is
        switched off.
        """
        try:
            return within(SECONDS_FOR_A_FOLDER, lambda: _readable_folder(folder, self.known.home))
        except (OSError, TimeoutError):
            return None


def _readable_folder(folder: Path, home: Path) -> Path | None:
    real = folder.resolve(strict=True) if _is_link(folder) else folder
    if real == home or not real.is_dir():
        return None
    with os.scandir(real) as entries:
        next(entries, None)
    return real


def _is_link(folder: Path) -> bool:
    return folder.is_symlink() or bool(getattr(os.lstat(folder), "st_reparse_tag", 0))


def _lies_in_another(folder: Path, others: Mapping[Path, str]) -> bool:
    return any(folder != other and folder.is_relative_to(other) for other in others)


def _local_drive_letters() -> tuple[str, ...]:
    """Return the letters of drives in this computer: a network drive may be switched off."""
    local = tuple(volume.root[0] for volume in volumes() if volume.drive_type in {2, 3})
    return local or tuple(string.ascii_uppercase[2:4])

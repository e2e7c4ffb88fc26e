"""Files on this computer, handled so that nothing is ever lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Survey:
    """What was seen below a folder in one walk over its names; no content was read."""

    files: int | None
    """Files and links; None where something could not be read, or it took too long."""
    links: tuple[Path, ...] = ()
    """Links, and junctions of Windows: they are copied as links, without what they lead to."""


class Files(Protocol):
    """Files on this computer, handled so that nothing that was there is ever lost."""

    def exists(self, path: Path) -> bool: ...
    def is_folder(self, path: Path) -> bool: ...
    def is_empty_folder(self, path: Path) -> bool: ...

    def make_private_folder(self, near: Path) -> Path:
        """Make an empty folder only we can read, on the file system of `near`; return it."""
        ...

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder made by `make_private_folder`, read-only files included."""
        ...

    def write_new(self, path: Path, content: bytes | Iterator[bytes]) -> None:
        """Write a file that must not exist yet, whole or not at all; TARGET_NOT_WRITABLE/_FULL.

        Content that comes in pieces goes through little memory; what it raises leaves no file.
        """
        ...

    def read(self, path: Path) -> bytes: ...

    def all_below(self, folder: Path) -> tuple[Path, ...]:
        """Return every regular file below a folder, in order; links are not followed."""
        ...

    def staged_below(self, folder: Path) -> tuple[Path, ...]:
        """Return everything below a private folder, links and folders too; links not followed.

        Its folders become ours to look into and to move from, whatever rights they came with.
        """
        ...

    def size(self, path: Path) -> int | None:
        """Return the bytes of a regular file, None if there is none (links are not followed)."""
        ...

    def is_link(self, path: Path) -> bool: ...

    def linked_to(self, path: Path) -> Path:
        """Return what a link leads to in the end; any other path as it is."""
        ...

    def real(self, path: Path) -> Path:
        """Return the path without any link in it, as far as it exists."""
        ...

    def device_of(self, path: Path) -> int | None:
        """Return a number of the file system it lies on, None if it is not there.

        Equal numbers mean one file system, and so one disk. They may be others after a restart.
        """
        ...

    def volume_of(self, path: Path) -> Path | None:
        """Return the folder at which the drive it lies on is mounted, None if it is not there.

        Unlike the number of the device it stays the same from day to day.
        """
        ...

    def survey(self, folder: Path, without: tuple[Path, ...], seconds: float) -> Survey:
        """Count the files below a folder and name its links, not those below `without`.

        Links are not followed. Ends after `seconds`, with what was seen until then.
        """
        ...

    def holds_files(self, folder: Path, seconds: float) -> bool | None:
        """Return whether a file lies anywhere below a folder; what links lead to does not count.

        Ends at the first one. None where it cannot be told: not all could be read in `seconds`.
        """
        ...

    def leads_elsewhere(self, path: Path) -> bool:
        """Return whether the name stands for another place: a link, or a junction of Windows."""
        ...

    def sha256(self, path: Path) -> str: ...

    def make_folder(self, folder: Path) -> None:
        """Make a folder and its parents; TARGET_NOT_WRITABLE if that cannot be."""
        ...

    def place(self, source: Path, target: Path) -> None:
        """Move a file or link to a name that must be free; never overwrites (FileExistsError).

        Across file systems it is copied, compared by hash, and only then the source is removed.
        NAME_NOT_POSSIBLE, TARGET_FULL, TARGET_NOT_WRITABLE; nothing half-written stays.
        """
        ...

    def free_name(self, path: Path, suffix: str) -> Path:
        """Return `path` or the first free `name (suffix).ext`, `name (suffix 2).ext` and so on.

        Stays within 255 bytes, by shortening the stem at a character's border.
        """
        ...

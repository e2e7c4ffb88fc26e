"""Getting files back: what is asked for, and what came of each file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Conflict(StrEnum):
    """What to do when a file of that name is there already."""

    KEEP_BOTH = "keep-both"
    """The default: the restored one gets a name of its own."""
    REPLACE = "replace"
    """The one that was there is moved aside first, never deleted."""
    SKIP = "skip"


@dataclass(frozen=True)
class RestoreRequest:
    """Which files of which snapshot, and where they shall go."""

    snapshot_id: str
    paths: tuple[str, ...]
    """Files or folders inside the snapshot."""
    target: PurePath | None
    """A folder, or None: back in place."""
    conflict: Conflict = Conflict.KEEP_BOTH
    conflict_by_path: tuple[tuple[str, Conflict], ...] = ()
    """Answers for single files (snapshot path), over the general one."""


class FileFate(StrEnum):
    """What became of one file."""

    PLACED = "placed"
    PLACED_BESIDE = "placed-beside"
    """Under a name of its own: one of that name was there."""
    REPLACED = "replaced"
    """The former file was moved aside; `moved_aside_to` says where."""
    SKIPPED = "skipped"
    IDENTICAL = "identical"
    """The one that is there already has the same content."""
    DAMAGED = "damaged"
    """The copy could not give it back whole; nothing was put in place."""
    NOT_POSSIBLE = "not-possible"
    """This system cannot hold such a name, or the target refused it."""


@dataclass(frozen=True)
class RestoredFile:
    """One file of a restoration."""

    path: str
    fate: FileFate
    placed_at: PurePath | None = None
    moved_aside_to: PurePath | None = None
    size: int = 0
    reason: str = ""


@dataclass(frozen=True)
class RestoreReport:
    """The outcome of a restoration, file by file."""

    files: tuple[RestoredFile, ...]
    folder: PurePath | None
    """Where to look first."""
    bytes_total: int

    def count(self, *fates: FileFate) -> int:
        """Given fates, return how many files met one of them."""
        return sum(1 for file in self.files if file.fate in fates)

    @property
    def is_whole(self) -> bool:
        """Return whether every file asked for is back or deliberately left alone."""
        return self.count(FileFate.DAMAGED, FileFate.NOT_POSSIBLE) == 0

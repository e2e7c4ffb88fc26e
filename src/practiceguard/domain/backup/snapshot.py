"""A snapshot and what is in it, as restic reports them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Snapshot:
    """One snapshot in a repository."""

    snapshot_id: str
    """The full id, 64 hexadecimal digits."""
    taken_at: datetime
    host: str
    tags: tuple[str, ...]
    paths: tuple[str, ...]
    """The sources as they were named, in the system's own form (C:\\… on Windows)."""
    files_total: int | None = None
    bytes_total: int | None = None
    program_version: str = ""

    @property
    def short_id(self) -> str:
        """Return the first eight digits, as restic prints them."""
        return self.snapshot_id[:8]


class NodeKind(StrEnum):
    """What a node in a snapshot is; anything restic may add later reads as OTHER."""

    FILE = "file"
    FOLDER = "dir"
    SYMLINK = "symlink"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Node:
    """A file or folder in a snapshot."""

    path: str
    """Inside the snapshot: always with forward slashes, from `/`; drive C: is `/C`."""
    kind: NodeKind
    size: int
    modified_at: datetime | None

    @property
    def name(self) -> str:
        """Return the last part of the path."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def folder(self) -> str:
        """Return the path of the folder it lies in; `/` at the top."""
        return str(PurePosixPath(self.path).parent)


@dataclass(frozen=True)
class FoundNode:
    """A node together with the snapshot in which it was found."""

    snapshot_id: str
    node: Node

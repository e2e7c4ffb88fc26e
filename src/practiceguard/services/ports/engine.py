"""restic as the services see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePath
from typing import Protocol

from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.run import RunFigures, UnreadItem
from practiceguard.domain.backup.snapshot import FoundNode, Node, Snapshot
from practiceguard.domain.record import StoredRecord
from practiceguard.domain.secret import Secret
from practiceguard.services.ports.kept_records import StoreRequest
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class Access:
    """What a call needs to open one repository."""

    location: str
    password: Secret
    connection: Connection | None = None
    """How to reach a place that is no folder."""
    secrets: Mapping[SecretPart, Secret] = field(default_factory=dict)
    """What opens the way to it; empty for folders."""


@dataclass(frozen=True)
class RepositoryConfig:
    """The repository's own config."""

    restic_id: str
    version: int


@dataclass(frozen=True)
class BackupRequest:
    """One backup as restic is to do it."""

    sources: tuple[PurePath, ...]
    exclusions: tuple[str, ...]
    host: str
    tag: str
    gives_way: bool = False
    """Whether other programs go first: where nobody sits and waits for it."""
    kib_per_second: int | None = None
    """Send no faster than this many kibibytes per second; None: as fast as the line is."""


@dataclass(frozen=True)
class BackupResult:
    """A backup that made a snapshot; complete only if `unread_count` is 0 and exit code was 0."""

    snapshot_id: str
    is_complete: bool
    figures: RunFigures
    unread: tuple[UnreadItem, ...]
    unread_count: int
    log: str


@dataclass(frozen=True)
class ResticKey:
    """One of a repository's keys (passwords)."""

    key_id: str
    is_current: bool
    user: str
    host: str
    created_at: datetime | None


@dataclass(frozen=True)
class RestoreOutcome:
    """What restic said of a restore: the caller verifies anyway."""

    errors: tuple[UnreadItem, ...]
    is_copy_damaged: bool = False
    """Whether some of them prove that data in the repository itself cannot be read back."""


@dataclass(frozen=True)
class DiffEntry:
    """One difference between two snapshots; modifier as restic has it (+ - M U T ?)."""

    path: str
    modifier: str


@dataclass(frozen=True)
class RepositorySize:
    """Sizes in bytes, and the number of files, of one or all snapshots."""

    restore_bytes: int
    files: int
    stored_bytes: int


@dataclass(frozen=True)
class StoredFiles:
    """Number and bytes of the files in which a repository keeps its data and the list of it."""

    files: int
    bytes: int


class BackupEngine(Protocol):
    """restic. Long calls take `report` and `cancel`; a cancelled call raises CANCELLED."""

    def version(self) -> str:
        """Return the version of the tool, e.g. `0.19.1`."""
        ...

    def initialize(self, access: Access) -> str:
        """Create a repository and return its id; PLACE_OCCUPIED if one is there."""
        ...

    def read_config(self, access: Access) -> RepositoryConfig:
        """Open the repository; PLACE_NOT_FOUND, PLACE_EMPTY, WRONG_PASSWORD are told apart."""
        ...

    def demand_writable(self, access: Access) -> None:
        """Raise PLACE_NOT_WRITABLE or PLACE_FULL unless something can be added there."""
        ...

    def fingerprint(self, access: Access) -> str:
        """Return the SHA-256 of the repository's config file, or "" where restic is needed for it.

        Equal fingerprints mean the same repository; different ones mean: ask `read_config`.
        """
        ...

    def prove_snapshots(self, access: Access, snapshot_ids: tuple[str, ...]) -> None:
        """Raise REPOSITORY_DAMAGED unless these snapshots are there whole, and data with them.

        Looks into the place itself, past any cache; says nothing of places that are no folder.
        """
        ...

    def stored_files(self, access: Access) -> StoredFiles | None:
        """Count the files that hold the data, None where that cannot be told or takes long.

        Backups only ever add to them. PLACE_NOT_FOUND, PLACE_EMPTY, REPOSITORY_DAMAGED.
        """
        ...

    def back_up(
        self, access: Access, request: BackupRequest, report: Report, cancel: Cancellation
    ) -> BackupResult:
        """Make one snapshot."""
        ...

    def snapshots(self, access: Access) -> tuple[Snapshot, ...]:
        """Return all copies, oldest first: every snapshot but the records of our own."""
        ...

    def store(self, access: Access, request: StoreRequest, cancel: Cancellation) -> str:
        """Store a record of our own beside the copies and return the id of its snapshot.

        Raises what its content raises, and RECORD_DAMAGED if that is not what its label says:
        nothing of it is stored then.
        """
        ...

    def records(self, access: Access) -> tuple[StoredRecord, ...]:
        """Return all records of our own that are there, oldest first."""
        ...

    def read_record(self, access: Access, record: StoredRecord) -> Iterator[bytes]:
        """Yield the content of a record; RECORD_DAMAGED, at the end at last, unless it is whole."""
        ...

    def list_folder(self, access: Access, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder of a snapshot (`/` for the top)."""
        ...

    def list_all(self, access: Access, snapshot_id: str, cancel: Cancellation) -> Iterator[Node]:
        """Stream every node of a snapshot, parents before children."""
        ...

    def list_below(self, access: Access, snapshot_id: str, path: str) -> tuple[Node, ...]:
        """Return the node at `path` and everything below it; FILE_NOT_FOUND if there is none."""
        ...

    def find(
        self, access: Access, name_part: str, snapshot_ids: tuple[str, ...]
    ) -> tuple[FoundNode, ...]:
        """Find nodes whose name contains the text, literally; no ids means all snapshots."""
        ...

    def diff(self, access: Access, older_id: str, newer_id: str) -> tuple[DiffEntry, ...]:
        """Return what changed between two snapshots."""
        ...

    def stats(self, access: Access, snapshot_id: str | None) -> RepositorySize:
        """Return sizes of one snapshot, or of all."""
        ...

    def dump(self, access: Access, snapshot_id: str, path: str, target: Path) -> None:
        """Write one file of a snapshot to `target`, which must not exist."""
        ...

    def content(
        self, access: Access, snapshot_id: str, path: str, cancel: Cancellation
    ) -> Iterator[bytes]:
        """Yield the bytes of one file, none of which touches the disk.

        FILE_NOT_FOUND, RESTORE_DAMAGED or CANCELLED may come at the end only: what was yielded
        before is worth nothing then.
        """
        ...

    def restore(
        self,
        access: Access,
        snapshot_id: str,
        folder: str,
        target: Path,
        report: Report,
        cancel: Cancellation,
        *,
        only: tuple[str, ...] = (),
    ) -> RestoreOutcome:
        """Restore a folder's content into `target`, an empty folder, and let restic verify it.

        `only`: names directly in that folder (literal), everything if empty.
        """
        ...

    def check(
        self, access: Access, depth: CheckDepth, share: str, cancel: Cancellation
    ) -> CheckResult:
        """Check the repository; `share` is `n/t` for SHARE."""
        ...

    def forget(
        self, access: Access, snapshot_ids: tuple[str, ...], *, dry_run: bool
    ) -> tuple[str, ...]:
        """Forget the copies named and return the ids that are gone (or would be).

        A record of our own is never forgotten, whoever asks.
        """
        ...

    def prune(
        self, access: Access, cancel: Cancellation, *, without_repacking: bool = False
    ) -> str:
        """Remove data that no snapshot needs; return what restic said.

        Some stays: what is mixed with data in use, up to a twentieth. `without_repacking` removes
        only what frees room at once, and needs next to none itself: for a full place.
        """
        ...

    def unlock(self, access: Access) -> None:
        """Remove stale locks only: those of dead processes here, or older than 30 minutes."""
        ...

    def keys(self, access: Access) -> tuple[ResticKey, ...]:
        """Return the repository's keys."""
        ...

    def add_key(self, access: Access, new_password: Secret, host: str) -> str:
        """Add a key and return its id."""
        ...

    def remove_key(self, access: Access, key_id: str) -> None:
        """Remove a key; never the one in use."""
        ...

    def copy(
        self, source: Access, target: Access, snapshot_ids: tuple[str, ...], cancel: Cancellation
    ) -> None:
        """Copy snapshots from one repository into another."""
        ...

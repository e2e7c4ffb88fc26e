"""What services need from the world, as Protocols; adapters implement them, tests fake them.

Every method raises `PracticeGuardError` for a known failure and nothing else on purpose.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePath
from typing import Protocol

from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.repository import RecoverySheet, Repository, RepositoryKey
from practiceguard.domain.backup.run import Run, RunFigures, RunId, UnreadItem
from practiceguard.domain.backup.snapshot import FoundNode, Node, Snapshot
from practiceguard.domain.practice import Practice
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.progress import Cancellation, Report

# --- restic -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Access:
    """What a call needs to open one repository."""

    location: str
    password: Secret
    environment: Mapping[str, Secret] = field(default_factory=dict)
    """Storage keys for remote places (AWS_…, RESTIC_REST_…); empty for folders."""


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

    def fingerprint(self, access: Access) -> str:
        """Return the SHA-256 of the repository's config file, or "" where restic is needed for it.

        Equal fingerprints mean the same repository; different ones mean: ask `read_config`.
        """
        ...

    def back_up(
        self, access: Access, request: BackupRequest, report: Report, cancel: Cancellation
    ) -> BackupResult:
        """Make one snapshot."""
        ...

    def snapshots(self, access: Access) -> tuple[Snapshot, ...]:
        """Return all snapshots, oldest first."""
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
        """Forget the snapshots named and return the ids that are gone (or would be)."""
        ...

    def prune(self, access: Access, cancel: Cancellation) -> str:
        """Remove unused data; return what restic said."""
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


# --- secrets ----------------------------------------------------------------------------------


class SecretStore(Protocol):
    """The system's keyring. KEYRING_MISSING or KEYRING_LOCKED rather than any fallback."""

    def describe(self) -> str:
        """Return the name of the keyring in use; raises KEYRING_MISSING if there is none."""
        ...

    def get(self, name: str) -> Secret | None:
        """Return the secret of that name, or None."""
        ...

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret and read it back; SECRET_TOO_LONG beyond what every system takes."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; none of that name is no error."""
        ...


def repository_password_name(key: RepositoryKey) -> str:
    """Return the keyring entry of a repository's daily password."""
    return f"repository-{key}"


def pending_code_name(key: RepositoryKey) -> str:
    """Return the keyring entry of a recovery code that is not yet confirmed on paper."""
    return f"recovery-code-{key}"


# --- our own records --------------------------------------------------------------------------


class PracticeStore(Protocol):
    """The practice, its one plan, its repositories and sheets, and the set-up draft."""

    def practice(self) -> Practice | None: ...
    def save_practice(self, practice: Practice) -> None: ...
    def draft(self) -> SetupDraft: ...
    def save_draft(self, draft: SetupDraft) -> None: ...
    def plan(self) -> BackupPlan | None: ...
    def save_plan(self, plan: BackupPlan) -> None: ...
    def repository(self, key: RepositoryKey) -> Repository | None: ...
    def repositories(self) -> tuple[Repository, ...]: ...
    def save_repository(self, repository: Repository) -> None: ...
    def sheet(self, key: RepositoryKey) -> RecoverySheet | None: ...
    def save_sheet(self, sheet: RecoverySheet) -> None: ...
    def setting(self, key: str) -> str | None: ...
    def save_setting(self, key: str, value: str) -> None: ...


class RunStore(Protocol):
    """The ledger of runs, and where a live run and those who watch it meet."""

    def begin(self, run: Run) -> None:
        """Write a run down as begun; ALREADY_RUNNING if another of that plan is."""
        ...

    def finish(self, run: Run) -> None:
        """Write the outcome; an outcome is never overwritten by a later call."""
        ...

    def run(self, run_id: RunId) -> Run | None: ...

    def runs(self, *, limit: int = 1000) -> tuple[Run, ...]:
        """Return the newest runs, newest first."""
        ...

    def report(self, run_id: RunId, progress: Progress, at: datetime) -> None:
        """Publish how far a live run has come."""
        ...

    def progress(self, run_id: RunId) -> tuple[Progress, datetime] | None:
        """Return what was last published, and when."""
        ...

    def request_cancel(self, run_id: RunId) -> None: ...
    def is_cancel_requested(self, run_id: RunId) -> bool: ...


class FactsStore(Protocol):
    """What was last read in each repository."""

    def facts(self, key: RepositoryKey) -> RepositoryFacts | None: ...
    def save_facts(self, facts: RepositoryFacts) -> None: ...


class SnapshotIndex(Protocol):
    """Listings of snapshots, read once and kept encrypted; milliseconds to browse and search."""

    def has(self, snapshot_id: str) -> bool:
        """Return whether the whole listing of a snapshot is there."""
        ...

    def build(self, snapshot_id: str, nodes: Iterable[Node]) -> int:
        """Take in a whole listing, all or nothing, and return the number of nodes."""
        ...

    def children(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder: folders first, then by name."""
        ...

    def node(self, snapshot_id: str, path: str) -> Node | None: ...

    def search(
        self, name_part: str, snapshot_ids: tuple[str, ...], *, limit: int = 500
    ) -> tuple[FoundNode, ...]:
        """Return nodes whose name contains the text: case and accents do not matter."""
        ...

    def size_of(self, snapshot_id: str, path: str) -> tuple[int, int]:
        """Return number of files and bytes of a file or of everything below a folder."""
        ...

    def forget_others(self, snapshot_ids: tuple[str, ...]) -> None:
        """Drop the listings of snapshots that are gone."""
        ...


# --- the machine ------------------------------------------------------------------------------


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        ...


class RunLock(Protocol):
    """One run per repository at a time, across processes; freed by the system if we die."""

    def __enter__(self) -> "RunLock": ...
    def __exit__(self, *_: object) -> None: ...


class RunLocks(Protocol):
    """Gives the lock of a repository."""

    def of(self, key: RepositoryKey) -> RunLock:
        """Return a context manager; entering raises ALREADY_RUNNING if it is taken."""
        ...


@dataclass(frozen=True)
class ThisProcess:
    """A process as it can be recognised later, although numbers are used again."""

    process_id: int
    started_at: float


class Processes(Protocol):
    """Which processes live, and starting the one that does a run."""

    def this_process(self) -> ThisProcess: ...
    def is_alive(self, process_id: int, started_at: float) -> bool: ...

    def start_run(self, trigger: str) -> ThisProcess:
        """Start the quiet process that does one run; it outlives us."""
        ...

    def keep_awake(self) -> None:
        """Ask the system not to sleep while this process works; does nothing if it cannot."""
        ...


@dataclass(frozen=True)
class Folder:
    """A folder proposed for protection, and why."""

    path: Path
    reason: str
    """A code: documents, pictures, desktop, practice-software:NAME, …; worded elsewhere."""
    is_chosen: bool
    """Proposed as ticked."""


@dataclass(frozen=True)
class Drive:
    """A drive on which a copy could live."""

    folder: Path
    label: str
    is_removable: bool
    is_network: bool
    is_system: bool
    free_bytes: int
    total_bytes: int


@dataclass(frozen=True)
class FolderSize:
    """Files and bytes counted so far."""

    files: int
    bytes: int
    unreadable: int
    is_final: bool


@dataclass(frozen=True)
class LeftOut:
    """Something that is not copied, and why (a code, worded elsewhere)."""

    pattern: str
    reason: str


class Machine(Protocol):
    """The computer's folders and drives."""

    def host_name(self) -> str: ...
    def desktop(self) -> Path: ...
    def proposed_folders(self) -> tuple[Folder, ...]: ...
    def left_out(self) -> tuple[LeftOut, ...]: ...
    def drives(self) -> tuple[Drive, ...]: ...

    def measure(
        self, folder: Path, exclusions: tuple[str, ...], cancel: Cancellation
    ) -> Iterator[FolderSize]:
        """Count a folder, yielding now and then; the last one is final."""
        ...

    def free_bytes(self, folder: Path) -> int: ...


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

    def write_new(self, path: Path, content: bytes) -> None:
        """Write a file that must not exist yet, whole or not at all; TARGET_NOT_WRITABLE/_FULL."""
        ...

    def read(self, path: Path) -> bytes: ...

    def all_below(self, folder: Path) -> tuple[Path, ...]:
        """Return every regular file below a folder, in order; links are not followed."""
        ...

    def size(self, path: Path) -> int | None:
        """Return the bytes of a regular file, None if there is none (links are not followed)."""
        ...

    def is_link(self, path: Path) -> bool: ...
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


class SheetPrinter(Protocol):
    """Sets the recovery sheet as a PDF."""

    def render(self, content: "SheetContent") -> bytes: ...


@dataclass(frozen=True)
class SheetContent:
    """All that stands on a recovery sheet."""

    practice_name: str
    language: str
    """`en` or `fr`."""
    place_kind: str
    place_label: str
    location: str
    repository_id: str
    code: Secret
    """As printed, with hyphens."""
    host: str
    made_at: datetime
    restic_version: str


# --- the sample practice ----------------------------------------------------------------------


@dataclass(frozen=True)
class SampleMade:
    """What was made: counts, and the folders of the patients (native paths)."""

    patients: int
    files: int
    bytes: int
    photos: int
    patient_folders: tuple[Path, ...]


@dataclass(frozen=True)
class SampleChanged:
    """What a day of work changed: numbers of files."""

    added: int
    edited: int
    deleted: int


class SamplePractices(Protocol):
    """Makes and changes a fictional practice; refuses any folder that is not one."""

    def make(
        self, folder: Path, *, seed: int, patients: int, files: int | None, report: Report
    ) -> SampleMade: ...

    def change(self, folder: Path, *, seed: int) -> SampleChanged: ...

    def being_used(self, folder: Path) -> AbstractContextManager[object]:
        """Write to the practice software's database for the length of the block."""
        ...

    def read_code(self, sheet: bytes) -> str:
        """Return the recovery code as a person would read it from the printed sheet."""
        ...

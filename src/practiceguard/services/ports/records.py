"""Our own records: the practice, the ledger of runs, what was read in the repository."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple, Protocol

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.repository import RecoverySheet, Repository, RepositoryKey
from practiceguard.domain.backup.run import Run, RunId
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.backup.snapshot import FoundNode, Node
from practiceguard.domain.practice import Practice
from practiceguard.domain.setup import SetupDraft


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
    def rules(self, key: RepositoryKey) -> PlaceRules | None: ...
    def save_rules(self, rules: PlaceRules) -> None: ...
    def sheet(self, key: RepositoryKey) -> RecoverySheet | None: ...
    def save_sheet(self, sheet: RecoverySheet) -> None: ...
    def setting(self, key: str) -> str | None: ...
    def save_setting(self, key: str, value: str) -> None: ...


class RunStore(Protocol):
    """The ledger of runs, and where a live run and those who watch it meet."""

    def begin(self, run: Run) -> None:
        """Write a run down as begun; ALREADY_RUNNING if another to that place is."""
        ...

    def finish(self, run: Run) -> None:
        """Write the outcome; an outcome is never overwritten by a later call."""
        ...

    def take_over(self, run: Run) -> None:
        """Add a line of a former computer's ledger, with its outcome.

        ValueError unless it is over, new, and TAKEN_OVER.
        """
        ...

    def run(self, run_id: RunId) -> Run | None: ...

    def runs(self, *, limit: int = 1000) -> tuple[Run, ...]:
        """Return the newest runs, newest first."""
        ...

    def begun(self) -> tuple[Run, ...]:
        """Return all runs without an outcome, whenever they began: a clock may have been wrong."""
        ...

    def runs_for(self, slot: Slot) -> tuple[Run, ...]:
        """Return the runs of that slot, and those that began after it came, in any order."""
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


ListedFile = tuple[str, int, int | None]
"""Name, bytes and time of last change in microseconds since 1970, UTC, of what is no folder. A
plain tuple: there are hundreds of thousands of them."""


class ListedFolder(NamedTuple):
    """A folder of a snapshot, and the files directly in it."""

    parts: tuple[str, ...]
    """The names that lead to it; none for the top."""
    files: list[ListedFile]
    """By name; two may look the same where names are no text."""


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

    def walk(self, snapshot_id: str, below: str) -> Iterator[ListedFolder]:
        """Yield a folder and all folders below it, each before those in it, by name.

        The order is that of `parts`, so that several snapshots can be read side by side. Where
        `below` is a file, its folder with this file alone; nothing if there is no such path.
        Memory does not grow with the number of files.
        """
        ...

    def forget_others(self, snapshot_ids: tuple[str, ...]) -> None:
        """Drop the listings of snapshots that are gone."""
        ...

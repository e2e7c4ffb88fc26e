"""Our own records in memory: the stores, the index of listings and the locks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from practiceguard.adapters.database.listing_file import EPOCH
from practiceguard.adapters.database.search_key import natural_order, search_key
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.repository import RecoverySheet, Repository, RepositoryKey
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import ListedFile, ListedFolder


class MemoryPracticeStore:
    """`PracticeStore` in memory."""

    def __init__(self) -> None:
        self._practice: Practice | None = None
        self._draft = SetupDraft()
        self._plan: BackupPlan | None = None
        self._repositories: dict[RepositoryKey, Repository] = {}
        self._rules: dict[RepositoryKey, PlaceRules] = {}
        self._sheets: dict[RepositoryKey, RecoverySheet] = {}
        self._settings: dict[str, str] = {}

    def practice(self) -> Practice | None:
        return self._practice

    def save_practice(self, practice: Practice) -> None:
        self._practice = practice

    def draft(self) -> SetupDraft:
        return self._draft

    def save_draft(self, draft: SetupDraft) -> None:
        self._draft = draft

    def plan(self) -> BackupPlan | None:
        return self._plan

    def save_plan(self, plan: BackupPlan) -> None:
        self._plan = plan

    def repository(self, key: RepositoryKey) -> Repository | None:
        return self._repositories.get(key)

    def repositories(self) -> tuple[Repository, ...]:
        return tuple(sorted(self._repositories.values(), key=lambda one: one.connected_at))

    def save_repository(self, repository: Repository) -> None:
        self._repositories[repository.key] = repository

    def rules(self, key: RepositoryKey) -> PlaceRules | None:
        return self._rules.get(key)

    def save_rules(self, rules: PlaceRules) -> None:
        self._rules[rules.repository] = rules

    def sheet(self, key: RepositoryKey) -> RecoverySheet | None:
        return self._sheets.get(key)

    def save_sheet(self, sheet: RecoverySheet) -> None:
        self._sheets[sheet.repository] = sheet

    def setting(self, key: str) -> str | None:
        return self._settings.get(key)

    def save_setting(self, key: str, value: str) -> None:
        self._settings[key] = value


class MemoryRunStore:
    """`RunStore` in memory."""

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self._runs: dict[RunId, Run] = {run.run_id: run for run in runs}
        self._progress: dict[RunId, tuple[Progress, datetime]] = {}
        self._cancelled: set[RunId] = set()

    def begin(self, run: Run) -> None:
        if run.is_over or run.run_id in self._runs:
            raise ValueError("only a new run can begin")
        for other in self._runs.values():
            if _goes_to(other) == _goes_to(run) and not other.is_over:
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"run": other.run_id})
        self._runs[run.run_id] = run

    def finish(self, run: Run) -> None:
        if not run.is_over:
            raise ValueError("a run that goes on has no outcome")
        if run.state is RunState.COMPLETE and (run.snapshot_id is None or run.unread_count):
            raise ValueError("this run is not complete")
        begun = self._runs.get(run.run_id)
        if begun is None:
            raise ValueError("a run that was never begun has no outcome")
        if not begun.is_over:
            # What was written down at the beginning stays: only the outcome comes now.
            self._runs[run.run_id] = replace(
                run,
                plan_id=begun.plan_id,
                trigger=begun.trigger,
                begun_at=begun.begun_at,
                process_id=begun.process_id,
                process_started_at=begun.process_started_at,
                repository=begun.repository,
                slot=begun.slot,
            )

    def take_over(self, run: Run) -> None:
        is_complete = run.snapshot_id is not None and not run.unread_count
        is_right = run.state is not RunState.COMPLETE or is_complete
        is_over = run.is_over and run.trigger is RunTrigger.TAKEN_OVER
        if run.run_id in self._runs or not is_right or not is_over:
            raise ValueError("only what is over, new and right can be taken over")
        self._runs[run.run_id] = run

    def run(self, run_id: RunId) -> Run | None:
        return self._runs.get(run_id)

    def runs(self, *, limit: int = 1000) -> tuple[Run, ...]:
        oldest_first = sorted(self._runs.values(), key=lambda run: run.begun_at)
        return tuple(oldest_first[::-1][:limit])

    def as_written(self) -> tuple[Run, ...]:
        """Return all lines in the order in which they were begun, whatever their dates say."""
        return tuple(self._runs.values())

    def begun(self) -> tuple[Run, ...]:
        return tuple(run for run in self._runs.values() if not run.is_over)

    def runs_for(self, slot: Slot) -> tuple[Run, ...]:
        runs = self._runs.values()
        return tuple(run for run in runs if run.slot == slot.name or run.begun_at >= slot.at)

    def report(self, run_id: RunId, progress: Progress, at: datetime) -> None:
        if run_id in self._runs:
            self._progress[run_id] = (progress, at)

    def progress(self, run_id: RunId) -> tuple[Progress, datetime] | None:
        return self._progress.get(run_id)

    def request_cancel(self, run_id: RunId) -> None:
        run = self._runs.get(run_id)
        if run is not None and not run.is_over:
            self._cancelled.add(run_id)

    def is_cancel_requested(self, run_id: RunId) -> bool:
        return run_id in self._cancelled


def _goes_to(run: Run) -> str:
    return run.repository or run.plan_id


class MemoryFactsStore:
    """`FactsStore` in memory."""

    def __init__(self) -> None:
        self._facts: dict[RepositoryKey, RepositoryFacts] = {}

    def facts(self, key: RepositoryKey) -> RepositoryFacts | None:
        return self._facts.get(key)

    def save_facts(self, facts: RepositoryFacts) -> None:
        self._facts[facts.repository] = facts


class MemoryIndex:
    """`SnapshotIndex` in memory: a dictionary of paths per snapshot."""

    def __init__(self) -> None:
        self._listings: dict[str, dict[str, Node]] = {}

    def has(self, snapshot_id: str) -> bool:
        return snapshot_id in self._listings

    def build(self, snapshot_id: str, nodes: Iterable[Node]) -> int:
        listing: dict[str, Node] = {}
        count = 0
        for node in nodes:
            for parent in reversed(PurePosixPath(node.path).parents[:-1]):
                listing.setdefault(str(parent), Node(str(parent), NodeKind.FOLDER, 0, None))
            listing[node.path] = node
            count += 1
        self._listings[snapshot_id] = listing
        return count

    def children(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        folder = folder.rstrip("/") or "/"
        found = [node for node in self._listing(snapshot_id).values() if node.folder == folder]
        return tuple(
            sorted(found, key=lambda n: (n.kind is not NodeKind.FOLDER, natural_order(n.name)))
        )

    def node(self, snapshot_id: str, path: str) -> Node | None:
        return self._listing(snapshot_id).get(path.rstrip("/"))

    def search(
        self, name_part: str, snapshot_ids: tuple[str, ...], *, limit: int = 500
    ) -> tuple[FoundNode, ...]:
        wanted = search_key(name_part)
        found: list[FoundNode] = []
        for snapshot_id in snapshot_ids if wanted else ():
            hits = [
                FoundNode(snapshot_id, node)
                for node in self._listings.get(snapshot_id, {}).values()
                if wanted in search_key(node.name)
            ]
            found += hits[:limit]
        return tuple(found)

    def size_of(self, snapshot_id: str, path: str) -> tuple[int, int]:
        path = path.rstrip("/")
        listing = self._listing(snapshot_id)
        if path and path not in listing:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        below = [
            node
            for node in listing.values()
            if node.kind is not NodeKind.FOLDER
            and (node.path == path or node.path.startswith(path + "/"))
        ]
        return len(below), sum(node.size for node in below)

    def walk(self, snapshot_id: str, below: str) -> Iterator[ListedFolder]:
        wanted = tuple(part for part in below.split("/") if part)
        found: dict[tuple[str, ...], list[ListedFile]] = {}
        for node in self._listing(snapshot_id).values():
            parts = tuple(node.path.split("/")[1:])
            if node.kind is NodeKind.FOLDER and parts[: len(wanted)] == wanted:
                found.setdefault(parts, [])
            elif node.kind is not NodeKind.FOLDER and parts[: len(wanted)] == wanted:
                at = None if node.modified_at is None else node.modified_at - EPOCH
                us = None if at is None else at // timedelta(microseconds=1)
                found.setdefault(parts[:-1], []).append((parts[-1], node.size, us))
        if not wanted:
            found.setdefault((), [])
        for parts in sorted(found):
            yield ListedFolder(parts, sorted(found[parts], key=lambda file: file[0]))

    def forget_others(self, snapshot_ids: tuple[str, ...]) -> None:
        self._listings = {key: self._listings[key] for key in self._listings if key in snapshot_ids}

    def _listing(self, snapshot_id: str) -> dict[str, Node]:
        if snapshot_id not in self._listings:
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id[:8]})
        return self._listings[snapshot_id]


class MemoryLock:
    """`RunLock` in memory."""

    def __init__(self, key: RepositoryKey, taken: set[RepositoryKey]) -> None:
        self._key = key
        self._taken = taken

    def __enter__(self) -> "MemoryLock":
        if self._key in self._taken:
            raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"repository": self._key})
        self._taken.add(self._key)
        return self

    def __exit__(self, *_: object) -> None:
        self._taken.discard(self._key)


class MemoryLocks:
    """`RunLocks` in memory; a test may put a key into `taken` itself."""

    def __init__(self) -> None:
        self.taken: set[RepositoryKey] = set()

    def of(self, key: RepositoryKey) -> MemoryLock:
        return MemoryLock(key, self.taken)

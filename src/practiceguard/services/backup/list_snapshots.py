"""The copies there are, each with what our ledger knows about it."""

from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.watch_runs import WatchRuns


class Completeness(StrEnum):
    """What is known about a snapshot."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    UNKNOWN = "unknown"
    """Made elsewhere, or before this computer's ledger began."""


@dataclass(frozen=True)
class SnapshotEntry:
    """A snapshot, and whether every file was read when it was made."""

    snapshot: Snapshot
    completeness: Completeness
    run: Run | None
    place: RepositoryKey | None = None
    """Which place holds it."""
    is_remembered: bool = False
    """Whether that place could not be read just now: the entry is from the look before."""


@dataclass(frozen=True)
class ListSnapshots:
    """Joins the lists of all places with the ledger."""

    read_facts: ReadFacts
    watch: WatchRuns

    def __call__(self, *, refresh: bool) -> tuple[SnapshotEntry, ...]:
        """Return the snapshots, newest first; `refresh` reads the repositories.

        Of a place that cannot be read the list of the last look serves, as long as another place
        can; where none can, what the first one says is raised. NOT_SET_UP before set-up.
        """
        places = self.read_facts.open_repository.all() or (
            self.read_facts.open_repository.current(),
        )
        known, away = self._read(places) if refresh else (self._all_remembered(places), set())
        by_snapshot = {run.snapshot_id: run for run in self.watch.all() if run.snapshot_id}
        entries = [
            SnapshotEntry(
                snap,
                _completeness(by_snapshot.get(snap.snapshot_id)),
                by_snapshot.get(snap.snapshot_id),
                facts.repository,
                facts.repository in away,
            )
            for facts in known
            if facts is not None
            for snap in facts.snapshots
        ]
        return tuple(sorted(entries, key=lambda entry: entry.snapshot.taken_at, reverse=True))

    def _read(
        self, places: tuple[Repository, ...]
    ) -> tuple[list[RepositoryFacts | None], set[RepositoryKey]]:
        """Return what is in each place, and the places whose list had to be remembered."""
        problems: dict[RepositoryKey, PracticeGuardError] = {}
        found: list[RepositoryFacts | None] = []
        for place in places:
            try:
                found.append(self.read_facts(place))
            except PracticeGuardError as error:
                problems[place.key] = error
                found.append(self._remembered(place))
        if len(problems) == len(places):
            raise next(iter(problems.values()))
        return found, set(problems)

    def _all_remembered(self, places: tuple[Repository, ...]) -> list[RepositoryFacts | None]:
        return [self._remembered(place) for place in places]

    def _remembered(self, place: Repository) -> RepositoryFacts | None:
        return self.read_facts.facts.facts(place.key)


def _completeness(run: Run | None) -> Completeness:
    if run is None:
        return Completeness.UNKNOWN
    return Completeness.COMPLETE if run.state is RunState.COMPLETE else Completeness.INCOMPLETE

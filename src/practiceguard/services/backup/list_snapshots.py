"""The copies there are, each with what our ledger knows about it."""

from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.snapshot import Snapshot
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


@dataclass(frozen=True)
class ListSnapshots:
    """Joins the repository's list with the ledger."""

    read_facts: ReadFacts
    watch: WatchRuns

    def __call__(self, *, refresh: bool) -> tuple[SnapshotEntry, ...]:
        """Return the snapshots, newest first; `refresh` reads the repository."""
        facts = self.read_facts() if refresh else self.read_facts.remembered()
        if facts is None:
            return ()
        by_snapshot = {run.snapshot_id: run for run in self.watch.all() if run.snapshot_id}
        entries = [
            SnapshotEntry(
                snap,
                _completeness(by_snapshot.get(snap.snapshot_id)),
                by_snapshot.get(snap.snapshot_id),
            )
            for snap in facts.snapshots
        ]
        return tuple(sorted(entries, key=lambda entry: entry.snapshot.taken_at, reverse=True))


def _completeness(run: Run | None) -> Completeness:
    if run is None:
        return Completeness.UNKNOWN
    return Completeness.COMPLETE if run.state is RunState.COMPLETE else Completeness.INCOMPLETE

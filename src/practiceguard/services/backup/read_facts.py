"""Read in the repository itself which snapshots are there."""

from dataclasses import dataclass

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import BackupEngine, Clock, FactsStore, SnapshotIndex


@dataclass(frozen=True)
class ReadFacts:
    """Lists the snapshots and remembers the list with its time."""

    engine: BackupEngine
    facts: FactsStore
    index: SnapshotIndex
    clock: Clock
    open_repository: OpenRepository

    def __call__(self) -> RepositoryFacts:
        """Return the snapshots that are there now; raises when the place cannot be read."""
        repository = self.open_repository.current()
        access = self.open_repository(repository)
        read_at = self.clock.now()
        facts = RepositoryFacts(repository.key, read_at, self.engine.snapshots(access))
        self.facts.save_facts(facts)
        self.index.forget_others(tuple(snap.snapshot_id for snap in facts.snapshots))
        return facts

    def remembered(self) -> RepositoryFacts | None:
        """Return what was read last, without looking at the place."""
        return self.facts.facts(self.open_repository.current().key)

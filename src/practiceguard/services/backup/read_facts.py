"""Read in the repository itself which snapshots are there."""

from dataclasses import dataclass

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.repository import Repository
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.watch_stored import WatchStored, is_tidying
from practiceguard.services.ports import BackupEngine, Clock, FactsStore, SnapshotIndex

PROVED = 20
"""How many snapshots are read back; older ones are for the check."""


@dataclass(frozen=True)
class ReadFacts:
    """Lists the snapshots and remembers the list with its time."""

    engine: BackupEngine
    facts: FactsStore
    index: SnapshotIndex
    clock: Clock
    open_repository: OpenRepository

    def __call__(self, repository: Repository | None = None) -> RepositoryFacts:
        """Return the snapshots that are there now; raises when the place cannot be read.

        `repository` is the plan's first one unless told.
        """
        repository = repository or self.open_repository.current()
        access = self.open_repository(repository)
        read_at = self.clock.now()
        facts = RepositoryFacts(repository.key, read_at, self.engine.snapshots(access))
        self.facts.save_facts(facts)
        self._forget_listings()
        return facts

    def prove(self, repository: Repository | None = None) -> RepositoryFacts:
        """Do the same, and look into the place whether the newest copies are really there.

        restic answers from its cache, and lists snapshots whose data is gone. Raises
        REPOSITORY_DAMAGED after remembering the list: what is left can still be restored.
        """
        repository = repository or self.open_repository.current()
        facts = self(repository)
        # Reading it may have found the drive under another letter.
        access = self.open_repository.access(self.open_repository.located(repository))
        if is_tidying(self.open_repository.store, repository.key):
            return facts  # old copies are going at this moment, and data with them
        newest = sorted(facts.snapshots, key=lambda snap: snap.taken_at, reverse=True)
        ids = tuple(snap.snapshot_id for snap in newest[:PROVED])
        self.engine.prove_snapshots(access, ids)
        WatchStored(self.engine, self.open_repository.store).demand_all(access, repository.key)
        return facts

    def _forget_listings(self) -> None:
        """Drop the listings of copies that are in none of the places any more."""
        known = [self.facts.facts(one.key) for one in self.open_repository.store.repositories()]
        ids = [snap.snapshot_id for facts in known if facts for snap in facts.snapshots]
        self.index.forget_others(tuple(ids))

    def remembered(self) -> RepositoryFacts | None:
        """Return what was read last, without looking at the place."""
        return self.facts.facts(self.open_repository.current().key)

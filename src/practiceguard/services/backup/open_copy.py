"""Open the place that holds a copy: with several places, the one in which it was seen."""

from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import Access, FactsStore


@dataclass(frozen=True)
class OpenCopy:
    """Finds the place of a snapshot in what was last read there, and opens it."""

    facts: FactsStore
    open_repository: OpenRepository

    def place_of(self, snapshot_id: str) -> Repository:
        """Return the place that holds a snapshot; the first one if none is known to.

        `snapshot_id` may be shortened, as restic takes it. NOT_SET_UP if there is no place.
        """
        for repository in self.open_repository.all():
            known = self.facts.facts(repository.key)
            if known is None:
                continue
            if any(snap.snapshot_id.startswith(snapshot_id) for snap in known.snapshots):
                return repository
        return self.open_repository.current()

    def __call__(self, snapshot_id: str) -> Access:
        """Return access to that place after comparing it with the pinned one.

        Raises what opening raises.
        """
        return self.open_repository(self.place_of(snapshot_id))

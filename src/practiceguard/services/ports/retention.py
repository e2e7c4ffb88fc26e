"""Our records of how long copies are kept: choices, holds, and what was removed."""

from typing import Protocol

from practiceguard.domain.backup.hold import Hold, HoldId, Lifted
from practiceguard.domain.backup.removal import KnownCopy, Removal, RetentionChoice
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.retention import MadeCopy


class RetentionStore(Protocol):
    """Nothing in it is ever changed or deleted, but that a hold is lifted and a removal ends."""

    def choice(self, key: RepositoryKey) -> RetentionChoice | None:
        """Return what was chosen last, None if nobody ever did."""
        ...

    def choose(self, choice: RetentionChoice) -> None: ...

    def made(self, repository: Repository) -> tuple[MadeCopy, ...]:
        """Return every copy that the ledger of runs knows there, in the order of its lines."""
        ...

    def holds(self) -> tuple[Hold, ...]:
        """Return all holds, also those that were lifted, newest first."""
        ...

    def put_on(self, hold: Hold) -> None: ...

    def lift(self, hold_id: HoldId, lifted: Lifted) -> None:
        """Lift a hold; one that was lifted before stays as it was."""
        ...

    def known(self, key: RepositoryKey) -> tuple[KnownCopy, ...]:
        """Return the strange copies that a person knows; of each what was said last."""
        ...

    def say_known(self, key: RepositoryKey, copy: KnownCopy) -> None: ...

    def begin_removal(self, removal: Removal) -> None: ...

    def end_removal(self, removal: Removal) -> None:
        """Write what became of it; an outcome is never overwritten by a later call."""
        ...

    def removals(self, key: RepositoryKey, *, limit: int = 100) -> tuple[Removal, ...]:
        """Return the last removals there, newest first."""
        ...

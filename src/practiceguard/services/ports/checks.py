"""Our records of checks: when the data of each place was read back, and what was found."""

from typing import Protocol

from practiceguard.domain.backup.checking import Check, CheckId
from practiceguard.domain.backup.repository import RepositoryKey


class CheckStore(Protocol):
    """The ledger of checks, and where a live one and those who watch it meet."""

    def begin(self, check: Check) -> None:
        """Write a check down as begun; ALREADY_RUNNING if another of that place is."""
        ...

    def finish(self, check: Check) -> None:
        """Write the outcome; an outcome is never overwritten by a later call."""
        ...

    def checks(self, key: RepositoryKey, *, limit: int = 200) -> tuple[Check, ...]:
        """Return the last checks of a place in the order of their lines, newest first."""
        ...

    def begun(self) -> tuple[Check, ...]:
        """Return all checks without an outcome."""
        ...

    def request_cancel(self, check_id: CheckId) -> None:
        """Ask the process of a live check to stop; one that is over is left alone."""
        ...

    def is_cancel_requested(self, check_id: CheckId) -> bool: ...

"""What is remembered of a process that was started for something that is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.backup.pauses import pause_after
from practiceguard.services.ports import ThisProcess


@dataclass(frozen=True)
class Started:
    """A process, and how often one was started for the same thing.

    It may die before it can write anything down: then only whoever started it knows of it.
    """

    process: ThisProcess
    at: datetime
    times: int = 1

    def in_vain(self, known: int) -> int:
        """Given how many attempts the ledger knows, return how many it does not."""
        return max(0, self.times - known)

    def again_at(self, known: int, pauses: Sequence[timedelta], now: datetime) -> datetime | None:
        """Return until when to wait because of starts that the ledger does not know, or None.

        Those that it knows have pauses of their own.
        """
        if not self.in_vain(known):
            return None
        again_at = self.at + pause_after(self.in_vain(known), pauses)
        # A start of the future was made by a wrong clock: nobody waits for that.
        return again_at if self.at <= now < again_at else None

"""A check of a repository: how deep it reads, what came of it, what it found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode

CheckId = NewType("CheckId", str)
MonthName = NewType("MonthName", str)
"""Of a month on the wall, `2026-11`: the same in every time zone."""


class CheckDepth(StrEnum):
    """How much of the repository a check reads."""

    STRUCTURE = "structure"
    """The lists only: does not notice a flipped bit in the data."""
    SHARE = "share"
    """A share of the data, read and compared."""
    ALL_DATA = "all-data"

    def reads_as_much_as(self, other: "CheckDepth") -> bool:
        """Return whether a check of this depth would notice whatever one of `other` notices."""
        depths = list(CheckDepth)
        return depths.index(self) >= depths.index(other)


@dataclass(frozen=True)
class CheckResult:
    """The outcome of one check; decided by exit code and error lines, not by the summary."""

    depth: CheckDepth
    is_sound: bool
    checked_at: datetime
    errors: tuple[str, ...] = ()
    broken_packs: tuple[str, ...] = ()
    suggest_repair_index: bool = False
    share: str = ""
    """For SHARE: `n/t`, the nth of t parts."""


class CheckState(StrEnum):
    """What became of a check. Only SOUND says anything good of the copies."""

    BEGUN = "begun"
    SOUND = "sound"
    DAMAGED = "damaged"
    FAILED = "failed"
    """It could not be done: nothing is known by it."""
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    """The process died, or it gave way to a copy."""


@dataclass(frozen=True)
class Check:
    """One line of the ledger of checks."""

    check_id: CheckId
    repository: RepositoryKey
    depth: CheckDepth
    state: CheckState
    begun_at: datetime
    share: int | None = None
    """Which of the twelve parts was read, from 1; only for SHARE."""
    month: MonthName | None = None
    """The month that it was made for by itself; None if a person wanted it."""
    ended_at: datetime | None = None
    cause: ErrorCode | None = None
    process_id: int | None = None
    process_started_at: float | None = None

    @property
    def is_over(self) -> bool:
        """Return whether the check has an outcome."""
        return self.state is not CheckState.BEGUN

    @property
    def has_read(self) -> bool:
        """Return whether it was made to its end, and read data: damage found counts as read."""
        return self.state in {CheckState.SOUND, CheckState.DAMAGED} and (
            self.depth is not CheckDepth.STRUCTURE
        )

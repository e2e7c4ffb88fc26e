"""What a check of a repository found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

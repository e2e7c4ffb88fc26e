"""What was decided about keeping copies, and what was removed: a ledger that nobody shortens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import Retention
from practiceguard.domain.errors import ErrorCode

RemovalId = NewType("RemovalId", str)
EVERY = timedelta(days=7)
"""How often the agent removes what the rules no longer keep: data is tidied up with it, and that
takes a while."""


@dataclass(frozen=True)
class RetentionChoice:
    """How long copies are kept in one place, and who said so when."""

    repository: RepositoryKey
    policy: Retention
    chosen_at: datetime
    chosen_by: str


@dataclass(frozen=True)
class KnownCopy:
    """A copy that our ledger does not know, and that a person does."""

    snapshot_id: str
    is_ours: bool
    """Made by this practice, say by its former computer: the rules apply to it. Else it stays."""
    said_by: str
    said_at: datetime


@dataclass(frozen=True)
class Removal:
    """One removal of copies: written down before anything is removed."""

    removal_id: RemovalId
    repository: RepositoryKey
    begun_at: datetime
    by: str
    """A person's name, or `agent`."""
    asked: tuple[str, ...]
    """The ids of the copies that were to go, exactly those of the list that was shown."""
    ended_at: datetime | None = None
    gone: tuple[str, ...] = ()
    cause: ErrorCode | None = None
    """What went wrong; None if nothing did, or if it goes on."""
    is_tidied: bool = False
    """Whether the data that no copy needs any more was removed, too."""
    is_sound: bool | None = None
    """What the check afterwards found; None if there was none."""

    @property
    def is_good(self) -> bool:
        """Return whether all went as asked and the place was found sound after it."""
        return (
            self.ended_at is not None
            and self.cause is None
            and set(self.gone) == set(self.asked)
            and self.is_tidied
            and self.is_sound is True
        )


def is_due(
    looked_at: Iterable[datetime], last_complete_at: datetime | None, *, now: datetime
) -> bool:
    """Return whether the agent shall look for copies to remove: a week after the last time.

    Only after a complete copy that is newer than `looked_at`, the times of removals and of looks
    that found nothing. Times that lie in the future count as not being there: a clock was wrong.
    """
    if last_complete_at is None or last_complete_at > now:
        return False
    past = [at for at in looked_at if at <= now]
    return not past or (now - max(past) >= EVERY and last_complete_at > max(past))

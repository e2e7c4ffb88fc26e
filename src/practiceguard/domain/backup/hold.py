"""A hold: while it is on, no copy is removed, in one place or in all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import MadeCopy

HoldId = NewType("HoldId", str)


class HoldCause(StrEnum):
    """Who put it on."""

    PERSON = "person"
    MASS_CHANGE = "mass-change"
    """We did, because most files had changed at once, as when somebody encrypts them."""


@dataclass(frozen=True)
class Lifted:
    """How a hold ended: nothing of it is ever deleted."""

    at: datetime
    by: str
    reason: str
    was_harmless: bool
    """Whether the copies made meanwhile are as good as any other."""


@dataclass(frozen=True)
class Hold:
    """One hold, with its history."""

    hold_id: HoldId
    repository: RepositoryKey | None
    """The place it is for; None: all places."""
    cause: HoldCause
    reason: str
    """A person's own words, or the numbers of a mass change."""
    by: str
    since: datetime
    lifted: Lifted | None = None

    @property
    def is_on(self) -> bool:
        """Return whether it still holds."""
        return self.lifted is None

    def covers(self, key: RepositoryKey) -> bool:
        """Return whether it is for that place."""
        return self.repository is None or self.repository == key


def on(holds: Iterable[Hold], key: RepositoryKey) -> tuple[Hold, ...]:
    """Return the holds that keep copies in that place from being removed now."""
    return tuple(hold for hold in holds if hold.is_on and hold.covers(key))


def doubted(holds: Iterable[Hold], made: Iterable[MadeCopy]) -> frozenset[str]:
    """Return the ids of copies made during a mass change that nobody called harmless.

    They may hold encrypted files: they stand for no other copy, and stay for whoever looks into
    what happened.
    """
    changes = [
        (hold.since, hold.lifted.at if hold.lifted else None)
        for hold in holds
        if hold.cause is HoldCause.MASS_CHANGE
        and not (hold.lifted is not None and hold.lifted.was_harmless)
    ]
    return frozenset(
        copy.snapshot_id
        for copy in made
        if any(
            since <= copy.begun_at and (until is None or copy.begun_at <= until)
            for since, until in changes
        )
    )

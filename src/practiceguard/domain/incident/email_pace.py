"""How fast messages go out: a provider takes a sudden thousand for a break-in, and shuts it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pace:
    """As many as a provider takes at most."""

    per_minute: int = 20
    per_hour: int = 200
    """Ours where a provider says nothing. No source: careful for the cheapest mailboxes there
    are, and quick enough for a small practice."""
    per_day: int = 0
    """0: not known."""

    @property
    def seconds_between(self) -> float:
        """How long after one message the next may go out."""
        return max(60 / max(1, self.per_minute), 3600 / max(1, self.per_hour))

    def seconds_for(self, messages: int) -> float:
        """Return how long so many take, the nights between included."""
        spaced = max(0, messages - 1) * self.seconds_between
        if not self.per_day:
            return spaced
        full_days = max(0, messages - 1) // self.per_day
        rest = messages - full_days * self.per_day
        return full_days * DAY.total_seconds() + max(0, rest - 1) * self.seconds_between

    def free_at(self, gone: Iterable[datetime], now: datetime) -> datetime:
        """Given when messages went out, return when the day has room again; `now` if it has."""
        lately = sorted(one for one in gone if now - DAY < one <= now)
        if not self.per_day or len(lately) < self.per_day:
            return now
        return lately[len(lately) - self.per_day] + DAY

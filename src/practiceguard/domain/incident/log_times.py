"""Whether the clock was set back while a log was written: its times then run backwards.

The order of a log is that of its seals, whatever the clock said; but no time that somebody names
can be held against such a clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

CLOCKS_DIFFER_BY = timedelta(minutes=1)
"""A clock that is put right over the network jumps by less."""
BEYOND = timedelta(days=31)
"""How far after the latest time of a log a receipt can lie while the clock is wrong."""


@dataclass(frozen=True)
class SetBack:
    """Between an entry and what came after it, the clock was set back."""

    number: int
    """Of the entry that bears the later time."""
    at: datetime
    """Which time that is."""
    then: datetime
    """The earlier time of the entry that follows, or of now."""


def set_back(times: Sequence[datetime], now: datetime) -> SetBack | None:
    """Given when the entries of a log were written, in their order, return the newest set-back.

    All times with a zone. None if they run forward, and now is after all of them.
    """
    moments = [*times, now]
    for number in range(len(times), 0, -1):
        at, then = moments[number - 1], moments[number]
        if at - then > CLOCKS_DIFFER_BY:
            return SetBack(number, at, then)
    return None


def latest_receipt(times: Sequence[datetime], now: datetime) -> datetime | None:
    """Return up to when a receipt may be dated although now is earlier; None if the clock is right.

    The person who has the receipt knows the day better than such a clock; a mistyped year is still
    refused.
    """
    if set_back(times, now) is None:
        return None
    return max([*times, now]) + BEYOND

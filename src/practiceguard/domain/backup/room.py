"""When a place will be full, at the pace at which copies fill it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.run import Run

LOOKED_BACK = timedelta(days=56)
SHORTEST_SPAN = timedelta(days=7)
FEWEST_RUNS = 3
WARN_WITHIN = timedelta(weeks=6)
"""Enough to buy a drive, or to agree on keeping fewer copies."""


@dataclass(frozen=True)
class RoomForecast:
    """How long the room lasts."""

    free_bytes: int
    bytes_per_day: float
    days_left: int

    @property
    def is_short(self) -> bool:
        """Return whether it is time to say so."""
        return timedelta(days=self.days_left) < WARN_WITHIN


def forecast(
    free_bytes: int, repository: Repository, runs: Iterable[Run], *, now: datetime
) -> RoomForecast | None:
    """Given the room left in a place and the ledger, return how long it lasts; None if unknown.

    The first copy, which brings everything, says nothing of the pace, nor do a few days of work.
    What prune gives back is in `free_bytes` already.
    """
    here = sorted(
        (
            run
            for run in runs
            if run.snapshot_id and run.begun_at <= now and run.went_to(repository)
        ),
        key=lambda run: run.begun_at,
    )
    counted = [run for run in here[1:] if run.begun_at > now - LOOKED_BACK]
    if len(counted) < FEWEST_RUNS:
        return None
    since = here[here.index(counted[0]) - 1].begun_at
    span = now - max(since, now - LOOKED_BACK)
    if span < SHORTEST_SPAN:
        return None
    added = sum(run.figures.bytes_added for run in counted)
    per_day = added / (span / timedelta(days=1))
    if per_day <= 0:
        return None
    # No calendar goes further than ten thousand days need.
    return RoomForecast(free_bytes, per_day, min(int(free_bytes / per_day), 10_000))

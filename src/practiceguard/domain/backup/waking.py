"""Telling sleep from a clock that was set, by comparing three clocks at two moments."""

from dataclasses import dataclass
from datetime import datetime, timedelta

ASLEEP_LEAST = timedelta(minutes=1)
"""A shorter sleep leaves the network as it was; clocks also differ by some seconds."""
CLOCK_MOVED_LEAST = timedelta(minutes=1)
"""Less is how the system keeps its clock right by itself."""
_NONE = timedelta(0)


@dataclass(frozen=True)
class Uptime:
    """Seconds on two clocks that nobody can set; only differences mean something."""

    awake: float
    """Stands still while the computer sleeps."""
    running: float | None
    """Goes on while it sleeps; None where the system has no such clock."""


@dataclass(frozen=True)
class Moment:
    """The same moment on the clock on the wall (UTC) and on those that nobody can set."""

    wall: datetime
    uptime: Uptime


@dataclass(frozen=True)
class Gap:
    """What lay between two moments besides time that simply passed."""

    slept: timedelta
    """How long the computer slept; zero if less than ASLEEP_LEAST."""
    clock_moved: timedelta
    """By how much the clock was set, forward positive; zero if less than CLOCK_MOVED_LEAST."""
    is_certain: bool = True
    """False: sleep and a clock set forward could not be told apart, and sleep was assumed."""

    @property
    def woke(self) -> bool:
        """Return whether the computer slept in between, so that its network may not be back."""
        return self.slept > _NONE

    @property
    def was_set(self) -> bool:
        """Return whether somebody, or the network's time, set the clock."""
        return self.clock_moved != _NONE


def gap_between(before: Moment, now: Moment) -> Gap:
    """Given the last moment and this one, of the same process, return what lay between.

    With a clock that counts sleep both are told apart, also when the clock was set during sleep;
    without, a wall clock that ran ahead is taken for sleep: waiting a minute for a network that
    is there costs less than a run that fails because it is not.

    >>> from datetime import UTC
    >>> noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    >>> evening = Moment(noon + timedelta(hours=8), Uptime(60.0, 8 * 3600.0))
    >>> str(gap_between(Moment(noon, Uptime(0.0, 0.0)), evening).slept)
    '7:59:00'
    """
    wall = now.wall - before.wall
    awake = timedelta(seconds=now.uptime.awake - before.uptime.awake)
    if before.uptime.running is None or now.uptime.running is None:
        ahead = _unless_small(wall - awake, ASLEEP_LEAST)
        if ahead > _NONE:
            return Gap(ahead, _NONE, is_certain=False)
        return Gap(_NONE, ahead)
    running = timedelta(seconds=now.uptime.running - before.uptime.running)
    slept = _unless_small(max(running - awake, _NONE), ASLEEP_LEAST)
    return Gap(slept, _unless_small(wall - running, CLOCK_MOVED_LEAST))


def _unless_small(span: timedelta, least: timedelta) -> timedelta:
    return span if abs(span) >= least else _NONE

"""When a plan is due: a pure function of its schedule, the ledger of runs and the wall clock.

A slot is a date and a time of day as they stand on the wall, for example 22 November, 12:30. What
is due is always the newest slot that has passed, and only until a run has settled it; older ones
are settled with it, because a copy made now holds everything that they would have held. So sleep,
power-off and a clock set either way can delay a run but neither lose nor double one, and the
night in which 02:30 comes twice, or never, has one slot like any other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from practiceguard.domain.backup.pauses import pause_after
from practiceguard.domain.backup.run import Run, RunState, RunTrigger, SlotName

ON_TIME = timedelta(minutes=10)
"""A run that begins later than this after its slot is told as a catch-up."""
CLOCK_TOLERANCE = timedelta(minutes=10)
"""A run that is said to have begun later than this from now was begun by a wrong clock."""
PAUSES = (
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
)
"""Between a failed attempt and the next; the last one is used from then on."""
EVERY_DAY = frozenset(range(7))
_WEEK = 7
_MADE_A_COPY = {RunState.COMPLETE, RunState.INCOMPLETE}


@dataclass(frozen=True)
class Schedule:
    """On these weekdays (Monday is 0), at these times of day on the wall; may be empty: never."""

    weekdays: frozenset[int] = EVERY_DAY
    times: tuple[time, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is ever due."""
        return not self.weekdays or not self.times


@dataclass(frozen=True)
class Slot:
    """One date and time of a schedule, and the moment (UTC) at which it comes."""

    name: SlotName
    at: datetime


@dataclass(frozen=True)
class Due:
    """What to do about the newest slot that has passed."""

    slot: Slot
    trigger: RunTrigger
    """SCHEDULED, or CATCH_UP if it is late."""
    not_before: datetime | None = None
    """When to try again after a failed attempt (UTC); None: at once."""
    attempts: int = 0
    """How often this slot was tried in vain."""


def hourly(first: time, last: time, weekdays: frozenset[int] = EVERY_DAY) -> Schedule:
    """Return a schedule of every full hour from `first` to `last`, both included."""
    hours = range(first.hour, last.hour + 1)
    times = (time(hour, first.minute) for hour in hours)
    return Schedule(weekdays, tuple(one for one in times if one <= last))


def due(
    schedule: Schedule, history: Iterable[Run], since: datetime, now: datetime, zone: tzinfo
) -> Due | None:
    """Given the ledger in any order, return what is due at `now` (UTC), None if nothing is.

    `since` is when the schedule was made (UTC): nothing before it was ever due. `zone` is the
    zone of the wall clock now. Nothing is due while a run is under way.
    """
    slot = newest_slot(schedule, now, zone)
    if slot is None or _is_before(slot, since, now):
        return None
    runs = tuple(history)
    if any(not run.is_over for run in runs) or any(_settles(run, slot, now) for run in runs):
        return None
    trigger = RunTrigger.SCHEDULED if now - slot.at <= ON_TIME else RunTrigger.CATCH_UP
    # What settled the slot is out of the way: every run of it here was in vain.
    tried = sorted((run for run in runs if run.slot == slot.name), key=lambda run: run.begun_at)
    return Due(slot, trigger, _again_at(tried, now), len(tried))


def is_settled(name: SlotName, history: Iterable[Run]) -> bool:
    """Return whether a run of that very slot made its copy, or was stopped by a person."""
    return any(run.slot == name and _is_done_with(run) for run in history)


def newest_slot(schedule: Schedule, now: datetime, zone: tzinfo) -> Slot | None:
    """Return the slot that came last, `now` included; None if the schedule is empty."""
    today = now.astimezone(zone).date()
    days = (today - timedelta(days=back) for back in range(-1, _WEEK + 2))
    passed = (slot for slot in _slots_of(schedule, days, zone) if slot.at <= now)
    return max(passed, key=_order, default=None)


def next_slot(schedule: Schedule, now: datetime, zone: tzinfo) -> Slot | None:
    """Return the slot that comes next, after `now`; None if the schedule is empty."""
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(-1, _WEEK + 2))
    coming = (slot for slot in _slots_of(schedule, days, zone) if slot.at > now)
    return min(coming, key=_order, default=None)


def _slots_of(schedule: Schedule, days: Iterable[date], zone: tzinfo) -> Iterator[Slot]:
    for day in days:
        if day.weekday() not in schedule.weekdays:
            continue
        for at in schedule.times:
            wall = datetime.combine(day, at.replace(tzinfo=None, fold=0))
            # A time that does not exist in spring comes one hour later; one that exists twice in
            # autumn comes when it is there for the first time (PEP 495).
            moment = wall.replace(tzinfo=zone).astimezone(UTC)
            # Two slots of one minute are two.
            exact = "seconds" if at.second else "minutes"
            yield Slot(SlotName(wall.isoformat(timespec=exact)), moment)


def _order(slot: Slot) -> tuple[datetime, str]:
    return slot.at, slot.name


def _is_before(slot: Slot, since: datetime, now: datetime) -> bool:
    # A schedule that was made in the future was made by a wrong clock: it says nothing.
    return since <= now + CLOCK_TOLERANCE and slot.at < since


def _settles(run: Run, slot: Slot, now: datetime) -> bool:
    """Return whether a run made another for that slot unnecessary."""
    if run.slot == slot.name:
        return _is_done_with(run)
    is_believable = run.begun_at <= now + CLOCK_TOLERANCE
    return run.state in _MADE_A_COPY and is_believable and run.begun_at >= slot.at


def _is_done_with(run: Run) -> bool:
    # Who stopped a run of the schedule wants none before the next slot.
    return run.state in _MADE_A_COPY or run.state is RunState.CANCELLED


def _again_at(tried: list[Run], now: datetime) -> datetime | None:
    """Given the vain attempts in their order, return when the pause ends; None if none is on."""
    if not tried:
        return None
    last = tried[-1]
    if last.state is RunState.INTERRUPTED and len(tried) == 1:
        return None  # after a power cut there is nothing to wait for
    ended_at = last.ended_at or last.begun_at
    again_at = ended_at + pause_after(len(tried), PAUSES)
    # An end in the future was written by a wrong clock: nobody waits for that.
    return again_at if ended_at <= now + CLOCK_TOLERANCE and now < again_at else None

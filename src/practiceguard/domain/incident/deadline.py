"""By when: hours, days and business days from an event, never moved later for a weekend."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Protocol

from practiceguard.domain.incident.moment import Start
from practiceguard.domain.incident.rule import Clock, Unit

ORAL_HOLD = timedelta(days=30)
"""How long the police may ask to wait without writing (45 CFR 164.412(b))."""


class WorkingDays(Protocol):
    """The business days of one jurisdiction."""

    def __call__(self, day: date) -> bool:
        """Given a day, return whether it is neither weekend nor holiday there."""
        ...


@dataclass(frozen=True)
class PoliceHold:
    """A wish of the police that notices wait."""

    asked_at: datetime
    """With a time zone."""
    who: str
    """Officer and office."""
    until: date | None = None
    """As a written statement says; None for one that was only spoken."""
    ended_on: date | None = None
    """The last day, where whoever asked let it end sooner; see `standing`."""

    def last_day(self, zone: tzinfo) -> date:
        """Return the last day on which the hold has effect."""
        last = self.until
        if last is None:
            last = self.asked_at.astimezone(zone).date() + ORAL_HOLD
        return last if self.ended_on is None else min(last, self.ended_on)


def standing(holds: Sequence[PoliceHold]) -> list[PoliceHold]:
    """Given the wishes of the police as they were recorded, return them by when they came.

    Whoever asked can let it end sooner, and a day that was mistyped can be put right: a statement
    in writing by the same person or office, written down after the first one and made no earlier,
    ends it with the day it names. Nobody else can.
    """
    found = []
    for number, hold in enumerate(holds):
        later = [
            one.until
            for one in holds[number + 1 :]
            if one.until is not None and _same(one.who, hold.who) and one.asked_at >= hold.asked_at
        ]
        found.append(replace(hold, ended_on=later[-1]) if later else hold)
    return sorted(found, key=lambda one: one.asked_at)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


@dataclass(frozen=True)
class Deadline:
    """The end of a period."""

    at: datetime
    """The last instant, UTC: what is shown and counted down to. Always the earlier reading."""
    start: Start
    day: date | None = None
    """For clocks of days: the last day, where the practice is; it ends at midnight."""
    formal_end: datetime | None = None
    """For hours under EU law: the end by Regulation 1182/71, UTC, which does not count the hour of
    the event. Only for the reasons of a late notice, never to rely on."""
    held_until: date | None = None
    """A hold of the police moved it to the end of this day."""
    limited_by: str = ""
    """Key of another notice that has to go later than this one and has the earlier end."""

    @property
    def is_provisional(self) -> bool:
        """Whether it rests on a time that stands in for one that is not recorded yet."""
        return self.start.is_provisional


def deadline(
    clock: Clock, start: Start, zone: tzinfo, is_working_day: WorkingDays, *, eu_law: bool = False
) -> Deadline:
    """Given a clock of the law and from when it runs, return when it ends.

    Hours are elapsed hours: weekends, holidays and the change of the clocks are inside (Regulation
    1182/71 Art. 3(3); the roll-over of Art. 3(4) is not for periods in hours, that of Art. 3(5) is
    disputed and not relied on). Days do not count the day of the event, in `zone`, where the
    practice is; they end with the last day. No end is moved later for a weekend or a holiday.

    Raises:
        OverflowError: the end lies beyond the calendar.
    """
    if clock.unit is Unit.HOURS:
        at = start.at.astimezone(UTC) + timedelta(hours=clock.value)
        formal = _formal_end(start.at, clock.value) if eu_law else None
        return Deadline(at, start, formal_end=formal)
    first = start.at.astimezone(zone).date()
    last = _last_day(clock, first, is_working_day)
    return Deadline(end_of_day(last, zone), start, day=last)


def with_hold(found: Deadline, hold: PoliceHold, zone: tzinfo) -> Deadline:
    """Given a deadline and a hold of the police, return when the notice is due at the latest.

    Nothing else pauses a clock: a hold that ended before the deadline leaves it where it was.
    """
    last = hold.last_day(zone)
    end = end_of_day(last, zone)
    if end <= found.at:
        return found
    day = last if found.day is not None else None
    return replace(found, at=end, day=day, held_until=last)


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """Return the last instant of a day in a zone, UTC: the midnight that follows it."""
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)


def time_left(found: Deadline, now: datetime) -> timedelta:
    """Return how much is left; negative when the deadline has passed."""
    return found.at - now


def _formal_end(at: datetime, hours: int) -> datetime:
    """Regulation 1182/71 Art. 3(1): the hour of the event is not counted.

    The hours are those of the wall clock: most zones differ from UTC by whole hours, some by
    thirty or forty-five minutes, so the next full hour is looked for there.
    """
    wall_hour = at.replace(minute=0, second=0, microsecond=0)
    next_full = wall_hour.astimezone(UTC) + timedelta(hours=1)
    return next_full + timedelta(hours=hours)


def _last_day(clock: Clock, first: date, is_working_day: Callable[[date], bool]) -> date:
    if clock.unit is Unit.BUSINESS_DAYS:
        return _after_business_days(first, clock.value, is_working_day)
    if clock.unit is Unit.DAYS_AFTER_YEAR:
        return date(first.year, 12, 31) + timedelta(days=clock.value)
    return first + timedelta(days=clock.value)


def _after_business_days(first: date, count: int, is_working_day: Callable[[date], bool]) -> date:
    day = first
    for _ in range(count):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day

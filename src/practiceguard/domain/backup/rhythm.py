"""What kind of schedule somebody chose: so that it can be said in words and chosen again."""

from enum import StrEnum

from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule

_FEWEST_HOURS = 3
"""Two copies an hour apart are told as two times, not as "each hour"."""
_FEWEST_IN_A_ROW = 3
"""Fewer days are named one by one: "Monday and Tuesday", not "Monday to Tuesday"."""


class Rhythm(StrEnum):
    """How often copies are made on a day that has any. The value is stable: it is printed."""

    HOURLY = "hourly"
    """Every full hour, from one time of day to another: while people work."""
    ONCE = "once"
    SEVERAL = "several"
    BY_HAND = "by-hand"
    """Never by itself."""


def rhythm_of(schedule: Schedule) -> Rhythm:
    """Given any schedule, return the kind that an editor shows it as."""
    if schedule.is_empty:
        return Rhythm.BY_HAND
    if len(schedule.times) == 1:
        return Rhythm.ONCE
    times = sorted(schedule.times)
    hours = range(times[0].hour, times[0].hour + len(times))
    is_each_hour = [one.hour for one in times] == list(hours)
    same_minute = len({one.minute for one in times}) == 1
    if len(times) >= _FEWEST_HOURS and is_each_hour and same_minute:
        return Rhythm.HOURLY
    return Rhythm.SEVERAL


def days_in_a_row(weekdays: frozenset[int]) -> tuple[int, int] | None:
    """Return the first and the last (Monday is 0) of days that follow each other, else None.

    None also for every day of the week and for so few that they are named one by one.
    """
    days = sorted(weekdays)
    if weekdays == EVERY_DAY or len(days) < _FEWEST_IN_A_ROW:
        return None
    return (days[0], days[-1]) if days[-1] - days[0] == len(days) - 1 else None

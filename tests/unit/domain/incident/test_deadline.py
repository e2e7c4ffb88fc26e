"""When a period ends: the worked examples of the law, and what always holds."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.deadline import (
    Deadline,
    PoliceHold,
    deadline,
    end_of_day,
    time_left,
    with_hold,
)
from practiceguard.domain.incident.moment import Event, Start
from practiceguard.domain.incident.rule import Clock, Unit

PARIS = ZoneInfo("Europe/Paris")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
SEVENTY_TWO = Clock(72, Unit.HOURS, Event.AWARE)
ZONES = st.sampled_from(
    ["Europe/Paris", "Europe/Vilnius", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe"]
).map(ZoneInfo)
MOMENTS = st.integers(0, 20 * 365 * 24 * 60).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def weekdays(day: date) -> bool:
    return day.weekday() < 5


def ends(clock: Clock, at: datetime, zone: ZoneInfo = PARIS, *, eu_law: bool = True) -> Deadline:
    return deadline(clock, Start(clock.starts, clock.starts, at), zone, weekdays, eu_law=eu_law)


@pytest.mark.parametrize(
    ("aware", "exact", "formal"),
    [
        ("2026-11-20 18:00:00", "2026-11-23 18:00", "2026-11-23 19:00"),
        ("2026-11-20 18:20:00", "2026-11-23 18:20", "2026-11-23 19:00"),
        ("2026-12-22 12:17:00", "2026-12-25 12:17", "2026-12-25 13:00"),
        ("2026-11-21 02:30:00", "2026-11-24 02:30", "2026-11-24 03:00"),
        ("2025-10-24 18:00:00", "2025-10-27 17:00", "2025-10-27 18:00"),
        ("2026-03-27 18:00:00", "2026-03-30 19:00", "2026-03-30 20:00"),
        # The vendor knew on Monday and told the practice on Wednesday: its clock starts then.
        ("2026-11-18 16:10:00", "2026-11-21 16:10", "2026-11-21 17:00"),
        ("2026-11-20 17:00:00", "2026-11-23 17:00", "2026-11-23 18:00"),
    ],
)
def test_seventy_two_hours_run_on_through_weekends_holidays_and_changed_clocks(
    aware: str, exact: str, formal: str
) -> None:
    found = ends(SEVENTY_TWO, datetime.fromisoformat(aware).replace(tzinfo=PARIS))
    assert f"{found.at.astimezone(PARIS):%Y-%m-%d %H:%M}" == exact
    assert found.formal_end is not None
    assert f"{found.formal_end.astimezone(PARIS):%Y-%m-%d %H:%M}" == formal


def test_outside_the_union_there_is_no_second_way_to_count() -> None:
    found = ends(SEVENTY_TWO, datetime(2026, 11, 20, 18, tzinfo=PARIS), eu_law=False)
    assert found.formal_end is None


@pytest.mark.parametrize(
    ("discovered", "last_day"),
    [
        (date(2026, 1, 1), date(2027, 3, 1)),
        (date(2026, 12, 31), date(2027, 3, 1)),
        (date(2027, 6, 1), date(2028, 2, 29)),
        (date(2025, 5, 5), date(2026, 3, 1)),
        (date(2019, 5, 5), date(2020, 2, 29)),
    ],
)
def test_sixty_days_after_the_year_mind_leap_years_and_no_sunday(
    discovered: date, last_day: date
) -> None:
    clock = Clock(60, Unit.DAYS_AFTER_YEAR, Event.NOTICED)
    at = datetime.combine(discovered, datetime.min.time(), LOS_ANGELES) + timedelta(hours=9)
    assert ends(clock, at, LOS_ANGELES, eu_law=False).day == last_day


def test_the_day_of_the_event_is_that_of_the_practice_and_is_not_counted() -> None:
    # Saturday evening in Beverly Hills is Sunday already in London.
    noticed = datetime(2026, 11, 21, 23, 30, tzinfo=LOS_ANGELES)
    found = ends(Clock(60, Unit.DAYS, Event.NOTICED), noticed, LOS_ANGELES, eu_law=False)
    assert found.day == date(2027, 1, 20)
    assert found.at.astimezone(LOS_ANGELES) == datetime(2027, 1, 21, tzinfo=LOS_ANGELES)


def test_business_days_step_over_weekends_only_on_the_way() -> None:
    friday = datetime(2026, 11, 20, 10, tzinfo=PARIS)
    assert ends(Clock(1, Unit.BUSINESS_DAYS, Event.NOTICED), friday).day == date(2026, 11, 23)
    assert ends(Clock(5, Unit.BUSINESS_DAYS, Event.NOTICED), friday).day == date(2026, 11, 27)


def test_what_only_the_police_said_holds_for_thirty_days() -> None:
    hold = PoliceHold(datetime(2026, 12, 1, 15, tzinfo=LOS_ANGELES), "Agent Doe, FBI")
    assert hold.last_day(LOS_ANGELES) == date(2026, 12, 31)


def test_a_hold_of_the_police_moves_a_deadline_that_falls_into_it_and_no_other() -> None:
    clock = Clock(30, Unit.DAYS, Event.NOTICED)
    found = ends(clock, datetime(2026, 11, 21, 9, tzinfo=LOS_ANGELES), LOS_ANGELES, eu_law=False)
    assert found.day == date(2026, 12, 21)
    asked = datetime(2026, 12, 1, 15, tzinfo=LOS_ANGELES)
    held = with_hold(found, PoliceHold(asked, "Agent Doe"), LOS_ANGELES)
    assert (held.day, held.held_until) == (date(2026, 12, 31), date(2026, 12, 31))
    early = with_hold(found, PoliceHold(asked, "Agent Doe", date(2026, 12, 10)), LOS_ANGELES)
    assert early == found


@given(MOMENTS, ZONES, st.integers(0, 200))
def test_hours_are_elapsed_hours_everywhere(at: datetime, zone: ZoneInfo, hours: int) -> None:
    found = ends(Clock(hours, Unit.HOURS, Event.AWARE), at.astimezone(zone), zone)
    assert found.at - at == timedelta(hours=hours)
    assert time_left(found, at) == timedelta(hours=hours)
    assert found.formal_end is not None
    assert timedelta(0) < found.formal_end - found.at <= timedelta(hours=1)


@given(MOMENTS, ZONES, st.sampled_from(Unit), st.integers(1, 100))
def test_a_period_never_ends_before_it_begins_and_a_longer_one_never_earlier(
    at: datetime, zone: ZoneInfo, unit: Unit, value: int
) -> None:
    found = ends(Clock(value, unit, Event.AWARE), at, zone)
    longer = ends(Clock(value + 1, unit, Event.AWARE), at, zone)
    assert at < found.at < longer.at


@given(MOMENTS, MOMENTS, ZONES, st.sampled_from(Unit), st.integers(1, 100))
def test_a_later_event_never_gives_an_earlier_end(
    one: datetime, other: datetime, zone: ZoneInfo, unit: Unit, value: int
) -> None:
    early, late = sorted([one, other])
    clock = Clock(value, unit, Event.AWARE)
    assert ends(clock, early, zone).at <= ends(clock, late, zone).at


@given(MOMENTS, ZONES, st.integers(1, 100))
def test_calendar_days_are_never_moved_for_a_weekend(
    at: datetime, zone: ZoneInfo, days: int
) -> None:
    found = ends(Clock(days, Unit.DAYS, Event.NOTICED), at, zone)
    assert found.day is not None
    assert found.day - at.astimezone(zone).date() == timedelta(days=days)
    assert found.at == end_of_day(found.day, zone)
    in_business_days = ends(Clock(days, Unit.BUSINESS_DAYS, Event.NOTICED), at, zone)
    assert in_business_days.at >= found.at
    assert in_business_days.day is not None
    assert weekdays(in_business_days.day)


@given(MOMENTS, ZONES, MOMENTS)
def test_a_hold_never_brings_a_deadline_forward(
    at: datetime, zone: ZoneInfo, asked: datetime
) -> None:
    found = ends(Clock(30, Unit.DAYS, Event.NOTICED), at, zone)
    assert with_hold(found, PoliceHold(asked, "somebody"), zone).at >= found.at


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Asia/Beirut", date(2026, 3, 28)),  # midnight itself is skipped
        ("Africa/Cairo", date(2026, 4, 23)),
        ("America/Santiago", date(2026, 9, 5)),
        ("America/Havana", date(2026, 10, 31)),  # midnight comes twice
        ("Asia/Beirut", date(2026, 10, 24)),
        ("Australia/Lord_Howe", date(2026, 4, 4)),  # half an hour
        ("Europe/Vilnius", date(2026, 10, 24)),
        ("America/Los_Angeles", date(2026, 11, 1)),
    ],
)
def test_a_day_ends_with_its_own_midnight_in_the_night_of_the_clocks(zone: str, day: date) -> None:
    end = end_of_day(day, ZoneInfo(zone))
    assert (end - timedelta(microseconds=1)).astimezone(ZoneInfo(zone)).date() == day
    assert end.astimezone(ZoneInfo(zone)).date() == day + timedelta(days=1)
    started = end - timedelta(hours=3)
    clock = Clock(1, Unit.DAYS, Event.NOTICED)
    assert ends(clock, started, ZoneInfo(zone)).day == day + timedelta(days=1)

"""A wish of the police: put, put again, made longer, made shorter, lifted, mistyped, run out."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.incident.case import Case, DutyId, Residents
from practiceguard.domain.incident.deadline import PoliceHold
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.reach import laws_for
from practiceguard.domain.incident.rule import Clock, Jurisdiction, Unit
from practiceguard.resources import resource

PACIFIC = ZoneInfo("America/Los_Angeles")
NOTICED = datetime(2026, 11, 21, 7, 40, tzinfo=PACIFIC)
TODAY = date(2026, 11, 22)
PEOPLE = DutyId("US-CA", "people")
"""Due on 2026-12-21."""
COPY = DutyId("US-CA", "authority")
"""Due 15 days after the letters."""


def law(code: str) -> Jurisdiction:
    return row_of(f"{code}.toml", resource("jurisdictions", f"{code}.toml").read_bytes())[1]


CALIFORNIA, PUERTO_RICO = law("US-CA"), law("US-PR")


def days(*holds: PoliceHold, rows: tuple[Jurisdiction, ...] = (CALIFORNIA,)) -> dict[DutyId, date]:
    people = {"US-CA": 600, "US-PR": 3}
    case = Case(
        "US-CA",
        PACIFIC,
        Moments([Moment(Event.NOTICED, NOTICED, "Front desk", "ransom note")]),
        Residents(603, {"US": 603}, people),
        holds=holds,
    )
    found = duties_for(case, laws_for(case, rows, TODAY), BusinessDays, TODAY)
    return {one.id: one.deadline.day for one in found if one.deadline and one.deadline.day}


def at(month: int, day: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, 10, tzinfo=PACIFIC)


def spoken(month: int, day: int, who: str = "Agent Doe") -> PoliceHold:
    return PoliceHold(at(month, day), who)


def written(month: int, day: int, until: date, who: str = "Agent Doe") -> PoliceHold:
    return PoliceHold(at(month, day), who, until)


def test_without_one_the_letters_are_due_as_the_law_says() -> None:
    found = days()
    assert (found[PEOPLE], found[COPY]) == (date(2026, 12, 21), date(2027, 1, 5))


def test_what_follows_the_letters_follows_them_through_a_hold() -> None:
    found = days(spoken(12, 1))
    assert (found[PEOPLE], found[COPY]) == (date(2026, 12, 31), date(2027, 1, 15))


def test_a_notice_that_no_police_can_hold_stays_where_it_was() -> None:
    """Puerto Rico: ten days that cannot be extended."""
    daco = DutyId("US-PR", "authority")
    rows = (CALIFORNIA, PUERTO_RICO)
    held = written(11, 25, date(2027, 3, 1))
    assert days(held, rows=rows)[daco] == days(rows=rows)[daco] == date(2026, 12, 1)


def test_a_written_one_can_be_made_longer_before_it_runs_out() -> None:
    first, second = written(12, 1, date(2027, 1, 15)), written(1, 14, date(2027, 2, 28))
    second = replace(second, asked_at=at(1, 14, 2027))
    assert days(first)[PEOPLE] == date(2027, 1, 15)
    assert days(first, second)[PEOPLE] == date(2027, 2, 28)


def test_one_that_comes_after_the_first_ran_out_excuses_nothing() -> None:
    first = written(12, 1, date(2027, 1, 15))
    late = PoliceHold(at(1, 18, 2027), "Agent Doe", date(2027, 2, 28))
    assert days(first, late)[PEOPLE] == date(2027, 1, 15)


def test_a_spoken_one_that_ran_out_is_not_brought_back_by_a_later_letter() -> None:
    late = PoliceHold(at(1, 4, 2027), "Agent Doe", date(2027, 2, 28))
    assert days(spoken(12, 1), late)[PEOPLE] == date(2026, 12, 31)


def test_whoever_asked_can_let_it_end_sooner() -> None:
    first = written(12, 1, date(2027, 3, 1))
    lifted = PoliceHold(at(1, 10, 2027), " agent  doe", date(2027, 1, 10))
    assert days(first)[PEOPLE] == date(2027, 3, 1)
    assert days(first, lifted)[PEOPLE] == date(2027, 1, 10)
    # The law's own date holds again where the hold ends before it.
    early = written(12, 10, date(2026, 12, 10))
    assert days(first, early)[PEOPLE] == date(2026, 12, 21)


def test_a_spoken_one_can_be_ended_too() -> None:
    assert days(spoken(12, 10), written(12, 24, date(2026, 12, 24)))[PEOPLE] == date(2026, 12, 24)


def test_a_day_that_was_mistyped_can_be_put_right() -> None:
    typed, meant = written(12, 1, date(2027, 12, 31)), written(12, 1, date(2026, 12, 31))
    assert days(typed, meant)[PEOPLE] == date(2026, 12, 31)
    assert days(meant, typed)[PEOPLE] == date(2027, 12, 31), "the last one that was written down"


def test_nobody_else_can_lift_it() -> None:
    first = written(12, 1, date(2027, 3, 1), "Agent Doe, FBI")
    other = written(12, 10, date(2027, 1, 5), "Beverly Hills Police")
    assert days(first, other)[PEOPLE] == date(2027, 3, 1)


def test_an_older_statement_that_is_written_down_later_shortens_nothing() -> None:
    newer, older = written(12, 10, date(2027, 3, 1)), written(12, 1, date(2026, 12, 24))
    assert days(newer, older)[PEOPLE] == date(2027, 3, 1)


def test_what_is_due_after_a_held_clock_of_hours_counts_from_the_day_of_its_end() -> None:
    """A hold ends with its last day: the midnight after it is not a day more."""
    duties = tuple(
        replace(one, clock=Clock(720, Unit.HOURS, Event.NOTICED)) if one.key == "people" else one
        for one in CALIFORNIA.duties
    )
    found = days(spoken(12, 1), rows=(replace(CALIFORNIA, duties=duties),))
    assert found[COPY] == date(2027, 1, 15)


HOLDS = st.builds(
    PoliceHold,
    st.integers(0, 150 * 24).map(lambda hours: at(11, 1) + timedelta(hours=hours)),
    st.sampled_from(["Agent Doe", "agent doe", "Police"]),
    st.none() | st.dates(date(2026, 12, 1), date(2027, 6, 1)),
)


@given(st.lists(HOLDS, max_size=5))
def test_no_hold_makes_a_notice_due_earlier_nor_later_than_the_latest_of_them(
    holds: list[PoliceHold],
) -> None:
    found = days(*holds)[PEOPLE]
    latest = max((one.last_day(PACIFIC) for one in holds), default=date.min)
    assert date(2026, 12, 21) <= found <= max(date(2026, 12, 21), latest)


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
def test_thirty_days_of_a_spoken_one_are_days_of_the_practice(zone: str) -> None:
    late_evening = datetime(2026, 12, 1, 23, 30, tzinfo=ZoneInfo(zone))
    assert PoliceHold(late_evening, "Agent Doe").last_day(ZoneInfo(zone)) == date(2026, 12, 31)

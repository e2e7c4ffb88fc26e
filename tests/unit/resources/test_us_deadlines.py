"""The worked cases of US law, with the clocks that the files bring."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.deadline import Deadline, PoliceHold, deadline, with_hold
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import laws_for
from practiceguard.domain.incident.risk import Risk
from tests.unit.resources.law_rows import UsLaw, rule

PACIFIC = ZoneInfo("America/Los_Angeles")
TODAY = date(2026, 11, 24)
RANSOM_NOTE = datetime(2026, 11, 21, 7, 40, tzinfo=PACIFIC)
OWNER_TOLD = datetime(2026, 11, 24, 9, tzinfo=PACIFIC)


def moment(event: Event, at: datetime) -> Moment:
    return Moment(event, at, "Front desk", "seen")


def ends(
    us_law: UsLaw, code: str, key: str, *moments: Moment, zone: ZoneInfo = PACIFIC
) -> Deadline:
    """Return when a duty of a file ends."""
    duty = rule(us_law[code], key)
    assert duty.clock is not None
    start = Moments(moments).start_of(duty.clock.starts)
    assert start is not None
    return deadline(duty.clock, start, zone, BusinessDays(us_law[code].code))


NOTICED = moment(Event.NOTICED, RANSOM_NOTE)
AWARE = moment(Event.AWARE, OWNER_TOLD)


def test_hipaa_counts_from_the_receptionist_who_saw_the_note_on_a_saturday(us_law: UsLaw) -> None:
    for key in ("people", "authority", "media"):
        assert ends(us_law, "US", key, NOTICED, AWARE).day == date(2027, 1, 20)


@pytest.mark.parametrize("code", ["CA", "NY", "ME", "WA"])
def test_thirty_days_from_the_same_discovery(us_law: UsLaw, code: str) -> None:
    assert ends(us_law, code, "people", NOTICED, AWARE).day == date(2026, 12, 21)


def test_california_hears_fifteen_days_after_the_letters(us_law: UsLaw) -> None:
    sent = moment(Event.PEOPLE_TOLD, datetime(2026, 12, 21, 16, tzinfo=PACIFIC))
    assert ends(us_law, "CA", "authority", NOTICED, sent).day == date(2027, 1, 5)


def test_puerto_rico_has_the_shortest_clock(us_law: UsLaw) -> None:
    zone = ZoneInfo("America/Puerto_Rico")
    noticed = moment(Event.NOTICED, datetime(2026, 11, 21, 7, 40, tzinfo=zone))
    assert ends(us_law, "PR", "authority", noticed, zone=zone).day == date(2026, 12, 1)


def test_texas_counts_from_the_determination(us_law: UsLaw) -> None:
    determined = moment(Event.DETERMINED, OWNER_TOLD)
    assert ends(us_law, "TX", "authority", NOTICED, determined).day == date(2026, 12, 24)
    assert ends(us_law, "TX", "people", NOTICED, determined).day == date(2027, 1, 23)
    early = ends(us_law, "TX", "authority", NOTICED)
    assert (early.day, early.is_provisional) == (date(2026, 12, 21), True)


@pytest.mark.parametrize(
    ("discovered", "day"),
    [
        ("2026-01-01", "2027-03-01"),
        ("2026-12-31", "2027-03-01"),
        ("2027-06-15", "2028-02-29"),
        ("2025-06-15", "2026-03-01"),  # a Sunday: not moved
        ("2019-06-15", "2020-02-29"),
    ],
)
def test_fewer_than_five_hundred_are_filed_after_the_year_of_discovery(
    us_law: UsLaw, discovered: str, day: str
) -> None:
    at = datetime.fromisoformat(discovered).replace(hour=12, tzinfo=PACIFIC)
    found = ends(us_law, "US", "authority-small", moment(Event.NOTICED, at))
    assert found.day == date.fromisoformat(day)


def test_a_spoken_wish_of_the_police_holds_for_thirty_days_and_no_longer(us_law: UsLaw) -> None:
    hold = PoliceHold(datetime(2026, 12, 1, 10, tzinfo=PACIFIC), "Agent Doe, FBI")
    assert hold.last_day(PACIFIC) == date(2026, 12, 31)
    letters = ends(us_law, "CA", "people", NOTICED)
    assert with_hold(letters, hold, PACIFIC).day == date(2026, 12, 31)
    federal = ends(us_law, "US", "people", NOTICED)
    assert with_hold(federal, hold, PACIFIC).day == date(2027, 1, 20)


def test_vermont_and_california_count_business_days_with_their_holidays(us_law: UsLaw) -> None:
    # From a Saturday; Thanksgiving is a holiday in both. The Friday after it is none by Cal. Gov.
    # Code 6700 (a day off for the state's staff alone), and no fact says that H&S Code 1280.15
    # leaves it out: it counts, which brings the end forward.
    assert ends(us_law, "VT", "authority", NOTICED).day == date(2026, 12, 11)
    assert ends(us_law, "CA", "public-health", NOTICED).day == date(2026, 12, 14)


def test_minnesota_tells_credit_agencies_within_hours(us_law: UsLaw) -> None:
    determined = moment(Event.DETERMINED, OWNER_TOLD)
    found = ends(us_law, "MN", "credit-agencies", NOTICED, determined)
    assert found.at == datetime(2026, 11, 26, 9, tzinfo=PACIFIC)


PATIENTS = {
    "US-CA": 501,
    "US-NY": 60,
    "US-IL": 40,
    "US-AK": 3,
    "US-GA": 2,
    "US-MD": 10,
    "US-OH": 5,
}
CASE = Case(
    "US-CA",
    PACIFIC,
    Moments([NOTICED, AWARE]),
    Residents(sum(PATIENTS.values()), {"US": sum(PATIENTS.values())}, PATIENTS),
    hipaa=HipaaStatus.COVERED,
)


def table(us_law: UsLaw, case: Case) -> Mapping[DutyId, Duty]:
    found = duties_for(case, laws_for(case, us_law.values(), TODAY), BusinessDays, TODAY)
    return {one.id: one for one in found}


def test_the_press_hears_where_more_than_five_hundred_live_in_one_state(us_law: UsLaw) -> None:
    media = DutyId("US", "media")
    assert table(us_law, CASE)[media].why is Why.THRESHOLD_REACHED
    spread = {"US-CA": 500, "US-NY": 500}
    case = replace(CASE, residents=Residents(1000, {"US": 1000}, spread))
    assert table(us_law, case)[media].why is Why.THRESHOLD_NOT_REACHED
    assert table(us_law, case)[DutyId("US", "authority")].need is Need.REQUIRED
    unknown = replace(CASE, residents=Residents(1001, {"US": 1001}, spread))
    assert table(us_law, unknown)[media].why is Why.THRESHOLD_MAY_BE_REACHED
    abroad = replace(CASE, residents=Residents(1001, {"US": 1000, "FR": 1}, spread))
    assert table(us_law, abroad)[media].need is Need.NOT_NEEDED


def test_illinois_follows_the_federal_filing_or_its_own_count(us_law: UsLaw) -> None:
    copy, own = DutyId("US-IL", "authority"), DutyId("US-IL", "authority-without-hipaa")
    many = replace(CASE, residents=Residents(501, {"US": 501}, {"US-IL": 501}))
    covered = table(us_law, many)
    assert covered[copy].need is Need.CHECK_FIRST
    planned = covered[copy].deadline
    assert planned is not None
    # Five business days from Wednesday the 20th, the last day of the federal filing.
    assert (planned.day, planned.is_provisional) == (date(2027, 1, 27), True)
    # That HIPAA takes it away is from knowledge only: to be checked first.
    assert (covered[own].need, covered[own].why) == (Need.CHECK_FIRST, Why.THRESHOLD_REACHED)
    cash = table(us_law, replace(many, hipaa=HipaaStatus.NOT_COVERED))
    assert cash[copy].why is Why.HIPAA_DOES_NOT_BIND
    assert cash[own].need is Need.CHECK_FIRST
    unsure = table(us_law, replace(many, hipaa=HipaaStatus.UNSURE))
    assert unsure[copy].need.is_open
    assert unsure[own].need.is_open


def test_new_york_hears_again_after_the_federal_filing(us_law: UsLaw) -> None:
    filed = replace(
        CASE, met={DutyId("US", "authority"): datetime(2026, 12, 18, 12, tzinfo=PACIFIC)}
    )
    again = table(us_law, filed)[DutyId("US-NY", "authority-hipaa-copy")]
    assert again.deadline is not None
    # Five business days from a Friday, Christmas Day left out.
    assert again.deadline.day == date(2026, 12, 28)
    assert not again.deadline.is_provisional


def test_a_judgement_of_no_harm_is_itself_sent_to_alaska(us_law: UsLaw) -> None:
    judgement = DutyId("US-AK", "no-harm-judgement")
    assert table(us_law, CASE)[judgement].why is Why.NO_HARM_CLAIMED
    harmless = table(us_law, replace(CASE, risk=Risk.UNLIKELY))
    assert harmless[judgement].need is Need.REQUIRED
    assert harmless[DutyId("US-AK", "people")].need is Need.NOT_NEEDED


def test_a_low_probability_leaves_the_federal_filing_to_a_decision(us_law: UsLaw) -> None:
    harmless = table(us_law, replace(CASE, risk=Risk.UNLIKELY))
    assert harmless[DutyId("US", "people")].need is Need.NOT_NEEDED
    assert harmless[DutyId("US", "authority")].need is Need.DECIDE
    assert harmless[DutyId("US-CA", "people")].need is Need.REQUIRED


def test_a_question_stays_open_until_somebody_answers_it(us_law: UsLaw) -> None:
    licence, georgia = DutyId("US-CA", "public-health"), DutyId("US-GA", "people")
    found = table(us_law, CASE)
    assert {found[licence].need, found[georgia].need} == {Need.DECIDE}
    answered = table(us_law, replace(CASE, answers={licence: False, georgia: True}))
    assert answered[licence].need is Need.NOT_NEEDED
    assert answered[georgia].need is Need.CHECK_FIRST


def test_maryland_goes_first_and_ohio_lets_the_covered_go(us_law: UsLaw) -> None:
    found = table(us_law, CASE)
    first, letters = found[DutyId("US-MD", "authority")], found[DutyId("US-MD", "people")]
    assert first.due_at is not None
    assert letters.due_at is not None
    assert first.due_at <= letters.due_at
    assert found[DutyId("US-OH", "people")].why is Why.HIPAA_EXEMPTS


def test_every_open_duty_of_every_state_has_a_date(us_law: UsLaw) -> None:
    codes = [row.code for row in us_law.values() if row.code != "US"]
    case = replace(
        CASE,
        hipaa=HipaaStatus.UNSURE,
        residents=Residents(
            20_000 * len(codes), {"US": 20_000 * len(codes)}, dict.fromkeys(codes, 20_000)
        ),
    )
    found = table(us_law, case)
    assert {one.code for one in found} == {"US", *codes}
    without = [one.id for one in found.values() if one.need.is_open and one.due_at is None]
    assert without == []

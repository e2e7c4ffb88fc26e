"""Every worked example of the digests of law, with the law as it comes, from the facts to the date.

Each number stands in the digest as it stands here: of the world, section 2; of the United States,
section 3; and the dates for tests of the breach kit, section 6.3.
"""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.deadline import Deadline, PoliceHold
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need
from practiceguard.domain.incident.reach import laws_for
from practiceguard.resources import resource

LAW = tuple(shipped(resource("jurisdictions")).rows.values())
TODAY = date(2026, 11, 25)
PARIS = ZoneInfo("Europe/Paris")
PACIFIC = ZoneInfo("America/Los_Angeles")


def table(
    home: str,
    zone: ZoneInfo,
    people: Mapping[str, int],
    times: Mapping[str, str],
    today: date = TODAY,
    **more: object,
) -> dict[DutyId, Duty]:
    """Return the duties of a practice: `people` by country or state, `times` in its zone."""
    regions = {code: number for code, number in people.items() if "-" in code}
    countries = {code: number for code, number in people.items() if "-" not in code}
    for code, number in regions.items():
        countries[code[:2]] = countries.get(code[:2], 0) + number
    moments = Moments(
        Moment(Event(event), datetime.fromisoformat(at).replace(tzinfo=zone), "Ann", "seen")
        for event, at in times.items()
    )
    residents = Residents(sum(countries.values()), countries, regions)
    case = Case(home, zone, moments, residents, **more)  # type: ignore[arg-type]
    found = duties_for(case, laws_for(case, LAW, today), BusinessDays, today)
    return {one.id: one for one in found}


def deadline(duty: Duty) -> Deadline:
    assert duty.deadline is not None
    return duty.deadline


def wall(at: datetime | None, zone: ZoneInfo) -> str:
    assert at is not None
    return f"{at.astimezone(zone):%a %d %b %Y %H:%M}"


# --- the world, section 2: the 72 hours -------------------------------------------------------

SEVENTY_TWO_HOURS = [
    # aware, exact 72 h (what is counted down to), end by Regulation 1182/71 (a footnote)
    ("2026-11-20 18:00:00", "Mon 23 Nov 2026 18:00", "Mon 23 Nov 2026 19:00"),
    ("2026-11-20 18:20:00", "Mon 23 Nov 2026 18:20", "Mon 23 Nov 2026 19:00"),
    ("2026-12-22 12:17:00", "Fri 25 Dec 2026 12:17", "Fri 25 Dec 2026 13:00"),
    ("2026-11-21 02:30:00", "Tue 24 Nov 2026 02:30", "Tue 24 Nov 2026 03:00"),
    ("2025-10-24 18:00:00", "Mon 27 Oct 2025 17:00", "Mon 27 Oct 2025 18:00"),
    ("2026-03-27 18:00:00", "Mon 30 Mar 2026 19:00", "Mon 30 Mar 2026 20:00"),
    # The breach kit: Friday 17:00.
    ("2026-11-20 17:00:00", "Mon 23 Nov 2026 17:00", "Mon 23 Nov 2026 18:00"),
]


@pytest.mark.parametrize(("aware", "exact", "formal"), SEVENTY_TWO_HOURS)
@pytest.mark.parametrize("home", ["FR", "RE", "BE"])
def test_seventy_two_hours_from_awareness(home: str, aware: str, exact: str, formal: str) -> None:
    code = "FR" if home == "RE" else home
    found = table(home, PARIS, {home: 900}, {"noticed": aware, "aware": aware})
    authority = found[DutyId(code, "authority")]
    assert authority.need is Need.REQUIRED
    assert wall(authority.due_at, PARIS) == exact
    assert wall(deadline(authority).formal_end, PARIS) == formal


def test_a_vendor_that_knew_on_monday_and_told_the_practice_on_wednesday() -> None:
    times = {"occurred": "2026-11-16 09:00", "told-by-processor": "2026-11-18 16:10"}
    times |= {"noticed": "2026-11-18 16:10", "aware": "2026-11-20 11:00"}
    authority = table("FR", PARIS, {"FR": 900}, times)[DutyId("FR", "authority")]
    assert wall(authority.due_at, PARIS) == "Sat 21 Nov 2026 16:10"
    assert wall(deadline(authority).formal_end, PARIS) == "Sat 21 Nov 2026 17:00"


def test_two_french_clocks() -> None:
    """World, section 7, and the breach kit: attack known Friday, patients' data on Sunday."""
    times = {"noticed": "2026-11-20 17:00", "aware": "2026-11-22 09:30"}
    found = table("FR", PARIS, {"FR": 900}, times)
    complaint, cnil = found[DutyId("FR", "police-complaint")], found[DutyId("FR", "authority")]
    assert wall(complaint.due_at, PARIS) == "Mon 23 Nov 2026 17:00"
    assert wall(cnil.due_at, PARIS) == "Wed 25 Nov 2026 09:30"
    assert deadline(complaint).formal_end is None, "no rule of the Union counts there"
    assert complaint.need is Need.DECIDE, "whether it was an attack, and insured, is asked"
    answered = {DutyId("FR", "police-complaint"): True}
    found = table("FR", PARIS, {"FR": 900}, times, answers=answered)
    assert found[DutyId("FR", "police-complaint")].need is Need.REQUIRED


# --- the United States, section 3 -------------------------------------------------------------

NOTE = {"noticed": "2026-11-21 07:40"}
"""The receptionist sees the ransom note on a Saturday."""
OWNER = NOTE | {"aware": "2026-11-24 09:00"}
"""The owner is told on the 24th: that starts nothing."""


def american(
    people: Mapping[str, int], times: Mapping[str, str] = OWNER, **more: object
) -> dict[DutyId, Duty]:
    more = {"hipaa": HipaaStatus.COVERED, **more}
    return table("US-CA", PACIFIC, people, times, TODAY, **more)


def last_day(found: Mapping[DutyId, Duty], code: str, key: str) -> date | None:
    return deadline(found[DutyId(code, key)]).day


def test_hipaa_counts_from_the_receptionist_not_from_the_owner() -> None:
    found = american({"US-CA": 600})
    for key in ("people", "authority", "media"):
        assert last_day(found, "US", key) == date(2027, 1, 20)


def test_california_writes_in_thirty_days_and_copies_fifteen_days_after_the_letters() -> None:
    found = american({"US-CA": 501})
    assert last_day(found, "US-CA", "people") == date(2026, 12, 21)
    assert last_day(found, "US-CA", "authority") == date(2027, 1, 5)
    sent = datetime(2026, 12, 21, 16, tzinfo=PACIFIC)
    went = american({"US-CA": 501}, met={DutyId("US-CA", "people"): sent})
    assert last_day(went, "US-CA", "authority") == date(2027, 1, 5)
    assert not deadline(went[DutyId("US-CA", "authority")]).is_provisional
    early = datetime(2026, 12, 1, 16, tzinfo=PACIFIC)
    sooner = american({"US-CA": 501}, met={DutyId("US-CA", "people"): early})
    assert last_day(sooner, "US-CA", "authority") == date(2026, 12, 16)


def test_new_york_tells_three_offices_of_one_resident_and_one_of_them_again() -> None:
    found = american({"US-NY": 1})
    assert last_day(found, "US-NY", "people") == date(2026, 12, 21)
    for key in ("authority", "department-of-state", "state-police", "authority-hipaa-copy"):
        assert found[DutyId("US-NY", key)].need is Need.REQUIRED, key
    # One patient: HHS may hear after the year, by 2027-03-01; the copy five business days later.
    assert last_day(found, "US-NY", "authority-hipaa-copy") == date(2027, 3, 8)
    filed = {DutyId("US", "authority-small"): datetime(2026, 12, 18, 12, tzinfo=PACIFIC)}
    again = american({"US-NY": 1}, met=filed)
    assert last_day(again, "US-NY", "authority-hipaa-copy") == date(2026, 12, 28)


def test_puerto_rico_has_ten_days_for_one_patient_that_nothing_extends() -> None:
    hold = PoliceHold(datetime(2026, 11, 25, 9, tzinfo=PACIFIC), "FBI", date(2027, 6, 1))
    for people in ({"US-PR": 1}, {"PR": 1}):
        for holds in ((), (hold,)):
            found = american(people, holds=holds)
            assert found[DutyId("US-PR", "authority")].need is Need.REQUIRED
            assert last_day(found, "US-PR", "authority") == date(2026, 12, 1)


def test_texas_counts_from_the_determination_and_its_office_hears_first() -> None:
    determined = OWNER | {"determined": "2026-11-24 12:00"}
    found = american({"US-TX": 250}, determined)
    assert found[DutyId("US-TX", "authority")].need is Need.REQUIRED
    assert last_day(found, "US-TX", "authority") == date(2026, 12, 24)
    assert last_day(found, "US-TX", "people") == date(2027, 1, 23)
    fewer = american({"US-TX": 249}, determined)
    assert fewer[DutyId("US-TX", "authority")].need is Need.NOT_NEEDED


def test_a_spoken_wish_of_the_police_ends_after_thirty_days() -> None:
    hold = PoliceHold(datetime(2026, 12, 1, 10, tzinfo=PACIFIC), "Agent Doe, FBI")
    assert hold.last_day(PACIFIC) == date(2026, 12, 31)
    found = american({"US-CA": 600}, holds=(hold,))
    assert last_day(found, "US-CA", "people") == date(2026, 12, 31)
    assert last_day(found, "US", "people") == date(2027, 1, 20)


@pytest.mark.parametrize(
    ("discovered", "day"),
    [
        ("2026-01-01 00:00", date(2027, 3, 1)),
        ("2026-11-21 07:40", date(2027, 3, 1)),
        ("2026-12-31 23:59", date(2027, 3, 1)),
        ("2027-07-01 12:00", date(2028, 2, 29)),
        ("2025-07-01 12:00", date(2026, 3, 1)),  # a Sunday: it does not move
        ("2019-07-01 12:00", date(2020, 2, 29)),  # breach kit
    ],
)
def test_fewer_than_five_hundred_are_filed_after_the_year(discovered: str, day: date) -> None:
    found = american({"US-CA": 499}, {"noticed": discovered})
    assert found[DutyId("US", "authority-small")].need is Need.REQUIRED
    assert found[DutyId("US", "authority")].need is Need.NOT_NEEDED
    assert last_day(found, "US", "authority-small") == day


# --- the United States, section 6: who hears before, with and after the letters -----------------


@pytest.mark.parametrize(
    ("state", "number", "day"),
    [
        ("US-LA", 1, date(2026, 12, 15)),  # 10 days
        ("US-CA", 501, date(2026, 12, 20)),  # 15 days
        ("US-IA", 501, date(2026, 12, 10)),  # 5 business days, from a Thursday
        ("US-OK", 500, date(2027, 2, 3)),  # 60 days
    ],
)
def test_regulators_that_hear_after_the_letters(state: str, number: int, day: date) -> None:
    sent = datetime(2026, 12, 5, 16, tzinfo=PACIFIC)
    if state == "US-IA":
        sent = datetime(2026, 12, 3, 16, tzinfo=PACIFIC)
    found = american({state: number}, met={DutyId(state, "people"): sent})
    assert last_day(found, state, "authority") == day


@pytest.mark.parametrize("state", ["US-MD", "US-NJ", "US-NH"])
def test_regulators_that_hear_before_them(state: str) -> None:
    found = american({state: 5})
    authority, letters = found[DutyId(state, "authority")], found[DutyId(state, "people")]
    assert authority.due_at is not None
    assert letters.due_at is not None
    assert authority.due_at <= letters.due_at
    sent = datetime(2026, 12, 3, 16, tzinfo=PACIFIC)
    late = american({state: 5}, met={DutyId(state, "people"): sent})
    assert late[DutyId(state, "authority")].due_at == sent


@pytest.mark.parametrize("state", ["US-CT", "US-DE", "US-MT", "US-NE", "US-PA", "US-DC"])
def test_regulators_that_hear_with_them(state: str) -> None:
    sent = datetime(2026, 12, 3, 16, tzinfo=PACIFIC)
    found = american({state: 501}, met={DutyId(state, "people"): sent})
    assert last_day(found, state, "authority") == date(2026, 12, 3)


def test_vermont_hears_in_fourteen_business_days_or_with_the_letters() -> None:
    assert last_day(american({"US-VT": 1}), "US-VT", "authority") == date(2026, 12, 11)
    sent = datetime(2026, 12, 3, 16, tzinfo=PACIFIC)
    found = american({"US-VT": 1}, met={DutyId("US-VT", "people"): sent})
    assert last_day(found, "US-VT", "authority") == date(2026, 12, 3)

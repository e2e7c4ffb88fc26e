"""Where facts contradict each other, or are missing, the stricter reading holds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.deadline import PoliceHold, WorkingDays
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground, laws_for
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.resources import resource

PACIFIC = ZoneInfo("America/Los_Angeles")
PARIS = ZoneInfo("Europe/Paris")
TORONTO = ZoneInfo("America/Toronto")
SATURDAY = datetime(2026, 11, 21, 20, 40, tzinfo=PACIFIC)
TODAY = date(2026, 11, 25)


EVERYWHERE = sorted(
    one.name.removesuffix(".toml")
    for one in resource("jurisdictions").iterdir()
    if one.name.endswith(".toml") and one.name != "collection.toml"
)


def row(code: str) -> Jurisdiction:
    return row_of(f"{code}.toml", resource("jurisdictions", f"{code}.toml").read_bytes())[1]


def weekdays(_code: str) -> WorkingDays:
    return lambda day: day.weekday() < 5


def moments(**events: datetime) -> Moments:
    return Moments(
        Moment(Event(key.replace("_", "-")), at, "Ann", "seen") for key, at in events.items()
    )


def practice(home: str, zone: ZoneInfo, residents: Residents, **events: datetime) -> Case:
    return Case(home, zone, moments(**(events or {"noticed": SATURDAY})), residents)


def table(case: Case, *codes: str, today: date = TODAY) -> Mapping[DutyId, Duty]:
    reached = laws_for(case, [row(code) for code in codes], today)
    found = duties_for(case, reached, weekdays, today)
    ids = [one.id for one in found]
    assert len(ids) == len(set(ids))
    return {one.id: one for one in found}


def day(duty: Duty) -> date | None:
    assert duty.deadline is not None
    return duty.deadline.day


# --- times that contradict each other ---------------------------------------------------------


def test_who_determined_that_it_is_a_breach_had_noticed_it() -> None:
    friday = SATURDAY - timedelta(days=1)
    case = practice("US-CA", PACIFIC, Residents(0), noticed=SATURDAY, determined=friday)
    letters = table(case, "US", "US-CA")[DutyId("US", "people")]
    assert day(letters) == date(2027, 1, 19)
    assert letters.deadline is not None
    assert letters.deadline.start.counted_from is Event.DETERMINED
    assert not letters.deadline.is_provisional


def test_who_was_told_by_a_provider_is_aware_from_then_on() -> None:
    told = datetime(2026, 11, 18, 16, 10, tzinfo=PARIS)
    case = practice(
        "FR",
        PARIS,
        Residents(900, {"FR": 900}),
        noticed=told,
        told_by_processor=told,
        aware=told + timedelta(days=4),
    )
    cnil = table(case, "FR")[DutyId("FR", "authority")]
    assert cnil.due_at == datetime(2026, 11, 21, 15, 10, tzinfo=UTC)
    assert cnil.deadline is not None
    assert cnil.deadline.formal_end == datetime(2026, 11, 21, 16, 0, tzinfo=UTC)


def test_awareness_recorded_days_after_the_first_sign_starts_the_clock_of_the_cnil_alone() -> None:
    noticed = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
    aware = datetime(2026, 11, 22, 9, 0, tzinfo=PARIS)
    case = practice("FR", PARIS, Residents(9, {"FR": 9}), noticed=noticed, aware=aware)
    found = table(case, "FR")
    assert found[DutyId("FR", "authority")].due_at == aware + timedelta(hours=72)
    assert found[DutyId("FR", "police-complaint")].due_at == noticed + timedelta(hours=72)


def test_a_breach_has_not_begun_after_it_was_noticed() -> None:
    noticed = datetime(2026, 11, 20, 18, 10, tzinfo=UTC)
    late = noticed + timedelta(days=9)
    case = practice("ID", ZoneInfo("UTC"), Residents(9, {"ID": 9}), noticed=noticed, occurred=late)
    assert table(case, "ID")[DutyId("ID", "authority")].due_at == noticed + timedelta(hours=72)


# --- how many, and where ----------------------------------------------------------------------


def test_while_nobody_was_counted_every_threshold_may_be_reached() -> None:
    case = replace(practice("US-CA", PACIFIC, Residents(0)), hipaa=HipaaStatus.COVERED)
    found = table(case, "US", "US-CA")
    for key in (("US", "authority"), ("US", "media"), ("US-CA", "authority")):
        duty = found[DutyId(*key)]
        assert (duty.need, duty.why) == (Need.REQUIRED, Why.NOBODY_COUNTED)
    assert day(found[DutyId("US", "authority")]) == date(2027, 1, 20)


def test_a_state_in_which_nobody_affected_lives_asks_for_no_letters() -> None:
    elsewhere = Residents(5, {"US": 5}, {"US-NY": 5})
    found = table(practice("US-CA", PACIFIC, elsewhere), "US-CA", "US-NY")
    assert found[DutyId("US-CA", "people")].why is Why.NOBODY_LIVES_THERE
    assert found[DutyId("US-CA", "public-health")].need is Need.DECIDE, "that is by licence"
    assert found[DutyId("US-NY", "people")].need is Need.REQUIRED
    unknown = Residents(6, {"US": 6}, {"US-NY": 5})
    found = table(practice("US-CA", PACIFIC, unknown), "US-CA", "US-NY")
    assert found[DutyId("US-CA", "people")].need is Need.REQUIRED


def test_people_whose_state_nobody_knows_are_named_where_state_law_alone_protects_them() -> None:
    case = replace(
        practice("US-CA", PACIFIC, Residents(9, {"US": 9}, {"US-CA": 6})),
        hipaa=HipaaStatus.NOT_COVERED,
    )
    unknown = [one for one in laws_for(case, [row("US"), row("US-CA")], TODAY) if not one.law]
    assert [(one.code, one.ground, one.residents) for one in unknown] == [
        ("US", Ground.STATE_UNKNOWN, 3)
    ]


def test_people_of_a_region_without_its_country_written_down_are_not_lost() -> None:
    case = practice("LT", ZoneInfo("Europe/Vilnius"), Residents(9, {"LT": 4}, {"CA-QC": 5}))
    reached = {one.code: one for one in laws_for(case, [row("LT"), row("CA-QC")], TODAY)}
    assert reached["CA-QC"].residents == 5


def test_another_province_of_the_same_country_asks_whether_the_practice_aims_at_it() -> None:
    people = Residents(50, {"CA": 50}, {"CA-ON": 40, "CA-QC": 10})
    case = practice("CA-ON", TORONTO, people)
    quebec = DutyId("CA-QC", "authority")
    assert table(case, "CA", "CA-ON", "CA-QC")[quebec].need is Need.DECIDE
    yes = replace(case, aims_at={"CA-QC": True})
    assert table(yes, "CA", "CA-ON", "CA-QC")[quebec].need is Need.REQUIRED
    no = replace(case, aims_at={"CA-QC": False})
    assert table(no, "CA", "CA-ON", "CA-QC")[quebec].need is Need.OFFERED


def test_federal_law_beside_that_of_the_province_is_to_be_checked_and_not_doubled() -> None:
    people = Residents(50, {"CA": 50}, {"CA-ON": 50})
    found = table(practice("CA-ON", TORONTO, people), "CA", "CA-ON")
    federal = found[DutyId("CA", "people")]
    assert (federal.need, federal.why) == (Need.CHECK_FIRST, Why.PROVINCE_MAY_DISPLACE)
    assert found[DutyId("CA-ON", "people")].need is Need.REQUIRED
    alone = table(practice("CA", TORONTO, people), "CA")
    assert alone[DutyId("CA", "people")].need is Need.REQUIRED


def test_hipaa_does_not_go_by_where_patients_live() -> None:
    case = replace(
        practice("LT", ZoneInfo("Europe/Vilnius"), Residents(9, {"LT": 4, "US": 5})),
        aims_at={"US": True},
    )
    letters = DutyId("US", "people")
    unsure = table(case, "LT", "US")[letters]
    assert (unsure.need, unsure.why) == (Need.CHECK_FIRST, Why.HIPAA_UNSURE)
    free = table(replace(case, hipaa=HipaaStatus.NOT_COVERED), "LT", "US")[letters]
    assert free.why is Why.HIPAA_DOES_NOT_BIND


def test_that_a_law_asks_for_nothing_is_settled_only_where_somebody_verified_it() -> None:
    people = Residents(9, {"US": 9}, {"US-OH": 9})
    ohio = table(practice("US-CA", PACIFIC, people), "US-OH")[DutyId("US-OH", "authority")]
    assert (ohio.need, ohio.why) == (Need.NOT_NEEDED, Why.NO_DUTY_KNOWN)
    mexico = table(practice("MX", PACIFIC, Residents(9, {"MX": 9})), "MX")
    assert mexico[DutyId("MX", "authority")].why is Why.NO_SUCH_DUTY


def test_an_exemption_that_nobody_verified_takes_nothing_away() -> None:
    people = Residents(1400, {"US": 1400}, {"US-OH": 700, "US-IL": 700})
    case = replace(practice("US-CA", PACIFIC, people), hipaa=HipaaStatus.COVERED)
    found = table(case, "US-OH", "US-IL")
    assert found[DutyId("US-OH", "people")].why is Why.HIPAA_EXEMPTS
    assert found[DutyId("US-IL", "authority-without-hipaa")].need is Need.CHECK_FIRST


# --- law that is younger than the incident ----------------------------------------------------


def test_a_law_that_was_made_stricter_since_does_not_fall_away_for_an_older_incident() -> None:
    noticed = datetime(2025, 12, 28, 9, tzinfo=PACIFIC)
    case = practice("US-CA", PACIFIC, Residents(9, {"US": 9}, {"US-CA": 9}), noticed=noticed)
    letters = table(case, "US-CA")[DutyId("US-CA", "people")]
    assert (letters.need, letters.why) == (Need.CHECK_FIRST, Why.IN_FORCE_SINCE)
    assert day(letters) == date(2026, 1, 27)


# --- wishes of the police ---------------------------------------------------------------------

LETTERS = DutyId("US", "people")
"""Due on 2027-01-20."""


def held(*holds: PoliceHold) -> date | None:
    people = Residents(9, {"US": 9}, {"US-CA": 9})
    case = replace(practice("US-CA", PACIFIC, people), holds=holds)
    return day(table(case, "US")[LETTERS])


def spoken(month: int, on: int, year: int = 2026) -> PoliceHold:
    return PoliceHold(datetime(year, month, on, 10, tzinfo=PACIFIC), "Agent Doe")


def test_a_hold_that_ends_before_the_deadline_moves_nothing() -> None:
    assert held(spoken(12, 1)) == date(2027, 1, 20)


def test_a_spoken_hold_lasts_thirty_days() -> None:
    assert held(spoken(1, 10, 2027)) == date(2027, 2, 9)


def test_a_hold_asked_for_after_the_deadline_excuses_nothing() -> None:
    assert held(spoken(1, 22, 2027)) == date(2027, 1, 20)


def test_a_spoken_hold_is_not_made_longer_by_asking_again() -> None:
    assert held(spoken(1, 10, 2027), spoken(2, 5, 2027)) == date(2027, 2, 9)
    assert held(spoken(2, 5, 2027), spoken(1, 10, 2027)) == date(2027, 2, 9)


def test_a_written_hold_that_overlaps_a_spoken_one_carries_on_from_it() -> None:
    written = PoliceHold(datetime(2027, 2, 1, 9, tzinfo=PACIFIC), "Agent Doe", date(2027, 3, 1))
    assert held(written, spoken(1, 10, 2027)) == date(2027, 3, 1)
    assert held(written) == date(2027, 1, 20), "it came when the letters were late already"


# --- one notice after, before or with another -------------------------------------------------

SENT = datetime(2026, 12, 10, 11, tzinfo=PACIFIC)


def sent(*ids: tuple[str, str], **more: object) -> Case:
    states = {"US-CA": 600, "US-MD": 9, "US-NJ": 9, "US-CT": 9}
    people = Residents(sum(states.values()), {"US": sum(states.values())}, states)
    case = practice("US-CA", PACIFIC, people)
    return replace(case, met={DutyId(*one): SENT for one in ids}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", ["US-MD", "US-NJ"])
@pytest.mark.parametrize("whose", ["own", "federal"])
def test_a_regulator_that_had_to_hear_first_is_late_once_the_letters_went(
    state: str, whose: str
) -> None:
    code = state if whose == "own" else "US"
    regulator = table(sent((code, "people")), "US", state)[DutyId(state, "authority")]
    assert regulator.due_at == SENT
    assert regulator.deadline is not None
    assert regulator.deadline.limited_by == "people"


def test_a_regulator_told_with_the_letters_has_their_day() -> None:
    found = table(sent(("US", "people"), ("US-CT", "people")), "US", "US-CT")
    midnight = datetime(2026, 12, 11, 8, tzinfo=UTC)
    assert found[DutyId("US-CT", "authority")].due_at == midnight
    assert found[DutyId("US", "authority")].due_at == midnight


def test_letters_under_hipaa_are_letters_to_the_people_of_a_state() -> None:
    state = DutyId("US-CA", "authority")
    assert day(table(sent(("US", "people")), "US", "US-CA")[state]) == date(2026, 12, 25)
    own = sent(("US-CA", "people"))
    late = replace(own, met={**own.met, LETTERS: SENT - timedelta(days=2)})
    assert day(table(late, "US", "US-CA")[state]) == date(2026, 12, 25), "its own go before"


def test_the_first_of_several_letters_starts_what_follows_them() -> None:
    """California: a licensed facility writes within 15 business days, sooner than 30 days."""
    licensed = DutyId("US-CA", "people-of-a-licensed-facility")
    case = sent(answers={licensed: True})
    first = table(case, "US-CA")[licensed]
    assert day(first) == date(2026, 12, 11)
    assert day(table(case, "US-CA")[DutyId("US-CA", "authority")]) == date(2026, 12, 26)
    went = replace(case, met={licensed: SENT})
    assert day(table(went, "US-CA")[DutyId("US-CA", "authority")]) == date(2026, 12, 25)


def test_a_filing_as_a_small_breach_started_what_follows_the_filing() -> None:
    """New York hears within five business days, whichever form of HHS was used."""
    people = Residents(600, {"US": 600}, {"US-NY": 600})
    case = practice("US-NY", PACIFIC, people)
    filed = replace(case, met={DutyId("US", "authority-small"): SENT})
    copy = table(filed, "US", "US-NY")[DutyId("US-NY", "authority-hipaa-copy")]
    assert day(copy) == date(2026, 12, 17)


# --- days that are not like others ------------------------------------------------------------


@pytest.mark.parametrize(
    ("noticed", "last"),
    [
        (datetime(2025, 12, 31, 23, 59, tzinfo=PACIFIC), date(2026, 3, 1)),
        (datetime(2026, 1, 1, 0, 0, tzinfo=PACIFIC), date(2027, 3, 1)),
        (datetime(2027, 12, 31, 23, 59, tzinfo=PACIFIC), date(2028, 2, 29)),
        # Already 2027 in Greenwich, not in Beverly Hills.
        (datetime(2027, 1, 1, 7, 59, tzinfo=UTC), date(2027, 3, 1)),
        (datetime(2027, 1, 1, 8, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_the_year_is_that_of_the_practice(noticed: datetime, last: date) -> None:
    people = Residents(9, {"US": 9}, {"US-CA": 9})
    case = practice("US-CA", PACIFIC, people, noticed=noticed)
    assert day(table(case, "US")[DutyId("US", "authority-small")]) == last


@pytest.mark.parametrize(
    ("aware", "due"),
    [
        ("2025-10-24T18:00+02:00", "2025-10-27T17:00+01:00"),
        ("2026-03-27T18:00+01:00", "2026-03-30T19:00+02:00"),
        ("2028-02-27T12:00+01:00", "2028-03-01T12:00+01:00"),
        ("2026-12-30T12:17+01:00", "2027-01-02T12:17+01:00"),
    ],
)
def test_seventy_two_hours_are_seventy_two_hours(aware: str, due: str) -> None:
    at = datetime.fromisoformat(aware)
    case = practice("FR", PARIS, Residents(9, {"FR": 9}), noticed=at, aware=at)
    assert table(case, "FR")[DutyId("FR", "authority")].due_at == datetime.fromisoformat(due)


# --- whatever the facts: of every row there is ------------------------------------------------


def test_no_row_asks_less_when_the_risk_is_higher_but_for_a_judgement_of_no_harm() -> None:
    for law in map(row, EVERYWHERE):
        people = Residents(5000, {law.code[:2]: 5000}, {law.code: 5000})
        case = practice(law.code, PACIFIC, people)
        before: Mapping[DutyId, Duty] = {}
        for risk in Risk:
            found = {
                one.id: one
                for one in duties_for(
                    replace(case, risk=risk), laws_for(case, [law], TODAY), weekdays, TODAY
                )
            }
            assert set(before) <= set(found)
            for key, duty in before.items():
                if duty.need.is_open and "no-harm" not in key.key:
                    assert found[key].need.is_open, (key, risk)
            before = found


def test_every_row_that_binds_leaves_something_to_do_or_says_that_it_asks_for_nothing() -> None:
    asks_nothing = set()
    for law in map(row, EVERYWHERE):
        people = Residents(5000, {law.code[:2]: 5000}, {law.code: 5000})
        later = date(2028, 1, 1)
        found = duties_for(
            case := practice(law.code, PACIFIC, people),
            laws_for(case, [law], later),
            weekdays,
            later,
        )
        if not any(one.need.is_open for one in found):
            asks_nothing.add(law.code)
        assert any(one.rule.recipient is Recipient.PEOPLE for one in found), law.code
    # Kuwait (telecoms only), Lebanon, Montenegro, Morocco, Tunisia, Ukraine: no duty of a practice.
    # Argentina, British Columbia, Hong Kong: voluntary.
    assert asks_nothing == {"AR", "CA-BC", "HK", "KW", "LB", "MA", "ME", "TN", "UA"}

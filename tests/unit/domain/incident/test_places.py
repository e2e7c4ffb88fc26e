"""Where people live, and where a practice is: nobody is lost between a country and its parts."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import Case, DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground, Reach, laws_for
from practiceguard.domain.incident.reading import incident_of
from practiceguard.resources import resource

LAW = tuple(shipped(resource("jurisdictions")).rows.values())
TODAY = date(2026, 11, 22)
ZONES = {"US": "America/Los_Angeles", "PR": "America/Puerto_Rico", "LT": "Europe/Vilnius"}


def case_at(home: str, residents: Residents, **more: object) -> Case:
    zone = ZoneInfo(ZONES.get(home[:2], "UTC"))
    at = datetime(2026, 11, 21, 7, 40, tzinfo=zone)
    noticed = Moment(Event.NOTICED, at, "Front desk", "ransom note")
    return Case(home, zone, Moments([noticed]), residents, **more)  # type: ignore[arg-type]


def reached(case: Case) -> dict[str, Reach]:
    return {one.code: one for one in laws_for(case, LAW, TODAY)}


def table(case: Case) -> dict[DutyId, Duty]:
    found = duties_for(case, laws_for(case, LAW, TODAY), BusinessDays, TODAY)
    return {one.id: one for one in found}


# --- territories of the United States, which have a country code of their own ----------------


def test_patients_in_puerto_rico_have_its_ten_days_however_their_address_is_written() -> None:
    """An address book writes a country: Puerto Rico is `PR` there, and `US-PR` as a state."""
    as_country = case_at("US-CA", Residents(8, {"US": 5, "PR": 3}, {"US-CA": 5}))
    as_state = case_at("US-CA", Residents(8, {"US": 8}, {"US-CA": 5, "US-PR": 3}))
    assert table(as_country) == table(as_state)
    daco = table(as_country)[DutyId("US-PR", "authority")]
    assert daco.deadline is not None
    assert (daco.need, daco.deadline.day) == (Need.REQUIRED, date(2026, 12, 1))
    assert daco.people == 3
    assert not [one for one in reached(as_country).values() if one.law is None]


@pytest.mark.parametrize("code", ["PR", "GU", "VI"])
def test_a_practice_in_a_territory_has_its_law_and_hipaa(code: str) -> None:
    found = reached(case_at(code, Residents(9, {code: 9})))
    assert {key: one.ground for key, one in found.items()} == {
        "US": Ground.HIPAA_UNSURE,
        f"US-{code}": Ground.RESIDENCE,
    }


@pytest.mark.parametrize("code", ["AS", "MP"])
def test_a_territory_whose_law_nobody_looked_up_is_named(code: str) -> None:
    found = reached(case_at("US-CA", Residents(9, {code: 4, "US": 5}, {"US-CA": 5})))
    assert found[f"US-{code}"].ground is Ground.UNKNOWN_LAW
    assert found[f"US-{code}"].residents == 4
    assert found["US"].residents == 9


def test_one_answer_for_a_territory_is_none_for_the_whole_country() -> None:
    people = Residents(9, {"US": 5, "PR": 4}, {"US-CA": 5})
    no = reached(case_at("LT", people, aims_at={"PR": False}))
    assert {no["US-CA"].ground, no["US-PR"].ground} == {Ground.TO_BE_ANSWERED}
    yes = reached(case_at("LT", people, aims_at={"PR": True}))
    assert {yes["US-CA"].ground, yes["US-PR"].ground} == {Ground.AIMED_AT}


def test_the_press_of_puerto_rico_hears_of_its_own_residents() -> None:
    media = DutyId("US", "media")
    for number, why in ((500, Why.THRESHOLD_NOT_REACHED), (501, Why.THRESHOLD_REACHED)):
        people = Residents(number, {"PR": number})
        assert table(case_at("PR", people, hipaa=HipaaStatus.COVERED))[media].why is why


def test_an_incident_of_a_practice_in_a_territory_asks_what_hipaa_asks() -> None:
    at = datetime(2026, 11, 21, 12, tzinfo=UTC)
    opened = written.Opened(
        home="PR",
        zone="America/Puerto_Rico",
        kind=IncidentKind.RANSOMWARE,
        noticed_at=at,
        noticed_by="Ann",
        seen="a note",
    )
    incident = incident_of(IncidentId("i1"), [Signed(1, at, "Ann", opened)])
    assert incident.home == "US-PR"
    assert incident.may_be_under_hipaa
    moved = written.HomeCorrected(home="GU", why="it was the branch")
    incident = incident_of(
        IncidentId("i1"), [Signed(1, at, "Ann", opened), Signed(2, at, "Ann", moved)]
    )
    assert incident.home == "US-GU"


# --- people of parts, with and without their country -----------------------------------------


def test_everybody_is_counted_also_where_only_a_part_of_a_country_was_written_down() -> None:
    people = Residents(0, {"LT": 4}, {"CA-QC": 5, "US-CA": 600})
    assert people.everybody == 609
    assert people.countries() == {"LT": 4, "CA": 5, "US": 600}


def test_a_part_is_never_more_than_its_country() -> None:
    assert Residents(0, {"US": 3}, {"US-CA": 10, "US-NY": 1}).countries() == {"US": 11}
    assert Residents(0, {"US": 30}, {"US-CA": 10}).countries() == {"US": 30}


def test_who_lives_in_a_known_part_is_not_unknown_elsewhere() -> None:
    people = Residents(9, {"LT": 4}, {"CA-QC": 5})
    assert people.without_country == 0
    assert people.at_most("FR") == 0
    assert people.at_most("CA-QC") == 5


# --- a home without any law, and people everywhere -------------------------------------------


def test_a_practice_whose_law_nobody_looked_up_says_so_and_keeps_the_rest() -> None:
    found = reached(case_at("BO", Residents(9, {"BO": 4, "FR": 3, "US": 2}, {"US-CA": 2})))
    assert found["BO"].ground is Ground.UNKNOWN_LAW
    assert found["BO"].residents == 4
    assert {found["FR"].ground, found["US-CA"].ground} == {Ground.TO_BE_ANSWERED}


def test_outside_the_union_there_is_no_one_stop_shop() -> None:
    """EDPB Guidelines 9/2022 para 73: one filing in each Member State where people live."""
    people = Residents(9, {"US": 4, "FR": 3, "DE": 2}, {"US-CA": 4})
    found = table(case_at("US-CA", people, aims_at={"FR": True, "DE": True}))
    for code in ("FR", "DE"):
        assert found[DutyId(code, "authority")].need is Need.REQUIRED


def test_inside_it_the_united_kingdom_and_switzerland_are_asked_about() -> None:
    people = Residents(9, {"LT": 2, "FR": 3, "NO": 1, "GB": 2, "CH": 1})
    found = table(case_at("LT", people))
    for code in ("FR", "NO"):
        assert found[DutyId(code, "authority")].why is Why.ONE_STOP
    for code in ("GB", "CH"):
        authority = found[DutyId(code, "authority")]
        assert (authority.need, authority.why) == (Need.DECIDE, Why.AIM_UNANSWERED)
        assert authority.due_at is not None
    aims = {"GB": True, "CH": False}
    found = table(case_at("LT", people, aims_at=aims))
    assert found[DutyId("GB", "authority")].need is Need.REQUIRED
    assert found[DutyId("CH", "authority")].need is Need.OFFERED
    assert found[DutyId("LT", "authority")].people == 9


# --- people of whom nobody knows in which state they live --------------------------------------


@pytest.mark.parametrize("hipaa", list(HipaaStatus))
def test_people_without_a_state_are_named_whatever_binds_the_practice(hipaa: HipaaStatus) -> None:
    """HIPAA gives sixty days; the law of some states, of which nobody can tell here, far fewer."""
    people = Residents(9, {"US": 8, "FR": 1}, {"US-GA": 6})
    reached_by = laws_for(case_at("US-GA", people, hipaa=hipaa), LAW, TODAY)
    lost = [one for one in reached_by if one.ground is Ground.STATE_UNKNOWN]
    assert [(one.code, one.law, one.residents) for one in lost] == [("US", None, 2)]
    known = Residents(9, {"US": 8, "FR": 1}, {"US-GA": 6, "US-NY": 2})
    reached_by = laws_for(case_at("US-GA", known, hipaa=hipaa), LAW, TODAY)
    assert not [one for one in reached_by if one.ground is Ground.STATE_UNKNOWN]


@pytest.mark.parametrize(("aims_at", "is_named"), [({}, False), ({"US": True}, True),
                                                   ({"US": False}, False)])  # fmt: skip
def test_so_are_those_of_a_practice_elsewhere(aims_at: dict[str, bool], is_named: bool) -> None:
    people = Residents(9, {"LT": 4, "US": 5}, {"US-CA": 3})
    reached_by = laws_for(case_at("LT", people, aims_at=aims_at), LAW, TODAY)
    assert any(one.ground is Ground.STATE_UNKNOWN for one in reached_by) is is_named


def test_the_home_state_of_a_practice_counts_those_of_whom_nobody_knows() -> None:
    people = Residents(501, {"US": 501}, {"US-CA": 1})
    copy = table(case_at("US-CA", people))[DutyId("US-CA", "authority")]
    assert (copy.need, copy.why) == (Need.REQUIRED, Why.THRESHOLD_MAY_BE_REACHED)


def test_hipaa_is_beside_the_states_for_a_practice_elsewhere_also_if_all_states_are_known() -> None:
    """What New York wants after the filing with HHS hangs on HIPAA, and has no date without it."""
    people = Residents(9, {"LT": 4, "US": 5}, {"US-NY": 3, "US-IL": 2})
    for hipaa in (HipaaStatus.COVERED, HipaaStatus.UNSURE):
        found = table(case_at("LT", people, aims_at={"US": True}, hipaa=hipaa))
        assert found[DutyId("US", "people")].people == 5
        copy = found[DutyId("US-NY", "authority-hipaa-copy")]
        assert copy.due_at is not None
        assert not [one.id for one in found.values() if one.need.is_open and one.due_at is None]
    unsure = found[DutyId("US-NY", "authority-hipaa-copy")]
    assert (unsure.need, unsure.why) == (Need.CHECK_FIRST, Why.HIPAA_UNSURE)
    free = table(case_at("LT", people, aims_at={"US": True}, hipaa=HipaaStatus.NOT_COVERED))
    assert free[DutyId("US", "people")].why is Why.HIPAA_DOES_NOT_BIND
    nobody = table(case_at("LT", Residents(4, {"LT": 4})))
    assert not [one for one in nobody if one.code == "US"]

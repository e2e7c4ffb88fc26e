"""What the rows of the law come to in a case: territories, laws to come, clocks beside clocks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.incident.case import Case, Residents
from practiceguard.domain.incident.deadline import WorkingDays
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Moment, Moments
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground, laws_for
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.resources import resource

NOTICED = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
AWARE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def row(code: str) -> Jurisdiction:
    return row_of(f"{code}.toml", resource("jurisdictions", f"{code}.toml").read_bytes())[1]


def case(home: str, **people: int) -> Case:
    return Case(
        home=home,
        zone=ZoneInfo("Europe/Paris"),
        moments=Moments([
            Moment(Event.NOTICED, NOTICED, "Ann", "ransom note"),
            Moment(Event.AWARE, AWARE, "Dr Lefèvre", "patients’ files in it"),
        ]),
        residents=Residents(sum(people.values()), people),
        aims_at=dict.fromkeys(people, True),
    )  # fmt: skip


def every_day(_code: str) -> WorkingDays:
    return lambda _day: True


def table(one: Case, *codes: str, today: date = TODAY) -> dict[tuple[str, str], Duty]:
    reached = laws_for(one, [row(code) for code in codes], today)
    return {
        (duty.id.code, duty.id.key): duty for duty in duties_for(one, reached, every_day, today)
    }


def test_the_two_french_clocks_run_side_by_side() -> None:
    found = table(case("FR", FR=900), "FR")
    complaint, authority = found["FR", "police-complaint"], found["FR", "authority"]
    assert complaint.due_at == NOTICED + timedelta(hours=72)
    assert authority.due_at == AWARE + timedelta(hours=72)
    assert complaint.need is Need.DECIDE
    assert found["FR", "cert-sante"].need is Need.OFFERED


def test_the_end_by_eu_rules_is_only_for_what_eu_law_asks() -> None:
    found = table(case("FR", FR=900), "FR")
    authority, complaint = (
        found["FR", "authority"].deadline,
        found["FR", "police-complaint"].deadline,
    )
    assert authority is not None
    assert complaint is not None
    assert authority.formal_end == datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
    assert complaint.formal_end is None


@pytest.mark.parametrize("home", ["RE", "GP", "YT"])
def test_a_practice_in_a_territory_has_the_law_of_its_country(home: str) -> None:
    one = case(home, **{home: 40, "FR": 2, "DE": 1})
    grounds = {reach.code: reach.ground for reach in laws_for(one, [row("FR"), row("DE")], TODAY)}
    assert grounds == {"FR": Ground.ESTABLISHED, "DE": Ground.ONE_STOP}


def test_patients_in_a_territory_are_those_of_its_country() -> None:
    one = case("LT", FR=3, RE=4, LT=10)
    reached = {reach.code: reach for reach in laws_for(one, [row("FR"), row("LT")], TODAY)}
    assert set(reached) == {"LT", "FR"}
    assert reached["FR"].residents == 7
    assert reached["FR"].ground is Ground.ONE_STOP


def test_a_duty_to_come_asks_nothing_yet() -> None:
    """India: its people are told from 2027; what CERT-In asks holds already."""
    before, after = (
        table(case("IN", IN=50), "IN", today=day) for day in (TODAY, date(2027, 5, 13))
    )
    for key in ("people", "board", "board-full"):
        assert (before["IN", key].need, before["IN", key].why) == (
            Need.OFFERED,
            Why.NOT_YET_IN_FORCE,
        )
        assert (after["IN", key].need, after["IN", key].why) == (
            Need.CHECK_FIRST,
            Why.IN_FORCE_SINCE,
        )
    assert before["IN", "authority"].due_at == NOTICED + timedelta(hours=6)
    assert before["IN", "authority"].need is Need.DECIDE


def test_what_is_chained_to_the_first_notice_is_planned_from_its_deadline() -> None:
    """Malaysia: the people within seven days of the first notice to the Commissioner."""
    found = table(case("MY", MY=2000), "MY")
    # Nobody recorded when it began: from the first time anybody noticed.
    assert found["MY", "authority"].due_at == NOTICED + timedelta(hours=72)
    people = found["MY", "people"]
    assert people.deadline is not None
    assert people.deadline.is_provisional
    assert people.deadline.day == date(2026, 11, 30)
    assert people.need is Need.CHECK_FIRST

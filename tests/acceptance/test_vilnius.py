"""A clinic in Vilnius with patients in 60 countries, blackmailed one by one.

After the published case of 2017: 24,000 people, 1,500 British, 1,600 Danes, 400 Swedes; the numbers
of the other countries are ours. Every date and article was worked out by hand. 2026-11-20 is a
Friday; Lithuania is two hours ahead of Greenwich in winter.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, Residents
from practiceguard.domain.incident.decision import LEGAL, Refusal
from practiceguard.domain.incident.duty_table import AskKind, FoldKind, table_of
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.services.incident.decide import Judgement
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.residents import residents_of
from tests.acceptance.incident_room import Practice, practice

OTHER_EEA = {
    "AT": 60, "BE": 120, "BG": 15, "CY": 10, "CZ": 20, "DE": 900, "DK": 1600, "EE": 260, "ES": 140,
    "FI": 220, "FR": 210, "GR": 18, "HR": 9, "HU": 12, "IE": 640, "IS": 40, "IT": 130, "LI": 2,
    "LU": 25, "LV": 700, "MT": 14, "NL": 190, "NO": 1100, "PL": 330, "PT": 35, "RO": 22, "SE": 400,
    "SI": 6, "SK": 11,
}  # fmt: skip
ELSEWHERE = {
    "GB": 1500, "CH": 75, "US": 120, "CA": 40, "AU": 30, "NZ": 12, "JP": 5, "KR": 4, "IL": 60,
    "TR": 25, "UA": 180, "RU": 310, "RS": 7, "GE": 13, "AE": 28, "SA": 9, "QA": 3, "IN": 8, "SG": 4,
    "TH": 2, "ZA": 6, "EG": 5, "NG": 3, "BR": 4, "MX": 2, "AR": 1,
}  # fmt: skip
NO_ROW = {"BY": 240, "AM": 9, "IM": 3, "GI": 2}
ALL = 24_000
AT_HOME = ALL - sum(OTHER_EEA.values()) - sum(ELSEWHERE.values()) - sum(NO_ROW.values())
COUNTRIES = {"LT": AT_HOME, **OTHER_EEA, **ELSEWHERE, **NO_ROW}

VDAI = DutyId("LT", "authority")
ICO = DutyId("GB", "authority")
DUE = datetime(2026, 11, 23, 16, 20, tzinfo=UTC)
"""Monday 18:20 in Vilnius: 72 hours from Friday 18:20."""


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path, "LT", "Europe/Vilnius") as found:
        yield found


@pytest.fixture
def room(clinic: Practice) -> IncidentId:
    """A patient forwards a message with her own photograph; the surgeon is sure the next day."""
    clinic.at("2026-11-20T19:00")
    facts = FirstFacts(
        IncidentKind.PHOTO_LEAK,
        clinic.local("2026-11-19T22:10"),
        "Rūta, reception",
        "a patient forwarded a message with her own photograph, 500 euros are asked",
        "Dr. Petrauskas",
    )
    key = clinic.open(facts)
    sure = clinic.local("2026-11-20T18:20")
    clinic.write(
        key,
        "Dr. Petrauskas",
        written.MomentRecorded(Event.AWARE, sure, "the photograph is from our server"),
    )
    clinic.count_people(key, "Dr. Petrauskas", COUNTRIES)
    return key


def grounds(clinic: Practice, room: IncidentId, ground: Ground) -> dict[str, int]:
    return {code: one.residents for code, one in clinic.laws(room).items() if one.ground is ground}


def test_sixty_countries_are_each_named_once_and_nobody_is_lost(
    clinic: Practice, room: IncidentId
) -> None:
    assert len(COUNTRIES) == 60
    laws = clinic.derived(room).laws
    assert sorted(one.code for one in laws) == sorted(COUNTRIES)
    assert sum(one.residents for one in laws) == ALL
    assert grounds(clinic, room, Ground.ESTABLISHED) == {"LT": AT_HOME}
    assert grounds(clinic, room, Ground.ONE_STOP) == OTHER_EEA, "Norway, Iceland, Liechtenstein too"
    assert grounds(clinic, room, Ground.TO_BE_ANSWERED) == ELSEWHERE, "Britain and Switzerland too"
    assert grounds(clinic, room, Ground.UNKNOWN_LAW) == NO_ROW


def test_the_own_authority_alone_within_seventy_two_hours_to_the_minute(
    clinic: Practice, room: IncidentId
) -> None:
    notice = clinic.duty(room, "LT", "authority")
    assert (notice.need, notice.due_at) == (Need.REQUIRED, DUE)
    assert notice.people == ALL, "one notice for everybody, wherever they live"
    assert notice.rule.law.startswith("GDPR Art 33(1)")
    assert notice.deadline is not None
    assert notice.deadline.start.at == clinic.local("2026-11-20T18:20")
    assert not notice.deadline.is_provisional
    # Regulation 1182/71: the hour from 18 to 19 is not counted. A footnote, never the deadline.
    assert notice.deadline.formal_end == datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
    for country in OTHER_EEA:
        assert clinic.duty(room, country, "authority").why is Why.ONE_STOP


def test_letters_have_no_number_of_hours_and_our_target_is_called_one(
    clinic: Practice, room: IncidentId
) -> None:
    letters = clinic.duty(room, "LT", "people")
    assert (letters.need, letters.why) == (Need.REQUIRED, Why.RISK_NOT_JUDGED)
    assert letters.deadline is None
    assert letters.target == DUE
    assert letters.people == ALL
    assert letters.rule.law == "GDPR Art 34(1)"


def test_each_country_elsewhere_is_one_question_and_unanswered_ones_keep_it_open(
    clinic: Practice, room: IncidentId
) -> None:
    found = clinic.derived(room)
    table = table_of(clinic.incident(room), found.duties, found.laws)
    asked = {one.ask.country for one in table.rows if one.ask and one.ask.kind is AskKind.AIM}
    # Ukraine has no such duty, Argentina and its like only a voluntary one: nothing to ask.
    assert asked == set(ELSEWHERE) - {"UA", "AR"}
    assert {one.code for one in table.unknown} == set(NO_ROW)
    folded = {fold.kind: set(fold.laws) for fold in table.folds}
    assert folded[FoldKind.ONE_STOP] == set(OTHER_EEA)
    shown = [one.id for row in (*table.rows, *table.settled) for one in row.duties]
    shown += [one.id for fold in table.folds for one in fold.duties]
    assert sorted(shown) == sorted(one.id for one in found.duties)


def test_britain_is_told_too_if_the_clinic_aims_at_it_and_switzerland_is_not(
    clinic: Practice, room: IncidentId
) -> None:
    clinic.write(
        room,
        "Dr. Petrauskas",
        written.AimAnswered("GB", aims=True, why="adverts in English, an agent in London"),
        written.AimAnswered("CH", aims=False, why="none"),
        written.AimAnswered("TR", aims=True, why="follow-up visits in Istanbul"),
        written.AimAnswered("BR", aims=True, why="adverts"),
        written.AimAnswered("US", aims=True, why="adverts"),
    )
    found = clinic.duties(room)
    ico = found[ICO]
    assert (ico.need, ico.due_at, ico.people) == (Need.REQUIRED, DUE, 1500)
    assert ico.deadline is not None
    assert ico.deadline.formal_end is None, "that regulation is not British law"
    assert found[DutyId("GB", "dspt")].need is Need.DECIDE
    assert found[DutyId("CH", "authority")].need is Need.OFFERED
    assert found[DutyId("TR", "authority")].due_at == DUE
    assert found[DutyId("TR", "people")].why is Why.APPLIES, "no threshold of harm at all"
    # Three business days after Friday: Monday 23, Tuesday 24, Wednesday 25.
    brazil = found[DutyId("BR", "authority")].deadline
    assert brazil is not None
    assert brazil.day == date(2026, 11, 25)
    american = found[DutyId("US", "people")]
    assert (american.need, american.why) == (Need.CHECK_FIRST, Why.HIPAA_UNSURE)


def test_provinces_and_states_of_a_country_elsewhere_keep_their_people(
    clinic: Practice, room: IncidentId
) -> None:
    parts = {"CA-ON": 15, "CA-QC": 10, "US-CA": 70, "US-NY": 20, "US-AS": 1}
    clinic.count_people(room, "Dr. Petrauskas", COUNTRIES, parts)
    people = {code: one.residents for code, one in clinic.laws(room).items()}
    assert {code: people[code] for code in ("CA", "CA-ON", "CA-QC")} == {
        "CA": 15, "CA-ON": 15, "CA-QC": 10,
    }  # fmt: skip
    assert {code: people[code] for code in ("US", "US-CA", "US-NY")} == {
        "US": 30, "US-CA": 70, "US-NY": 20,  # American Samoa has no row: its patient is in "US"
    }  # fmt: skip
    assert sum(people.values()) == ALL


def test_patients_blackmailed_one_by_one_are_kept_and_forbid_to_judge_it_away(
    clinic: Practice, room: IncidentId
) -> None:
    away = Judgement(
        is_breach=True, risk=Risk.SOME, answers=dict.fromkeys(LEGAL, "no"), why="old photographs"
    )
    for who, channel, demand in (
        ("A. J., Vilnius", "SMS", "500 €"),
        ("K. H., Odense", "Facebook", "2,000 €"),
        ("M. B., Leeds", "telephone", "50 €"),
    ):
        at = clinic.local("2026-11-20T11:00")
        contact = written.PatientContacted(at, who, channel, demand, "Rūta, reception")
        clinic.write(room, "Rūta, reception", contact)
    found = clinic.incident(room)
    assert [one.demand for one in found.contacted] == ["500 €", "2,000 €", "50 €"]
    assert found.exposed == (Exposure.PATIENT_CONTACTED,)
    assert clinic.decide(room, "Dr. Petrauskas", away) == (Refusal.EXPOSED,)
    assert clinic.duty(room, "LT", "people").need is Need.REQUIRED
    high = Judgement(is_breach=True, risk=Risk.HIGH, answers={}, why="")
    assert clinic.decide(room, "Dr. Petrauskas", high) == ()
    assert clinic.duty(room, "LT", "people").why is Why.APPLIES


def test_photographs_and_passports_stand_in_the_facts_and_nothing_is_blank(
    clinic: Practice, room: IncidentId
) -> None:
    kinds = Fact(Field.DATA_KINDS, Knowledge.KNOWN, "photographs, passports, ID numbers")
    clinic.write(room, "Rūta, reception", written.FactRecorded(kinds))
    assert clinic.incident(room).facts[Field.DATA_KINDS] == kinds


def test_closing_waits_for_every_question_and_every_receipt(
    clinic: Practice, room: IncidentId
) -> None:
    people: Residents = residents_of(clinic.incident(room))
    blocked = {one.id for one in clinic.closing(room, "Rūta", "", people).duties}
    assert {VDAI, DutyId("LT", "people"), ICO} <= blocked
    clinic.meet(room, clinic.at("2026-11-23T10:00"), VDAI)
    blocked = {one.id for one in clinic.closing(room, "Rūta", "", people).duties}
    assert VDAI not in blocked
    assert ICO in blocked
    clinic.write(room, "Rūta", written.AimAnswered("GB", aims=False, why="we only treat who comes"))
    blocked = {one.id for one in clinic.closing(room, "Rūta", "", people).duties}
    assert ICO not in blocked
    assert DutyId("LT", "people") in blocked

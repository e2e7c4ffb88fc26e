"""What a notice says of the risk, of the police, and of the service against identity theft."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.credit_offer import CreditServiceOffered, asked_by
from practiceguard.domain.incident.decision import LEGAL, Decision
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.rule import Recipient
from practiceguard.resources import resource
from practiceguard.services.incident.draft_notices import Wanted
from practiceguard.services.incident.entry_faults import fault_of
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.state_facts import state_facts
from practiceguard.services.incident.told_facts import police_is_known
from tests.unit.services.incident.test_state_facts import (
    DRAFT,
    NOON,
    NOTICED,
    SHELF,
    incident,
    sources,
)

LAW = shipped(resource("jurisdictions")).rows
NOW = NOON + timedelta(hours=2)
NO_BREACH = Decision(
    is_breach=False, risk=Risk.UNLIKELY, answers=dict.fromkeys(LEGAL, "chiffré"), who="Dr A",
    why="Le disque était chiffré.", at=NOON,
)  # fmt: skip
OFFER = CreditServiceOffered("Guard Co", 24, phone="1-800-555-0100", code="PG24")


def letters(code: str) -> Duty:
    law = LAW[code]
    rule = next(one for one in law.duties if one.recipient is Recipient.PEOPLE)
    return Duty(DutyId(code, rule.key), rule, law, Ground.RESIDENCE, Need.REQUIRED, Why.APPLIES, 10)


def test_the_risk_is_told_as_it_was_judged_and_why() -> None:
    found = incident(written.Decided(NO_BREACH))
    facts = state_facts(sources(found, "fr"), SHELF.phrases("fr"))
    assert facts["risk.words"] == "un risque est peu probable"
    assert facts["risk.reason"] == facts["withdrawal.reason"] == "Le disque était chiffré."
    german = state_facts(sources(found, "fr"), SHELF.phrases("de"))
    assert german["withdrawal.reason"] == "Französisch: “Le disque était chiffré.”"


def test_a_judgement_that_was_overtaken_is_not_told() -> None:
    seen = written.ExposureSeen(Exposure.SAMPLE_SHOWN, "a photograph")
    facts = state_facts(sources(incident(written.Decided(NO_BREACH), seen)), SHELF.phrases("fr"))
    assert not {"risk.words", "risk.reason", "withdrawal.reason"} & facts.keys()


def test_a_breach_that_is_one_is_not_withdrawn() -> None:
    grave = replace(NO_BREACH, is_breach=True, risk=Risk.HIGH)
    facts = state_facts(sources(incident(written.Decided(grave))), SHELF.phrases("en"))
    assert facts["risk.words"] == "a high risk"
    assert "withdrawal.reason" not in facts


def notice(*entries: written.Entry) -> str:
    wanted = Wanted(NoticeKind.AUTHORITY_INITIAL, ("en",))
    draft = DRAFT(sources(incident(*entries)), wanted)
    assert draft is not None
    return next(one for one in draft.document.text.splitlines() if one.startswith("– Police"))


def test_nobody_says_that_the_police_was_not_told_while_nobody_knows() -> None:
    text = written.FactRecorded(Fact(Field.POLICE, Knowledge.KNOWN, "not yet, ask the insurer"))
    assert notice() == notice(text) == "– Police: this is being checked"
    assert notice(PoliceAnswered(told=False)) == "– Police: not yet reported"
    told = PoliceAnswered(told=True, told_at=NOON, where="17Cyber", reference="PV 12")
    assert notice(told) == "– Police: reported on 22 November 2026, reference PV 12".replace(
        "22 November", "November 22,"
    )
    found = incident(PoliceAnswered(told=False), told)
    assert police_is_known(found, (), "FR")
    assert not police_is_known(incident(), (), "FR")


@pytest.mark.parametrize(
    ("entry", "wrong"),
    [
        (PoliceAnswered(told=True, told_at=NOON, where="17Cyber"), ""),
        (PoliceAnswered(told=False), ""),
        (PoliceAnswered(told=True, where="17Cyber"), "told_at"),
        (PoliceAnswered(told=False, told_at=NOON), "told_at"),
        (PoliceAnswered(told=True, told_at=NOTICED - timedelta(hours=1), where="x"), "told_at"),
        (PoliceAnswered(told=True, told_at=NOW + timedelta(days=1), where="x"), "told_at"),
        (PoliceAnswered(told=True, told_at=NOON, where=" "), "where"),
        (OFFER, ""),
        (replace(OFFER, provider=" "), "provider"),
        (replace(OFFER, months=0), "months"),
        (replace(OFFER, months=1200), "months"),
        (replace(OFFER, phone=""), "phone"),
        (replace(OFFER, until=date(2026, 11, 21)), "until"),
    ],
)
def test_what_cannot_be_so_is_not_written(entry: written.Entry, wrong: str) -> None:
    assert fault_of(entry, incident(), NOW) == wrong


def test_which_laws_ask_for_a_service_depends_on_the_data() -> None:
    duties = [letters(code) for code in ("US-CA", "US-CT", "US-MA", "US-TX", "US-OR")]

    def asked(*data: str) -> list[tuple[str, int]]:
        return [(one.law.code, one.months) for one in asked_by(duties, data)]

    assert asked("national-id") == [("US-CT", 24), ("US-MA", 18), ("US-CA", 12)]
    assert asked("official-documents") == [("US-CA", 12)]
    assert asked("health") == []
    assert asked() == asked("national-id"), "while nothing is known anything may be there"
    waived = replace(duties[1], need=Need.NOT_NEEDED)
    assert asked_by([waived], ("national-id",)) == ()


def letter(place: str, *entries: written.Entry, laws: tuple[str, ...]) -> Draft:
    found = replace(sources(incident(*entries), "en"), duties=tuple(map(letters, laws)))
    variant = Variant(("health", "national-id"))
    wanted = Wanted(NoticeKind.PATIENT_LETTER, ("en",), (place,), variant=variant)
    draft = DRAFT(found, wanted)
    assert draft is not None
    return draft


def test_where_a_law_asks_for_a_service_no_letter_goes_without_one() -> None:
    without = letter("US", laws=("US-CT",))
    assert {"credit.months", "credit.provider", "credit.contact"} <= set(without.missing)
    nobody_there = letter("US", laws=("US-NV",))
    assert not [one for one in nobody_there.missing if one.startswith("credit.")]
    offered = letter("US", OFFER, laws=("US-CT",))
    assert not [one for one in offered.missing if one.startswith("credit.")]
    assert "Number of months: 24. Provider: Guard Co. Code to sign up with: PG24." in (
        offered.document.text
    )


def test_an_offer_that_is_too_short_for_a_law_is_none() -> None:
    short = letter("US-CA", replace(OFFER, months=12), laws=("US-CA", "US-CT"))
    assert "credit.months" in short.missing
    enough = letter("US-CA", replace(OFFER, months=12), laws=("US-CA",))
    assert "credit.months" not in enough.missing
    elsewhere = letter("US-RI", replace(OFFER, months=12), laws=("US-RI", "US-CT"))
    assert "without the offer of a service" not in elsewhere.document.text
    assert "credit.months" in elsewhere.missing


def test_the_last_day_to_sign_up_is_told() -> None:
    offer = replace(OFFER, until=datetime(2027, 3, 1, tzinfo=UTC).date())
    assert "Last day to sign up: March 1, 2027." in letter("US-CA", offer, laws=()).document.text

"""The words of the incident room: complete for every code, and honest about their sources."""

import typing

import pytest

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.advice import Checked, Phase
from practiceguard.domain.incident.choices import CHOICES, OURS, codes_of, value_of
from practiceguard.domain.incident.entry import Topic
from practiceguard.domain.incident.finding import EDPB_FIELD, Field
from practiceguard.domain.incident.hand_back import IdentityProof, ReceiverKind
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import Flaw
from practiceguard.domain.incident.moment import Event
from practiceguard.wording import hand_back, log_entries
from practiceguard.wording.finding_choices import CHOICE_WORDS
from practiceguard.wording.findings import FIELD_WORDS, GROUPS
from practiceguard.wording.first_hour import COMMON, SOURCES, card_of
from practiceguard.wording.first_hour_cases import CASES
from practiceguard.wording.incident_kinds import KIND_WORDS
from practiceguard.wording.incident_times import TIMES

KEYS_IN_LOGS = {
    "write-down", "patients-first", "off-network", "leave-on", "backup-aside", "photograph",
    "delete-nothing", "call", "one-decides", "change-passwords", "evidence-bag", "complaint",
    "insurer", "could-it-be-copied", "name-the-malware", "paying", "keep-locked", "log-contacts",
    "never-confirm", "not-alone", "recognisable", "no-download", "doctor-calls", "removal",
    "under-18", "retrace", "lock-from-afar", "serial", "revoke", "what-was-on-it",
    "mail-password", "mail-rules", "mail-headers", "three-lists", "warn-receivers",
    "no-confronting", "suspend-quietly", "advice-first", "access-list", "ask-unread", "call-back",
    "count-them", "fix-template", "when-told", "ask-in-writing", "still-safe",
}  # fmt: skip


@pytest.mark.parametrize("kind", IncidentKind)
def test_the_card_of_every_kind_begins_with_the_first_hour(kind: IncidentKind) -> None:
    card = card_of(kind)
    assert card[0].phase is Phase.FIRST_HOUR
    assert len({step.key for step in card}) == len(card)
    order = [list(Phase).index(step.phase) for step in card]
    assert order == sorted(order)
    assert "write-down" in {step.key for step in card}
    assert all(step.sources and set(step.sources) <= set(SOURCES) for step in card)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (IncidentKind.RANSOMWARE, "leave-on"),
        (IncidentKind.EXTORTION, "never-confirm"),
        (IncidentKind.PHOTO_LEAK, "under-18"),
        (IncidentKind.LOST_DEVICE, "serial"),
        (IncidentKind.MAILBOX, "mail-rules"),
        (IncidentKind.INSIDER, "no-confronting"),
        (IncidentKind.WRONG_RECIPIENT, "ask-unread"),
        (IncidentKind.VENDOR, "when-told"),
        (IncidentKind.UNKNOWN, "off-network"),
    ],
)
def test_each_kind_has_what_it_needs(kind: IncidentKind, key: str) -> None:
    assert key in {step.key for step in card_of(kind)}


def test_who_lost_a_telephone_is_not_told_to_pull_a_cable() -> None:
    for kind in (IncidentKind.LOST_DEVICE, IncidentKind.WRONG_RECIPIENT, IncidentKind.INSIDER):
        assert not {"off-network", "backup-aside"} & {step.key for step in card_of(kind)}


def test_a_key_that_stands_in_logs_is_never_taken_away() -> None:
    steps = (*COMMON, *(step for steps in CASES.values() for step in steps))
    keys = [step.key for step in steps]
    assert set(keys) >= KEYS_IN_LOGS
    assert len(set(keys)) == len(keys)


def test_what_nobody_looked_up_says_so() -> None:
    assert SOURCES["OWN"].checked is Checked.FROM_KNOWLEDGE
    assert not SOURCES["LOPMI"].checked.is_settled
    assert SOURCES["CISA"].checked.is_settled


def test_every_field_is_asked_once_in_one_group() -> None:
    asked = [field for group in GROUPS for field in group.fields]
    assert sorted(asked) == sorted(Field)
    assert set(FIELD_WORDS) == set(Field)
    assert all(words.question.endswith("?") for words in FIELD_WORDS.values())


@pytest.mark.parametrize("field", list(CHOICES))
def test_closed_answers_have_their_words_and_number(field: Field) -> None:
    choices = CHOICES[field]
    assert set(choices.codes) == set(CHOICE_WORDS[field])
    assert len(set(choices.codes)) == len(choices.codes)
    low, _, high = EDPB_FIELD[field].partition("-")
    assert int(low) <= int(choices.number) <= int(high or low)
    assert all("," not in code for code in choices.codes)


def test_what_is_ours_is_marked() -> None:
    known = {code for choices in CHOICES.values() for code in choices.codes}
    assert known >= OURS


def test_codes_come_back_as_they_were_recorded_and_strangers_do_not() -> None:
    value = value_of(("ransomware", "phishing"))
    assert codes_of(Field.INCIDENT_TYPES, value) == ("ransomware", "phishing")
    assert codes_of(Field.INCIDENT_TYPES, "ransomware, made-up") == ("ransomware",)
    assert codes_of(Field.DESCRIPTION, "ransomware") == ()


def test_every_kind_topic_flaw_and_time_has_words() -> None:
    assert set(KIND_WORDS) == set(IncidentKind)
    assert set(log_entries.TOPICS) == set(Topic)
    assert set(log_entries.FLAWS) == set(Flaw)
    by_others = {Event.RISK_ASSESSED}
    acted = {event for event in Event if event.is_reached_by_acting}
    assert set(TIMES) == set(Event) - acted - by_others


def test_every_entry_of_a_log_is_known_to_whoever_tells_it() -> None:
    kinds = typing.get_args(written.Entry)
    assert written.Opened in kinds
    assert len(kinds) > 20


def test_every_way_to_check_an_identity_and_every_receiver_has_words() -> None:
    assert set(hand_back.PROOFS) == set(IdentityProof)
    assert set(hand_back.RECEIVERS) == set(ReceiverKind)


def test_handing_back_says_what_the_services_need_and_promises_nothing() -> None:
    letter, then = " ".join(hand_back.LETTER), " ".join(hand_back.HAND_OVER)
    assert "https://stopncii.org" in letter
    assert "may be refused" in letter
    assert "under 18" in letter
    assert "https://takeitdown.ncmec.org" in letter
    assert "Promise nothing" in then
    assert "telephone" in then

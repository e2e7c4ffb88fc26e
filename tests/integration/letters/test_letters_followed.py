"""From letters that were made to whoever moved: the real chain, log and encrypted evidence."""

from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import Database, open_database
from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delivery import Fate, LettersOut, NewAddress, Way
from practiceguard.domain.incident.tracked import Standing
from practiceguard.services.incident.make_mailing import Readers
from practiceguard.services.incident.plan_mailing import Choices
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.posted_mailing import Posting, number_of
from tests.gui.letter_practice import WORDS, practice_of
from tests.gui.sample_app import build_sample

HIPAA = DutyId("US", "people")
CHOICES = Choices(without_faulty=True)


def _entry(row: int, given: str, surname: str, country: str) -> AddressEntry:
    return AddressEntry(
        row, given_name=given, surname=surname, street=f"Street {row}", city="Town",
        postal_code=f"100{row:02}", country=country, language="fr",
    )  # fmt: skip


def test_who_moved_gets_the_next_letter_and_nobody_else(tmp_path: Path) -> None:
    people = (
        _entry(1, "Claire", "Dupont", "FR"),
        _entry(2, "Emma", "Martin", "FR"),
        _entry(3, "Louis", "Peeters", "BE"),
    )
    practice = practice_of(build_sample(tmp_path), people)
    incidents, key = practice.sample.app.incidents, practice.incident
    factory = incidents.mailing
    factory.release(practice.plan(CHOICES), "Ona", "Rūta")
    planned = practice.plan(CHOICES)
    factory.make(planned, Readers("Ona"), tmp_path / "out", WORDS, no_report, NeverCancelled())
    [made] = incidents.read(key).incident.mailings
    assert incidents.track(key).counts == {Standing.MADE: 3}

    names = tuple(one.name for one in made.batches if one.letters)
    now = practice.sample.clock.now()
    out = LettersOut(made.key, Way.POST, made.letters, now - timedelta(hours=1), "RR 1", names)
    incident = incidents.delivery.record_out(key, "Ona", out)
    told = {one: incident.of(one).letters.sent for one in made.duties}
    assert told[DutyId("FR", "people")] == 3
    moved = next(row for row in incidents.track(key).people if row.name == "Louis Peeters")
    assert moved.place == "BE"

    address = NewAddress("2 rue Neuve", "1000", "Bruxelles", country="BE")
    came_back = WhatBecame(Fate.RETURNED, now - timedelta(minutes=5))
    incidents.delivery.record_fate(key, "Ona", came_back, number=moved.number)
    known = WhatBecame(Fate.NEW_ADDRESS, now, address=address)
    incidents.delivery.record_fate(key, "Ona", known, person=moved.person)
    again = practice.plan(CHOICES).prepared.mailing.addressees
    assert [one.name for one in again] == ["Louis Peeters"]
    assert "2 rue Neuve" in again[0].lines


def test_what_became_of_letters_outlives_the_program(tmp_path: Path) -> None:
    secrets, state = MemorySecretStore(), tmp_path / "state"

    def opened(database: Database) -> Posting:
        store = EncryptedEvidenceStore(state / "evidence", database)
        return Posting(log=DatabaseIncidentLog(database), store=store)

    database = open_database(state / "practiceguard.db", secrets)
    room = opened(database)
    room.count(12, {"US-TX": 12})
    room.posted(room.made(["US-TX"] * 12, (HIPAA,)))
    for serial in range(1, 11):
        became = WhatBecame(Fate.RETURNED, NOON - timedelta(minutes=5))
        room.delivery.record_fate(room.key, "Ana", became, number=number_of(1, serial))
    before = room.track(room.key)
    database.close()

    database = open_database(state / "practiceguard.db", secrets)
    later = opened(database)
    later.key = room.key
    assert later.track(room.key) == before
    assert before.counts == {Standing.POSTED: 2, Standing.RETURNED: 10}
    assert later.duty("US", "substitute").need.is_open
    assert later.room.flaws == ()
    files = [one for one in (state / "evidence").rglob("*") if one.is_file()]
    assert files
    for one in files:
        one.write_bytes(one.read_bytes()[:-1] + b"\x00")
    fresh = opened(database)
    with pytest.raises(PracticeGuardError) as refused:
        fresh.track(room.key)
    assert refused.value.code is ErrorCode.EVIDENCE_DAMAGED
    assert later.duty("US", "substitute").need.is_open  # the log alone tells it
    database.close()

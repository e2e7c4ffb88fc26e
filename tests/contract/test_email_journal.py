"""EmailJournal: in memory and in an encrypted file of its own."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.email_journal import EncryptedEmailJournal
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.email_run import (
    EmailBy,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MadeBatch, MailingMade
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.ports.emails import EmailJournal
from tests.fakes.memory_emails import MemoryEmailJournal
from tests.fakes.memory_secrets import MemorySecretStore

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
INCIDENT = IncidentId("01234567-incident")
KEY = EmailRunKey(INCIDENT, "2026-02")
MADE = MailingMade(
    2026, 2, NoticeKind.PATIENT_LETTER, (DutyId("FR", "people"),), "digest", ("a",),
    (MadeBatch("e-mail-001", "fr", "", 2, ""),), 0, {"no-address": 3}, "", "",
)  # fmt: skip
PLAN = EmailPlan(KEY, MADE, EmailBy.SERVER, "clinic@example.org", NOW, "Sophie", "they signed")
ITEMS = (
    EmailItem("PG-1", "key-\udcff", "a@example.net", "fr", "<1@x>", "aa", "Élodie", "FR"),
    EmailItem("PG-2", "key-2", "b@example.net", "fr", "<2@x>", "bb", has_post=True, batch="b"),
)
WORDS = (b"From: x\r\n\r\n" + bytes(range(256)), b"two")

Open = Callable[[], EmailJournal]


@pytest.fixture(params=["memory", "encrypted"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Return what opens the journal; of the file each time anew, as after a crash."""
    if request.param == "memory":
        memory = MemoryEmailJournal()
        yield lambda: memory
        return
    database = open_database(tmp_path / "records.db", MemorySecretStore())
    yield lambda: EncryptedEmailJournal(tmp_path / "own" / "emails.db", database)
    database.close()


def begin(opened: Open) -> None:
    opened().begin(PLAN, zip(ITEMS, WORDS, strict=True))


def test_a_mailing_comes_back_as_it_was(opened: Open) -> None:
    assert opened().plans(INCIDENT) == ()
    assert opened().items(KEY) == ()
    begin(opened)
    other = replace(PLAN, key=EmailRunKey(INCIDENT, "2026-01"), by=EmailBy.FILES)
    opened().begin(other, [])
    assert opened().plans(INCIDENT) == (other, PLAN)
    assert opened().plans(IncidentId("another")) == ()
    assert opened().items(KEY) == ITEMS
    assert [opened().content(KEY, one.number) for one in ITEMS] == list(WORDS)


def test_how_far_a_message_is_stays_and_touches_no_other(opened: Open) -> None:
    begin(opened)
    at = NOW + timedelta(hours=1)
    opened().mark(KEY, "PG-1", EmailState.SENDING, NOW)
    opened().mark(KEY, "PG-1", EmailState.REFUSED, at, "550 no such user")
    opened().note_tested(KEY, at)
    first, second = opened().items(KEY)
    assert first == replace(ITEMS[0], state=EmailState.REFUSED, at=at, words="550 no such user")
    assert second == ITEMS[1]
    assert opened().plans(INCIDENT) == (replace(PLAN, tested_at=at),)


def test_all_or_nothing_and_no_number_twice(opened: Open) -> None:
    for items in (zip((ITEMS[0], ITEMS[0]), WORDS, strict=True), _failing()):
        with pytest.raises((PracticeGuardError, ZeroDivisionError)):
            opened().begin(PLAN, items)
        assert opened().plans(INCIDENT) == ()
    begin(opened)
    with pytest.raises(PracticeGuardError) as refusal:
        begin(opened)
    assert refusal.value.code is ErrorCode.INPUT_INVALID
    assert opened().items(KEY) == ITEMS


def test_only_what_never_left_can_be_forgotten(opened: Open) -> None:
    begin(opened)
    opened().drop(KEY)
    assert opened().plans(INCIDENT) == ()
    begin(opened)
    opened().mark(KEY, "PG-2", EmailState.SENDING, NOW)
    for key in (KEY, EmailRunKey(INCIDENT, "2026-09")):
        with pytest.raises(PracticeGuardError):
            opened().drop(key)
    assert len(opened().items(KEY)) == 2


def test_what_is_not_there_cannot_be_marked(opened: Open) -> None:
    begin(opened)
    for ask in (
        lambda: opened().mark(KEY, "PG-9", EmailState.SENT, NOW),
        lambda: opened().note_tested(EmailRunKey(INCIDENT, "x"), NOW),
        lambda: opened().content(KEY, "PG-9"),
    ):
        with pytest.raises(PracticeGuardError) as refusal:
            ask()
        assert refusal.value.code is ErrorCode.INPUT_INVALID


def test_on_disk_nobody_reads_who_is_written_to(tmp_path: Path) -> None:
    database = open_database(tmp_path / "records.db", MemorySecretStore())
    journal = EncryptedEmailJournal(tmp_path / "emails.db", database)
    journal.begin(PLAN, zip(ITEMS, WORDS, strict=True))
    assert b"example.net" not in journal.path.read_bytes()
    assert journal.path.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.glob("emails*")] == ["emails.db"]
    database.close()


def _failing() -> Iterator[tuple[EmailItem, bytes]]:
    yield ITEMS[0], WORDS[0]
    raise ZeroDivisionError

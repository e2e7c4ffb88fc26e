"""Killed at whatever point, nobody gets two messages and nobody is dropped in silence."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_pace import Pace
from practiceguard.domain.incident.email_run import (
    EmailAnswer,
    EmailBy,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
    EmailStop,
    Outcome,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.secret import Secret
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.services.incident.emails.send import BACK_OFF, SendEmails
from practiceguard.services.incident.emails.server import LetterAccount
from practiceguard.services.progress import no_report
from tests.fakes.memory_emails import ACCEPTED, FakeEmailPost, MemoryEmailJournal
from tests.fakes.memory_stores import MemoryLocks

KEY = EmailRunKey(IncidentId("incident"), "2026-01")
MADE = MailingMade(
    2026, 1, NoticeKind.PATIENT_LETTER, (), "digest", (), (), 0, {}, "evidence", "hash"
)  # fmt: skip
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
SERVER = MailServer("mail.example.org", 465, MailSecurity.TLS, "clinic", "clinic@example.org")
PLAN = EmailPlan(KEY, MADE, EmailBy.SERVER, SERVER.sender, NOW, "Sophie")
LATER = EmailAnswer(Outcome.LATER, "451 later")
CUT = EmailAnswer(Outcome.LATER, "cut off", is_cut=True)
REFUSED = EmailAnswer(Outcome.REFUSED, "550 5.1.1 no such user")
UNKNOWN = EmailAnswer(Outcome.UNKNOWN, "timed out", is_cut=True)
STOP = EmailAnswer(Outcome.STOP, "550 5.4.5 daily limit")


class Killed(BaseException):
    """The process is gone."""


@dataclass
class Time:
    """A clock that rests without waiting."""

    passed: float = 0.0

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.passed)

    def zone(self) -> Any:
        return UTC

    def rest(self, seconds: float) -> None:
        self.passed += max(seconds, 1.0)

    def tick(self) -> float:
        return self.passed


@dataclass
class Account:
    pace: Pace = field(default_factory=lambda: Pace(per_minute=60, per_hour=3600))

    def account(self) -> LetterAccount:
        return LetterAccount(SERVER, self.pace, None, is_own=False)

    def password(self) -> Secret | None:
        return Secret("open sesame")


@dataclass
class Recorded:
    """What RecordEmails does for a run, without a log."""

    journal: MemoryEmailJournal
    released: bool = True
    calls: int = 0

    def plan(self, key: EmailRunKey) -> EmailPlan:
        return next(one for one in self.journal.plans(key.incident) if one.key == key)

    def is_released(self, _key: EmailRunKey) -> bool:
        return self.released

    def see_that_words_stand(self, _key: EmailRunKey) -> None: ...

    def sent(self, *_: object) -> None:
        self.calls += 1


@dataclass
class Cut:
    """Kills at the n-th step, before or after it is done."""

    at: int = 10**9
    after: bool = False
    steps: int = 0

    @contextmanager
    def step(self) -> Iterator[None]:
        self.steps += 1
        if self.steps == self.at and not self.after:
            raise Killed
        yield
        if self.steps == self.at:
            raise Killed


class FragileJournal(MemoryEmailJournal):
    cut = Cut()

    def mark(self, *args: Any) -> None:
        with self.cut.step():
            super().mark(*args)


class FragilePost(FakeEmailPost):
    cut = Cut()

    def send(self, sender: str, recipient: str, content: bytes) -> EmailAnswer:
        with self.cut.step():
            return super().send(sender, recipient, content)


class Never:
    def is_requested(self) -> bool:
        return False


@dataclass
class Office:
    """A practice with a few messages to send, and what is behind it."""

    people: int = 4
    journal: FragileJournal = field(default_factory=FragileJournal)
    post: FragilePost = field(default_factory=FragilePost)
    time: Time = field(default_factory=Time)
    locks: MemoryLocks = field(default_factory=MemoryLocks)
    account: Account = field(default_factory=Account)

    def __post_init__(self) -> None:
        self.record = Recorded(self.journal)
        items = [
            (EmailItem(f"PG-{n}", f"key-{n}", f"p{n}@example.net", "en", f"<{n}>", ""), b"x")
            for n in range(1, self.people + 1)
        ]
        self.journal.begin(PLAN, items)

    def run(self, cut: Cut | None = None, cancel: Any = None) -> EmailOutcome:
        self.journal.cut = self.post.cut = cut or Cut()
        service = SendEmails(
            self.journal, self.post, self.locks, self.account, self.record,  # type: ignore[arg-type]
            self.time, self.time.rest, self.time.tick,
        )  # fmt: skip
        return service(KEY, "Sophie", None, no_report, cancel or Never())  # type: ignore[arg-type]

    def arrived(self) -> Counter[str]:
        return Counter(recipient for recipient, _ in self.post.inbox)

    def states(self) -> Counter[EmailState]:
        return Counter(one.state for one in self.journal.items(KEY))

    def is_honest(self) -> bool:
        """Nobody got two; who has one is not waiting; who has none is not down as sent."""
        arrived = self.arrived()
        items = self.journal.items(KEY)
        told = {EmailState.SENT, EmailState.MAYBE, EmailState.SENDING}
        return (
            len(items) == self.people
            and all(count == 1 for count in arrived.values())
            and all(one.state in told for one in items if one.address in arrived)
            and all(one.address in arrived for one in items if one.state is EmailState.SENT)
        )


def test_everybody_gets_one_with_its_date_and_all_of_it_is_recorded() -> None:
    office = Office()
    outcome = office.run()
    assert outcome.stop is None
    assert outcome.counts.of(EmailState.SENT) == 4
    assert office.arrived() == {f"p{n}@example.net": 1 for n in range(1, 5)}
    assert all(content.startswith(b"Date: Mon, 23 Nov 2026") for _, content in office.post.inbox)
    assert office.post.connections == 1
    assert office.record.calls == 1
    assert office.time.passed >= 3


@pytest.mark.parametrize("after", [False, True])
def test_killed_at_any_step_nobody_gets_two_and_nobody_is_dropped(after: bool) -> None:
    whole = Cut()
    Office().run(whole)
    for at in range(1, whole.steps + 1):
        office = Office()
        with pytest.raises(Killed):
            office.run(Cut(at, after=after))
        assert office.is_honest(), at
        outcome = office.run()
        assert office.is_honest(), at
        assert outcome.counts.is_over
        # At the most the one message at which it was killed is open, and it is shown as that.
        assert office.states()[EmailState.MAYBE] <= 1
        missing = {f"p{n}@example.net" for n in range(1, 5)} - set(office.arrived())
        maybe = {one.address for one in office.journal.items(KEY) if one.state is EmailState.MAYBE}
        assert missing <= maybe, at


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([ACCEPTED, LATER, CUT, REFUSED, UNKNOWN, STOP]), max_size=12),
    st.lists(st.tuples(st.integers(1, 14), st.booleans()), max_size=4),
)
def test_whatever_a_server_says_and_however_often_it_is_killed(
    answers: list[EmailAnswer], cuts: list[tuple[int, bool]]
) -> None:
    office, left = Office(), iter(answers)
    office.post.answer = lambda _recipient: next(left, ACCEPTED)
    for at, after in cuts:
        with suppress(Killed):
            office.run(Cut(at, after=after))
        assert office.is_honest()
    for _ in range(20):
        outcome = office.run()
        assert office.is_honest()
        if outcome.counts.is_over:
            break
    assert outcome.counts.is_over
    assert outcome.counts.people == 4


def test_a_refused_person_is_named_with_the_servers_words_and_the_others_get_theirs() -> None:
    office = Office()
    office.post.answer = lambda to: REFUSED if to.startswith("p2@") else ACCEPTED
    assert office.run().stop is None
    refused = [one for one in office.journal.items(KEY) if one.state is EmailState.REFUSED]
    assert [(one.address, one.words) for one in refused] == [
        ("p2@example.net", "550 5.1.1 no such user")
    ]
    assert office.arrived().total() == 3


def test_who_is_put_off_is_tried_again_and_waits_for_the_next_run() -> None:
    office, seen = Office(), Counter[str]()

    def answer(to: str) -> EmailAnswer:
        seen[to] += 1
        return LATER if to.startswith("p1@") else ACCEPTED

    office.post.answer = answer
    outcome = office.run()
    assert outcome.stop is EmailStop.SOME_PUT_OFF
    assert outcome.words == "451 later"
    assert seen["p1@example.net"] == 3
    assert office.states() == {EmailState.SENT: 3, EmailState.WAITING: 1}
    office.post.answer = lambda _to: ACCEPTED
    assert office.run().stop is None
    assert office.is_honest()


def test_a_server_that_takes_nothing_ends_the_run_and_nobody_counts_as_refused() -> None:
    office = Office()
    office.post.answer = lambda _to: STOP
    outcome = office.run()
    assert (outcome.stop, outcome.words) == (EmailStop.SERVER_REFUSES, "550 5.4.5 daily limit")
    assert office.states() == {EmailState.WAITING: 4}


def test_a_server_that_does_not_answer_does_not_make_all_of_them_doubtful() -> None:
    office = Office(people=10)
    office.post.answer = lambda _to: UNKNOWN
    assert office.run().stop is EmailStop.NO_ANSWERS
    assert office.states() == {EmailState.MAYBE: 3, EmailState.WAITING: 7}


def test_a_server_that_puts_off_everybody_is_left_in_peace() -> None:
    office = Office(people=20)
    office.post.answer = lambda _to: LATER
    assert office.run().stop is EmailStop.SERVER_BUSY
    assert office.time.passed >= sum(BACK_OFF)
    assert office.states() == {EmailState.WAITING: 20}


def test_a_connection_that_fails_is_tried_again_but_a_wrong_password_is_not() -> None:
    office = Office()
    office.post.refused = [ErrorCode.MESSENGER_NOT_REACHED]
    assert office.run().stop is None
    other = Office()
    other.post.refused = [ErrorCode.MESSENGER_LOGIN_REFUSED] * 2
    outcome = other.run()
    assert outcome.stop is EmailStop.NOT_CONNECTED
    assert outcome.error is not None
    assert outcome.error.code is ErrorCode.MESSENGER_LOGIN_REFUSED
    assert other.post.connections == 1


def test_a_day_that_is_full_says_from_when_on_it_goes_on() -> None:
    office = Office(account=Account(Pace(60, 3600, per_day=3)))
    outcome = office.run()
    assert outcome.stop is EmailStop.DAY_FULL
    assert outcome.go_on_at is not None
    assert outcome.counts.of(EmailState.WAITING) == 1
    assert office.run().stop is EmailStop.DAY_FULL
    office.time.passed += 24 * 3600
    assert office.run().stop is None
    assert office.is_honest()


def test_it_stops_when_asked_and_goes_on_later() -> None:
    office = Office(people=10)

    class After:
        def is_requested(self) -> bool:
            return len(office.post.inbox) >= 3

    assert office.run(cancel=After()).stop is EmailStop.CANCELLED
    assert office.states() == {EmailState.SENT: 3, EmailState.WAITING: 7}
    assert office.run().stop is None
    assert office.is_honest()


def test_two_windows_cannot_send_at_once() -> None:
    office = Office()
    seen = []

    def answer(_to: str) -> EmailAnswer:
        with pytest.raises(PracticeGuardError) as refusal:
            office.run()
        seen.append(refusal.value.code)
        return ACCEPTED

    office.post.answer = answer
    office.run()
    assert set(seen) == {ErrorCode.EMAIL_RUNNING}
    assert office.is_honest()


def test_what_is_not_released_does_not_leave() -> None:
    office = Office()
    office.record.released = False
    with pytest.raises(PracticeGuardError):
        office.run()
    assert not office.post.inbox

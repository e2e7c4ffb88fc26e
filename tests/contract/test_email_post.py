"""EmailPost: the fake for tests, and the real one against a real mail server with TLS."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

import pytest

from practiceguard.adapters.messengers.letter_mail import SmtpPost
from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_message import dated, email_of, message_id
from practiceguard.domain.incident.email_run import EmailAnswer, Outcome
from practiceguard.domain.secret import Secret
from practiceguard.services.ports.emails import EmailPost
from tests.fakes.fake_letters import addressee, letter
from tests.fakes.memory_emails import ACCEPTED, SENDER, FakeEmailPost
from tests.integration.telling.servers import (
    PASSWORD,
    USER,
    Certificate,
    Mailbox,
    mail_server,
    make_certificate,
)

AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@dataclass
class MoodyMailbox(Mailbox):
    """A server that says something of its own to single recipients."""

    said: dict[str, str] = field(default_factory=dict)
    """Recipient to what is said to RCPT: a refusal, `drop` to hang up there, `drop-at-data`."""

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        says = self.said.get(address, "")
        if says == "drop":
            server.transport.abort()
            return "250 OK"
        if says and not says.startswith("drop"):
            return says
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        says = self.said.get(envelope.rcpt_tos[0], "")
        if says == "drop-at-data":
            self.mails.append(envelope)
            server.transport.abort()
            await asyncio.sleep(0)
        return await super().handle_DATA(server, session, envelope) if not says else "250 OK"


class Office(Protocol):
    @property
    def post(self) -> EmailPost: ...
    @property
    def server(self) -> MailServer: ...
    def say(self, recipient: str, words: str, answer: EmailAnswer) -> None: ...
    def arrived(self) -> list[str]: ...


@dataclass
class FakeOffice:
    post: FakeEmailPost = field(default_factory=FakeEmailPost)
    server: MailServer = field(
        default_factory=lambda: MailServer("localhost", 465, MailSecurity.TLS, USER, SENDER.address)
    )

    def say(self, recipient: str, _words: str, answer: EmailAnswer) -> None:
        self.post.answer = lambda to: answer if to == recipient else ACCEPTED

    def arrived(self) -> list[str]:
        return [recipient for recipient, _ in self.post.inbox]


@dataclass
class RealOffice:
    box: MoodyMailbox
    post: EmailPost
    server: MailServer

    def say(self, recipient: str, words: str, _answer: EmailAnswer) -> None:
        self.box.said[recipient] = words

    def arrived(self) -> list[str]:
        return [one for mail in self.box.mails for one in mail.rcpt_tos]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@contextmanager
def real_office(certificate: Certificate, box: MoodyMailbox | None = None) -> Iterator[RealOffice]:
    mailbox = box or MoodyMailbox()
    with mail_server(mailbox, certificate) as port:
        server = MailServer("127.0.0.1", port, MailSecurity.STARTTLS, USER, SENDER.address)
        yield RealOffice(mailbox, SmtpPost(certificate.trust, 3.0, 3.0), server)


@pytest.fixture(params=["fake", "real"])
def office(request: pytest.FixtureRequest, certificate: Certificate) -> Iterator[Office]:
    if request.param == "fake":
        yield FakeOffice()
    else:
        with real_office(certificate) as made:
            yield made


def content(serial: int = 1) -> bytes:
    one = letter(addressee(serial, "Élodie Ødegård"), paragraphs=2)
    name = message_id("digest", str(one.number), SENDER)
    return dated(email_of(one, f"p{serial}@example.net", SENDER, name), AT)


def send(office: Office, *people: str) -> list[EmailAnswer]:
    with office.post.connect(office.server, Secret(PASSWORD)) as line:
        return [line.send(SENDER.address, one, content()) for one in people]


def test_many_go_over_one_connection_each_to_one_recipient(office: Office) -> None:
    answers = send(office, "a@example.net", "b@example.net", "c@example.net")
    assert [one.outcome for one in answers] == [Outcome.ACCEPTED] * 3
    assert office.arrived() == ["a@example.net", "b@example.net", "c@example.net"]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("550 5.1.1 no such user", Outcome.REFUSED),
        ("550 unknown", Outcome.REFUSED),
        ("552 5.2.2 mailbox full", Outcome.REFUSED),
        ("550 5.4.5 daily limit reached", Outcome.STOP),
        ("554 5.7.1 relaying denied", Outcome.STOP),
        ("450 4.2.0 try again later", Outcome.LATER),
        ("452 4.5.3 too many", Outcome.LATER),
    ],
)
def test_a_refusal_is_told_by_whom_it_is_about_and_the_next_one_goes_out(
    office: Office, words: str, outcome: Outcome
) -> None:
    office.say("b@example.net", words, EmailAnswer(outcome, words))
    answers = send(office, "a@example.net", "b@example.net", "c@example.net")
    assert [one.outcome for one in answers] == [Outcome.ACCEPTED, outcome, Outcome.ACCEPTED]
    assert answers[1].words == words
    assert office.arrived() == ["a@example.net", "c@example.net"]


@pytest.mark.parametrize(
    ("words", "outcome", "arrived"),
    [("drop", Outcome.LATER, 0), ("drop-at-data", Outcome.UNKNOWN, 1)],
)
def test_a_connection_that_breaks_says_whether_the_message_was_out(
    office: Office, words: str, outcome: Outcome, arrived: int
) -> None:
    office.say("a@example.net", words, EmailAnswer(outcome, "x", is_cut=True))
    [answer] = send(office, "a@example.net")
    assert (answer.outcome, answer.is_cut) == (outcome, True)
    assert len(office.arrived()) == arrived
    assert send(office, "b@example.net")[0].outcome is Outcome.ACCEPTED


def test_a_slow_server_leaves_it_open_and_a_wrong_password_or_certificate_sends_nothing(
    certificate: Certificate,
) -> None:
    with real_office(certificate, MoodyMailbox(hang_at_data=2.0)) as slow:
        slow.post = SmtpPost(certificate.trust, 1.0, 0.4)
        assert send(slow, "a@example.net")[0].outcome is Outcome.UNKNOWN
    with real_office(certificate) as made:
        with pytest.raises(PracticeGuardError) as refusal:
            made.post.connect(made.server, Secret("wrong")).__enter__()
        assert refusal.value.code is ErrorCode.MESSENGER_LOGIN_REFUSED
        made.post = SmtpPost(seconds=3.0)  # the system's trust does not know it
        with pytest.raises(PracticeGuardError) as refusal:
            send(made, "a@example.net")
        assert refusal.value.code is ErrorCode.MESSENGER_NOT_TRUSTED
        assert not made.arrived()
        assert made.box.encrypted == [True]


def test_what_arrives_is_what_was_kept_dots_and_all(certificate: Certificate) -> None:
    dotted = content().replace(b"\r\n\r\n", b"\r\n\r\n.\r\n..x\r\n.\r\n", 1)
    with (
        real_office(certificate) as made,
        made.post.connect(made.server, Secret(PASSWORD)) as line,
    ):
        assert line.send(SENDER.address, "a@example.net", dotted).outcome is Outcome.ACCEPTED
        assert line.send(SENDER.address, "b@example.net", content()).outcome is Outcome.ACCEPTED
    first, second = made.box.mails
    assert first.original_content == dotted
    assert second.original_content == content()
    assert second.rcpt_tos == ["b@example.net"]

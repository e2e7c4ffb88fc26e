"""Mails through a real mail server with TLS and a login, and each thing that can be wrong."""

import email
import email.policy
import logging
import socket
import ssl
import threading
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from aiosmtpd.smtp import Envelope

from practiceguard.adapters.messengers import SystemMessengers
from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.system.time_limit import within
from practiceguard.domain.backup.alert import AlertKind, Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Means, Message
from tests.integration.telling.servers import (
    PASSWORD,
    USER,
    Certificate,
    Mailbox,
    mail_server,
    make_certificate,
)

DOCTOR = "docteur@exemple.fr"
ROUTE = Route(Channel.MAIL, Audience.SECOND_PERSON, DOCTOR)
MESSAGE = Message(
    key="alarm copy-gone here 1 mail",
    kind=AlertKind.ALARM,
    subject="La copie n’est plus à sa place",
    text="Ce qui s’est passé\nVotre copie n’est plus là : " + "très " * 60 + "loin.\n",
    brief="bref",
    code="copy-gone",
    is_good=False,
    at=datetime(2026, 11, 22, 12, 30, tzinfo=UTC),
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


def send(
    port: int,
    certificate: Certificate | None,
    *,
    security: MailSecurity = MailSecurity.STARTTLS,
    password: str = PASSWORD,
    user: str = USER,
    host: str = "127.0.0.1",
    seconds: float = 8.0,
    route: Route = ROUTE,
) -> None:
    trust = certificate.trust if certificate else ssl.create_default_context
    messengers = SystemMessengers(run_tool, within, trust=trust, seconds=seconds)
    server = MailServer(host, port, security, user, USER)
    messengers.send(MESSAGE, route, Means(server, Secret(password)))


def refused(code: ErrorCode) -> "pytest.RaisesExc[PracticeGuardError]":
    return pytest.RaisesExc(PracticeGuardError, check=lambda error: error.code is code)


def content_of(envelope: Envelope) -> bytes:
    assert isinstance(envelope.content, bytes)
    return envelope.content


def only_mail(mailbox: Mailbox) -> EmailMessage:
    (envelope,) = mailbox.mails
    assert envelope.rcpt_tos == [DOCTOR]
    mail = email.message_from_bytes(content_of(envelope), policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


@pytest.mark.parametrize("security", list(MailSecurity))
def test_pain_15_a_mail_arrives_encrypted_with_what_a_mail_must_have(
    certificate: Certificate, security: MailSecurity
) -> None:
    mailbox = Mailbox()
    implicit = security is MailSecurity.TLS
    with mail_server(mailbox, certificate, implicit=implicit) as port:
        send(port, certificate, security=security)
    mail = only_mail(mailbox)
    assert mail["Subject"] == "PracticeGuard: La copie n’est plus à sa place"
    assert mail["From"] == f"PracticeGuard <{USER}>"
    assert mail["To"] == DOCTOR
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"].datetime == MESSAGE.at
    assert mail["Message-ID"].endswith("@exemple.fr>")
    assert mail.get_content_type() == "text/plain"
    assert mail.get_content_charset() == "utf-8"
    assert mail.get_content().replace("\r\n", "\n") == MESSAGE.text
    assert mailbox.logins == [(USER, PASSWORD)]
    # The name of this computer goes to nobody.
    assert set(mailbox.greetings) == {"[127.0.0.1]"}
    (envelope,) = mailbox.mails
    assert socket.gethostname().encode() not in content_of(envelope)


def test_the_same_message_has_the_same_id_at_each_attempt(certificate: Certificate) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, certificate) as port:
        send(port, certificate)
        send(port, certificate)
    ids = {email.message_from_bytes(content_of(one))["Message-ID"] for one in mailbox.mails}
    assert len(ids) == 1


@pytest.mark.parametrize("way", ["PLAIN", "LOGIN"])
def test_each_way_to_log_in_works_when_it_is_the_only_one(
    certificate: Certificate, way: str
) -> None:
    mailbox = Mailbox()
    others = {"PLAIN", "LOGIN"} - {way}
    with mail_server(mailbox, certificate, auth_exclude_mechanism=others) as port:
        send(port, certificate)
    assert mailbox.logins == [(USER, PASSWORD)]
    assert len(mailbox.mails) == 1


def test_a_password_with_accents_works(
    certificate: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.integration.telling.servers.PASSWORD", "clé d’été")
    mailbox = Mailbox()
    with mail_server(mailbox, certificate) as port:
        send(port, certificate, password="clé d’été")
    assert mailbox.logins == [(USER, "clé d’été")]
    assert len(mailbox.mails) == 1


def test_pain_14_no_password_goes_to_a_server_without_encryption(certificate: Certificate) -> None:
    mailbox = Mailbox()
    with mail_server(mailbox, None) as port, refused(ErrorCode.MESSENGER_NOT_TRUSTED):
        send(port, certificate)
    assert mailbox.logins == []
    assert mailbox.mails == []


@pytest.mark.parametrize("security", list(MailSecurity))
def test_pain_14_no_password_goes_to_a_server_nobody_vouches_for(
    certificate: Certificate, security: MailSecurity
) -> None:
    mailbox = Mailbox()
    implicit = security is MailSecurity.TLS
    with (
        mail_server(mailbox, certificate, implicit=implicit) as port,
        refused(ErrorCode.MESSENGER_NOT_TRUSTED),
    ):
        send(port, None, security=security)
    assert mailbox.logins == []


def test_the_other_kind_of_encryption_than_the_server_s_is_said(certificate: Certificate) -> None:
    with mail_server(Mailbox(), certificate) as port, refused(ErrorCode.MESSENGER_NOT_TRUSTED):
        send(port, certificate, security=MailSecurity.TLS)


def test_a_wrong_password_is_said_and_stands_in_no_error(
    certificate: Certificate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    mailbox = Mailbox()
    with mail_server(mailbox, certificate) as port, pytest.raises(PracticeGuardError) as refusal:
        send(port, certificate, password="wrong-secret-word")
    # Once only: a provider locks an account after some wrong ones.
    assert len(mailbox.logins) == 1
    assert refusal.value.code is ErrorCode.MESSENGER_LOGIN_REFUSED
    told = f"{refusal.value} {refusal.value.facts} {refusal.value.details} {caplog.text}"
    assert "wrong-secret-word" not in told
    assert refusal.value.__cause__ is None


def test_a_server_that_falls_silent_at_the_login_does_not_pass_for_a_wrong_password(
    certificate: Certificate,
) -> None:
    mailbox = Mailbox(silent_at_login=True)
    with (
        mail_server(mailbox, certificate) as port,
        refused(ErrorCode.MESSENGER_NOT_REACHED),
    ):
        send(port, certificate, password="wrong", seconds=2)


def test_a_recipient_and_a_sender_that_are_refused_are_told_apart(certificate: Certificate) -> None:
    with (
        mail_server(Mailbox(refuse_recipient=DOCTOR), certificate) as port,
        refused(ErrorCode.MESSENGER_RECIPIENT_REFUSED),
    ):
        send(port, certificate)
    with (
        mail_server(Mailbox(refuse_sender=USER), certificate) as port,
        refused(ErrorCode.MESSENGER_SENDER_REFUSED),
    ):
        send(port, certificate)


def test_a_mail_that_is_refused_whole_gives_the_number(certificate: Certificate) -> None:
    mailbox = Mailbox(answer_to_data="554 5.7.1 spam")
    with mail_server(mailbox, certificate) as port, pytest.raises(PracticeGuardError) as refusal:
        send(port, certificate)
    assert refusal.value.code is ErrorCode.MESSENGER_REFUSED
    assert refusal.value.facts == {"server": "127.0.0.1", "reason": "554"}


def test_a_server_that_hangs_while_it_has_the_mail_leaves_it_open(certificate: Certificate) -> None:
    mailbox = Mailbox(hang_at_data=5)
    with mail_server(mailbox, certificate) as port, refused(ErrorCode.MESSENGER_TIMED_OUT):
        send(port, certificate, seconds=1.5)


def test_a_server_that_never_greets_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun = datetime.now(UTC)
        with refused(ErrorCode.MESSENGER_NOT_REACHED):
            send(silent.getsockname()[1], None, seconds=1.5)
        assert (datetime.now(UTC) - begun).total_seconds() < 5


def test_a_server_that_speaks_without_end_is_not_listened_to() -> None:
    def babble(listener: socket.socket, stop: threading.Event) -> None:
        connection, _ = listener.accept()
        with connection:
            while not stop.wait(0.1):
                try:
                    connection.sendall(b"220-still here\r\n")
                except OSError:
                    return

    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=babble, args=(listener, stop))
        thread.start()
        with refused(ErrorCode.MESSENGER_TIMED_OUT):
            send(listener.getsockname()[1], None, seconds=1.5)
        stop.set()
        thread.join()


def test_nobody_at_the_port_and_no_such_name() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with refused(ErrorCode.MESSENGER_NOT_REACHED):
        send(port, None)
    with refused(ErrorCode.MESSENGER_NAME_NOT_FOUND):
        send(465, None, host="mail.invalid")


def test_an_address_cannot_smuggle_in_a_header() -> None:
    for address in ("a@b.fr\nBcc: x@y.fr", "a@b.fr, x@y.fr", "<a@b.fr>", "nobody", "a b@c.fr"):
        with refused(ErrorCode.INPUT_INVALID):
            MailServer("mail.example.com", 465, MailSecurity.TLS, "u", address)


def test_the_known_providers_are_reached_with_encryption_only() -> None:
    from practiceguard.adapters.messengers.providers import KnownMailProviders
    from practiceguard.wording.mail_quirks import QUIRKS

    providers = KnownMailProviders().all()
    assert len(providers) >= 15
    for one in providers:
        usual = {MailSecurity.TLS: 465, MailSecurity.STARTTLS: 587}[one.security]
        assert one.port == usual or one.code == "proton-bridge"
        assert not one.quirk or one.quirk in QUIRKS
        # Whoever says when it was read says where.
        assert bool(one.source) == bool(one.seen_on)
    domains = [domain for one in providers for domain in one.domains]
    assert len(domains) == len(set(domains))

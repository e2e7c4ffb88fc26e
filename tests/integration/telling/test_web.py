"""ntfy, web hook and watchdog against a real web server, and each thing that can be wrong."""

import hashlib
import hmac
import json
import logging
import socket
import ssl
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from practiceguard.adapters.messengers import SystemMessengers
from practiceguard.adapters.messengers.web import SIGNATURE, failing
from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.system.time_limit import within
from practiceguard.domain.backup.alert import AlertKind, Audience, Channel, Route
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Means, Message
from tests.integration.telling.servers import Certificate, WebBox, make_certificate, web_server

ALARM = Message(
    key="alarm copy-overdue 1 mail:practice:cabinet@exemple.fr",
    kind=AlertKind.ALARM,
    subject="Aucune copie complète depuis 3 jours",
    text="Cabinet du Dr Lefèvre\n…",
    brief="La dernière copie complète date de lundi.",
    code="copy-overdue",
    is_good=False,
    at=datetime(2026, 11, 22, 12, 30, tzinfo=UTC),
)
RECOVERY = replace(ALARM, kind=AlertKind.RECOVERY, is_good=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


def send(
    channel: Channel,
    url: str,
    certificate: Certificate | None,
    *,
    message: Message = ALARM,
    token: str | None = None,
    seconds: float = 8.0,
) -> None:
    trust = certificate.trust if certificate else ssl.create_default_context
    messengers = SystemMessengers(run_tool, within, trust=trust, seconds=seconds)
    means = Means(url=Secret(url), token=Secret(token) if token else None)
    messengers.send(message, Route(channel, Audience.PRACTICE, "localhost"), means)


def refused(code: ErrorCode) -> "pytest.RaisesExc[PracticeGuardError]":
    return pytest.RaisesExc(PracticeGuardError, check=lambda error: error.code is code)


def test_ntfy_gets_a_title_with_accents_and_a_priority(certificate: Certificate) -> None:
    box = WebBox()
    with web_server(box, certificate) as port:
        send(Channel.NTFY, f"https://localhost:{port}/mon-sujet", certificate, token="tk_1")
        send(Channel.NTFY, f"https://localhost:{port}/sous/sujet", certificate, message=RECOVERY)
    (method, path, headers, body), (_, other_path, other_headers, other_body) = box.requests
    assert (method, path) == ("POST", "/")
    assert headers["Authorization"] == "Bearer tk_1"
    assert json.loads(body) == {
        "topic": "mon-sujet",
        "title": "PracticeGuard: Aucune copie complète depuis 3 jours",
        "message": ALARM.brief,
        "priority": 4,
        "tags": ["warning"],
    }
    assert (other_path, json.loads(other_body)["topic"]) == ("/sous/", "sujet")
    assert "Authorization" not in other_headers


def test_a_web_hook_gets_the_documented_fields_signed_and_nothing_else(
    certificate: Certificate,
) -> None:
    box = WebBox()
    with web_server(box, certificate) as port:
        send(Channel.WEBHOOK, f"https://localhost:{port}/h?k=1", certificate, token="geheim")
    ((method, path, headers, body),) = box.requests
    assert (method, path) == ("POST", "/h?k=1")
    signed = hmac.new(b"geheim", body, hashlib.sha256).hexdigest()
    assert headers[SIGNATURE] == f"sha256={signed}"
    content = json.loads(body)
    assert content == {
        "schema": 1,
        "program": "PracticeGuard",
        "id": hashlib.sha256(ALARM.key.encode()).hexdigest()[:32],
        "kind": "alarm",
        "trouble": "copy-overdue",
        "is_good": False,
        "subject": ALARM.subject,
        "text": ALARM.brief,
        "at": "2026-11-22T12:30:00+00:00",
    }
    assert b"Lef" not in body
    assert b"cabinet@" not in body


def test_pain_01_a_watchdog_is_pinged_when_all_is_well_and_told_when_not(
    certificate: Certificate,
) -> None:
    box = WebBox()
    with web_server(box, certificate) as port:
        url = f"https://localhost:{port}/ping/1234"
        send(Channel.PING, url, certificate, message=RECOVERY)
        send(Channel.PING, url, certificate)
    assert [(one[0], one[1], one[3]) for one in box.requests] == [
        ("GET", "/ping/1234", b""),
        ("GET", "/ping/1234/fail", b""),
    ]
    # Nothing about the practice, this computer or even the trouble goes along.
    sent = json.dumps([one[2] for one in box.requests])
    assert socket.gethostname() not in sent
    assert "copy" not in sent


def test_uptime_kuma_is_told_a_failure_in_its_own_way() -> None:
    url = Secret("https://kuma.example/api/push/abc?status=up&msg=OK&ping=")
    assert failing(url) == Secret("https://kuma.example/api/push/abc?status=down")


@pytest.mark.parametrize(
    ("channel", "status", "code"),
    [
        (Channel.NTFY, 403, ErrorCode.MESSENGER_LOGIN_REFUSED),
        (Channel.WEBHOOK, 403, ErrorCode.MESSENGER_REFUSED),
        (Channel.PING, 404, ErrorCode.MESSENGER_REFUSED),
        (Channel.PING, 500, ErrorCode.MESSENGER_REFUSED),
        # A redirection is not followed: it would tell the secret address to somebody else.
        (Channel.PING, 302, ErrorCode.MESSENGER_REFUSED),
    ],
)
def test_what_a_server_refuses_is_said(
    certificate: Certificate, channel: Channel, status: int, code: ErrorCode
) -> None:
    box = WebBox(status=status)
    with web_server(box, certificate) as port, refused(code):
        send(channel, f"https://localhost:{port}/x", certificate)
    assert len(box.requests) == 1


def test_no_error_and_no_log_tells_the_secret_address(
    certificate: Certificate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with web_server(WebBox(status=404), certificate) as port:
        for host in (f"localhost:{port}", "nobody.invalid", "localhost:1"):
            with pytest.raises(PracticeGuardError) as refusal:
                send(Channel.PING, f"https://{host}/very-secret", certificate)
            error = refusal.value
            assert "very-secret" not in f"{error} {error.details} {caplog.text}"
            assert error.__cause__ is None


def test_a_server_nobody_vouches_for_gets_nothing(certificate: Certificate) -> None:
    box = WebBox()
    with web_server(box, certificate) as port, refused(ErrorCode.MESSENGER_NOT_TRUSTED):
        send(Channel.WEBHOOK, f"https://localhost:{port}/x", None)
    assert box.requests == []


def test_nobody_there_and_no_such_name() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with refused(ErrorCode.MESSENGER_NOT_REACHED):
        send(Channel.PING, f"http://127.0.0.1:{port}/x", None)
    with refused(ErrorCode.MESSENGER_NAME_NOT_FOUND):
        send(Channel.PING, "https://nobody.invalid/x", None)


def test_a_server_that_hangs_or_trickles_is_not_waited_for() -> None:
    begun = datetime.now(UTC)
    with web_server(WebBox(hang=30)) as port, refused(ErrorCode.MESSENGER_TIMED_OUT):
        send(Channel.PING, f"http://127.0.0.1:{port}/x", None, seconds=1.5)
    with web_server(WebBox(trickle=True)) as port, refused(ErrorCode.MESSENGER_TIMED_OUT):
        send(Channel.PING, f"http://127.0.0.1:{port}/x", None, seconds=1.5)
    assert (datetime.now(UTC) - begun).total_seconds() < 8

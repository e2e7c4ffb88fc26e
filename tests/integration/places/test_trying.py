"""A trial says in one sentence what is wrong, against servers that really are so."""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from practiceguard.domain.backup.connection import (
    HostKey,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import KeyPair, repository_password_name
from practiceguard.services.practice.try_place import Deletion, PlaceContent, PlaceTrial, pinned
from tests.integration.places.conftest import KINDS, PASSWORD, Bench, MakePlace, Place
from tests.servers import (
    LOCAL,
    free_port,
    make_certificate,
    rest_server,
    s3_server,
    sftp_server,
)

REST_SECRETS = {SecretPart.REST_PASSWORD: Secret("any thing")}
S3_SECRETS = {SecretPart.S3_KEY_ID: Secret("KEYID"), SecretPart.S3_SECRET_KEY: Secret("secret key")}


def problem(trial: PlaceTrial) -> ErrorCode | None:
    return trial.problem.code if trial.problem else None


# --- good ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_place_and_a_copy(kind: str, bench: Bench, serve: MakePlace) -> None:
    place = serve(kind)
    trial = bench.try_place(place)
    assert (trial.problem, trial.content) == (None, PlaceContent.EMPTY)
    restic_id = bench.engine.initialize(place.access())
    assert bench.try_place(place).content is PlaceContent.LOCKED
    assert bench.try_place(place, password=Secret(PASSWORD)).content is PlaceContent.OPENED
    wrong = bench.try_place(place, password=Secret("another"))
    assert (problem(wrong), wrong.content) == (ErrorCode.WRONG_PASSWORD, PlaceContent.LOCKED)

    ours = remember(bench, place, restic_id)
    assert bench.try_place(place).content is PlaceContent.OURS
    assert bench.try_place(place, expected=ours).is_good
    stranger = replace(ours, restic_id="0" * 64)
    assert problem(bench.try_place(place, expected=stranger)) is ErrorCode.WRONG_REPOSITORY


def remember(bench: Bench, place: Place, restic_id: str) -> Repository:
    """Let the practice know a place, as if it had been set up."""
    repository = Repository(
        key=RepositoryKey("known"),
        kind=place.connection.kind,
        location=place.connection.location,
        label="known",
        restic_id=restic_id,
        config_fingerprint="",
        connected_at=datetime(2026, 1, 1, tzinfo=UTC),
        adopted=False,
        connection=place.connection,
    )
    bench.store.save_repository(repository)
    bench.kept.set(repository_password_name(repository.key), Secret(PASSWORD))
    return repository


def test_a_place_that_should_hold_our_copy_and_holds_none(bench: Bench, serve: MakePlace) -> None:
    place = serve("rest")
    ours = remember(bench, place, "0" * 64)
    assert problem(bench.try_place(place, expected=ours)) is ErrorCode.PLACE_EMPTY


# --- nobody answers -----------------------------------------------------------------------------


def test_a_name_that_nobody_knows(bench: Bench) -> None:
    connection = RestConnection("copies.practice.invalid", "copy")
    trial = bench.try_place(Place(connection, REST_SECRETS))
    assert problem(trial) is ErrorCode.PLACE_NAME_UNKNOWN


@pytest.mark.parametrize("kind", ["rest", "s3", "sftp"])
def test_a_computer_without_the_service(kind: str, bench: Bench, key_pair: KeyPair) -> None:
    place = {
        "rest": Place(RestConnection(LOCAL, "copy", port=free_port()), REST_SECRETS),
        "s3": Place(S3Connection(LOCAL, "copies", port=free_port()), S3_SECRETS),
        "sftp": Place(
            SftpConnection(LOCAL, "ann", "/copy", port=free_port()),
            {SecretPart.SFTP_PRIVATE_KEY: key_pair.private},
        ),
    }[kind]
    assert problem(bench.try_place(place)) is ErrorCode.PLACE_REFUSED


def test_a_server_that_does_not_answer(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full queue drops what comes: as a firewall does, or a computer that is switched off."""
    with socket.socket() as silent:
        silent.bind((LOCAL, 0))
        silent.listen(0)
        port = silent.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex((LOCAL, port))
        time.sleep(0.2)
        began = time.monotonic()
        trial = bench.try_place(Place(RestConnection(LOCAL, "copy", port=port), REST_SECRETS))
        for one in waiting:
            one.close()
    assert problem(trial) is ErrorCode.PLACE_UNREACHABLE
    assert time.monotonic() - began < 10


def test_a_server_that_takes_the_connection_and_hangs(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("practiceguard.adapters.places.network.SILENCE_SECONDS", 2.0)
    with rest_server(tmp_path / "served", tls=False) as server:
        server.freeze()
        trial = bench.try_place(Place(server.connection(), REST_SECRETS))
    assert problem(trial) is ErrorCode.PLACE_UNREACHABLE


# --- certificates -------------------------------------------------------------------------------


def test_a_certificate_that_nobody_vouches_for_is_shown_and_can_be_pinned(
    bench: Bench, tmp_path: Path
) -> None:
    with rest_server(tmp_path / "served") as server:
        place = Place(server.connection(is_pinned=False), REST_SECRETS)
        trial = bench.try_place(place)
        assert problem(trial) is ErrorCode.PLACE_CERTIFICATE_UNKNOWN
        assert trial.certificate is not None
        assert trial.certificate.names == ("localhost", LOCAL)
        assert trial.certificate.valid_until > datetime.now(UTC)
        assert len(trial.certificate.fingerprint) == 95
        connection = pinned(trial)
        assert isinstance(connection, RestConnection)
        assert "".join(connection.certificate.split()) == "".join(server.certificate.split())
        assert bench.try_place(replace(place, connection=connection)).is_good


def test_a_certificate_that_changed(bench: Bench, tmp_path: Path) -> None:
    with rest_server(tmp_path / "served") as server:
        connection = replace(server.connection(), certificate=make_certificate().pem)
        place = Place(connection, REST_SECRETS)
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_CERTIFICATE_CHANGED
        # restic, left to itself, comes to the same judgement.
        with pytest.raises(Exception, match=ErrorCode.PLACE_CERTIFICATE_CHANGED.value):
            bench.engine.read_config(place.access())


@pytest.mark.parametrize("is_pinned", [True, False])
def test_a_certificate_that_has_expired(bench: Bench, tmp_path: Path, *, is_pinned: bool) -> None:
    old = make_certificate(days_from=-30, days_until=-1)
    with rest_server(tmp_path / "served", certificate=old) as server:
        place = Place(server.connection(is_pinned=is_pinned), REST_SECRETS)
        trial = bench.try_place(place)
        expected = {
            # Of one that nobody vouches for, that comes first.
            True: {ErrorCode.PLACE_CERTIFICATE_EXPIRED},
            False: {ErrorCode.PLACE_CERTIFICATE_EXPIRED, ErrorCode.PLACE_CERTIFICATE_UNKNOWN},
        }[is_pinned]
        assert problem(trial) in expected
        assert trial.certificate is not None
        assert trial.certificate.valid_until < datetime.now(UTC)
        if is_pinned:
            with pytest.raises(Exception, match=ErrorCode.PLACE_CERTIFICATE_EXPIRED.value):
                bench.engine.read_config(place.access())


def test_a_certificate_for_another_name(bench: Bench, tmp_path: Path) -> None:
    other = make_certificate(["copies.example.org"])
    with rest_server(tmp_path / "served", certificate=other) as server:
        place = Place(server.connection(), REST_SECRETS)
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_CERTIFICATE_NAME
        with pytest.raises(Exception, match=ErrorCode.PLACE_CERTIFICATE_NAME.value):
            bench.engine.read_config(place.access())


# --- who we are ---------------------------------------------------------------------------------


@pytest.mark.parametrize("user", ["ann", "bob"])
def test_a_wrong_user_or_password(user: str, bench: Bench, tmp_path: Path) -> None:
    with rest_server(tmp_path / "served", users={"ann": "right"}) as server:
        place = Place(replace(server.connection(), user=user), REST_SECRETS)
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_LOGIN_REFUSED
        with pytest.raises(Exception, match=ErrorCode.PLACE_LOGIN_REFUSED.value):
            bench.engine.read_config(place.access())


def test_a_folder_that_belongs_to_another_user(bench: Bench, tmp_path: Path) -> None:
    with rest_server(tmp_path / "served", users={"ann": "right"}, private=True) as server:
        place = Place(server.connection("bob"), server.secrets())
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_LOGIN_REFUSED
        own = Place(server.connection("ann"), server.secrets())
        assert bench.try_place(own).is_good


def test_a_key_that_the_server_does_not_know(
    bench: Bench, tmp_path: Path, key_pair: KeyPair
) -> None:
    with sftp_server(tmp_path / "served") as server:
        secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
        place = Place(server.connection(), secrets)
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_LOGIN_REFUSED
        with pytest.raises(Exception, match=ErrorCode.PLACE_LOGIN_REFUSED.value):
            bench.engine.read_config(place.access())


@pytest.mark.parametrize("wrong", [SecretPart.S3_KEY_ID, SecretPart.S3_SECRET_KEY])
def test_a_wrong_key_of_a_bucket(wrong: SecretPart, bench: Bench, tmp_path: Path) -> None:
    with s3_server(tmp_path / "served") as server:
        secrets = {**server.secrets(), wrong: Secret("WRONGWRONG")}
        began = time.monotonic()
        trial = bench.try_place(Place(server.connection(), secrets))
        assert problem(trial) is ErrorCode.PLACE_LOGIN_REFUSED
        assert time.monotonic() - began < 15


def test_an_ssh_server_is_not_spoken_to_before_its_key_was_compared(
    bench: Bench, tmp_path: Path, key_pair: KeyPair
) -> None:
    with sftp_server(tmp_path / "served", key_pair) as server:
        secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
        unknown = Place(replace(server.connection(), host_key=None), secrets)
        trial = bench.try_place(unknown)
        assert problem(trial) is ErrorCode.PLACE_HOST_KEY_UNKNOWN
        assert trial.host_key == server.host_key
        assert trial.host_key is not None
        assert trial.host_key.fingerprint.startswith("SHA256:")
        assert "Accepted publickey" not in server.said()
        good = bench.try_place(Place(pinned(trial), secrets))
        assert good.is_good
        assert good.deletion is Deletion.POSSIBLE


def test_an_ssh_server_whose_key_changed_is_never_accepted(
    bench: Bench, tmp_path: Path, key_pair: KeyPair
) -> None:
    secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
    other = HostKey(
        "ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIEpQxPvnJYR2CbS64+6olAz/VuGEQYlNtxDDSBW410Pm"
    )
    with sftp_server(tmp_path / "served", key_pair) as server:
        place = Place(replace(server.connection(), host_key=other), secrets)
        trial = bench.try_place(place)
        assert problem(trial) is ErrorCode.PLACE_HOST_KEY_CHANGED
        assert trial.host_key == server.host_key
        with pytest.raises(Exception, match=ErrorCode.PLACE_HOST_KEY_CHANGED.value):
            bench.engine.read_config(place.access())
        assert "Accepted publickey" not in server.said()


# --- what we may do there -----------------------------------------------------------------------


def test_a_bucket_that_is_not_there(bench: Bench, tmp_path: Path) -> None:
    with s3_server(tmp_path / "served") as server:
        trial = bench.try_place(Place(server.connection("another"), server.secrets()))
        assert problem(trial) is ErrorCode.PLACE_BUCKET_MISSING


@pytest.mark.parametrize("is_append_only", [True, False])
def test_whether_the_server_refuses_deletion(
    bench: Bench, serve: MakePlace, *, is_append_only: bool
) -> None:
    place = serve("rest append-only" if is_append_only else "rest")
    expected = Deletion.REFUSED if is_append_only else Deletion.POSSIBLE
    assert bench.try_place(place).deletion is expected
    bench.engine.initialize(place.access())
    result = bench.back_up(place)
    assert bench.try_place(place).deletion is expected
    assert [one.snapshot_id for one in bench.engine.snapshots(place.access())] == [
        result.snapshot_id
    ]
    if is_append_only:
        with pytest.raises(Exception, match=ErrorCode.PLACE_NOT_WRITABLE.value):
            bench.engine.forget(place.access(), (result.snapshot_id,), dry_run=False)


def test_a_server_that_is_full(bench: Bench, tmp_path: Path) -> None:
    with rest_server(tmp_path / "served", max_size=200_000) as server:
        place = Place(server.connection(), server.secrets())
        restic_id = bench.engine.initialize(place.access())
        remember(bench, place, restic_id)
        filler = tmp_path / "served" / "copy" / "data" / "00" / ("0" * 64)
        filler.write_bytes(bytes(300_000))
        server.restart()
        trial = bench.try_place(place)
        assert problem(trial) is ErrorCode.PLACE_FULL
        with pytest.raises(Exception, match=ErrorCode.PLACE_FULL.value):
            bench.back_up(place)


@dataclass
class Answering:
    """A server that gives every request the same answer."""

    port: int


@contextmanager
def answering(status: int, body: bytes = b"", **headers: str) -> Iterator[Answering]:
    class Handler(BaseHTTPRequestHandler):
        def do_ANY(self) -> None:
            self.send_response_only(status)
            self.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = do_ANY  # noqa: N815

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer((LOCAL, 0), Handler) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.02,))
        serving.start()
        try:
            yield Answering(server.server_port)
        finally:
            server.shutdown()
            serving.join()


def test_a_clock_that_is_off(bench: Bench) -> None:
    """S3 refuses what is signed for another time; its answer's date tells why, before restic."""
    late = format_datetime(datetime.now(UTC) - timedelta(hours=2), usegmt=True)
    with answering(403, b"", Date=late) as server:
        connection = S3Connection(LOCAL, "copies", port=server.port, is_encrypted=False)
        trial = bench.try_place(Place(connection, S3_SECRETS))
    assert problem(trial) is ErrorCode.PLACE_CLOCK_OFF
    assert trial.clock_difference is not None
    assert abs(trial.clock_difference - timedelta(hours=2)) < timedelta(seconds=30)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("RequestTimeTooSkewed", ErrorCode.PLACE_CLOCK_OFF),
        ("AccessDenied", ErrorCode.PLACE_ACCESS_DENIED),
    ],
)
def test_what_a_bucket_answers_in_its_own_words(
    code: str, expected: ErrorCode, bench: Bench
) -> None:
    said = {
        "RequestTimeTooSkewed": (
            "The difference between the request time and the current time is too large."
        ),
        "AccessDenied": "Access Denied",
    }[code]
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f"<Error><Code>{code}</Code><Message>{said}</Message></Error>"
    ).encode()
    now = format_datetime(datetime.now(UTC), usegmt=True)
    with answering(403, body, Date=now, **{"Content-Type": "application/xml"}) as server:
        connection = S3Connection(LOCAL, "copies", port=server.port, is_encrypted=False)
        trial = bench.try_place(Place(connection, S3_SECRETS))
    assert problem(trial) is expected


# --- something else answers ---------------------------------------------------------------------


def test_a_web_site_is_no_rest_server(bench: Bench) -> None:
    for status in (200, 404):
        with answering(status, b"<html>Welcome</html>") as server:
            connection = RestConnection(LOCAL, "copy", port=server.port, is_encrypted=False)
            trial = bench.try_place(Place(connection, REST_SECRETS))
        assert problem(trial) is ErrorCode.PLACE_WRONG_SERVICE


@pytest.mark.parametrize("is_encrypted", [True, False])
def test_encryption_where_there_is_none_and_the_other_way_round(
    bench: Bench, tmp_path: Path, *, is_encrypted: bool
) -> None:
    with rest_server(tmp_path / "served", tls=not is_encrypted) as server:
        connection = replace(server.connection(), is_encrypted=is_encrypted)
        trial = bench.try_place(Place(connection, REST_SECRETS))
    assert problem(trial) is ErrorCode.PLACE_WRONG_SERVICE


def test_an_ssh_server_where_another_one_is_expected(
    bench: Bench, tmp_path: Path, key_pair: KeyPair
) -> None:
    with sftp_server(tmp_path / "served", key_pair) as ssh:
        rest = RestConnection(LOCAL, "copy", port=ssh.port)
        assert problem(bench.try_place(Place(rest, REST_SECRETS))) is ErrorCode.PLACE_WRONG_SERVICE
    with rest_server(tmp_path / "served 2") as other:
        secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
        sftp = SftpConnection(LOCAL, "ann", "/copy", port=other.port)
        assert problem(bench.try_place(Place(sftp, secrets))) is ErrorCode.PLACE_WRONG_SERVICE


@pytest.mark.skipif(os.geteuid() != 0, reason="needs another user of this computer")
def test_a_folder_on_a_server_in_which_nothing_can_be_written(
    bench: Bench, tmp_path: Path, key_pair: KeyPair
) -> None:
    with sftp_server(tmp_path / "served", key_pair) as server:
        secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
        place = Place(server.connection("/proc/practice"), secrets)
        assert problem(bench.try_place(place)) is ErrorCode.PLACE_NOT_WRITABLE


def test_rclone_that_is_not_installed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    from practiceguard.domain.backup.connection import RcloneConnection

    monkeypatch.setenv("PATH", "/nowhere")
    place = Place(
        RcloneConnection("drive", "copies"), {SecretPart.RCLONE_SETTINGS: Secret('{"token": "x"}')}
    )
    assert problem(bench.try_place(place)) is ErrorCode.RCLONE_MISSING


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("nosuch", "{}"),
        ("sftp", "{}"),
        ("webdav", '{"url": "nowhere", "vendor": "other"}'),
        ("ftp", '{"host": "127.0.0.1", "user": "ann", "pass": "as it is typed"}'),
    ],
)
@pytest.mark.usefixtures("rclone_on_path")
def test_settings_of_which_rclone_makes_nothing(bench: Bench, kind: str, settings: str) -> None:
    from practiceguard.domain.backup.connection import RcloneConnection

    secrets = {SecretPart.RCLONE_SETTINGS: Secret(settings)}
    found = bench.try_place(Place(RcloneConnection(kind, "copies"), secrets)).problem
    assert found is not None
    assert found.code is ErrorCode.RCLONE_REFUSED
    assert found.facts["host"] == "copies"
    assert "as it is typed" not in found.details


def test_a_secret_that_was_not_given(bench: Bench) -> None:
    trial = bench.try_place(Place(S3Connection(LOCAL, "copies"), {}))
    assert problem(trial) is ErrorCode.INPUT_INVALID

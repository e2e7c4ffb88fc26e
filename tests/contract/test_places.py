"""What every `Places` does: the real one on servers, and the fake that stands for it elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.places.network_places import NetworkPlaces
from practiceguard.domain.backup.connection import (
    RcloneConnection,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Places
from tests.fakes.fake_places import FakePlaces
from tests.servers import (
    LOCAL,
    free_port,
    make_certificate,
    rest_server,
    sftp_server,
)


@dataclass
class Stand:
    places: Places
    rest: RestConnection
    """Append-only."""
    sftp: SftpConnection
    rest_secrets: dict[SecretPart, Secret]
    sftp_secrets: dict[SecretPart, Secret]


@pytest.fixture(params=["fake", "real"])
def stand(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stand]:
    if request.param == "fake":
        fake = FakePlaces()
        fake.is_append_only = True
        pem = fake.shown.pem
        rest = RestConnection("copies.example", "copy", "ann", certificate=pem)
        sftp = SftpConnection("ssh.example", "ann", "/copies", host_key=fake.key_shown)
        yield Stand(fake, rest, sftp, {}, {})
        return
    places = NetworkPlaces(SystemClock())
    key = places.make_key_pair("contract")
    with ExitStack() as stack:
        server = stack.enter_context(
            rest_server(tmp_path / "rest", append_only=True, users={"ann": "secret"})
        )
        ssh = stack.enter_context(sftp_server(tmp_path / "ssh", key))
        yield Stand(
            places,
            server.connection(),
            ssh.connection(),
            server.secrets(),
            {SecretPart.SFTP_PRIVATE_KEY: key.private},
        )


def refused(code: ErrorCode, call: Callable[[], object]) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        call()
    assert caught.value.code is code


def test_servers_that_are_there(stand: Stand) -> None:
    stand.places.reach(stand.rest)
    stand.places.reach(stand.sftp)
    stand.places.reach(RcloneConnection("drive", "copies"))
    stand.places.log_in(stand.rest, stand.rest_secrets)
    stand.places.log_in(stand.sftp, stand.sftp_secrets)


def test_certificates(stand: Stand) -> None:
    shown = stand.places.certificate(stand.rest)
    assert shown is not None
    assert "".join(shown.pem.split()) == "".join(stand.rest.certificate.split())
    assert len(shown.fingerprint) == 95
    assert shown.valid_from < shown.valid_until
    stand.places.demand_trust(stand.rest, shown)
    other = replace(stand.rest, certificate=make_certificate().pem)
    refused(ErrorCode.PLACE_CERTIFICATE_CHANGED, lambda: stand.places.demand_trust(other, shown))
    assert stand.places.certificate(stand.sftp) is None


def test_host_keys(stand: Stand) -> None:
    assert stand.places.host_key(stand.sftp) == stand.sftp.host_key


def test_a_key_pair_is_new_each_time(stand: Stand) -> None:
    pair = stand.places.make_key_pair("practiceguard@pc")
    assert pair.private
    assert pair.public_line.startswith("ssh-ed25519 ")
    assert pair.public_line.endswith(" practiceguard@pc")
    assert "\n" not in pair.public_line


def test_clocks(stand: Stand) -> None:
    difference = stand.places.clock_difference(stand.rest)
    assert difference is not None
    assert abs(difference) < timedelta(seconds=5)


def test_deletion(stand: Stand) -> None:
    assert stand.places.refuses_deletion(stand.rest, stand.rest_secrets)


@pytest.mark.parametrize("make", [
    lambda port: RestConnection(LOCAL, "copy", port=port),
    lambda port: S3Connection(LOCAL, "copies", port=port),
    lambda port: SftpConnection(LOCAL, "ann", "/copies", port=port),
])  # fmt: skip
def test_the_real_one_where_nothing_listens(
    make: Callable[[int], RestConnection | S3Connection | SftpConnection],
) -> None:
    places = NetworkPlaces(SystemClock())
    refused(ErrorCode.PLACE_REFUSED, lambda: places.reach(make(free_port())))

"""Every kind of place on the network, served for real, and restic on it."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.places.network_places import NetworkPlaces
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.domain.backup.connection import Connection, RcloneConnection, SecretPart
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupRequest, BackupResult, KeyPair
from practiceguard.services.practice.try_place import PlaceTrial, TryPlace
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryPracticeStore
from tests.servers import Server, rclone_program, rest_server, s3_server, sftp_server

PASSWORD = "correct horse pässword"
NEVER = NeverCancelled()
KINDS = ("rest", "sftp", "s3", "rclone")


@dataclass
class Place:
    """A place that is served, and what opens the way to it."""

    connection: Connection
    secrets: dict[SecretPart, Secret]
    server: Server | None = None

    def access(self, password: str = PASSWORD) -> Access:
        location = self.connection.location
        return Access(location, Secret(password), self.connection, self.secrets)


@dataclass
class Bench:
    """An engine, something to back up, and a trial of places."""

    folder: Path
    engine: ResticEngine
    store: MemoryPracticeStore = field(default_factory=MemoryPracticeStore)
    kept: MemorySecretStore = field(default_factory=MemorySecretStore)

    @property
    def source(self) -> Path:
        return self.folder / "source"

    def back_up(self, place: Place) -> BackupResult:
        request = BackupRequest((self.source,), (), "practice-pc", "practiceguard")
        return self.engine.back_up(place.access(), request, no_report, NEVER)

    def try_place(self, place: Place, **named: object) -> PlaceTrial:
        trial = TryPlace(self.engine, NetworkPlaces(SystemClock()), self.store, self.kept)
        return trial(place.connection, place.secrets, **named)  # type: ignore[arg-type]


@pytest.fixture
def bench(restic_path: Path, tmp_path: Path) -> Bench:
    source = tmp_path / "source"
    (source / "scans").mkdir(parents=True)
    (source / "letter.txt").write_bytes(b"Dear patient")
    (source / "scans" / "hand.bin").write_bytes(bytes(range(256)) * 4000)
    engine = ResticEngine(
        restic_path,
        tmp_path / "cache",
        patience=timedelta(0),
        network_patience=timedelta(seconds=6),
    )
    return Bench(tmp_path, engine)


@pytest.fixture(scope="session")
def key_pair() -> KeyPair:
    return NetworkPlaces(SystemClock()).make_key_pair("practiceguard@tests")


@pytest.fixture
def rclone_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the rclone of the environment be found, as one that is installed would be."""
    folder = str(rclone_program().parent)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


MakePlace = Callable[[str], Place]


@pytest.fixture
def serve(tmp_path: Path, key_pair: KeyPair, rclone_on_path: None) -> Iterator[MakePlace]:
    """Return how to serve a place of a kind: each with TLS, log-in and key as in earnest."""
    with ExitStack() as stack:

        def make(kind: str) -> Place:
            served = tmp_path / f"served {kind}"
            match kind:
                case "rest" | "rest append-only":
                    rest = stack.enter_context(
                        rest_server(
                            served,
                            users={"ann": "s3cret:p@ss/wörd"},
                            append_only=kind.endswith("append-only"),
                        )
                    )
                    return Place(rest.connection(), rest.secrets(), rest)
                case "sftp":
                    sftp = stack.enter_context(sftp_server(served, key_pair))
                    secrets = {SecretPart.SFTP_PRIVATE_KEY: key_pair.private}
                    return Place(sftp.connection(public_key=key_pair.public_line), secrets, sftp)
                case "s3":
                    s3 = stack.enter_context(s3_server(served))
                    return Place(s3.connection(prefix="practice"), s3.secrets(), s3)
                case "rclone":
                    # The same server, reached by rclone as by somebody who has nothing else.
                    s3 = stack.enter_context(s3_server(served))
                    keys = s3.secrets()
                    settings = json.dumps(
                        {
                            "provider": "Rclone",
                            "endpoint": f"http://127.0.0.1:{s3.port}",
                            "access_key_id": keys[SecretPart.S3_KEY_ID].reveal(),
                            "secret_access_key": keys[SecretPart.S3_SECRET_KEY].reveal(),
                        }
                    )
                    connection = RcloneConnection("s3", "copies/practice")
                    return Place(connection, {SecretPart.RCLONE_SETTINGS: Secret(settings)}, s3)
            raise ValueError(kind)

        yield make

"""Servers in memory: they answer what a test tells them to."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from practiceguard.domain.backup.connection import (
    Connection,
    HostKey,
    RestConnection,
    SecretPart,
    SftpConnection,
    endpoint_of,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Certificate, KeyPair

HOST_KEY = HostKey(
    "ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIEpQxPvnJYR2CbS64+6olAz/VuGEQYlNtxDDSBW410Pm"
)
PEM = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"


class FakePlaces:
    """`Places` without a network. Everything public that is not in the protocol is a knob."""

    def __init__(self) -> None:
        self.problems: dict[str, ErrorCode] = {}
        """Name of a method -> what it raises."""
        self.shown = Certificate(
            PEM,
            "AB:" * 31 + "CD",
            ("copies.example",),
            "CN=copies",
            datetime(2020, 1, 1, tzinfo=UTC),
            datetime(2040, 1, 1, tzinfo=UTC),
        )
        self.is_trusted = True
        self.key_shown = HOST_KEY
        self.difference: timedelta | None = timedelta()
        self.is_append_only = False
        self.calls: list[str] = []

    def reach(self, connection: Connection) -> None:
        self._called("reach", connection)

    def certificate(self, connection: Connection) -> Certificate | None:
        self._called("certificate", connection)
        endpoint = endpoint_of(connection)
        return self.shown if endpoint is not None and endpoint.is_encrypted else None

    def demand_trust(self, connection: Connection, certificate: Certificate) -> None:
        self._called("demand_trust", connection)
        pinned = getattr(connection, "certificate", "")
        if pinned and pinned != certificate.pem:
            raise PracticeGuardError(ErrorCode.PLACE_CERTIFICATE_CHANGED, {"host": "fake"})
        if not pinned and not self.is_trusted:
            raise PracticeGuardError(ErrorCode.PLACE_CERTIFICATE_UNKNOWN, {"host": "fake"})

    def host_key(self, connection: SftpConnection) -> HostKey:
        self._called("host_key", connection)
        return self.key_shown

    def make_key_pair(self, comment: str) -> KeyPair:
        self.calls.append("make_key_pair")
        return KeyPair(Secret("fake private key"), f"ssh-ed25519 AAAA {comment}")

    def log_in(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> None:
        self._called("log_in", connection)

    def clock_difference(self, connection: Connection) -> timedelta | None:
        self._called("clock_difference", connection)
        return self.difference

    def refuses_deletion(
        self, connection: RestConnection, secrets: Mapping[SecretPart, Secret]
    ) -> bool:
        self._called("refuses_deletion", connection)
        return self.is_append_only

    def _called(self, method: str, connection: Connection) -> None:
        self.calls.append(method)
        if method in self.problems:
            host = str(getattr(connection, "host", ""))
            raise PracticeGuardError(self.problems[method], {"host": host})

"""Servers on which copies live, looked at before restic is let near them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from practiceguard.domain.backup.connection import (
    Connection,
    HostKey,
    RestConnection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.secret import Secret


@dataclass(frozen=True)
class Certificate:
    """What a server shows of itself when a connection is encrypted."""

    pem: str
    fingerprint: str
    """SHA-256 of the whole certificate, as people compare it: `AB:CD:…`, 32 pairs."""
    names: tuple[str, ...]
    """The server names and addresses it is for."""
    issuer: str
    """Who vouches for it; often the server itself."""
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True)
class KeyPair:
    """A key made for one SFTP place."""

    private: Secret
    """OpenSSH's own format, without a passphrase: it lives in the keyring only."""
    public_line: str
    """To be appended to the server's `authorized_keys`, without a line end."""


class Places(Protocol):
    """Looks at servers. Each call takes seconds; none ever changes or deletes data of others."""

    def reach(self, connection: Connection) -> None:
        """Open and close a connection, within 5 seconds; rclone's are not looked at.

        PLACE_NAME_UNKNOWN, PLACE_REFUSED, PLACE_UNREACHABLE.
        """
        ...

    def certificate(self, connection: Connection) -> Certificate | None:
        """Return what an encrypted server shows, trusted or not; None if it is not encrypted.

        As `reach`, and PLACE_WRONG_SERVICE if no encryption is spoken there.
        """
        ...

    def demand_trust(self, connection: Connection, certificate: Certificate) -> None:
        """Raise unless that certificate is the pinned one, or the system trusts it for this server.

        PLACE_CERTIFICATE_CHANGED, PLACE_CERTIFICATE_EXPIRED, PLACE_CERTIFICATE_NAME,
        PLACE_CERTIFICATE_UNKNOWN.
        """
        ...

    def host_key(self, connection: SftpConnection) -> HostKey:
        """Return the key an SSH server shows; PLACE_WRONG_SERVICE if it speaks no SSH."""
        ...

    def make_key_pair(self, comment: str) -> KeyPair:
        """Make a key (Ed25519); `comment` is the last word of its public line."""
        ...

    def log_in(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> None:
        """Show who we are, where that can be told without restic (SFTP, REST server).

        PLACE_LOGIN_REFUSED, PLACE_ACCESS_DENIED, PLACE_NOT_WRITABLE, PLACE_WRONG_SERVICE,
        PLACE_HOST_KEY_UNKNOWN, PLACE_HOST_KEY_CHANGED.
        """
        ...

    def clock_difference(self, connection: Connection) -> timedelta | None:
        """Return how far this computer's clock is ahead of the server's; None if it does not say.

        To the second; only what speaks HTTP says its time.
        """
        ...

    def refuses_deletion(
        self, connection: RestConnection, secrets: Mapping[SecretPart, Secret]
    ) -> bool:
        """Return whether a REST server refuses to delete any part of a copy (append-only).

        Tried on names made by chance, which no file can have: nothing that exists is touched.
        """
        ...

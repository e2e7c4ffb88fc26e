"""`Places` over the network: one class for every kind of server.

TLS, HTTP and SSH are loaded when they are needed: the agent mostly asks whether one is there.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from practiceguard.adapters.places.network import open_socket
from practiceguard.domain.backup.connection import (
    Connection,
    HostKey,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
    endpoint_of,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Certificate, Clock, KeyPair

_PROXIES: Final = {True: "https_proxy", False: "http_proxy"}


def goes_through_proxy(connection: Connection, environ: Mapping[str, str]) -> bool:
    """Given our environment, return whether restic reaches a place through a proxy named in it."""
    endpoint = endpoint_of(connection)
    if endpoint is None or not isinstance(connection, RestConnection | S3Connection):
        return False
    lowered = {name.lower(): value for name, value in environ.items()}
    if not lowered.get(_PROXIES[endpoint.is_encrypted]):
        return False
    if endpoint.host in {"localhost", "127.0.0.1", "::1"}:
        return False  # never, says Go's library
    spared = [one.strip().lstrip(".") for one in lowered.get("no_proxy", "").split(",")]
    return not any(one == "*" or f".{endpoint.host}".endswith(f".{one}") for one in spared if one)


@dataclass(frozen=True)
class NetworkPlaces:
    """Looks at servers, each call with a connection of its own."""

    clock: Clock

    def reach(self, connection: Connection) -> None:
        """Open and close a connection, within 5 seconds.

        What restic reaches through a proxy is not looked at: only the proxy would answer.
        """
        endpoint = endpoint_of(connection)
        if endpoint is not None and not goes_through_proxy(connection, os.environ):
            open_socket(endpoint.host, endpoint.port).close()

    def certificate(self, connection: Connection) -> Certificate | None:
        """Return what an encrypted server shows, trusted or not."""
        from practiceguard.adapters.places import tls

        endpoint = endpoint_of(connection)
        if endpoint is None or not endpoint.is_encrypted:
            return None
        return tls.shown_certificate(endpoint)

    def demand_trust(self, connection: Connection, certificate: Certificate) -> None:
        """Raise unless that certificate is pinned, or the system trusts it for this server."""
        from practiceguard.adapters.places import tls

        endpoint = endpoint_of(connection)
        if endpoint is not None and isinstance(connection, RestConnection | S3Connection):
            tls.demand_trust(endpoint, connection.certificate, certificate)

    def host_key(self, connection: SftpConnection) -> HostKey:
        """Return the key an SSH server shows: of the pinned kind, if it has one of that."""
        from practiceguard.adapters.places import ssh

        kind = connection.host_key.kind if connection.host_key else ""
        return ssh.shown_host_key(connection.host, connection.port, kind)

    def make_key_pair(self, comment: str) -> KeyPair:
        """Make a key (Ed25519)."""
        from practiceguard.adapters.places import ssh

        return ssh.make_key_pair(comment)

    def log_in(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> None:
        """Show who we are to an SSH or REST server; others are left to restic."""
        from practiceguard.adapters.places import rest, ssh

        match connection:
            case SftpConnection():
                ssh.demand_folder(connection, secrets[SecretPart.SFTP_PRIVATE_KEY])
            case RestConnection():
                rest.demand_rest_server(connection, secrets)
            case _:
                pass

    def clock_difference(self, connection: Connection) -> timedelta | None:
        """Return how far this computer's clock is ahead of the server's, to the second."""
        from practiceguard.adapters.places import rest

        endpoint = endpoint_of(connection)
        if endpoint is None or not isinstance(connection, RestConnection | S3Connection):
            return None
        before = self.clock.now()
        try:
            answer = rest.ask_http(endpoint, connection.certificate, "HEAD", "/", {})
        except PracticeGuardError as error:
            if error.code is ErrorCode.PLACE_WRONG_SERVICE:
                return None  # said elsewhere, and better
            raise
        theirs = rest.time_of(answer)
        if theirs is None:
            return None
        ours = before + (self.clock.now() - before) / 2
        return timedelta(seconds=round((ours - theirs).total_seconds()))

    def refuses_deletion(
        self, connection: RestConnection, secrets: Mapping[SecretPart, Secret]
    ) -> bool:
        """Return whether a REST server is append-only for us."""
        from practiceguard.adapters.places import rest

        return rest.refuses_deletion(connection, secrets)

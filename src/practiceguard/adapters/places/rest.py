"""restic's REST protocol, as far as it tells who answers and what we may do there.

https://restic.readthedocs.io/en/stable/100_references.html#rest-backend (read 2026-11-22).
"""

import base64
import http.client
import secrets as chance
import socket
import ssl
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from practiceguard.adapters.places.network import network_error, open_socket
from practiceguard.adapters.places.tls import secured
from practiceguard.domain.backup.connection import Endpoint, RestConnection, SecretPart
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Iterator

_LISTING: Final = "application/vnd.x.restic.rest.v2"
_PARTS_OF_A_COPY: Final = ("data", "index", "snapshots", "keys")
_LARGEST_ANSWER: Final = 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """What a server answered to one request."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""


def demand_rest_server(connection: RestConnection, secrets: Mapping[SecretPart, Secret]) -> None:
    """Raise unless a REST server answers there and takes our name and password.

    PLACE_LOGIN_REFUSED, PLACE_ACCESS_DENIED, PLACE_WRONG_SERVICE, PLACE_UNREACHABLE, and what the
    connection raises. An empty place is no failure.
    """
    config = ask(connection, secrets, "HEAD", "config")
    _demand_login(connection, config)
    if config.status == http.client.OK:
        listing = ask(connection, secrets, "GET", "locks/", {"Accept": _LISTING})
        _demand_login(connection, listing)
        if listing.headers.get("content-type", "").startswith("application/vnd.x.restic.rest"):
            return
    elif config.status == http.client.NOT_FOUND:
        # A place that is made by POST only: nothing but a REST server says so of any path.
        place = ask(connection, secrets, "GET", "")
        _demand_login(connection, place)
        allowed = place.headers.get("allow", "").upper()
        if place.status == http.client.METHOD_NOT_ALLOWED and "POST" in allowed:
            return
    raise PracticeGuardError(
        ErrorCode.PLACE_WRONG_SERVICE, {"host": connection.host}, details=f"HTTP {config.status}"
    )


def refuses_deletion(connection: RestConnection, secrets: Mapping[SecretPart, Secret]) -> bool:
    """Return whether the server refuses to delete any part of a copy, but lets locks go.

    Each is tried on a name of 256 random bits, which no file has. A server that refuses
    whatever it does not know would also refuse the lock: it proves nothing.
    """
    for part in _PARTS_OF_A_COPY:
        tried = ask(connection, secrets, "DELETE", f"{part}/{chance.token_hex(32)}")
        _demand_login(connection, tried, may_be_forbidden=True)
        if tried.status != http.client.FORBIDDEN:
            return False
    lock = ask(connection, secrets, "DELETE", f"locks/{chance.token_hex(32)}")
    return lock.status != http.client.FORBIDDEN


def ask(
    connection: RestConnection,
    secrets: Mapping[SecretPart, Secret],
    method: str,
    path: str,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Send one request about the place, without a body, and return the answer."""
    location = connection.location.removeprefix("rest:")
    base = "/" + location.split("/", 3)[3]
    sent = dict(headers or {})
    password = secrets.get(SecretPart.REST_PASSWORD)
    if connection.user:
        pair = f"{connection.user}:{password.reveal() if password else ''}"
        sent["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
    endpoint = Endpoint(connection.host, connection.port, connection.is_encrypted)
    return ask_http(endpoint, connection.certificate, method, f"{base}{path}", sent)


def ask_http(
    endpoint: Endpoint, pinned: str, method: str, path: str, headers: Mapping[str, str]
) -> Answer:
    """Send one request and return the answer; PLACE_WRONG_SERVICE if that is no HTTP."""
    with _connected(endpoint, pinned) as opened:
        client = http.client.HTTPConnection(endpoint.host, endpoint.port)
        client.sock = opened
        try:
            client.request(method, path, headers={"User-Agent": "PracticeGuard", **headers})
            answer = client.getresponse()
            answer.read(_LARGEST_ANSWER)
        except (http.client.HTTPException, ConnectionError, ValueError) as error:
            raise PracticeGuardError(
                ErrorCode.PLACE_WRONG_SERVICE,
                {"host": endpoint.host},
                details=type(error).__name__,
            ) from error
        except OSError as error:
            raise network_error(endpoint.host, error) from error
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found)


def time_of(answer: Answer) -> datetime | None:
    """Return the time that a server had when it answered; None if it does not say."""
    try:
        moment = parsedate_to_datetime(answer.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


@contextmanager
def _connected(endpoint: Endpoint, pinned: str) -> "Iterator[socket.socket | ssl.SSLSocket]":
    if endpoint.is_encrypted:
        with secured(endpoint, pinned) as spoken:
            yield spoken
        return
    with open_socket(endpoint.host, endpoint.port) as opened:
        yield opened


def _demand_login(
    connection: RestConnection, answer: Answer, *, may_be_forbidden: bool = False
) -> None:
    facts = {"host": connection.host}
    if answer.status == http.client.UNAUTHORIZED:
        raise PracticeGuardError(ErrorCode.PLACE_LOGIN_REFUSED, facts)
    if answer.status == http.client.FORBIDDEN and not may_be_forbidden:
        raise PracticeGuardError(ErrorCode.PLACE_ACCESS_DENIED, facts)
    if answer.status >= http.client.INTERNAL_SERVER_ERROR and answer.status != 507:
        raise PracticeGuardError(
            ErrorCode.PLACE_UNREACHABLE, facts, details=f"HTTP {answer.status}"
        )

"""Messages over the web: ntfy, a web hook, a watchdog's ping. Neither practice nor place is named.

What is sent to a web hook is described in docs/telling.md; whoever knows one of these addresses
may use it, so none of them is ever logged or shown.
"""

import hashlib
import hmac
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import orjson

from practiceguard.adapters.messengers.trust import Trust
from practiceguard.domain.backup.alert import AlertKind, Channel
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Message

SIGNATURE = "X-PracticeGuard-Signature"
_HIGH, _USUAL, _LOW = 4, 3, 2
_NO_ENTRY = {401, 403}
_FEW_BYTES = 4096


@dataclass(frozen=True)
class Request:
    """One request; its address is a secret."""

    url: Secret
    method: str = "POST"
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    has_login: bool = False
    """Whether a refusal means a wrong token."""


def request_for(channel: Channel, message: Message, url: Secret, token: Secret | None) -> Request:
    """Given a channel of the web, return the request that carries a message."""
    if channel is Channel.NTFY:
        return _ntfy(message, url, token)
    if channel is Channel.WEBHOOK:
        return _web_hook(message, url, token)
    if channel is Channel.PING:
        return Request(url if message.is_good else failing(url), "GET")
    raise ValueError(channel)


def send_request(request: Request, trust: Trust, seconds: float) -> None:
    """Send a request; `seconds` is for the connection, and again for each answer.

    Raises a MESSENGER_… error. A redirection is a refusal: the address would be told to others.
    """
    import urllib3
    from urllib3 import exceptions as broken

    # The name alone is told: the address is a secret, and so is what the library quotes of it.
    facts = {"server": urlsplit(request.url.reveal()).hostname or "?"}
    pool = urllib3.PoolManager(ssl_context=trust(), num_pools=1)
    try:
        answer = pool.request(
            request.method,
            request.url.reveal(),
            body=request.body or None,
            headers={"User-Agent": "PracticeGuard", **request.headers},
            timeout=urllib3.Timeout(connect=seconds, read=seconds),
            retries=False,
            redirect=False,
            preload_content=False,
        )
        try:
            answer.read(_FEW_BYTES)
        finally:
            answer.release_conn()
        status = answer.status
    except broken.NameResolutionError:
        raise PracticeGuardError(ErrorCode.MESSENGER_NAME_NOT_FOUND, facts) from None
    except broken.SSLError:
        raise PracticeGuardError(ErrorCode.MESSENGER_NOT_TRUSTED, facts) from None
    except broken.ReadTimeoutError:
        raise PracticeGuardError(ErrorCode.MESSENGER_TIMED_OUT, facts) from None
    except (broken.HTTPError, OSError):
        raise PracticeGuardError(ErrorCode.MESSENGER_NOT_REACHED, facts) from None
    finally:
        pool.clear()
    if status in _NO_ENTRY and request.has_login:
        raise PracticeGuardError(ErrorCode.MESSENGER_LOGIN_REFUSED, facts)
    if not 200 <= status < 300:
        raise PracticeGuardError(ErrorCode.MESSENGER_REFUSED, {**facts, "reason": str(status)})


def failing(url: Secret) -> Secret:
    """Given a watchdog's address, return the one by which a failure is told.

    Healthchecks and most others: `/fail` after it
    (https://healthchecks.io/docs/signaling_failures/). Uptime Kuma: `status=down`.
    """
    parts = urlsplit(url.reveal())
    if "/api/push/" in parts.path:
        query = [(name, text) for name, text in parse_qsl(parts.query) if name != "status"]
        kept = [(name, text) for name, text in query if name != "msg"]
        return Secret(urlunsplit(parts._replace(query=urlencode([("status", "down"), *kept]))))
    return Secret(urlunsplit(parts._replace(path=parts.path.rstrip("/") + "/fail")))


def _ntfy(message: Message, url: Secret, token: Secret | None) -> Request:
    """Publish as JSON: a title in a header could not bear accents (https://docs.ntfy.sh/publish)."""
    parts = urlsplit(url.reveal())
    folder, _, topic = parts.path.rstrip("/").rpartition("/")
    content = {
        "topic": topic,
        "title": f"PracticeGuard: {message.subject}",
        "message": message.brief,
        "priority": _priority(message),
        "tags": ["white_check_mark" if message.is_good else "warning"],
    }
    headers = {"Content-Type": "application/json"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token.reveal()}"
    root = urlunsplit(parts._replace(path=folder + "/", query="", fragment=""))
    return Request(Secret(root), "POST", orjson.dumps(content), headers, has_login=True)


def _priority(message: Message) -> int:
    if message.kind is AlertKind.DIGEST:
        return _LOW
    return _USUAL if message.is_good else _HIGH


def _web_hook(message: Message, url: Secret, secret: Secret | None) -> Request:
    content = {
        "schema": 1,
        "program": "PracticeGuard",
        # Of the alert: what is sent twice after a crash has the same.
        "id": hashlib.sha256(message.key.encode()).hexdigest()[:32],
        "kind": message.kind.value,
        "trouble": message.code,
        "is_good": message.is_good,
        "subject": message.subject,
        "text": message.brief,
        "at": message.at.isoformat(),
    }
    body = orjson.dumps(content)
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        signed = hmac.new(secret.reveal().encode(), body, hashlib.sha256).hexdigest()
        headers[SIGNATURE] = f"sha256={signed}"
    return Request(url, "POST", body, headers)

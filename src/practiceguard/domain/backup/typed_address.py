"""An address of a server as somebody types or pastes it: its parts, as far as they are in it."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

_SCHEME = re.compile(r"(?:(?:rest|s3):)?(?:(https?|sftp|ssh)://)?(.*)", re.IGNORECASE | re.DOTALL)
_SERVER = re.compile(r"(?:\[([^\]]*)\]|([^:]*))(?::(\d{1,5}))?")


@dataclass(frozen=True)
class TypedAddress:
    """What was found in an address; nothing in it is checked yet."""

    host: str
    port: int | None = None
    path: str = ""
    """Without slashes around it."""
    user: str = ""
    has_password: bool = False
    """Whether a password stood in it, which is not taken over: it does not belong into a field
    that everybody can read."""
    is_encrypted: bool | None = None
    """None if the address does not say."""


def typed_address(untrusted_text: str) -> TypedAddress:
    """Given `copies.example.org` or `rest:https://ann@copies.example.org:8000/ann/`, take it apart.

    A lone IPv6 address is a host. What cannot be taken apart is the host as it is.
    """
    text = untrusted_text.strip()
    matched = _SCHEME.fullmatch(text)
    scheme, rest = (matched[1] or "", matched[2]) if matched else ("", text)
    server, _, path = rest.partition("/")
    login, at, server = server.rpartition("@")
    if not at and server.count(":") > 1 and not server.startswith("["):
        return TypedAddress(server, path=path.strip("/"))
    parts = _SERVER.fullmatch(server)
    if parts is None:
        return TypedAddress(text)
    user, colon, _password = login.partition(":")
    return TypedAddress(
        host=parts[1] or parts[2] or "",
        port=int(parts[3]) if parts[3] else None,
        path=unquote(path.strip("/")),
        user=unquote(user),
        has_password=bool(colon),
        is_encrypted={"https": True, "http": False}.get(scheme.lower()),
    )

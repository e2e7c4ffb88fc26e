"""How a place that is no folder is reached: everything about it that is no secret.

Secrets lie in the keyring, named by `SecretPart`; none of these classes can hold one.
"""

import base64
import hashlib
import re
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, ClassVar, NoReturn

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?")
_IPV6 = re.compile(r"[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[\w.-]+)?")
_BUCKET = re.compile(r"[a-z0-9A-Z][A-Za-z0-9._-]{1,253}[a-zA-Z0-9]")
_REGION = re.compile(r"[a-z0-9-]{0,60}")
_HOST_KEY_KIND = re.compile(r"[a-z0-9@.-]{3,60}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{20,3000}={0,2}")
_RCLONE_TYPE = re.compile(r"[a-z0-9]{1,30}(?: [a-z0-9]{1,30})*")
_RCLONE_OPTION = re.compile(r"[a-z][a-z0-9_]{0,60}")
_CERTIFICATE = re.compile(
    r"-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----\s*"
)
LONGEST_TEXT = 1000


class SecretPart(StrEnum):
    """One of the secrets a place needs; the value is part of its keyring entry's name."""

    REST_PASSWORD = "rest-password"  # noqa: S105  names, not secrets
    SFTP_PRIVATE_KEY = "sftp-private-key"
    S3_KEY_ID = "s3-key-id"
    S3_SECRET_KEY = "s3-secret-key"  # noqa: S105
    RCLONE_SETTINGS = "rclone-settings"
    """All settings of the remote as one JSON object: which of them are secret only rclone knows."""


class BucketStyle(StrEnum):
    """Where the bucket's name stands in an address; as restic's `s3.bucket-lookup` takes it."""

    AUTO = "auto"
    PATH = "path"
    """https://server/bucket"""
    HOST = "dns"
    """https://bucket.server"""


@dataclass(frozen=True)
class HostKey:
    """The key by which an SSH server is recognised."""

    kind: str
    """E.g. `ssh-ed25519`."""
    base64: str

    def __post_init__(self) -> None:
        if not _HOST_KEY_KIND.fullmatch(self.kind) or not _BASE64.fullmatch(self.base64):
            _refuse("host key")

    @property
    def fingerprint(self) -> str:
        """Return what `ssh-keygen -l` shows of it, so that it can be compared."""
        digest = hashlib.sha256(base64.b64decode(self.base64)).digest()
        return "SHA256:" + base64.b64encode(digest).decode("ascii").rstrip("=")


@dataclass(frozen=True)
class SftpConnection:
    """A folder on an SSH server, opened with a key that PracticeGuard made."""

    host: str
    user: str
    path: str
    """On the server: absolute with a leading `/`, else from the user's own folder there."""
    port: int = 22
    host_key: HostKey | None = None
    """The pinned one; None until somebody compared it."""
    public_key: str = ""
    """Our line for the server's `authorized_keys`."""

    kind: ClassVar[PlaceKind] = PlaceKind.SFTP
    secret_parts: ClassVar[tuple[SecretPart, ...]] = (SecretPart.SFTP_PRIVATE_KEY,)

    def __post_init__(self) -> None:
        _demand_host(self.host)
        _demand_port(self.port)
        _demand_text("user", self.user)
        _demand_text("path", self.path)
        _demand_text("public key", self.public_key, may_be_empty=True)

    @property
    def location(self) -> str:
        """Return the place as restic's `--repo` takes it."""
        # sftp://user@host:port//abs is absolute, with one slash it is from the user's folder.
        server = f"{_escaped(self.user)}@{_bracketed(self.host)}:{self.port}"
        return f"sftp://{server}/{_escaped(self.path, keep='/')}"


@dataclass(frozen=True)
class RestConnection:
    """A repository on a restic REST server."""

    host: str
    path: str
    """Below the server's root, without slashes around it; may be empty."""
    user: str = ""
    port: int = 8000
    is_encrypted: bool = True
    """Over TLS. Without it everybody on the way reads the password of the server."""
    certificate: str = ""
    """The pinned certificate as PEM; empty: the system's authorities decide."""

    kind: ClassVar[PlaceKind] = PlaceKind.REST_SERVER
    secret_parts: ClassVar[tuple[SecretPart, ...]] = (SecretPart.REST_PASSWORD,)

    def __post_init__(self) -> None:
        _demand_host(self.host)
        _demand_port(self.port)
        _demand_text("path", self.path, may_be_empty=True)
        _demand_text("user", self.user, may_be_empty=True)
        if any(part in {"", ".", ".."} for part in self.path.split("/")) and self.path:
            _refuse("path")
        if self.certificate and not _CERTIFICATE.fullmatch(self.certificate):
            _refuse("certificate")

    @property
    def location(self) -> str:
        """Return the place as restic's `--repo` takes it, without user and password."""
        scheme = "https" if self.is_encrypted else "http"
        path = f"{_escaped(self.path, keep='/')}/" if self.path else ""
        return f"rest:{scheme}://{_bracketed(self.host)}:{self.port}/{path}"


@dataclass(frozen=True)
class S3Connection:
    """A bucket of a server that speaks S3."""

    host: str
    """The endpoint's name, e.g. `s3.eu-central-003.backblazeb2.com`."""
    bucket: str
    prefix: str = ""
    """Folder in the bucket, without slashes around it."""
    region: str = ""
    port: int = 443
    is_encrypted: bool = True
    style: BucketStyle = BucketStyle.AUTO
    certificate: str = ""
    """The pinned certificate as PEM; empty: the system's authorities decide."""
    preset: str = ""
    """Which provider was chosen, see `s3_presets`; empty: none of them."""

    kind: ClassVar[PlaceKind] = PlaceKind.S3
    secret_parts: ClassVar[tuple[SecretPart, ...]] = (
        SecretPart.S3_KEY_ID,
        SecretPart.S3_SECRET_KEY,
    )

    def __post_init__(self) -> None:
        _demand_host(self.host)
        _demand_port(self.port)
        if not _BUCKET.fullmatch(self.bucket) or ".." in self.bucket:
            _refuse("bucket")
        _demand_text("prefix", self.prefix, may_be_empty=True)
        if any(part in {"", ".", ".."} for part in self.prefix.split("/")) and self.prefix:
            _refuse("prefix")
        if not _REGION.fullmatch(self.region):
            _refuse("region")
        if self.certificate and not _CERTIFICATE.fullmatch(self.certificate):
            _refuse("certificate")

    @property
    def location(self) -> str:
        """Return the place as restic's `--repo` takes it."""
        scheme = "https" if self.is_encrypted else "http"
        prefix = f"/{self.prefix}" if self.prefix else ""
        # Without the usual port: some servers sign what they are called without it.
        usual = 443 if self.is_encrypted else 80
        port = "" if self.port == usual else f":{self.port}"
        return f"s3:{scheme}://{_bracketed(self.host)}{port}/{self.bucket}{prefix}"


@dataclass(frozen=True)
class RcloneConnection:
    """A place of a kind that only rclone knows, e.g. a folder in a consumer cloud."""

    type: str
    """As rclone names it, e.g. `drive`, `onedrive`, `webdav`."""
    path: str
    """Within the remote."""

    NAME: ClassVar[str] = "PLACE"
    """What the remote is called for rclone; it exists for one call only."""
    kind: ClassVar[PlaceKind] = PlaceKind.RCLONE
    secret_parts: ClassVar[tuple[SecretPart, ...]] = (SecretPart.RCLONE_SETTINGS,)

    def __post_init__(self) -> None:
        if not _RCLONE_TYPE.fullmatch(self.type):
            _refuse("type")
        _demand_text("path", self.path)

    @property
    def location(self) -> str:
        """Return the place as restic's `--repo` takes it."""
        return f"rclone:{self.NAME}:{self.path}"


Connection = SftpConnection | RestConnection | S3Connection | RcloneConnection

_CLASSES: dict[str, type[Any]] = {
    one.kind.value: one for one in (SftpConnection, RestConnection, S3Connection, RcloneConnection)
}


@dataclass(frozen=True)
class Endpoint:
    """Where on the network a place answers."""

    host: str
    port: int
    is_encrypted: bool = field(default=True)


def endpoint_of(connection: Connection) -> Endpoint | None:
    """Return where a place answers; None of rclone, which alone knows."""
    match connection:
        case SftpConnection(host=host, port=port):
            return Endpoint(host, port, is_encrypted=False)
        case (
            RestConnection(host=host, port=port, is_encrypted=is_encrypted)
            | S3Connection(host=host, port=port, is_encrypted=is_encrypted)
        ):
            return Endpoint(host, port, is_encrypted)
        case RcloneConnection():
            return None


def to_plain(connection: Connection | None) -> dict[str, Any]:
    """Return a connection as plain values, fit to be kept as JSON; {} for None."""
    if connection is None:
        return {}
    values: dict[str, Any] = {"kind": connection.kind.value}
    for one in fields(connection):
        value = getattr(connection, one.name)
        if isinstance(value, HostKey):
            value = {"kind": value.kind, "base64": value.base64}
        values[one.name] = str(value) if isinstance(value, BucketStyle) else value
    return values


def from_plain(values: dict[str, Any]) -> Connection | None:
    """Given what `to_plain` made, return the connection; what this version does not know is left.

    INPUT_INVALID if it is not one.
    """
    if not values:
        return None
    kind = _CLASSES.get(str(values.get("kind")))
    if kind is None:
        _refuse("kind")
    names = {one.name for one in fields(kind)}
    given = {name: value for name, value in values.items() if name in names}
    try:
        if given.get("host_key") is not None:
            given["host_key"] = HostKey(**given["host_key"])
        if "style" in given:
            given["style"] = BucketStyle(given["style"])
        made: Connection = kind(**given)
    except (TypeError, ValueError) as error:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "connection"}) from error
    return made


def demand_rclone_settings(settings: dict[str, str]) -> None:
    """Raise INPUT_INVALID unless these can be given to rclone as settings of a remote."""
    for name, value in settings.items():
        if not _RCLONE_OPTION.fullmatch(name) or "\0" in value or name == "type":
            _refuse(f"setting {name[:60]}")


def _demand_host(text: str) -> None:
    if not (_HOST.fullmatch(text) and ".." not in text) and not _IPV6.fullmatch(text):
        _refuse("host")


def _demand_port(number: int) -> None:
    if not 0 < number < 65536:
        _refuse("port")


def _demand_text(name: str, text: str, *, may_be_empty: bool = False) -> None:
    is_plain = all(character.isprintable() for character in text)
    if not (text.strip() or may_be_empty) or not is_plain or len(text) > LONGEST_TEXT:
        _refuse(name)
    if text != text.strip():
        _refuse(name)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _escaped(text: str, keep: str = "") -> str:
    """Return a text as a part of an address (RFC 3986), everything unusual as %XX."""
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~" + keep
    return "".join(
        one if one in plain else "".join(f"%{byte:02X}" for byte in one.encode()) for one in text
    )


def _refuse(name: str) -> NoReturn:
    raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": name})

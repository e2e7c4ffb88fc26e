"""The way to a place from options, and its secrets from standard input or a prompt only."""

import json
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import click

from practiceguard.bootstrap import App
from practiceguard.cli.output import note, one_line
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.cli.sheet import typed_code
from practiceguard.domain.backup.connection import (
    BucketStyle,
    Connection,
    RcloneConnection,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
    demand_rclone_settings,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.s3_presets import PRESETS, connection_to, preset_of
from practiceguard.domain.backup.typed_address import typed_address
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.practice.try_place import PlaceTrial, pinned

_TO_COMPARE = frozenset({
    ErrorCode.PLACE_CERTIFICATE_UNKNOWN, ErrorCode.PLACE_CERTIFICATE_CHANGED,
    ErrorCode.PLACE_HOST_KEY_UNKNOWN, ErrorCode.PLACE_HOST_KEY_CHANGED,
})  # fmt: skip
_PROMPTS = {
    SecretPart.REST_PASSWORD: "Password of the server",
    SecretPart.S3_KEY_ID: "Key ID",
    SecretPart.S3_SECRET_KEY: "Secret key",
    SecretPart.RCLONE_SETTINGS: "Settings of the storage, as one JSON object",
}


def way_options(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Give a verb the options that say how a server is reached, as one `Given`."""
    providers = [preset.key for preset in PRESETS if preset.key]
    for option in reversed((
        click.option("--address", help="Of the server: its name, or the whole address."),
        click.option("--port", type=click.IntRange(1, 65535), help="Its port."),
        click.option("--user", help="The user name there."),
        click.option("--path", help="The folder on the server, or in the bucket."),
        click.option("--provider", type=click.Choice(providers), help="S3: a known provider."),
        click.option("--region", help="S3: the region of the bucket."),
        click.option("--bucket", help="S3: the bucket."),
        click.option("--type", "storage", help="rclone: the kind of storage."),
        click.option("--no-tls", is_flag=True, help="Not encrypted: in your own network only."),
        click.option("--fingerprint", help="Of the server, as whoever runs it told you."),
    )):  # fmt: skip
        verb = option(verb)
    return verb


@dataclass(frozen=True)
class Given:
    """What the options say; None where nothing was said."""

    address: str | None = None
    port: int | None = None
    user: str | None = None
    path: str | None = None
    provider: str | None = None
    region: str | None = None
    bucket: str | None = None
    storage: str | None = None
    no_tls: bool = False
    fingerprint: str | None = None

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was said."""
        return self == Given()

    def connection(self, kind: PlaceKind) -> Connection:
        """Return the way to a new place; a usage error names the option that is missing."""
        found = typed_address(self.address or "")
        if found.has_password:
            raise click.UsageError("--address: leave the password out; it is asked for.")
        user = self.user or found.user
        path = self.path if self.path is not None else found.path
        is_encrypted = not self.no_tls if found.is_encrypted is None else found.is_encrypted
        port = self.port or found.port
        if kind is PlaceKind.S3:
            return self._bucket(found.host, port, is_encrypted=is_encrypted)
        if kind is PlaceKind.RCLONE:
            return RcloneConnection(_needed(self.storage, "--type"), _needed(path, "--path"))
        host = _needed(found.host, "--address")
        if kind is PlaceKind.SFTP:
            return SftpConnection(
                host, _needed(user, "--user"), path or "practiceguard", port=port or 22
            )
        # Servers with --private-repos let each user into the folder of that name only.
        return RestConnection(
            host, (path or user).strip("/"), user, port or 8000, is_encrypted=is_encrypted
        )

    def changed(self, connection: Connection) -> Connection:
        """Return a known way with what was said put in; another server is to be identified anew."""
        if self.provider is not None:
            raise click.UsageError("--provider: give the --address of the other server.")
        found = typed_address(self.address) if self.address else None
        if found is not None and found.has_password:
            raise click.UsageError("--address: leave the password out; it is asked for.")
        # A whole address names the folder, too: of S3 the bucket would stand before it.
        pasted = found.path if found and not isinstance(connection, S3Connection) else ""
        path = self.path if self.path is not None else (pasted or None)
        said: dict[str, Any] = {
            "host": found.host if found else None,
            "port": self.port or (found.port if found else None),
            "user": self.user or (found.user or None if found else None),
            "region": self.region,
            "bucket": self.bucket,
            "type": self.storage,
            "prefix" if isinstance(connection, S3Connection) else "path": (
                path.strip("/")
                if path is not None and not isinstance(connection, SftpConnection)
                else path
            ),
        }
        if found is not None and found.is_encrypted is not None:
            said["is_encrypted"] = found.is_encrypted
        elif self.no_tls:
            said["is_encrypted"] = False
        values = {name: value for name, value in said.items() if value is not None}
        foreign = [name for name in values if not hasattr(connection, name)]
        if foreign:
            raise click.UsageError(f"--{foreign[0]}: this kind of place has none.")
        changed: Connection = replace(connection, **values)
        if isinstance(changed, RcloneConnection):
            return changed
        before = (getattr(connection, "host", ""), getattr(connection, "port", 0))
        if (changed.host, changed.port) == before:
            return changed
        if isinstance(changed, SftpConnection):
            return replace(changed, host_key=None)
        return replace(changed, certificate="")

    def _bucket(self, host: str, port: int | None, *, is_encrypted: bool) -> Connection:
        preset = preset_of(self.provider or "")
        bucket = _needed(self.bucket, "--bucket")
        prefix = "practiceguard" if self.path is None else self.path
        if preset.host:
            return connection_to(preset, _needed(self.region, "--region"), bucket, prefix)
        usual = 443 if is_encrypted else 80
        return S3Connection(
            host=_needed(host, "--address"),
            bucket=bucket,
            prefix=prefix.strip("/"),
            region=self.region or "",
            port=port or usual,
            is_encrypted=is_encrypted,
            style=preset.style if self.provider else BucketStyle.AUTO,
            preset=preset.key,
        )


def secrets_for(
    app: App, connection: Connection, *, from_stdin: bool, may_ask: bool
) -> tuple[Connection, Mapping[SecretPart, Secret]]:
    """Return the secrets of a way, one line of standard input each, or asked for.

    Of SFTP the key: from standard input one that exists, else one is made, and its line shown.
    """
    if isinstance(connection, SftpConnection):
        if from_stdin:
            return connection, {SecretPart.SFTP_PRIVATE_KEY: Secret(_private_key())}
        if not may_ask:
            raise unanswered("The key of the server", "--password-stdin")
        pair = app.add_place.make_key_pair()
        note(
            "Have this line added to authorized_keys of that user. It is no secret:\n"
            f"{pair.public_line}"
        )
        with answerable("The key of the server", "--password-stdin"):
            click.prompt("Press Return when it is there", default="", show_default=False)
        known = replace(connection, public_key=pair.public_line)
        return known, {SecretPart.SFTP_PRIVATE_KEY: pair.private}
    found = {}
    for part in connection.secret_parts:
        text = typed_code(
            from_stdin, may_ask=may_ask, question=_PROMPTS[part], option="--password-stdin"
        ).rstrip("\r\n")
        if part is SecretPart.RCLONE_SETTINGS:
            _demand_settings(text)
        found[part] = Secret(text)
    return connection, found


def tried(
    app: App,
    connection: Connection,
    secrets: Mapping[SecretPart, Secret],
    *,
    fingerprint: str | None,
    may_ask: bool,
    expected: Repository | None = None,
) -> PlaceTrial:
    """Try a place, and identify its server; return a good trial, or raise what is wrong.

    A server that nobody vouches for is accepted by its fingerprint only, given or confirmed.
    """
    trial = app.try_place(connection, secrets, expected=expected)
    shown = _shown(trial)
    if fingerprint is not None and shown and not _are_same(fingerprint, shown):
        note(f"The server shows another fingerprint: {shown}")
        code = (
            ErrorCode.PLACE_HOST_KEY_CHANGED
            if trial.host_key is not None
            else ErrorCode.PLACE_CERTIFICATE_CHANGED
        )
        raise PracticeGuardError(code, {"host": str(getattr(connection, "host", ""))})
    problem = trial.problem
    if problem is not None and problem.code in _TO_COMPARE and shown:
        if fingerprint is None:
            note(f"The server shows this fingerprint:\n{shown}")
            if trial.certificate is not None:
                names = one_line(", ".join(trial.certificate.names))
                note(f"made for {names}, valid until {trial.certificate.valid_until:%Y-%m-%d}")
            if not (may_ask and _is_confirmed()):
                raise problem
        trial = app.try_place(pinned(trial), secrets, expected=expected)
    if trial.problem is not None:
        raise trial.problem
    return trial


def _is_confirmed() -> bool:
    question = "Is this what whoever runs the server told you?"
    with answerable(question, "--fingerprint"):
        return click.confirm(question, default=False)


def _shown(trial: PlaceTrial) -> str:
    if trial.host_key is not None:
        return trial.host_key.fingerprint
    return trial.certificate.fingerprint if trial.certificate is not None else ""


def _are_same(told: str, shown: str) -> bool:
    """Compare as people write them: certificates without regard to case, colons and spaces."""
    if shown.startswith("SHA256:"):
        return told.strip().removeprefix("SHA256:").rstrip("=") == shown.removeprefix("SHA256:")
    plain = re.sub(r"(?i)^\s*(sha-?256)?( fingerprint)?\s*[:=]?", "", told)
    return re.sub(r"[^0-9A-F]", "", plain.upper()) == shown.replace(":", "")


def _needed(value: str | None, option: str) -> str:
    if not value:
        raise unanswered("How the place is reached", option)
    return value


def _private_key() -> str:
    lines = []
    for line in sys.stdin:
        lines.append(line)
        if line.startswith("-----END"):
            break
    return "".join(lines)


def _demand_settings(text: str) -> None:
    try:
        settings = json.loads(text)
    except ValueError as error:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "settings"}) from error
    if not isinstance(settings, dict) or not all(isinstance(one, str) for one in settings.values()):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "settings"})
    demand_rclone_settings(settings)

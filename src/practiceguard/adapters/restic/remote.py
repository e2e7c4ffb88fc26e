"""What restic needs to reach a place that is no folder: options in the open, secrets apart.

Arguments can be read by other users of the computer, so they hold nothing but the names of
programs and of options. Whatever tells where a place is, and every secret, goes through the
environment of that one process (docs/decisions/0015).
"""

import hashlib
import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from practiceguard.domain.backup.connection import (
    BucketStyle,
    RcloneConnection,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
    demand_rclone_settings,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access

SFTP_PROGRAM: Final = "practiceguard.adapters.places.sftp_pipe"
SFTP_TARGET: Final = "PRACTICEGUARD_SFTP_TARGET"
SFTP_KEY: Final = "PRACTICEGUARD_SFTP_KEY"
RCLONE_PROGRAM: Final = "rclone"
STUCK_SECONDS: Final = 60
"""After that long without a byte a request is given up and tried again."""

_RCLONE_PATIENCE: Final = (
    # As with S3: restic tries again, and tells.
    ("RCLONE_LOW_LEVEL_RETRIES", "1"),
    ("RCLONE_RETRIES", "1"),
    ("RCLONE_CONTIMEOUT", "10s"),
    ("RCLONE_TIMEOUT", f"{STUCK_SECONDS}s"),
)


@dataclass(frozen=True)
class Way:
    """How restic reaches a place."""

    arguments: tuple[str, ...] = ()
    environment: tuple[tuple[str, str], ...] = ()


def way_to(access: Access, certificates: Path, *, python: str | None = None) -> Way:
    """Return how restic reaches the place of an access; nothing but the default for a folder.

    `certificates`: the folder for pinned ones, which are public. `python`: what runs our own
    program for SFTP; None is what runs us. Raises PLACE_SECRET_MISSING, RCLONE_MISSING,
    INPUT_INVALID, STATE_NOT_WRITABLE.
    """
    match access.connection:
        case None:
            return Way()
        case RestConnection() as rest:
            return _rest(access, rest, certificates)
        case S3Connection() as s3:
            return _s3(access, s3, certificates)
        case SftpConnection() as sftp:
            return _sftp(access, sftp, python)
        case RcloneConnection() as rclone:
            return _rclone(access, rclone)


def _rest(access: Access, rest: RestConnection, certificates: Path) -> Way:
    environment: tuple[tuple[str, str], ...] = ()
    if rest.user:
        password = _secret(access, SecretPart.REST_PASSWORD)
        environment = (("RESTIC_REST_USERNAME", rest.user), ("RESTIC_REST_PASSWORD", password))
    return Way((*_patience(), *_pinned(rest.certificate, certificates)), environment)


def _s3(access: Access, s3: S3Connection, certificates: Path) -> Way:
    # restic tries again by itself, and tells; what its library does below, nobody hears.
    options = ["-o", "s3.retries=1"]
    if s3.region:
        options += ["-o", f"s3.region={s3.region}"]
    if s3.style is not BucketStyle.AUTO:
        options += ["-o", f"s3.bucket-lookup={s3.style.value}"]
    return Way(
        (*_patience(), *options, *_pinned(s3.certificate, certificates)),
        (
            ("AWS_ACCESS_KEY_ID", _secret(access, SecretPart.S3_KEY_ID)),
            ("AWS_SECRET_ACCESS_KEY", _secret(access, SecretPart.S3_SECRET_KEY)),
        ),
    )


def _sftp(access: Access, sftp: SftpConnection, python: str | None) -> Way:
    if sftp.host_key is None:
        facts = {"host": sftp.host, "fingerprint": ""}
        raise PracticeGuardError(ErrorCode.PLACE_HOST_KEY_UNKNOWN, facts)
    target = {
        "host": sftp.host,
        "port": sftp.port,
        "user": sftp.user,
        "host_key": [sftp.host_key.kind, sftp.host_key.base64],
    }
    environment = [
        (SFTP_TARGET, json.dumps(target)),
        (SFTP_KEY, _secret(access, SecretPart.SFTP_PRIVATE_KEY)),
    ]
    program = python or sys.executable
    if getattr(sys, "frozen", False):
        command = f"{_quoted(program)} sftp-pipe"
    else:
        # -P: what happens to lie in the working folder is not imported.
        command = f"{_quoted(program)} -P -m {SFTP_PROGRAM}"
        environment.append(("PYTHONPATH", str(Path(__file__).resolve().parents[3])))
    return Way(("-o", _listed(f"sftp.command={command}")), tuple(environment))


def _rclone(access: Access, rclone: RcloneConnection) -> Way:
    found = shutil.which(RCLONE_PROGRAM)
    if found is None:
        raise PracticeGuardError(ErrorCode.RCLONE_MISSING)
    settings = rclone_settings(_secret(access, SecretPart.RCLONE_SETTINGS))
    prefix = f"RCLONE_CONFIG_{rclone.NAME}_"
    environment = [*_RCLONE_PATIENCE, (f"{prefix}TYPE", rclone.type)]
    environment.append(("RCLONE_CONFIG", os.devnull))
    environment += [(f"{prefix}{name.upper()}", value) for name, value in settings.items()]
    return Way(("-o", _listed(f"rclone.program={_quoted(found)}")), tuple(environment))


def rclone_settings(text: str) -> dict[str, str]:
    """Given the secret of an rclone place, return its settings; INPUT_INVALID if it is none."""
    try:
        settings = json.loads(text)
    except ValueError:
        settings = None
    if not isinstance(settings, dict):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "settings"})
    named = {str(name): str(value) for name, value in settings.items()}
    demand_rclone_settings(named)
    return named


def _patience() -> tuple[str, ...]:
    return (f"--stuck-request-timeout={STUCK_SECONDS}s",)


def _pinned(certificate: str, folder: Path) -> tuple[str, ...]:
    """Return the flag by which restic trusts this certificate and no other."""
    if not certificate:
        return ()
    content = certificate.encode("ascii")
    path = folder / f"{hashlib.sha256(content).hexdigest()[:32]}.pem"
    try:
        if not path.is_file() or path.read_bytes() != content:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished = path.with_name(f"{path.name}.{os.getpid()}")
            unfinished.write_bytes(content)
            unfinished.replace(path)
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.STATE_NOT_WRITABLE,
            {"folder": str(folder), "reason": error.strerror or type(error).__name__},
        ) from error
    return (f"--cacert={_listed(str(path))}",)


def _secret(access: Access, part: SecretPart) -> str:
    secret = access.secrets.get(part)
    if not secret:
        raise PracticeGuardError(ErrorCode.PLACE_SECRET_MISSING, {"place": access.location})
    return secret.reveal()


def _listed(value: str) -> str:
    """Return a value as restic reads these flags: each is a line of comma-separated values."""
    if not set(value) & set('",\r\n'):
        return value
    doubled = value.replace('"', '""')
    return f'"{doubled}"'


def _quoted(program: str) -> str:
    """Return a program as restic's own splitting takes it: unquoted, a backslash ends a word."""
    quote = "'" if '"' in program else '"'
    return f"{quote}{program}{quote}"

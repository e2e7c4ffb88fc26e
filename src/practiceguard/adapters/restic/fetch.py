"""Fetch the official restic release: checked by size and SHA-256 before anything may run it."""

import bz2
import hashlib
import os
import ssl
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Callable
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Final

from practiceguard.adapters.restic.release_lock import ReleaseAsset, ReleaseLock
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

SILENCE_LIMIT_SECONDS: Final = 30.0
WHOLE_LIMIT_SECONDS: Final = 900.0  # 11 MB; a line slower than this is better used tomorrow
_LARGEST_PROGRAM_BYTES: Final = 300_000_000
_BLOCK_BYTES: Final = 256 * 1024
# macOS keeps its roots here for programs that bring their own OpenSSL.
_MACOS_ROOTS: Final = Path("/etc/ssl/cert.pem")

ByteProgress = Callable[[int, int], None]
"""Called with bytes received and bytes expected."""


class _SecureRedirects(urllib.request.HTTPRedirectHandler):
    """Follow a redirect only where it stays encrypted."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not newurl.lower().startswith("https://"):
            fp.close()
            raise urllib.error.URLError("redirected to an address that is not encrypted")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch_official(
    lock: ReleaseLock,
    platform: str,
    program: Path,
    *,
    trust: ssl.SSLContext | None = None,
    on_progress: ByteProgress | None = None,
    silence_limit: float = SILENCE_LIMIT_SECONDS,
) -> str:
    """Fetch the release's asset for `platform`, put its program at `program`, return its SHA-256.

    Nothing is left at `program`, and nothing there is changed, unless size and checksum fitted.
    `trust` replaces the system's certificate authorities. `silence_limit` is in seconds. Raises
    RESTIC_MISSING where it could not be fetched, RESTIC_TAMPERED where it is not what was pinned.
    """
    asset = lock.assets.get(platform)
    if asset is None:
        raise _missing(f"there is no official restic {lock.version} pinned for {platform}")
    program.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fetch-", dir=program.parent) as scratch:
        packed = Path(scratch, "asset")
        address = lock.url.format(name=asset.name)
        opener = urllib.request.build_opener(
            urllib.request.HTTPSHandler(context=trust or system_trust()), _SecureRedirects()
        )
        try:
            with opener.open(_request(address), timeout=silence_limit) as answer:
                received, digest = _copy(answer, packed, asset.size, on_progress)
        except (OSError, HTTPException) as error:  # URLError, time-outs, TLS errors are OSErrors
            if isinstance(error, urllib.error.HTTPError):
                error.close()  # it carries the answer, connection and all
            raise _missing(f"{asset.name} could not be fetched: {error}") from error
        _compare(asset, received, digest)
        unpacked = Path(scratch, "program")
        try:
            _unpack(asset, packed, unpacked)
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError) as error:
            raise _missing(f"{asset.name} could not be unpacked: {error}") from error
        sha256 = file_sha256(unpacked)
        if asset.program_sha256 not in {None, sha256}:
            raise _tampered(asset.name, "the program inside has another checksum than pinned")
        install_program(unpacked, program)
    return sha256


def install_program(unpacked: Path, program: Path) -> None:
    """Move a checked program to its place in one step, runnable by its owner alone."""
    unpacked.chmod(0o700)
    with unpacked.open("rb+") as stream:
        os.fsync(stream.fileno())
    unpacked.replace(program)


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def system_trust() -> ssl.SSLContext:
    """Return a context that trusts the system's certificate authorities."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"] and _MACOS_ROOTS.is_file():
        context.load_verify_locations(cafile=_MACOS_ROOTS)
    return context


def _request(address: str) -> urllib.request.Request:
    """Return the request for an address, which must be encrypted from the first hop."""
    if not address.startswith("https://"):
        raise _missing("the address of the official release is not encrypted")
    return urllib.request.Request(address, headers={"User-Agent": "PracticeGuard"})  # noqa: S310


def _compare(asset: ReleaseAsset, received: int, digest: str) -> None:
    """Leave with an error unless what was received is exactly what was pinned."""
    if received < asset.size:
        raise _missing(f"{asset.name} broke off after {received} of {asset.size} bytes")
    if received > asset.size:
        raise _tampered(asset.name, f"it is larger than the pinned {asset.size} bytes")
    if digest != asset.sha256:
        raise _tampered(asset.name, "it has another checksum than pinned")


def _copy(
    answer: IO[bytes], packed: Path, expected: int, on_progress: ByteProgress | None
) -> tuple[int, str]:
    """Store at most one byte more than expected; return how many came and their SHA-256."""
    digest = hashlib.sha256()
    received = 0
    give_up_at = time.monotonic() + WHOLE_LIMIT_SECONDS
    with packed.open("xb") as out:
        while received <= expected:
            block = answer.read(min(_BLOCK_BYTES, expected + 1 - received))
            if not block:
                break
            out.write(block)
            digest.update(block)
            received += len(block)
            if on_progress is not None:
                on_progress(min(received, expected), expected)
            if time.monotonic() > give_up_at:
                raise TimeoutError("the connection is too slow")
    return received, digest.hexdigest()


def _unpack(asset: ReleaseAsset, packed: Path, program: Path) -> None:
    """Write the program inside a fetched asset to `program`."""
    if asset.name.endswith(".zip"):
        with zipfile.ZipFile(packed) as archive:
            programs = [entry for entry in archive.infolist() if entry.filename.endswith(".exe")]
            if len(programs) != 1:
                raise zipfile.BadZipFile(f"{len(programs)} programs inside instead of one")
            with archive.open(programs[0]) as source:
                _write_bounded(source, program)
    else:
        with bz2.open(packed) as source:
            _write_bounded(source, program)


def _write_bounded(source: IO[bytes], program: Path) -> None:
    """Write what `source` yields, giving up where it grows past any restic there could be."""
    written = 0
    with program.open("xb") as out:
        while block := source.read(_BLOCK_BYTES):
            written += len(block)
            if written > _LARGEST_PROGRAM_BYTES:
                raise OSError("the program inside is larger than any restic")
            out.write(block)


def _missing(reason: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.RESTIC_MISSING, {"reason": reason}, details=reason)


def _tampered(name: str, reason: str) -> PracticeGuardError:
    facts = {"name": name, "reason": reason}
    return PracticeGuardError(ErrorCode.RESTIC_TAMPERED, facts, details=f"{name}: {reason}")

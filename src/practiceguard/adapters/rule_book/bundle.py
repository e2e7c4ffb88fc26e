"""Update files (`.pgrules`): a zip with all rows, what it should hold, and who vouches for it.

    update.toml              format, schema, version, released_on, and the SHA-256 of each file
    update.sig               Ed25519 over the bytes of update.toml: 64 bytes; may be missing
    jurisdictions/<code>.toml

The signature covers update.toml, and that covers every other file, so nothing in it can be changed.
"""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from practiceguard.adapters.rule_book.collection import Collection, collection_of
from practiceguard.adapters.rule_book.files import LARGEST_FILE, SCHEMA, is_row
from practiceguard.adapters.rule_book.guarded import table_in
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.edition import version_key
from practiceguard.services.ports import LawUpdate

FORMAT = 1
MANIFEST, SIGNATURE, FOLDER = "update.toml", "update.sig", "jurisdictions/"
LARGEST_BUNDLE = 8 * 1024 * 1024
"""Bytes, as it comes; the law of the whole world has less than half a megabyte."""
LARGEST_INSIDE = 16 * 1024 * 1024
"""Bytes, all files together once they are unpacked."""
MOST_FILES = 1000
_KEYS = {"format", "schema", "version", "released_on", "files"}


@dataclass(frozen=True)
class PinnedKey:
    """A key that may vouch for updates."""

    name: str
    public: bytes
    """Ed25519, 32 bytes."""


@dataclass(frozen=True)
class Bundle:
    """An update file that is whole."""

    update: LawUpdate
    collection: Collection


def read_bundle(content: bytes, keys: Sequence[PinnedKey]) -> Bundle:
    """Given the bytes of an update file and the keys that may vouch for one, return it.

    Raises PracticeGuardError of LAW_UPDATE_DAMAGED, LAW_UPDATE_UNTRUSTED or LAW_UPDATE_FORMAT.
    """
    found = _unpacked(content)
    if MANIFEST not in found:
        raise _damaged(MANIFEST, "is missing: this is no update file")
    # Before anything in it is believed.
    signed_by = _signed_by(found, keys)
    manifest = _manifest(found[MANIFEST])
    files = _files(found, manifest["files"])
    version, released_on = manifest["version"], manifest["released_on"]
    try:
        collection = collection_of(version, released_on, files)
    except PracticeGuardError as error:
        raise PracticeGuardError(
            ErrorCode.LAW_UPDATE_DAMAGED, {"part": error.facts["file"]}, details=error.details
        ) from error
    rows = tuple(collection.rows.values())
    sha256 = hashlib.sha256(content).hexdigest()
    update = LawUpdate(version, released_on, sha256, signed_by, rows, content)
    return Bundle(update, collection)


def pack(
    version: str,
    released_on: date,
    files: Mapping[str, bytes],
    sign: Callable[[bytes], bytes] | None = None,
) -> bytes:
    """Given the rows of a collection by file name, return an update file; for its makers.

    The same files give the same bytes. `sign` returns the signature of what it is given.
    """
    lines = [f"format = {FORMAT}", f"schema = {SCHEMA}", f'version = "{version}"']
    lines += [f"released_on = {released_on.isoformat()}", "[files]"]
    lines += [
        f'"{name}" = "{hashlib.sha256(content).hexdigest()}"'
        for name, content in sorted(files.items())
    ]
    manifest = ("\n".join(lines) + "\n").encode()
    parts = {MANIFEST: manifest}
    if sign is not None:
        parts[SIGNATURE] = sign(manifest)
    parts |= {FOLDER + name: content for name, content in sorted(files.items())}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _unpacked(content: bytes) -> dict[str, bytes]:
    """Return the files of an archive by name; nothing is written anywhere."""
    if len(content) > LARGEST_BUNDLE:
        raise _damaged("", "the file is too large")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = archive.infolist()
            if len(inside) > MOST_FILES or len({one.filename for one in inside}) < len(inside):
                raise _damaged("", "too many files, or two of one name")
            return _contents(archive, inside)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,  # a compression nobody here uses
        RuntimeError,  # it asks for a password
        LookupError,
    ) as error:
        raise _damaged("", f"it is no archive: {error}"[:200]) from error


def _contents(archive: zipfile.ZipFile, inside: Sequence[zipfile.ZipInfo]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    room = LARGEST_INSIDE
    for one in inside:
        found[one.filename] = content = _content(archive, one)
        room -= len(content)
        if room < 0:
            raise _damaged("", "the files in it are too large together")
    return found


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    # Never trust the size that an archive claims: read one byte more than is allowed.
    with archive.open(info) as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise _damaged(info.filename[:80], "is too large")
    return content


def _signed_by(found: Mapping[str, bytes], keys: Sequence[PinnedKey]) -> str:
    signature = found.get(SIGNATURE)
    if signature is None:
        return ""
    # Only for those who take in an update: the agent never loads it.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(key.public).verify(signature, found[MANIFEST])
        except InvalidSignature:
            continue
        return key.name
    raise PracticeGuardError(ErrorCode.LAW_UPDATE_UNTRUSTED)


def _manifest(content: bytes) -> dict[str, Any]:
    try:
        table = table_in(content)
    except ValueError as error:
        raise _damaged(MANIFEST, str(error)[:200]) from error
    for name, known in (("format", FORMAT), ("schema", SCHEMA)):
        number = table.get(name)
        if type(number) is not int or number < 1:
            raise _damaged(MANIFEST, f"{name} is not a number")
        if number > known:
            raise PracticeGuardError(ErrorCode.LAW_UPDATE_FORMAT)
    version, files = table.get("version"), table.get("files")
    try:
        version_key(version if isinstance(version, str) else "")
    except ValueError as error:
        raise _damaged(MANIFEST, str(error)[:200]) from error
    if set(table) != _KEYS or type(table["released_on"]) is not date or not isinstance(files, dict):
        raise _damaged(MANIFEST, "it has other keys than an update has")
    return table


def _files(found: Mapping[str, bytes], wanted: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the rows by file name, each with the SHA-256 that it should have."""
    names = {name.removeprefix(FOLDER) for name in found if name.startswith(FOLDER)}
    strangers = set(found) - {MANIFEST, SIGNATURE} - {FOLDER + name for name in names}
    for name in sorted(strangers | (names ^ set(wanted))):
        raise _damaged(name[:80], "should be there and is not, or the reverse")
    files = {name: found[FOLDER + name] for name in names}
    for name, content in files.items():
        if not is_row(name):
            raise _damaged(name[:80], "is not the name of a row")
        if hashlib.sha256(content).hexdigest() != wanted[name]:
            raise _damaged(name, "is not what it should be")
    return files


def _damaged(part: str, what: str) -> PracticeGuardError:
    return PracticeGuardError(
        ErrorCode.LAW_UPDATE_DAMAGED, {"part": part}, details=f"{part}: {what}".removeprefix(": ")
    )

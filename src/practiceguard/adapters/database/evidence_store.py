"""Keeps files of evidence, each in an encrypted file of its own."""

import contextlib
import hashlib
import hmac
import os
import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.secret import Secret

CHUNK = 1 << 20
"""Bytes of a row: a disk image goes through little memory."""

LEFT_AFTER = 3600.0
"""Seconds after which a file that nobody writes into any more is what a crash left."""

_SUFFIX = ".evidence"
_UNFINISHED = ".unfinished"
_PLAIN_NAME = re.compile(r"[A-Za-z0-9-]{1,64}")
_SCHEMA = """
CREATE TABLE chunk (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE TABLE whole (sha256 TEXT NOT NULL, size INTEGER NOT NULL) STRICT;
CREATE TABLE brought_back (incident TEXT NOT NULL, evidence TEXT NOT NULL) STRICT;
"""


@dataclass(frozen=True)
class EncryptedEvidenceStore:
    """`EvidenceStore` in a folder; the key is derived from the one in the keyring."""

    folder: Path
    database: Database

    def take_in(self, incident: IncidentId, source: Path) -> tuple[EvidenceId, str, int]:
        """Copy a file in.

        EVIDENCE_UNREADABLE if it cannot be read, EVIDENCE_CHANGING if somebody writes into it
        meanwhile: nothing is kept then.
        """
        encrypted_file.make_private_folder(self.folder)
        folder = self._of(incident)
        encrypted_file.make_private_folder(folder)
        unfinished = _begun(folder)
        try:
            with _opened(source) as file:
                before = _state(file)
                sha256, size = self._write(unfinished, _chunks(file, source))
                if _state(file) != before:
                    # Half of it is from before: nobody ever had such a file.
                    facts = {"path": str(source)}
                    raise PracticeGuardError(ErrorCode.EVIDENCE_CHANGING, facts)
            evidence = self._name(incident, sha256)
            _settle(unfinished, folder / f"{evidence}{_SUFFIX}")
        except BaseException:
            encrypted_file.remove(unfinished)
            raise
        return evidence, sha256, size

    def bring_back(
        self, incident: IncidentId, evidence: EvidenceId, sha256: str, content: Iterator[bytes]
    ) -> None:
        """Keep what was taken in on another computer, under the name that it had there."""
        if not _PLAIN_NAME.fullmatch(evidence) or not _PLAIN_NAME.fullmatch(incident):
            raise _damaged(evidence)
        encrypted_file.make_private_folder(self.folder)
        folder = self._of(incident)
        encrypted_file.make_private_folder(folder)
        path = folder / f"{evidence}{_SUFFIX}"
        if path.exists():
            return
        unfinished = _begun(folder)
        try:
            came, _size = self._write(unfinished, content, (incident, evidence))
            if came != sha256:
                raise _damaged(evidence)
            _settle(unfinished, path)
        except BaseException:
            encrypted_file.remove(unfinished)
            raise

    def read(self, incident: IncidentId, evidence: EvidenceId) -> Iterator[bytes]:
        """Yield the bytes; EVIDENCE_MISSING or EVIDENCE_DAMAGED, the latter at the end at last."""
        path = self._of(incident) / f"{evidence}{_SUFFIX}"
        if not path.exists():
            raise PracticeGuardError(ErrorCode.EVIDENCE_MISSING, {"evidence": evidence})
        digest = hashlib.sha256()
        try:
            with (
                contextlib.closing(
                    encrypted_file.connect(path, self._key(), options="mode=ro")
                ) as connection,
                encrypted_file.errors_named(path),
            ):
                (expected, _size) = connection.execute("SELECT sha256, size FROM whole").fetchone()
                named = _brought_back(connection)
                for (content,) in connection.execute("SELECT content FROM chunk ORDER BY number"):
                    digest.update(content)
                    yield bytes(content)
        except PracticeGuardError as error:
            raise _damaged(evidence) from error
        # Only whoever has the key can write such a name: no file can be put in another's place.
        is_named = (incident, evidence) in {(incident, self._name(incident, expected)), named}
        if digest.hexdigest() != expected or not is_named:
            raise _damaged(evidence)

    def held(self, incident: IncidentId) -> tuple[EvidenceId, ...]:
        """Return what is there of an incident."""
        folder = self._of(incident)
        if not folder.is_dir():
            return ()
        names = (path.name for path in folder.iterdir() if path.name.endswith(_SUFFIX))
        return tuple(EvidenceId(name.removesuffix(_SUFFIX)) for name in sorted(names))

    def _write(
        self, path: Path, chunks: Iterator[bytes], named: tuple[str, str] | None = None
    ) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        with contextlib.closing(encrypted_file.connect(path, self._key())) as connection:
            with encrypted_file.errors_named(path):
                # Nobody sees the file before it is whole, so nothing has to be undone in it.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")
                connection.executescript(_SCHEMA)
                connection.execute("BEGIN")
            for number, content in enumerate(chunks):
                digest.update(content)
                size += len(content)
                with encrypted_file.errors_named(path):
                    connection.execute("INSERT INTO chunk VALUES (?, ?)", (number, content))
            with encrypted_file.errors_named(path):
                connection.execute("INSERT INTO whole VALUES (?, ?)", (digest.hexdigest(), size))
                if named is not None:
                    connection.execute("INSERT INTO brought_back VALUES (?, ?)", named)
                connection.execute("COMMIT")
        return digest.hexdigest(), size

    def _name(self, incident: IncidentId, sha256: str) -> EvidenceId:
        """Return a name that is the same for the same bytes and tells nobody what they are."""
        material = bytes.fromhex(self._key().reveal())
        text = f"{incident}\n{sha256}".encode()
        return EvidenceId(hmac.new(material, text, hashlib.sha256).hexdigest()[:32])

    def _key(self) -> Secret:
        return self.database.derived_key("evidence")

    def _of(self, incident: IncidentId) -> Path:
        return self.folder / incident


def _begun(folder: Path) -> Path:
    """Make the file that is written, and clear away what a crash left of others.

    Half a disk image takes as much room as a whole one, and nobody would ever see it.
    """
    with encrypted_file.errors_named(folder):
        for one in folder.glob(f"*{_UNFINISHED}"):
            # Another window or the agent may be writing: what is written into is young.
            with contextlib.suppress(OSError):
                if time.time() - one.stat().st_mtime > LEFT_AFTER:
                    one.unlink()
    unfinished = folder / f"{secrets.token_hex(8)}{_UNFINISHED}"
    encrypted_file.make_private_file(unfinished)
    return unfinished


def _settle(unfinished: Path, path: Path) -> None:
    with encrypted_file.errors_named(unfinished):
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        # The same bytes are there already: what stands in the log stays as it is.
        try:
            unfinished.unlink() if path.exists() else unfinished.rename(path)
        except FileExistsError:  # on Windows: another process was as quick
            unfinished.unlink()


def _brought_back(connection: Any) -> tuple[str, str] | None:
    """Return what a file was called on the computer where it was taken in; None if that is this."""
    tables = "SELECT 1 FROM sqlite_master WHERE name = 'brought_back'"
    if connection.execute(tables).fetchone() is None:
        return None  # written by an older version
    row = connection.execute("SELECT incident, evidence FROM brought_back").fetchone()
    return None if row is None else (str(row[0]), str(row[1]))


@contextlib.contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    try:
        file = source.open("rb")
    except OSError as error:
        raise _unreadable(source, error) from error
    with file:
        yield file


def _chunks(file: BinaryIO, source: Path) -> Iterator[bytes]:
    while True:
        try:
            content = file.read(CHUNK)
        except OSError as error:
            raise _unreadable(source, error) from error
        if not content:
            return
        yield content


def _state(file: BinaryIO) -> tuple[int, int]:
    """Return what tells that a file was written to: its size and when it changed."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns


def _unreadable(source: Path, error: OSError) -> PracticeGuardError:
    reason = error.strerror or type(error).__name__
    return PracticeGuardError(
        ErrorCode.EVIDENCE_UNREADABLE, {"path": str(source), "reason": reason}
    )


def _damaged(evidence: EvidenceId) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.EVIDENCE_DAMAGED, {"evidence": evidence})

"""The record for a court or an authority: which files it has, and one digest over all of them.

`manifest.json` names every file with its size and SHA-256. The digest over all is the SHA-256 of
`manifest.json`. README.txt prints that digest, so it cannot be listed as other files are: the
manifest has its SHA-256 with 64 zeros in place of the digest. Whatever verifies it
(resources/record/) follows these rules without this program.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from practiceguard.domain.incident.court_entries import RecordPurpose
from practiceguard.domain.incident.log import LogEntry, line_of, line_without_body

FORMAT: Final = "practiceguard incident record"
VERSION: Final = 1
"""Raised when an older verifier would misread what a newer program writes."""
MANIFEST: Final = "manifest.json"
README: Final = "README.txt"
LOG: Final = "log.jsonl"
DIGEST_PLACE: Final = "0" * 64
"""Stands in README.txt, while its fingerprint is taken, where the digest will be."""


@dataclass(frozen=True)
class RecordWish:
    """What record somebody wants."""

    purpose: RecordPurpose
    recipient: str
    """Who gets it, by name and place."""
    with_names: bool = False
    """Whether names of those affected stay in it."""
    because: str = ""
    """Why they do; wanted then."""
    with_evidence: bool = False
    """Whether the files of evidence themselves go in."""
    is_encrypted: bool = False

    def lack(self) -> str:
        """Return the name of the field that is missing, "" if none is."""
        if not self.recipient.strip():
            return "recipient"
        return "because" if self.with_names and not self.because.strip() else ""


@dataclass(frozen=True)
class RecordFile:
    """One file of a record."""

    name: str
    """With `/` between folders; ASCII."""
    size: int
    sha256: str
    entry: int = 0
    """The entry of the log that names this fingerprint; 0 if none does."""


@dataclass(frozen=True)
class RecordAbout:
    """What the manifest says of the whole."""

    incident: str
    number: str
    language: str
    made_at: datetime
    made_by: str
    wish: RecordWish
    entries: int
    seal: str
    """Of the last entry."""
    removed: tuple[int, ...]
    """Entries without their content."""


def log_content(entries: Iterable[LogEntry], removed: Iterable[int]) -> bytes:
    """Given a log and the numbers of entries whose content goes, return its lines."""
    gone = frozenset(removed)
    lines = (line_without_body(one) if one.number in gone else line_of(one) for one in entries)
    return b"".join(line + b"\n" for line in lines)


def manifest_of(about: RecordAbout, files: Iterable[RecordFile], readme: bytes) -> bytes:
    """Given what is in a record, and README.txt with the digest's place empty, return manifest."""
    said: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "incident": about.incident,
        "number": about.number,
        "language": about.language,
        "made_at": about.made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "made_by": about.made_by,
        "purpose": about.wish.purpose.value,
        "recipient": about.wish.recipient.strip(),
        "names": "complete" if about.wish.with_names else "removed",
        "evidence_files": about.wish.with_evidence,
        "log": {
            "name": LOG,
            "entries": about.entries,
            "seal": about.seal,
            "removed": sorted(about.removed),
        },
        "readme_sha256": hashlib.sha256(readme).hexdigest(),
        "files": [_row(one) for one in sorted(files, key=lambda one: one.name)],
    }
    return json.dumps(said, indent=1, ensure_ascii=True).encode("ascii") + b"\n"


def digest_of_manifest(manifest: bytes) -> str:
    """Return the one digest over a whole record."""
    return hashlib.sha256(manifest).hexdigest()


def in_groups(digest: str) -> str:
    """Return a digest in groups of four, on two lines, as one reads it out on the telephone."""
    groups = [digest[at : at + 4] for at in range(0, len(digest), 4)]
    half = len(groups) // 2
    return f"{' '.join(groups[:half])}\n{' '.join(groups[half:])}"


def _row(one: RecordFile) -> Mapping[str, object]:
    row: dict[str, object] = {"name": one.name, "bytes": one.size, "sha256": one.sha256}
    return row | ({"entry": one.entry} if one.entry else {})

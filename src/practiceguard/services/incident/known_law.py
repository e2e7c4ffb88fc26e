"""What a practice corrected in the law and which updates it took in, as they leave with a backup.

Whoever has the password of a place can write such a record: it is read as strictly as it is made.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from practiceguard.domain.incident.correction import Correction, entry_of, plain_entry
from practiceguard.domain.incident.edition import AcceptedUpdate, Proof, version_key

FORMAT: Final = "practiceguard law"
VERSION: Final = 1
"""Raised when an older program would misread what a newer one writes."""


@dataclass(frozen=True)
class KnownLaw:
    """Both ledgers, each in the order in which it was written."""

    corrections: tuple[Correction, ...]
    updates: tuple[AcceptedUpdate, ...]


def to_bytes(known: KnownLaw) -> bytes:
    """Return it as JSON; the same ledgers give the same bytes."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "corrections": [_plain_correction(one) for one in known.corrections],
        "updates": [_plain_update(one) for one in known.updates],
    }
    return json.dumps(said, indent=1).encode("ascii")


def from_bytes(content: bytes) -> KnownLaw | None:
    """Return what a record says; None if it is not whole or of a newer program."""
    try:
        said = json.loads(content)
        if said["format"] != FORMAT or said["version"] != VERSION:
            return None
        return KnownLaw(
            tuple(_correction(one) for one in said["corrections"]),
            tuple(_update(one) for one in said["updates"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _plain_correction(one: Correction) -> dict[str, Any]:
    return {
        "code": one.code,
        "path": one.path,
        "value": plain_entry(one.value),
        "original": plain_entry(one.original),
        "note": one.note,
        "who": one.who,
        "at": one.at.isoformat(),
        "withdrawn": one.is_withdrawn,
    }


def _correction(said: Mapping[str, Any]) -> Correction:
    return Correction(
        _text(said["code"]),
        _text(said["path"]),
        entry_of(said["value"]),
        entry_of(said["original"]),
        _text(said["note"]),
        _text(said["who"]),
        datetime.fromisoformat(said["at"]),
        is_withdrawn=said["withdrawn"] is True,
    )


def _plain_update(one: AcceptedUpdate) -> dict[str, str]:
    return {
        "version": one.version,
        "released_on": one.released_on.isoformat(),
        "sha256": one.sha256,
        "proof": one.proof.value,
        "signed_by": one.signed_by,
        "who": one.who,
        "at": one.at.isoformat(),
    }


def _update(said: Mapping[str, Any]) -> AcceptedUpdate:
    at = datetime.fromisoformat(said["at"])
    version_key(said["version"])
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return AcceptedUpdate(
        _text(said["version"]),
        date.fromisoformat(said["released_on"]),
        _text(said["sha256"]),
        Proof(said["proof"]),
        _text(said["signed_by"]),
        _text(said["who"]),
        at,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value

"""The fingerprint of a row of law, so that a receipt says which text it answered."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum


def digest_of(row: object) -> str:
    """Given a row of the law, or of our advice, return its SHA-256 in hexadecimal.

    The version of the collection is left out: it names an edition, not what the row says.
    """
    return hashlib.sha256(canonical(row).encode("utf-8", "surrogatepass")).hexdigest()


def canonical(row: object) -> str:
    """Given a row, return the JSON of which its fingerprint is taken."""
    return json.dumps(_plain(row), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {
            one.name: _plain(getattr(value, one.name))
            for one in fields(value)
            if one.name != "version"
        }
    if isinstance(value, Enum | date):
        return value.value if isinstance(value, Enum) else value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(str, value))
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value

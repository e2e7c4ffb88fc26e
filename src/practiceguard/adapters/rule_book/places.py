"""Finds and replaces one entry of a row, as TOML has it, by its path."""

import copy
from collections.abc import Mapping
from datetime import date
from typing import Any

from practiceguard.adapters.rule_book.faults import Fault, FaultyRow
from practiceguard.adapters.rule_book.files import RawRow
from practiceguard.domain.incident.correction import Entry

_DAYS = {"checked_on", "in_force_from"}
_FIXED = {"code", "schema", "version", "corrections", "key"}
"""What says which row or duty it is: another one is not a correction."""


def entry_at(raw: RawRow, path: str) -> Entry:
    """Given the keys of a row and a path, return what stands there, None if nothing does."""
    value: Any = raw
    for part in path.split("."):
        value = _inside(value, part)
        if value is None:
            return None
    return _entry(value)


def with_entry(raw: RawRow, path: str, entry: Entry) -> RawRow:
    """Return the keys of a row with something else at a place; None takes away what is there.

    Raises FaultyRow where a row has no such place. What stands there is not checked.
    """
    parts = path.split(".")
    if parts[-1] in _FIXED or not all(parts):
        raise FaultyRow([Fault(path, "is not to be corrected")])
    changed = copy.deepcopy(dict(raw))
    table: Any = changed
    for part in parts[:-1]:
        if isinstance(table, dict) and part not in table and len(parts) > 1:
            table[part] = {}
        table = _inside(table, part)
    if not isinstance(table, dict):
        raise FaultyRow([Fault(path, "the row has no such place")])
    if entry is None:
        table.pop(parts[-1], None)
    else:
        table[parts[-1]] = _toml(parts[-1], entry)
    return changed


def _inside(value: Any, part: str) -> Any:
    """Return what a table has under a key; a list of tables goes by their own `key`."""
    if isinstance(value, list):
        return next(
            (one for one in value if isinstance(one, dict) and one.get("key") == part), None
        )
    return value.get(part) if isinstance(value, Mapping) else None


def _entry(value: Any) -> Entry:
    if isinstance(value, Mapping):
        return {str(key): _entry(inside) for key, inside in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_entry(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int) else str(value)


def _toml(key: str, entry: Entry) -> Any:
    if isinstance(entry, Mapping):
        return {name: _toml(name, inside) for name, inside in entry.items() if inside is not None}
    if isinstance(entry, tuple | list):
        return [_toml("", one) for one in entry]
    if key in _DAYS and isinstance(entry, str):
        try:
            return date.fromisoformat(entry)
        except ValueError as error:
            raise FaultyRow([Fault(key, "a day such as 2026-11-21 is wanted here")]) from error
    return entry

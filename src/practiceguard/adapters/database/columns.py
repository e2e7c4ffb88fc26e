"""How values stand in the database's columns: times as ISO 8601 in UTC, lists as JSON."""

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any


def from_time(moment: datetime) -> str:
    """Given a moment, return it as text that sorts by time: UTC, always with microseconds."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone says nothing")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_time(text: str) -> datetime:
    """Given such a text, return the moment, in UTC."""
    return datetime.fromisoformat(text)


def from_optional_time(moment: datetime | None) -> str | None:
    """Given a moment or None, return its text or None."""
    return None if moment is None else from_time(moment)


def to_optional_time(text: str | None) -> datetime | None:
    """Given a text or None, return the moment or None."""
    return None if text is None else to_time(text)


def to_json(value: Any) -> str:
    """Given plain lists, dictionaries and texts, return JSON.

    Only ASCII comes out, so that a path with bytes that are no UTF-8 (Python holds them as lone
    surrogates, which no database takes as text) goes in and comes back unharmed.
    """
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def from_json(text: str) -> Any:
    """Given such JSON, return the value."""
    return json.loads(text)


def from_paths(paths: Iterable[PurePath]) -> str:
    """Given paths, return them as JSON."""
    return to_json([str(path) for path in paths])


def to_paths(text: str) -> tuple[PurePath, ...]:
    """Given such JSON, return the paths, as this system writes them."""
    return tuple(PurePath(path) for path in from_json(text))


def shown(text: str) -> str:
    """Given text that is only ever shown, return it so that a database takes it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def known_fields(dataclass: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    """Given stored values, return those that this version's dataclass knows.

    Window and agent may be of different versions for a moment, in the middle of an update.
    """
    names = {field.name for field in fields(dataclass)}
    return {name: value for name, value in values.items() if name in names}

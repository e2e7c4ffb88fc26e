"""What a practice corrected in the law that came with the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

Entry: TypeAlias = "str | int | bool | tuple[Entry, ...] | Mapping[str, Entry] | None"
"""What stands at a place of a row: a text, a number, a list or a table; days are ISO texts.

None where nothing stands.
"""


@dataclass(frozen=True)
class Correction:
    """One entry of one row, as a practice wants it read; the original stays beside it."""

    code: str
    """Of the jurisdiction."""
    path: str
    """Which entry: the keys with dots between, a duty by its own key, e.g. `authority.phone` or
    `duties.people.clock.value`."""
    value: Entry
    """What is read now."""
    original: Entry
    """What stood there when it was corrected."""
    note: str
    """Why, and where that was found."""
    who: str
    at: datetime
    """With a time zone."""
    is_withdrawn: bool = False
    """Whether it takes back the earlier correction of the same entry: the original holds again."""

    def __post_init__(self) -> None:
        """Refuse a correction that nobody answers for."""
        if not self.note.strip() or not self.who.strip():
            raise ValueError("a correction needs a reason and a name")
        if self.at.tzinfo is None:
            raise ValueError("a correction needs a time zone")


def plain_entry(entry: Entry) -> Any:
    """Return an entry as JSON can hold it."""
    if isinstance(entry, Mapping):
        return {key: plain_entry(inside) for key, inside in entry.items()}
    if isinstance(entry, tuple):
        return [plain_entry(inside) for inside in entry]
    return entry


def entry_of(value: object) -> Entry:
    """Given what JSON held, return the entry; TypeError for what cannot stand in a row."""
    if isinstance(value, dict):
        return {key: entry_of(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return tuple(entry_of(inside) for inside in value)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError("nothing that stands in a row")

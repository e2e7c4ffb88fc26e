"""The log of an incident: entries are added, never changed, and each seals the one before it."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NewType

IncidentId = NewType("IncidentId", str)

_YEAR_AND_NUMBER = 2
_SHOWN_LETTERS = 4
_BODY = 5
"""Which part of a line says something."""


def new_incident_id(year: int, number: int, unique: str) -> IncidentId:
    """Return the name of a new incident: its number in the year, and what makes it the only one.

    `unique`: 32 random hexadecimal digits (a UUID). Two computers of one practice both open a first
    incident of a year; brought together, they must stay two.
    """
    return IncidentId(f"{year}-{number:02d}-{unique}")


def number_within_year(incident: IncidentId, year: int) -> int:
    """Return which incident of a year it is; 0 if it is of another one."""
    parts = incident.split("-")
    is_of_year = len(parts) >= _YEAR_AND_NUMBER and parts[0] == str(year) and parts[1].isdecimal()
    return int(parts[1]) if is_of_year else 0


def shown_number(incident: IncidentId) -> str:
    """Return what people call an incident: `2026-01-7f3a`, the beginning of its name."""
    year_and_number, dash, unique = incident.rpartition("-")
    if not dash or year_and_number.count("-") != 1:
        return incident
    return f"{year_and_number}-{unique[:_SHOWN_LETTERS]}"


def is_called(incident: IncidentId, said: str) -> bool:
    """Return whether an incident is meant by its number, its whole name, or how that begins."""
    asked = said.strip().lower()
    begins_beyond_number = asked.count("-") >= _YEAR_AND_NUMBER and incident.startswith(asked)
    is_number = "-" in asked and incident.startswith(f"{asked}-")
    return incident == asked or is_number or begins_beyond_number


NOTHING_BEFORE = "0" * 64
"""Stands in the first entry in the place of the seal before it."""


@dataclass(frozen=True)
class LogEntry:
    """One line of the log, as it is stored."""

    incident: IncidentId
    number: int
    """From 1, without gaps."""
    at: datetime
    """When it was written, UTC."""
    author: str
    kind: str
    """What it says: the name of one of the entries of `entry.py`."""
    body: str
    """The entry as JSON, exactly as it was sealed."""
    before: str
    """The seal of the entry before it."""
    seal: str


def seal_of(entry: LogEntry) -> str:
    """Return the seal that an entry has to bear: SHA-256 of all its other parts, in hexadecimal.

    The parts are joined as a JSON list, so that no text can move from one into the next. Whoever
    holds the log can compute it without this program.
    """
    return hashlib.sha256(_as_json(_sealed_parts(entry))).hexdigest()


def line_of(entry: LogEntry) -> bytes:
    """Return an entry as it leaves with a backup: what is sealed, and the seal, as one JSON list.

    One line without its end. The format is told in docs/incident_record.md, with a verifier.
    """
    return _as_json([*_sealed_parts(entry), entry.seal])


def line_without_body(entry: LogEntry) -> bytes:
    """Return an entry without what it says: `null` stands there, the seal is that of the whole.

    The chain can be followed through it; what it said is proved by the whole line only.
    """
    parts: list[str | int | None] = [*_sealed_parts(entry), entry.seal]
    parts[_BODY] = None
    return _as_json(parts)


def entry_in(line: bytes) -> LogEntry:
    """Given what `line_of` made, return the entry, its seal as it stands there (ValueError)."""
    parts = json.loads(line.decode("utf-8", "surrogatepass"))
    kinds = (str, int, str, str, str, str, str, str)
    if not isinstance(parts, list) or tuple(map(type, parts)) != kinds:
        raise ValueError("this is no entry of a log")
    incident, number, at, author, kind, body, before, seal = parts
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return LogEntry(IncidentId(incident), number, moment, author, kind, body, before, seal)


def next_entry(
    last: LogEntry | None, incident: IncidentId, at: datetime, author: str, kind: str, body: str
) -> LogEntry:
    """Given the last entry of an incident, return the one that follows it, sealed."""
    entry = LogEntry(
        incident=incident,
        number=last.number + 1 if last else 1,
        at=at.astimezone(UTC),
        author=author,
        kind=kind,
        body=body,
        before=last.seal if last else NOTHING_BEFORE,
        seal="",
    )
    return _sealed(entry)


class Flaw(StrEnum):
    """What is wrong with a log."""

    CHANGED = "changed"
    """An entry does not bear its own seal: it was altered."""
    BROKEN = "broken"
    """It does not follow the entry before it: one was removed, added or moved."""
    MISSING_END = "missing-end"
    """Entries up to this one were written, or left with a backup, and are not there any more."""
    OTHER_HISTORY = "other-history"
    """The entry that was seen before is another one now: the log was written anew."""


@dataclass(frozen=True)
class Finding:
    """One flaw and where it is."""

    flaw: Flaw
    number: int
    """Of the entry at which it shows."""


@dataclass(frozen=True)
class Anchor:
    """What was seen of a log elsewhere: in a backup, on paper, in a message."""

    number: int
    seal: str


def flaws_of(entries: Iterable[LogEntry], anchors: Iterable[Anchor] = ()) -> tuple[Finding, ...]:
    """Given the log of one incident in its order, return what is wrong with it.

    The chain alone finds any edit, removal, addition or reorder but one: that the newest entries
    were cut off, or all of it was written anew. For that, `anchors` are compared.
    """
    known = tuple(entries)
    found = []
    before, number = NOTHING_BEFORE, 0
    for entry in known:
        number += 1
        if entry.seal != seal_of(entry):
            found.append(Finding(Flaw.CHANGED, entry.number))
        if entry.before != before or entry.number != number:
            found.append(Finding(Flaw.BROKEN, entry.number))
            number = entry.number
        before = entry.seal
    return (*found, *_against(known, anchors))


def demand_whole(entries: tuple[LogEntry, ...]) -> None:
    """Raise ValueError unless these are the log of one incident from its beginning, unaltered."""
    if not entries or len({one.incident for one in entries}) != 1 or flaws_of(entries):
        raise ValueError("this is no whole log")


def _against(entries: tuple[LogEntry, ...], anchors: Iterable[Anchor]) -> Iterable[Finding]:
    seals = {entry.number: entry.seal for entry in entries}
    missing: list[int] = []
    other: list[int] = []
    for anchor in anchors:
        if anchor.number not in seals:
            missing.append(anchor.number)
        elif seals[anchor.number] != anchor.seal:
            other.append(anchor.number)
    # Each told once: of a hundred entries that were cut off, how far they went says it all.
    if missing:
        yield Finding(Flaw.MISSING_END, max(missing))
    if other:
        yield Finding(Flaw.OTHER_HISTORY, min(other))


def _sealed_parts(entry: LogEntry) -> list[str | int]:
    return [
        entry.incident,
        entry.number,
        entry.at.astimezone(UTC).isoformat(),
        entry.author,
        entry.kind,
        entry.body,
        entry.before,
    ]


def _as_json(parts: Sequence[str | int | None]) -> bytes:
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    # Lone surrogates can be typed on Windows: they must neither fail here nor be lost.
    return text.encode("utf-8", "surrogatepass")


def _sealed(entry: LogEntry) -> LogEntry:
    return LogEntry(
        entry.incident,
        entry.number,
        entry.at,
        entry.author,
        entry.kind,
        entry.body,
        entry.before,
        seal_of(entry),
    )

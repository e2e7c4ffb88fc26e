"""The single entries of a row of the law: what a practice can correct, and what an edition changed.

A path names an entry as the files of resources/jurisdictions/ do: the keys with dots between, a
duty by its own key (`duties.people.clock.value`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import DutyRule, Force, Jurisdiction, Mark, Unit


class EntryKind(StrEnum):
    """What can stand in an entry."""

    TEXT = "text"
    ADDRESS = "address"
    """A web address."""
    LINES = "lines"
    """A list of texts."""
    NUMBER = "number"
    YES_NO = "yes-no"
    DAY = "day"
    CHOICE = "choice"
    """One of a few words."""


@dataclass(frozen=True)
class LawEntry:
    """One entry of one row."""

    path: str
    field: str
    """The path with `duties.*` for any duty: which of the fields it is."""
    kind: EntryKind
    value: Entry
    """What the row says; None where nothing stands."""
    duty: str = ""
    """Key of its duty; empty for the row itself."""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What another edition says otherwise in one entry."""

    before: LawEntry | None
    """None if the entry is new."""
    after: LawEntry | None
    """None if it is not there any more."""

    @property
    def entry(self) -> LawEntry:
        """Return the entry that it is about."""
        found = self.after or self.before
        assert found is not None  # noqa: S101  one of both is there
        return found


def entries_of(row: Jurisdiction) -> tuple[LawEntry, ...]:
    """Given a row, return its entries in the order in which a person reads them."""
    return tuple(_all_of(row))


def field_of(path: str) -> tuple[str, str]:
    """Given the path of an entry, return its field and the key of its duty, empty for none."""
    parts = path.split(".")
    if parts[0] != "duties" or len(parts) < 3:
        return path, ""
    return ".".join(["duties.*", *parts[2:]]), parts[1]


def differences(before: Jurisdiction, after: Jurisdiction) -> tuple[Difference, ...]:
    """Given two editions of a row, return the entries that differ, in the order of the later."""
    old = {one.path: one for one in entries_of(before)}
    new = {one.path: one for one in entries_of(after)}
    found = [
        Difference(old.get(path), one)
        for path, one in new.items()
        if path not in old or old[path].value != one.value
    ]
    found += [Difference(one, None) for path, one in old.items() if path not in new]
    return tuple(one for one in found if _says_something(one))


def _says_something(one: Difference) -> bool:
    """Whether there is more to it than an empty entry that came or went."""
    return any(side is not None and side.value is not None for side in (one.before, one.after))


def _all_of(row: Jurisdiction) -> Iterator[LawEntry]:
    text, lines, address = EntryKind.TEXT, EntryKind.LINES, EntryKind.ADDRESS
    yield _entry("law", text, row.law)
    yield _entry("binds", text, row.binds)
    yield _entry("binds_small_practice", EntryKind.YES_NO, row.binds_small_practice)
    yield _entry("reaches_abroad", text, row.reaches_abroad)
    authority = row.authority
    yield _entry("authority.name", text, authority.name)
    yield _entry("authority.report_url", address, authority.report_url)
    yield _entry("authority.website", address, authority.website)
    yield _entry("authority.phone", text, authority.phone)
    yield _entry("authority.email", text, authority.email)
    yield _entry("authority.prepare", lines, authority.prepare)
    yield _entry("authority.mark", EntryKind.CHOICE, authority.mark, choices=tuple(Mark))
    for duty in row.duties:
        yield from _of_duty(duty)
    yield _entry("exceptions", lines, row.exceptions)
    yield _entry("health", lines, row.health)
    if row.police is not None:
        yield _entry("police.name", text, row.police.name)
        yield _entry("police.how", text, row.police.how)
        yield _entry("police.url", address, row.police.url)
    yield _entry("cert", text, row.cert)
    yield _entry("private_action", text, row.private_action)
    yield _entry("notes", lines, row.notes)
    yield _entry("in_force_from", EntryKind.DAY, _day(row.in_force_from))
    yield _entry("mark", EntryKind.CHOICE, row.mark, choices=tuple(Mark))
    yield _entry("checked_on", EntryKind.DAY, _day(row.checked_on))


def _of_duty(duty: DutyRule) -> Iterator[LawEntry]:
    def entry(name: str, kind: EntryKind, value: Entry, choices: tuple[str, ...] = ()) -> LawEntry:
        return _entry(f"duties.{duty.key}.{name}", kind, value, choices=choices)

    text, number, choice = EntryKind.TEXT, EntryKind.NUMBER, EntryKind.CHOICE
    yield entry("addressee", text, duty.addressee)
    yield entry("law", text, duty.law)
    yield entry("force", choice, duty.force, tuple(Force))
    yield entry("wording", text, duty.wording)
    if duty.clock is not None:
        yield entry("clock.value", number, duty.clock.value)
        yield entry("clock.unit", choice, duty.clock.unit, tuple(Unit))
        yield entry("clock.starts", choice, duty.clock.starts, tuple(Event))
    yield entry("planning_hours", number, duty.planning_hours)
    yield entry("threshold.words", text, duty.threshold.words)
    if duty.threshold.count is not None:
        yield entry("threshold.count.number", number, duty.threshold.count.number)
    yield entry("only_if", text, duty.only_if)
    yield entry("address", text, duty.address)
    yield entry("contents", EntryKind.LINES, duty.contents)
    yield entry("notes", EntryKind.LINES, duty.notes)
    yield entry("in_force_from", EntryKind.DAY, _day(duty.in_force_from))
    yield entry("mark", choice, duty.mark, tuple(Mark))


def _entry(path: str, kind: EntryKind, value: Entry, *, choices: tuple[str, ...] = ()) -> LawEntry:
    field, duty = field_of(path)
    # The words of an enumeration are texts in a file; an empty text or list is not written there.
    plain = str(value) if isinstance(value, StrEnum) else value
    stands = None if plain in {"", ()} else plain
    return LawEntry(path, field, kind, stands, duty, tuple(map(str, choices)))


def _day(day: object) -> str | None:
    return None if day is None else str(day)

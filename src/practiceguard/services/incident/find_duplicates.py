"""Find lines of the address book that may be one person; nobody is merged without an answer."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import AddressImport, Merged, entry_print
from practiceguard.domain.incident.person_name import name_key, number_key
from practiceguard.domain.incident.question import (
    KEEP_APART,
    MERGE,
    Choice,
    Question,
    QuestionKind,
    question_key,
)
from practiceguard.domain.incident.table import Table, shown
from practiceguard.services.incident.likeness import ALIKE, likeness
from practiceguard.services.incident.match_addresses import shown_entry

_SAME_DAY_AT_MOST = 60
"""People: a birth date that more have stands where none is known."""


def find_duplicates(
    read: AddressImport, table: Table, answers: Mapping[str, str]
) -> tuple[AddressImport, tuple[Question, ...]]:
    """Given an import, return it with what was answered to be one person merged, and questions.

    The same number and a like name, the same name and birth date, the same name where one has no
    birth date, or a like name and the same birth date are asked about. What a merged line says
    beyond the first is kept: empty fields of the first take it.
    """
    groups = _groups(read.entries)
    questions: list[Question] = []
    into: dict[int, int] = {}
    for group in groups:
        prints = [entry_print(read.entries[at]) for at in group]
        key = question_key(QuestionKind.SAME_ENTRY, prints)
        said = answers.get(key)
        if said == MERGE:
            into.update(dict.fromkeys(group[1:], group[0]))
        elif said != KEEP_APART:
            lines = tuple(shown_entry(read.entries[at]) for at in group)
            choices = (Choice(MERGE), Choice(KEEP_APART))
            questions.append(Question(key, QuestionKind.SAME_ENTRY, lines, choices))
    return _merged(read, table, into), tuple(questions)


def _merged(read: AddressImport, table: Table, into: dict[int, int]) -> AddressImport:
    if not into:
        return read
    entries = list(read.entries)
    merged = list(read.merged)
    for at, first in sorted(into.items()):
        entries[first] = _filled(entries[first], entries[at])
        row = read.entries[at].row
        cells = tuple(shown(cell) for cell in table.rows[row - 1])
        merged.append(Merged(row, read.entries[first].row, cells))
    kept = tuple(entry for at, entry in enumerate(entries) if at not in into)
    return replace(read, entries=kept, merged=tuple(merged))


_TEXTS = (
    "number", "former_name", "born_text", "street", "postal_code", "city", "region",
    "region_text", "country", "country_text", "language", "language_text", "email", "phone",
)  # fmt: skip


def _filled(first: AddressEntry, other: AddressEntry) -> AddressEntry:
    """Given two lines of one person, return the first with what only the second says.

    What both say differently stays with the first; the other's words are kept in `rest`. Whoever
    is marked a child, dead or protected in one of them is so.
    """
    values = {name: getattr(first, name) or getattr(other, name) for name in _TEXTS}
    differing = tuple(
        getattr(other, name)
        for name in ("surname", "given_name", *_TEXTS)
        if getattr(other, name)
        and getattr(other, name) != getattr(first, name)
        and getattr(first, name)
    )
    return replace(
        first,
        **values,
        born=first.born or other.born,
        minor=_either(first.minor, other.minor),
        deceased=_either(first.deceased, other.deceased),
        protected=_either(first.protected, other.protected),
        # Only an agreement in every line is one.
        email_agreed=first.email_agreed if first.email_agreed == other.email_agreed else None,
        marks=first.marks | other.marks,
        rest=(*first.rest, *differing, *other.rest),
    )


def _either(one: bool | None, other: bool | None) -> bool | None:
    if one or other:
        return True
    return one if one is not None else other


def _groups(entries: tuple[AddressEntry, ...]) -> list[tuple[int, ...]]:
    """Return the groups of lines that may be one person, each line in one group at most."""
    joined = _Joined(len(entries))
    names = [name_key(entry.name) for entry in entries]
    for group in _equal(number_key(entry.number) for entry in entries):
        for at in group[1:]:
            if likeness(names[group[0]], names[at]) >= ALIKE:
                joined.join(group[0], at)
    for group in _equal(names):
        _join_same_names(joined, entries, group)
    by_day: dict[date, list[int]] = {}
    for at, entry in enumerate(entries):
        if entry.born is not None:
            by_day.setdefault(entry.born, []).append(at)
    for group in by_day.values():
        if 1 < len(group) <= _SAME_DAY_AT_MOST:
            for number, one in enumerate(group):
                for other in group[number + 1 :]:
                    if likeness(names[one], names[other]) >= ALIKE:
                        joined.join(one, other)
    return joined.groups()


def _join_same_names(
    joined: "_Joined", entries: tuple[AddressEntry, ...], group: list[int]
) -> None:
    """Join namesakes with one birth date; those without a date join the only one there is."""
    by_day: dict[date | None, list[int]] = {}
    for at in group:
        by_day.setdefault(entries[at].born, []).append(at)
    for same in by_day.values():
        for at in same[1:]:
            joined.join(same[0], at)
    days = [day for day in by_day if day is not None]
    if None in by_day and len(days) == 1:
        joined.join(by_day[days[0]][0], by_day[None][0])


def _equal(keys: Iterable[str]) -> Iterable[list[int]]:
    found: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        if key:
            found.setdefault(key, []).append(at)
    return [group for group in found.values() if len(group) > 1]


class _Joined:
    """Numbers that were joined, directly or by way of others."""

    def __init__(self, count: int) -> None:
        self._first = list(range(count))

    def first(self, at: int) -> int:
        while self._first[at] != at:
            self._first[at] = self._first[self._first[at]]
            at = self._first[at]
        return at

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.first(one), self.first(other)))
        self._first[high] = low

    def groups(self) -> list[tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for at in range(len(self._first)):
            found.setdefault(self.first(at), []).append(at)
        return [tuple(group) for group in found.values() if len(group) > 1]

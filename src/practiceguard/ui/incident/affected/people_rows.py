"""Everybody affected as the list shows them: made off the GUI thread, searched in a moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.affected_table import is_minor, residence
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.domain.incident.person_name import plain
from practiceguard.services.incident.who_is_affected import Affected


class Filter(StrEnum):
    """Whom to list."""

    EVERYBODY = "everybody"
    CERTAIN = "certain"
    PROBABLE = "probable"
    NO_ADDRESS = "no-address"
    PHOTOGRAPHS = "photographs"
    IDENTITY = "identity"
    CHILDREN = "children"
    AGE_UNKNOWN = "age-unknown"
    DECEASED = "deceased"
    PROTECTED = "protected"
    OPEN = "open"


class PersonRow(NamedTuple):
    """One person, with what is asked of the row again and again."""

    person: AffectedPerson
    key: str
    """What a search looks at: name, number, town, as `plain` writes it."""
    country: str
    minor: bool | None
    kinds: Mapping[DataKind, int]
    contact: ContactQuality

    @property
    def is_deceased(self) -> bool:
        """Return whether the address book says so."""
        return self.person.entry is not None and self.person.entry.deceased is True

    @property
    def is_protected(self) -> bool:
        """Return whether the address must not become known."""
        return self.person.entry is not None and self.person.entry.protected is True


@dataclass(frozen=True)
class PeopleRows:
    """All rows, by name."""

    rows: tuple[PersonRow, ...]

    def chosen(self, wanted: Filter, text: str) -> list[PersonRow]:
        """Return the rows that a filter and a search leave."""
        fits = _FITS[wanted]
        words = plain(text).split()
        return [row for row in self.rows if fits(row) and all(word in row.key for word in words)]


_FITS: Mapping[Filter, Callable[[PersonRow], bool]] = {
    Filter.EVERYBODY: lambda _row: True,
    Filter.CERTAIN: lambda row: row.person.certainty is Certainty.CERTAIN,
    Filter.PROBABLE: lambda row: row.person.certainty is Certainty.PROBABLE,
    Filter.NO_ADDRESS: lambda row: row.contact is ContactQuality.NONE,
    Filter.PHOTOGRAPHS: lambda row: DataKind.PHOTOGRAPH in row.kinds,
    Filter.IDENTITY: lambda row: DataKind.IDENTITY in row.kinds,
    Filter.CHILDREN: lambda row: row.minor is True,
    Filter.AGE_UNKNOWN: lambda row: row.minor is None,
    Filter.DECEASED: lambda row: row.is_deceased,
    Filter.PROTECTED: lambda row: row.is_protected,
    Filter.OPEN: lambda row: row.person.match is MatchBasis.OPEN,
}


def people_rows(affected: Affected, on: date) -> PeopleRows:
    """Given what was counted, return the rows by name; `on` decides who is a child."""
    rows = [_row(person, on) for person in affected.matched.people]
    rows.sort(key=lambda row: (row.person.shown.casefold(), row.person.key))
    return PeopleRows(tuple(rows))


def _row(person: AffectedPerson, on: date) -> PersonRow:
    entry = person.entry
    texts = [person.shown, *(one.trace.shown for one in person.found)]
    if entry is not None:
        texts += [entry.number, entry.city, entry.former_name]
    return PersonRow(
        person,
        plain(" ".join(texts)),
        residence(person)[0],
        is_minor(person, on),
        person.kinds,
        entry.contact if entry else ContactQuality.NONE,
    )

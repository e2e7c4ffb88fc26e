"""The list of patients for the police or an authority: who stands on it, and how it is written."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.letter_batch import harmless
from practiceguard.domain.incident.list_released import ListReceiver
from practiceguard.domain.incident.person import AffectedPerson, Certainty

COLUMNS = ("name", "born", "street", "postal_code", "city", "region", "country", "certainty")
"""What an authority needs to find a person, and nothing of the record."""
MOST_ON_PAPER = 5000
"""People; a list of more is a table: 25,000 of them took 800 MB to set on pages."""
WITHHELD = "–"
"""Stands for an address that must not become known: who needs it asks the practice."""


class ListForm(StrEnum):
    """As what it is written; its value ends the file's name."""

    CSV = "csv"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ListWish:
    """What somebody asks for, and stands for."""

    receiver: ListReceiver
    to: str
    because: str
    form: ListForm = ListForm.CSV
    title: str = "List of patients"
    """Above it, where it is printed, in `language`."""
    language: str = "en"


class ListLack(StrEnum):
    """What stands against it; the name of the field."""

    TO = "to"
    BECAUSE = "because"
    PEOPLE = "people"
    """There is nobody on it."""
    FORM = "form"
    """There are too many for paper."""


def lack_of(wish: ListWish, people: int) -> ListLack | None:
    """Return what a wish lacks; None if the list may go out."""
    if not wish.to.strip():
        return ListLack.TO
    if not wish.because.strip():
        return ListLack.BECAUSE
    if not people:
        return ListLack.PEOPLE
    is_too_long = wish.form is ListForm.PDF and people > MOST_ON_PAPER
    return ListLack.FORM if is_too_long else None


def known_people(people: Iterable[AffectedPerson]) -> tuple[AffectedPerson, ...]:
    """Return those of whom it is known who they are: files of nobody are no person to name."""
    return tuple(one for one in people if one.certainty is not Certainty.CANNOT_TELL)


def rows_of(people: Iterable[AffectedPerson]) -> Iterator[tuple[str, ...]]:
    """Yield a row per person, in the order of `COLUMNS`; a protected address is in none."""
    for one in people:
        entry = one.entry
        if entry is None:
            yield (one.shown, "", "", "", "", "", "", one.certainty.value)
        else:
            born = entry.born.isoformat() if entry.born is not None else entry.born_text
            address = (entry.street, entry.postal_code, entry.city, entry.region_text)
            if entry.protected:
                address = (WITHHELD,) * 4
            yield (
                entry.name or one.shown,
                born,
                *address,
                entry.country or entry.country_text,
                one.certainty.value,
            )


def table_of(people: Iterable[AffectedPerson]) -> bytes:
    """Return the list as CSV for a spreadsheet, in which nothing is a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";")
    writer.writerow(COLUMNS)
    for row in rows_of(people):
        writer.writerow(tuple(map(harmless, row)))
    return b"\xef\xbb\xbf" + written.getvalue().encode("utf-8", "replace")

"""The list of those who get no letter by a mailing: nobody is dropped, each has a reason."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.letter import LetterFlaw
from practiceguard.domain.incident.letter_batch import (
    BatchManifest,
    ManifestRow,
    harmless,
    without_rows,
)
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.services.incident.address_letters import Unaddressed


@dataclass(frozen=True)
class WithoutWords:
    """The list in the language of whoever reads it."""

    columns: tuple[str, str, str]
    """Of the name, the number of a letter that could not be printed, and the reason."""
    reasons: Mapping[NoLetter, str]
    flaws: Mapping[LetterFlaw, str]


@dataclass(frozen=True)
class Without:
    """One person without a letter."""

    name: str
    reason: str
    number: str = ""
    """Of a letter that could not be printed; "" where none was to be."""


def without_letter(
    unaddressed: Iterable[Unaddressed], refused: Iterable[ManifestRow], words: WithoutWords
) -> tuple[Without, ...]:
    """Given who gets no letter, return them with their reasons in words; first the refused."""
    return (
        *(Without(one.name, _said(one, words), one.number) for one in refused),
        *(Without(one.shown, words.reasons[one.why]) for one in unaddressed),
    )


def without_table(
    unaddressed: Iterable[Unaddressed], refused: Iterable[ManifestRow], words: WithoutWords
) -> bytes:
    """Return the same as CSV for a spreadsheet, in which nothing is a formula."""
    return table_of(without_letter(unaddressed, refused, words), words)


def table_of(people: Iterable[Without], words: WithoutWords) -> bytes:
    """Return those without a letter as CSV for a spreadsheet, in which nothing is a formula."""
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";")
    writer.writerow(words.columns)
    for one in people:
        writer.writerow(tuple(map(harmless, (one.name, one.number, one.reason))))
    return ("\ufeff" + table.getvalue()).encode("utf-8", "replace")


def counted_reasons(unaddressed: Iterable[Unaddressed]) -> Mapping[str, int]:
    """Return how many get none, by reason."""
    return dict(sorted(Counter(one.why.value for one in unaddressed).items()))


def _said(row: ManifestRow, words: WithoutWords) -> str:
    return "; ".join(flaw_said(one, words.flaws) for one in row.reasons)


def flaw_said(reason: str, words: Mapping[LetterFlaw, str]) -> str:
    """Given a reason as a list has it (`flaw: what was found`), return it in words."""
    code, _, found = reason.partition(": ")
    try:
        said = words[LetterFlaw(code)]
    except ValueError:
        return reason
    return f"{said} {found}" if found else said


def rows_without(unaddressed: Iterable[Unaddressed]) -> BatchManifest:
    """Return those for whom no letter is to be made as rows of the list that is evidence."""
    return without_rows(
        (one.person_key, one.shown, one.place, one.why.value, one.has_address)
        for one in unaddressed
    )

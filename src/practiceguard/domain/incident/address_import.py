"""From the rows of a table to the persons of an address book; no row is ever lost."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.address_entry import AddressEntry, EntryMark, is_email
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.day_reading import (
    DayChoice,
    DayOrder,
    proved_order,
    read_day,
    settled,
)
from practiceguard.domain.incident.person_name import name_key, number_key, plain
from practiceguard.domain.incident.question import QuestionKind, fingerprint, question_key
from practiceguard.domain.incident.regions import COUNTRIES, region_code
from practiceguard.domain.incident.table import Cell, Row, Table, is_empty, shown


@dataclass(frozen=True)
class AddressWords:
    """How countries, languages, months and yes or no are written, as `plain` writes them."""

    countries: Mapping[str, str]
    languages: Mapping[str, str]
    months: Mapping[str, int]
    yes_no: Mapping[str, bool]


class Aside(StrEnum):
    """Why a row is no person."""

    HEADING = "heading"
    """The headings, or what stands before them."""
    EMPTY = "empty"
    NO_NAME = "no-name"
    """Neither a name nor a number: it stays on the list of those to look at."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that is no person, and why."""

    row: int
    reason: Aside
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """A row that a person said is the same as another."""

    row: int
    into: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class AddressImport:
    """What became of a table. `rows` is always the sum of the other three."""

    rows: int
    entries: tuple[AddressEntry, ...]
    aside: tuple[SetAside, ...]
    merged: tuple[Merged, ...] = ()
    unknown_countries: Mapping[str, int] = field(default_factory=dict)
    """As they are written, with how often: to be asked."""
    unknown_regions: Mapping[str, int] = field(default_factory=dict)
    proved_order: DayOrder | None = None
    """How dates are read, as some of them prove."""
    ambiguous_days: int = 0
    """Dates that can be read in several ways, with nothing to settle it: to be asked."""
    unreadable_days: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether every row is accounted for."""
        return self.rows == len(self.entries) + len(self.merged) + len(self.aside)


def read_entries(
    table: Table,
    mapping: ColumnMapping,
    words: AddressWords,
    today: date,
    answers: Mapping[str, str],
) -> AddressImport:
    """Given a table and what its columns mean, return the persons and every other row.

    `answers`: of questions on countries, by their key. Never raises for what stands in a cell.
    """
    reader = _Reader(mapping, words, today, answers)
    entries: list[AddressEntry] = []
    aside: list[SetAside] = []
    people: list[tuple[int, Row]] = []
    for number, row in enumerate(table.rows, start=1):
        reason = _reason(number, row, mapping)
        if reason is None:
            people.append((number, row))
        else:
            aside.append(SetAside(number, reason, tuple(map(shown, row))))
    order = mapping.day_order or proved_order(reader.days_of(row) for _, row in people)
    for number, row in people:
        entries.append(reader.entry(number, row, order))
    return AddressImport(
        len(table.rows),
        tuple(entries),
        tuple(aside),
        (),
        reader.unknown_countries,
        reader.unknown_regions,
        order,
        sum(EntryMark.DATE_AMBIGUOUS in one.marks for one in entries),
        sum(EntryMark.DATE_UNREADABLE in one.marks for one in entries),
    )


def entry_print(entry: AddressEntry) -> str:
    """Given an entry, return by what it is known when the address book is read again."""
    return fingerprint(
        number_key(entry.number),
        name_key(entry.name),
        entry.born.isoformat() if entry.born else entry.born_text,
        plain(entry.street),
        plain(entry.city),
        entry.email.casefold(),
    )


def country_question(text: str) -> str:
    """Given a country as it is written, return the key of the question which one it is."""
    return question_key(QuestionKind.COUNTRY, [plain(text) or text])


def _reason(number: int, row: Row, mapping: ColumnMapping) -> Aside | None:
    if number <= mapping.header_row:
        return Aside.HEADING
    if is_empty(row):
        return Aside.EMPTY
    named = (Column.SURNAME, Column.GIVEN_NAME, Column.FULL_NAME, Column.NUMBER)
    if any(_text(row, at) for column in named for at in mapping.at(column)):
        return None
    return Aside.NO_NAME


def _text(row: Row, at: int) -> str:
    return shown(row[at]).strip() if at < len(row) else ""


class _Reader:
    """Reads one row after the other, and remembers what it could not read."""

    def __init__(
        self,
        mapping: ColumnMapping,
        words: AddressWords,
        today: date,
        answers: Mapping[str, str],
    ) -> None:
        self._mapping = mapping
        self._words = words
        self._today = today
        self._answers = answers
        self._at = {column: mapping.at(column) for column in Column}
        self._used = frozenset(at for places in self._at.values() for at in places)
        self.unknown_countries: dict[str, int] = {}
        self.unknown_regions: dict[str, int] = {}

    def days_of(self, row: Row) -> tuple[DayChoice, ...]:
        """Return the ways to read the birth date of a row; none where it is a day already."""
        text = self._one(row, Column.BIRTH_DATE)
        return read_day(text, self._today, self._words.months) if text else ()

    def entry(self, number: int, row: Row, order: DayOrder | None) -> AddressEntry:
        """Return the person of a row."""
        marks = set(_cell_marks(row, len(self._mapping.columns)))
        country_text, region_text = (
            self._one(row, Column.COUNTRY),
            self._one(row, Column.REGION),
        )
        country = self._country(country_text, marks)
        region = self._region(country, region_text, marks)
        born_text = self._one(row, Column.BIRTH_DATE)
        language_text = self._one(row, Column.LANGUAGE)
        email = self._one(row, Column.EMAIL)
        if email and not is_email(email):
            marks.add(EntryMark.EMAIL_DOUBTFUL)
        surname, given_name = self._name(row)
        return AddressEntry(
            row=number,
            number=self._one(row, Column.NUMBER),
            surname=surname,
            given_name=given_name,
            former_name=self._one(row, Column.FORMER_NAME),
            born=self._born(row, born_text, order, marks),
            born_text=born_text,
            street=self._one(row, Column.STREET),
            postal_code=self._one(row, Column.POSTAL_CODE),
            city=self._one(row, Column.CITY),
            region=region,
            region_text=region_text,
            country=country,
            country_text=country_text,
            language=self._language(language_text, marks),
            language_text=language_text,
            email=email,
            phone=self._one(row, Column.PHONE),
            minor=self._flag(row, Column.MINOR, marks),
            deceased=self._flag(row, Column.DECEASED, marks),
            protected=self._flag(row, Column.PROTECTED, marks),
            email_agreed=self._flag(row, Column.EMAIL_AGREED, marks),
            marks=frozenset(marks),
            rest=tuple(
                shown(cell) for at, cell in enumerate(row) if at not in self._used and shown(cell)
            ),
        )

    def _one(self, row: Row, column: Column) -> str:
        texts = (_text(row, at) for at in self._at[column])
        return ", ".join(text for text in texts if text)

    def _name(self, row: Row) -> tuple[str, str]:
        surname = self._one(row, Column.SURNAME)
        given_name = self._one(row, Column.GIVEN_NAME)
        if surname or given_name:
            return surname, given_name
        whole = self._one(row, Column.FULL_NAME)
        before, comma, after = whole.partition(",")
        # Without a comma nobody can tell which part is which; for comparing it does not matter.
        return (before.strip(), after.strip()) if comma else (whole, "")

    def _born(
        self, row: Row, text: str, order: DayOrder | None, marks: set[EntryMark]
    ) -> date | None:
        for at in self._at[Column.BIRTH_DATE]:
            if at < len(row) and isinstance(row[at], date):
                cell: Cell = row[at]
                is_past = isinstance(cell, date) and cell <= self._today
                if not is_past:
                    marks.add(EntryMark.DATE_UNREADABLE)
                return cell if is_past and isinstance(cell, date) else None
        if not text:
            return None
        choices = self.days_of(row)
        day = settled(choices, order, self._mapping.century)
        if day is None:
            # Where its one reading is against the column's order, a person has to look as well.
            mark = EntryMark.DATE_AMBIGUOUS if choices else EntryMark.DATE_UNREADABLE
            marks.add(mark)
        return day

    def _country(self, text: str, marks: set[EntryMark]) -> str:
        if not text:
            return self._mapping.home_country
        said = self._answers.get(country_question(text))
        code = said or self._words.countries.get(plain(text), "")
        if not code:
            marks.add(EntryMark.COUNTRY_UNKNOWN)
            self.unknown_countries[text] = self.unknown_countries.get(text, 0) + 1
        return code

    def _region(self, country: str, text: str, marks: set[EntryMark]) -> str:
        if not text or country not in COUNTRIES:
            return ""
        code = region_code(country, text)
        if not code:
            marks.add(EntryMark.REGION_UNKNOWN)
            self.unknown_regions[text] = self.unknown_regions.get(text, 0) + 1
        return code

    def _language(self, text: str, marks: set[EntryMark]) -> str:
        if not text:
            return ""
        code = self._words.languages.get(plain(text)) or self._words.languages.get(
            plain(text.replace("_", "-").split("-")[0]), ""
        )
        if not code:
            marks.add(EntryMark.LANGUAGE_UNKNOWN)
        return code

    def _flag(self, row: Row, column: Column, marks: set[EntryMark]) -> bool | None:
        for at in self._at[column]:
            text = _text(row, at)
            if not text:
                continue
            said = self._words.yes_no.get(plain(text) or text.casefold())
            if said is None and column is Column.DECEASED and self._is_day(row[at], text):
                said = True  # the day of the death
            if said is None:
                marks.add(EntryMark.YES_NO_UNREADABLE)
            return said
        return None

    def _is_day(self, cell: Cell, text: str) -> bool:
        is_day = isinstance(cell, date)
        return is_day or bool(read_day(text, self._today, self._words.months))


def _cell_marks(row: Row, columns: int) -> Iterator[EntryMark]:
    for cell in row:
        if isinstance(cell, date):
            continue
        if cell.lstrip()[:1] in {"=", "@", "+", "-"} and not _is_harmless(cell):
            yield EntryMark.FORMULA
        if any(unicodedata.category(letter) in {"Cc", "Cf", "Cs"} for letter in cell):
            yield EntryMark.CONTROL_CHARACTERS
    if len(row) > columns:
        yield EntryMark.MORE_CELLS


def _is_harmless(cell: str) -> bool:
    """A telephone number or a plain number begins with a sign as well."""
    text = cell.strip()
    return not text.strip("+-") or all(one.isdigit() or one in "+-()./ \xa0" for one in text)

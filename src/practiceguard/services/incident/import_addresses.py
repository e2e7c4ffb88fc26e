"""Take in the practice's address book: look at it, say what its columns mean, then take it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_import import (
    AddressImport,
    AddressWords,
    country_question,
    read_entries,
)
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.columns import (
    ColumnLook,
    ColumnMapping,
    proposed_mapping,
    signature,
)
from practiceguard.domain.incident.day_reading import read_day
from practiceguard.domain.incident.naming import ListedPatient, list_key
from practiceguard.domain.incident.person_name import plain
from practiceguard.domain.incident.question import Answer, Choice, Question, QuestionKind
from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm
from practiceguard.services.incident.find_duplicates import find_duplicates
from practiceguard.services.ports import AffectedStore, Clock, Tables


@dataclass(frozen=True)
class AddressLook:
    """A file as it was read, and what its columns seem to mean."""

    table: Table
    mapping: ColumnMapping
    is_remembered: bool
    """Whether such a table was taken in before, with this meaning."""


@dataclass(frozen=True)
class AddressPreview:
    """What would become of the file, and what has to be asked."""

    read: AddressImport
    questions: tuple[Question, ...]
    """Lines that may be one person, and countries that nobody knows."""


@dataclass(frozen=True)
class ImportAddresses:
    """Reads CSV and spreadsheets; every row ends as a person, merged, or aside with its reason."""

    tables: Tables
    store: AffectedStore
    clock: Clock

    def look(self, path: Path, form: TableForm = FIND_OUT, *, country: str = "") -> AddressLook:
        """Read a file and propose what its columns mean; what was said the last time, if it was.

        `country`: of the practice, to settle its encoding. Raises what `Tables.read` raises.
        """
        table = self.tables.read(path, form, country=country)
        words, today = address_words(), self.clock.now().date()
        look = ColumnLook(
            lambda text: bool(read_day(text, today, words.months)),
            lambda text: plain(text) in words.countries,
        )
        proposed = proposed_mapping(table, look)
        known = self.store.mapping(signature(table, proposed.header_row))
        if known is not None and known.header_row == proposed.header_row:
            return AddressLook(table, known, is_remembered=True)
        return AddressLook(table, proposed, is_remembered=False)

    def preview(self, table: Table, mapping: ColumnMapping) -> AddressPreview:
        """Return what would become of each row; answers that were given before are used."""
        answers = self.store.answers()
        read = read_entries(table, mapping, address_words(), self.clock.now().date(), answers)
        read, questions = find_duplicates(read, table, answers)
        return AddressPreview(read, (*_countries_asked(read), *questions))

    def answer(self, question: Question, value: str, by: str) -> None:
        """Remember what somebody said; INPUT_INVALID without a name, or if it is no choice."""
        if not by.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        if value not in {one.value for one in question.choices}:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "answer"})
        self.store.say(Answer(question.key, value, by.strip(), self.clock.now()))

    def take_in(self, name: str, table: Table, mapping: ColumnMapping, by: str) -> AddressBook:
        """Take a table in as the address book, and remember what its columns mean.

        Questions may be open: nobody is merged then, and countries stay as they are written.
        INPUT_INVALID without a name of whoever does it, or if no column names people.
        """
        if not by.strip() or not mapping.names_people:
            raise PracticeGuardError(
                ErrorCode.INPUT_INVALID, {"field": "author" if not by.strip() else "columns"}
            )
        read = self.preview(table, mapping).read
        if not read.adds_up:
            raise RuntimeError("rows of the address book were lost")
        book = AddressBook(
            read.entries, self.clock.now(), by.strip(), name, read.rows, read.aside, read.merged
        )
        self.store.save_mapping(signature(table, mapping.header_row), mapping)
        self.store.save_address_book(book)
        return book


def patient_list(book: AddressBook) -> Mapping[str, ListedPatient]:
    """Given an address book, return it as a list for telling files apart by patients' numbers.

    A number that two lines have is left out: nobody guesses.
    """
    found: dict[str, ListedPatient] = {}
    twice: set[str] = set()
    for entry in book.entries:
        key = list_key(entry.number)
        if not key:
            continue
        if key in found:
            twice.add(key)
        born = Birth.on(entry.born) if entry.born else None
        found[key] = ListedPatient(entry.number, entry.name, born)
    return {key: one for key, one in found.items() if key not in twice}


def address_words() -> AddressWords:
    """Return how countries, languages, months, yes and no are written; takes a second at first."""
    from practiceguard.wording import address_words as words

    return AddressWords(
        words.country_codes(), words.language_codes(), words.month_numbers(), words.yes_no()
    )


def _countries_asked(read: AddressImport) -> tuple[Question, ...]:
    codes = sorted(set(address_words().countries.values())) if read.unknown_countries else []
    choices = tuple(Choice(code, code) for code in codes)
    ordered = sorted(read.unknown_countries.items(), key=lambda one: (-one[1], one[0]))
    return tuple(
        Question(country_question(text), QuestionKind.COUNTRY, (text, str(number)), choices)
        for text, number in ordered
    )

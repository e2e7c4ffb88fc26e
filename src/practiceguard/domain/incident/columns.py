"""What the columns of an address book mean: proposed from their headings and contents."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.address_entry import is_email
from practiceguard.domain.incident.column_words import HEADINGS
from practiceguard.domain.incident.column_words_beyond import BEYOND
from practiceguard.domain.incident.day_reading import DayOrder
from practiceguard.domain.incident.person_name import plain
from practiceguard.domain.incident.table import Row, Table, is_empty, shown


class Column(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    SURNAME = "surname"
    GIVEN_NAME = "given-name"
    FULL_NAME = "full-name"
    FORMER_NAME = "former-name"
    BIRTH_DATE = "birth-date"
    STREET = "street"
    POSTAL_CODE = "postal-code"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    LANGUAGE = "language"
    EMAIL = "email"
    PHONE = "phone"
    MINOR = "minor"
    DECEASED = "deceased"
    PROTECTED = "protected"
    EMAIL_AGREED = "email-agreed"


SEVERAL = frozenset({Column.STREET, Column.PHONE, Column.FORMER_NAME})
"""May be in several columns: these are joined."""


@dataclass(frozen=True)
class ColumnMapping:
    """What each column means, and what was asked about all of them."""

    columns: tuple[Column | None, ...]
    """From the left; None for one that is not used. Its cells are kept all the same."""
    header_row: int = 0
    """The row with the headings, from 1; 0 if there is none. Rows before it are headings too."""
    day_order: DayOrder | None = None
    """How dates that do not say it themselves are read; None: as proved by others, or not."""
    century: int | None = None
    """1900 or 2000 for years of two digits that may be either; None: they stay open."""
    home_country: str = ""
    """ISO 3166-1: where those live who have no country; "" where nobody has said."""

    def at(self, column: Column) -> tuple[int, ...]:
        """Return the positions of a column, from 0."""
        return tuple(at for at, one in enumerate(self.columns) if one is column)

    @property
    def names_people(self) -> bool:
        """Whether there is anything by which to tell people apart."""
        return bool({Column.SURNAME, Column.FULL_NAME, Column.NUMBER} & set(self.columns))


@dataclass(frozen=True)
class ColumnLook:
    """What the contents of a column look like, asked of its cells."""

    is_day: Callable[[str], bool]
    is_country: Callable[[str], bool]


_LOOKED_AT = 400
_HEADER_AMONG = 15
_MOST = 0.8


def signature(table: Table, header_row: int) -> str:
    """Given a table and its row of headings, return by what its mapping is remembered."""
    if header_row:
        return "|".join(plain(shown(cell)) for cell in table.rows[header_row - 1])
    width = max((len(row) for row in table.rows), default=0)
    return f"#{width}"


def proposed_mapping(table: Table, look: ColumnLook) -> ColumnMapping:
    """Given a table, propose what its columns mean: by their headings, else by what is in them."""
    header_row = _header_row(table.rows)
    width = max((len(row) for row in table.rows), default=0)
    columns: list[Column | None] = [None] * width
    if header_row:
        for at, cell in enumerate(table.rows[header_row - 1]):
            columns[at] = heading(shown(cell))
    sample = [row for row in table.rows[header_row : header_row + _LOOKED_AT] if not is_empty(row)]
    for at, column in enumerate(columns):
        if column is None:
            columns[at] = _by_content(_cells(sample, at), look)
    _tell_names_apart(columns)
    return ColumnMapping(tuple(_once(columns)), header_row)


def heading(text: str) -> Column | None:
    """Given a heading in one of the known languages, return what it means, None if unknown."""
    words = plain(text)
    if not words:
        return None
    if words in _EXACT:
        return _EXACT[words]
    # "patient surname", "e-mail privat": the longest known heading inside it.
    padded = f" {words} "
    inside = [known for known in _EXACT if len(known) > 3 and f" {known} " in padded]
    return _EXACT[max(inside, key=len)] if inside else None


_EXACT: Mapping[str, Column] = {
    plain(one): Column(column)
    for known in (HEADINGS, BEYOND)
    for column, words in known.items()
    for one in words.split(";")
}


def _header_row(rows: Sequence[Row]) -> int:
    """Return the first row, from 1, in which two cells are known headings; 0 if there is none."""
    for number, row in enumerate(rows[:_HEADER_AMONG], start=1):
        cells = [shown(cell).strip() for cell in row]
        if any(is_email(cell) for cell in cells):
            return 0
        known = {heading(cell) for cell in cells if len(cell) < 60} - {None}
        if len(known) >= 2 or (len(known) == 1 and sum(map(bool, cells)) == 1 == len(cells)):
            return number
    return 0


def _cells(rows: Sequence[Row], at: int) -> list[str]:
    return [text for row in rows if at < len(row) and (text := shown(row[at]).strip())]


def _by_content(cells: list[str], look: ColumnLook) -> Column | None:
    tests: tuple[tuple[Column, Callable[[str], bool]], ...] = (
        (Column.EMAIL, is_email),
        (Column.BIRTH_DATE, look.is_day),
        (Column.COUNTRY, look.is_country),
    )
    for column, is_one in tests:
        if cells and sum(map(is_one, cells)) >= _MOST * len(cells):
            return column
    return None


def _tell_names_apart(columns: list[Column | None]) -> None:
    """“Name” is the surname beside first names, the first name beside surnames, else the whole."""
    has_given = Column.GIVEN_NAME in columns
    has_surname, has_whole = Column.SURNAME in columns, Column.FULL_NAME in columns
    if has_whole and has_given and not has_surname:
        columns[columns.index(Column.FULL_NAME)] = Column.SURNAME
    elif has_surname and has_whole and not has_given:
        columns[columns.index(Column.FULL_NAME)] = Column.GIVEN_NAME
    elif has_surname and not has_given:
        columns[columns.index(Column.SURNAME)] = Column.FULL_NAME


def _once(columns: list[Column | None]) -> list[Column | None]:
    """Leave each column but the first of its meaning to a person, unless there may be several."""
    seen: set[Column] = set()
    kept: list[Column | None] = []
    for column in columns:
        kept.append(None if column in seen and column not in SEVERAL else column)
        if column is not None:
            seen.add(column)
    return kept

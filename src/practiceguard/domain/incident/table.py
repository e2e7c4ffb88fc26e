"""A table as it was read from a file: rows of cells, and in which form they stood there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | date
"""Text, or a day where a spreadsheet says that a cell is one."""
Row = tuple[Cell, ...]


class TableKind(StrEnum):
    """What kind of file a table is in."""

    TEXT = "text"
    """Text with separators, as CSV."""
    SPREADSHEET = "spreadsheet"
    """Excel (xls, xlsx, xlsb) or OpenDocument."""


@dataclass(frozen=True)
class TableForm:
    """How a table stands in its file; any of it can be chosen instead of found."""

    kind: TableKind | None = None
    encoding: str = ""
    """Of text, as Python names it: `utf-8-sig`, `cp1252`."""
    separator: str | None = None
    """Of text: one character, "" where each line is one cell."""
    sheet: str = ""


FIND_OUT = TableForm()
"""Nothing is chosen yet."""


@dataclass(frozen=True)
class Table:
    """What was read. Every line of the file is in exactly one row, empty ones too."""

    rows: tuple[Row, ...]
    form: TableForm
    is_form_sure: bool = True
    """False where the encoding was guessed: a person should look at names with accents."""
    other_encodings: tuple[str, ...] = ()
    """That would give another text."""
    sheets: tuple[str, ...] = ()
    """Of a spreadsheet: all of them; only one was read."""
    odd_rows: tuple[int, ...] = ()
    """Rows, from 1, in which quotation marks do not come in pairs: taken as they stand."""


def shown(cell: Cell) -> str:
    """Given a cell, return its text; a day as ISO 8601."""
    return cell if isinstance(cell, str) else cell.isoformat()


def is_empty(row: Sequence[Cell]) -> bool:
    """Return whether nothing stands in a row."""
    return not any(shown(cell).strip() for cell in row)

"""Tells spreadsheets from text with separators, and reads either whole."""

import codecs
from pathlib import Path

from practiceguard.adapters.table_files.delimited import (
    SEPARATORS,
    find_separator,
    lines_of,
    rows_of,
)
from practiceguard.adapters.table_files.encoding import FoundEncoding, find_encoding
from practiceguard.adapters.table_files.spreadsheet import is_spreadsheet, read_sheet
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm, TableKind

MOST_BYTES = 200_000_000
MOST_ROWS = 1_000_000
MOST_COLUMNS = 16_384
"""As many as Excel has. Two million, as in what is no list, would take minutes."""


class TableFiles:
    """`Tables`, by files on this computer."""

    def read(self, path: Path, form: TableForm = FIND_OUT, *, country: str = "") -> Table:
        """Return all rows of a file; what `form` leaves open is found out."""
        content = _content(path)
        if form.kind is TableKind.SPREADSHEET or (
            form.kind is None and is_spreadsheet(content[:8])
        ):
            rows, sheet, sheets = read_sheet(content, path.name, form.sheet, MOST_ROWS)
            return Table(rows, TableForm(TableKind.SPREADSHEET, sheet=sheet), sheets=sheets)
        return _text(content, path.name, form, country)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PracticeGuardError(ErrorCode.TABLE_TOO_LARGE, {"file": path.name})
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path.name}) from error
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.TABLE_UNREADABLE, {"file": path.name}, details=error.strerror or ""
        ) from error


def _text(content: bytes, name: str, form: TableForm, country: str) -> Table:
    found = _encoding(content, form, country)
    lines = lines_of(content.decode(found.name, "replace"))
    if not any(line.strip() for line in lines):
        raise PracticeGuardError(ErrorCode.TABLE_EMPTY, {"file": name})
    if len(lines) > MOST_ROWS:
        raise PracticeGuardError(ErrorCode.TABLE_TOO_LARGE, {"file": name})
    if any(_most_cells(line) > MOST_COLUMNS for line in lines):
        raise PracticeGuardError(ErrorCode.TABLE_TOO_LARGE, {"file": name})
    separator = find_separator(lines) if form.separator is None else form.separator
    rows, odd = [], []
    for number, (row, is_odd) in enumerate(rows_of(lines, separator), start=1):
        rows.append(tuple(row))
        if is_odd:
            odd.append(number)
    return Table(
        tuple(rows),
        TableForm(TableKind.TEXT, found.name, separator),
        found.is_sure,
        found.others,
        odd_rows=tuple(odd),
    )


def _most_cells(line: str) -> int:
    """Return into how many cells a line may fall at most, whatever separates them."""
    return 0 if len(line) <= MOST_COLUMNS else max(map(line.count, SEPARATORS)) + 1


def _encoding(content: bytes, form: TableForm, country: str) -> FoundEncoding:
    if form.encoding:
        try:
            codecs.lookup(form.encoding)
        except LookupError as error:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "encoding"}) from error
        return FoundEncoding(form.encoding, is_sure=True)
    return find_encoding(content, country)

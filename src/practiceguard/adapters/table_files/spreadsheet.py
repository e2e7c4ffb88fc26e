"""Spreadsheets: Excel in all its forms and OpenDocument, read by calamine."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from practiceguard.adapters.table_files import extent, old_excel
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.table import Cell, Row

_SIGNATURES = (b"PK\x03\x04", old_excel.SIGNATURE)
"""Of ZIP, which xlsx and ods are, and of the older container of xls."""


def is_spreadsheet(content: bytes) -> bool:
    """Given a file's first bytes, return whether it may be a spreadsheet: names of files lie."""
    return content.startswith(_SIGNATURES)


def read_sheet(
    content: bytes, name: str, sheet: str, most_rows: int
) -> tuple[tuple[Row, ...], str, tuple[str, ...]]:
    """Given a file's bytes and which sheet, return its rows, the sheet's name and all names.

    The first sheet that holds anything if none is named, those that are shown before hidden ones.
    `name`: the file's, for errors.
    TABLE_UNREADABLE, TABLE_LOCKED, TABLE_TOO_LARGE, TABLE_EMPTY.
    """
    import python_calamine as calamine

    facts = {"file": name}
    _demand_reason(content, name)
    try:
        with calamine.CalamineWorkbook.from_object(io.BytesIO(content)) as book:
            sheets = tuple(book.sheet_names)
            for one in [sheet] if sheet in sheets else _visible_first(book.sheets_metadata):
                found = book.get_sheet_by_name(one)
                if found.total_height > most_rows:
                    raise PracticeGuardError(ErrorCode.TABLE_TOO_LARGE, facts)
                rows = tuple(
                    tuple(_cell(value) for value in row)
                    for row in found.to_python(skip_empty_area=False)
                )
                if any(any(row) for row in rows):
                    return rows, one, sheets
    except calamine.PasswordError as error:
        raise PracticeGuardError(ErrorCode.TABLE_LOCKED, facts) from error
    except (calamine.CalamineError, ValueError, OSError, OverflowError, RuntimeError) as error:
        raise _unreadable(name, error) from error
    except BaseException as error:
        # A fault inside calamine comes as a panic, which is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise _unreadable(name, error) from error
    raise PracticeGuardError(ErrorCode.TABLE_EMPTY, facts)


def _visible_first(sheets: Sequence[Any]) -> list[str]:
    """Return the names of sheets; hidden ones hold last year's list, or lists to choose from."""
    hidden = [one.name for one in sheets if not str(one.visible).endswith(".Visible")]
    return [one.name for one in sheets if one.name not in hidden] + hidden


def _demand_reason(content: bytes, name: str) -> None:
    try:
        is_fine = extent.is_within_reason(content)
    except old_excel.LockedError as error:
        raise PracticeGuardError(ErrorCode.TABLE_LOCKED, {"file": name}) from error
    except (
        old_excel.DamagedError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise _unreadable(name, error) from error
    except (ValueError, KeyError, OSError, OverflowError, MemoryError) as error:
        raise _unreadable(name, error) from error
    if not is_fine:
        raise PracticeGuardError(ErrorCode.TABLE_TOO_LARGE, {"file": name})


def _unreadable(name: str, error: BaseException) -> PracticeGuardError:
    return PracticeGuardError(
        ErrorCode.TABLE_UNREADABLE, {"file": name}, details=f"{type(error).__name__}"
    )


def _cell(value: Any) -> Cell:
    """Given what calamine read, return text, or the day where a cell is one."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, str | date):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)  # every number of a spreadsheet is a fraction: 75001.0
    return "" if value is None else str(value)

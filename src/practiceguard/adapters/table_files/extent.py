"""Looks how far a spreadsheet reaches before it is read: calamine takes memory for every cell.

One value in the last row and column would make seventeen thousand million cells, for which no
computer has the memory; calamine then ends the whole program (seen with python-calamine 0.9.1).
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.parsers.expat import ExpatError, ParserCreate

from practiceguard.adapters.table_files import old_excel

MOST_CELLS = 6_000_000
"""Some hundred columns for sixty thousand patients."""
MOST_UNPACKED = 400_000_000
"""Bytes of the parts of a file together."""

_XLSX_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_XLSX_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*>")
_XLSX_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{1,3})([0-9]{1,9})""")
_ODS_TABLE = re.compile(rb"<table:table(?=[\s>])")
_ODS_PART = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b([^>]*)>")
_ODS_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["']([0-9]{1,9})""")


def is_within_reason(content: bytes) -> bool:
    """Given a spreadsheet's bytes, return whether its cells fit into memory.

    Raises zipfile.BadZipFile, DamagedError and what unpacking raises for a file that is damaged.
    """
    if content.startswith(old_excel.SIGNATURE):
        return old_excel.cells_of(content) <= MOST_CELLS
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
            return False
        names = parts.namelist()
        for name in names:
            if name.endswith((".xml", ".rels")):
                _demand_whole(parts.read(name))
        if "content.xml" in names:
            return all(cells <= MOST_CELLS for cells in _ods_areas(parts.read("content.xml")))
        sheets = [name for name in names if _XLSX_SHEET.fullmatch(name)]
        if not sheets:
            # A binary sheet (xlsb) cannot be looked through like that: better not read at all.
            raise zipfile.BadZipFile("no sheet that can be looked through")
        return all(_xlsx_area(parts.read(one)) <= MOST_CELLS for one in sheets)


def _demand_whole(part: bytes) -> None:
    """Raise BadZipFile for XML that breaks off or is mixed up: calamine reads on for ever.

    Expat itself stops what unfolds to more than memory.
    """
    parser = ParserCreate()
    try:
        parser.Parse(part, True)
    except (ExpatError, LookupError, ValueError) as error:
        raise zipfile.BadZipFile("a part that is no XML") from error


def _xlsx_area(sheet: bytes) -> int:
    """Return the cells of the rectangle that holds all values."""
    rows: list[int] = []
    columns: list[int] = []
    for cell in _XLSX_CELL.finditer(sheet):
        tag = cell[0]
        place = None if tag.endswith(b"/>") else _XLSX_PLACE.search(tag)
        if place is not None:
            columns.append(_column(place[1]))
            rows.append(int(place[2]))
    if not rows:
        return 0
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _ods_areas(content: bytes) -> Iterator[int]:
    """Yield the cells of each table up to its last value; what is repeated is written once."""
    starts = [one.start() for one in _ODS_TABLE.finditer(content)]
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        row = last_row = widest = column = 0
        repeated = 1
        for part in _ODS_PART.finditer(content, start, end):
            found = _ODS_REPEATED.search(part[2])
            times = int(found[1]) if found else 1
            if part[1] == b"table-row":
                row += repeated
                repeated, column = times, 0
                continue
            column += times
            if b"value-type" in part[2]:
                last_row = row + repeated
                widest = max(widest, column)
        yield last_row * widest

"""Excel and OpenDocument, and how many people a database holds."""

import shutil
import sqlite3
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.table_files import FileRowCounter, TableFiles, extent, old_excel
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.table import Table, TableForm, TableKind
from tests.unit.adapters.table_files.outcomes import FAILURES, outcome

TABLES = Path(__file__).resolve().parents[3] / "data" / "tables"
ROWS = (
    ("Nr.", "Pavardė", "Vardas", "Gimimo data", "Šalis", "PLZ"),
    ("12", "Žukauskienė", "Šarūnė", date(1980, 2, 29), "Lietuva", "00100"),
    ("13", "Müller", "Jürgen", "1979-01-02", "Vokietija", "75001"),
)


@pytest.mark.parametrize("ending", ["xls", "xlsx", "ods"])
def test_the_first_sheet_with_anything_on_it_is_read(ending: str) -> None:
    table = TableFiles().read(TABLES / f"patients.{ending}")
    assert table.rows == ROWS
    assert table.form == TableForm(TableKind.SPREADSHEET, sheet="Pacientai")
    assert table.sheets == ("Empty", "Pacientai")


def test_a_spreadsheet_is_known_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    shutil.copy(TABLES / "patients.xls", path)
    assert TableFiles().read(path).rows == ROWS


def test_a_sheet_that_is_chosen_and_empty_is_said_to_be_empty() -> None:
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(TABLES / "patients.xlsx", TableForm(sheet="Empty"))
    assert refused.value.code is ErrorCode.TABLE_EMPTY


def test_a_spreadsheet_with_a_password_says_so() -> None:
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(TABLES / "locked.xlsx")
    assert refused.value.code is ErrorCode.TABLE_LOCKED
    assert refused.value.facts == {"file": "locked.xlsx"}


def test_an_older_spreadsheet_with_a_password_is_one() -> None:
    begins, password = struct.pack("<HHI", 0x0809, 4, 0), struct.pack("<HHH", 0x002F, 2, 1)
    garbled = struct.pack("<HHHH", 0x0203, 4, 65535, 65535)
    with pytest.raises(old_excel.LockedError):
        old_excel._largest_area(begins + password + garbled)


def test_a_list_with_everything_excel_does_loses_no_row() -> None:
    """Formulas that were never computed, merged cells, a day as a bare number, a hidden sheet."""
    table = TableFiles().read(TABLES / "mixed.xlsx")
    assert table.form.sheet == "Visible"
    assert table.sheets == ("Visible", "Hidden", "Second")
    assert len(table.rows) == 8
    assert table.rows[1][:4] == ("1", "Doe1", "Jane1", date(1980, 1, 1))
    assert table.rows[6] == ("Total: 5 patients", "", "", "", "")
    assert table.rows[7] == ("6", "Roe", "Ann", "29221", "")
    second = TableFiles().read(TABLES / "mixed.xlsx", TableForm(sheet="Second"))
    assert second.rows == (("Nr", "Surname"), ("9", "Poe"))


def test_a_sheet_that_is_shown_goes_before_one_that_is_hidden() -> None:
    table = TableFiles().read(TABLES / "hidden_first.xlsx")
    assert table.form.sheet == "Patients"
    assert len(table.rows) == 5
    assert table.sheets == ("Hidden first", "Patients")
    hidden = TableFiles().read(TABLES / "hidden_first.xlsx", TableForm(sheet="Hidden first"))
    assert hidden.rows[1] == ("1", "Old")


def test_a_sheet_beyond_reason_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(extent, "MOST_CELLS", 10)
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(TABLES / "patients.xlsx")
    assert refused.value.code is ErrorCode.TABLE_TOO_LARGE


def altered(ending: str, path: Path, part: str, old: bytes, new: bytes) -> Path:
    """Write a spreadsheet in which something was replaced."""
    origin = TABLES / f"patients.{ending}"
    with zipfile.ZipFile(origin) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new, 1)
            target.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("ending", "part", "old", "new"),
    [
        ("xlsx", "xl/worksheets/sheet2.xml", b'r="F3"', b'r="XFD1048576"'),
        (
            "ods",
            "content.xml",
            b"<table:table-cell office:value-type",
            b'<table:table-cell table:number-columns-repeated="16384" office:value-type',
        ),
    ],
)
def test_a_value_at_the_far_end_does_not_end_the_program(
    tmp_path: Path, ending: str, part: str, old: bytes, new: bytes
) -> None:
    path = altered(ending, tmp_path / f"far.{ending}", part, old, new)
    if ending == "ods":
        row = b"<table:table-row>"
        long = b'<table:table-row table:number-rows-repeated="1048576">'
        second = tmp_path / "farther.ods"
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(second, "w") as target:
            for name in source.namelist():
                target.writestr(name, source.read(name).replace(row, long))
        path = second
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(path)
    assert refused.value.code is ErrorCode.TABLE_TOO_LARGE


def test_empty_cells_at_the_far_end_as_office_programs_leave_them_do_no_harm(
    tmp_path: Path,
) -> None:
    path = altered(
        "xlsx",
        tmp_path / "styled.xlsx",
        "xl/worksheets/sheet2.xml",
        b"</sheetData>",
        b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
    )
    assert TableFiles().read(path).rows == ROWS


def test_a_chain_that_bites_its_own_tail_takes_no_memory(tmp_path: Path) -> None:
    content = bytearray((TABLES / "patients.xls").read_bytes())
    (table,) = struct.unpack_from("<I", content, 76)
    (directory,) = struct.unpack_from("<I", content, 48)
    struct.pack_into("<I", content, (table + 1) * 512 + directory * 4, directory)
    path = tmp_path / "tail.xls"
    path.write_bytes(content)
    assert outcome(path) is ErrorCode.TABLE_UNREADABLE


@pytest.mark.parametrize(
    ("head", "at", "number", "code"),
    [
        # The last row of a sheet, and the number of its texts, as four thousand million.
        (struct.pack("<HH", 0x0200, 14), 4, 0xFFFFFFF0, ErrorCode.TABLE_TOO_LARGE),
        (struct.pack("<H", 0x00FC), 6, 0x7FFFFFFF, ErrorCode.TABLE_UNREADABLE),
    ],
)
def test_a_number_that_lies_takes_no_memory(
    tmp_path: Path, head: bytes, at: int, number: int, code: ErrorCode
) -> None:
    content = bytearray((TABLES / "patients.xls").read_bytes())
    place = content.rindex(head)
    struct.pack_into("<I", content, place + len(head) + at, number)
    path = tmp_path / "lie.xls"
    path.write_bytes(content)
    assert outcome(path) is code


def test_a_part_that_breaks_off_is_not_read_for_ever(tmp_path: Path) -> None:
    path = altered(
        "ods", tmp_path / "b.ods", "content.xml", b"</table:table>", b"</table\x10table>"
    )
    assert outcome(path) is ErrorCode.TABLE_UNREADABLE


@pytest.mark.parametrize("name", ["xl/workbook.bin", "word/document.xml", "photo.jpg"])
def test_another_zip_is_no_spreadsheet(tmp_path: Path, name: str) -> None:
    path = tmp_path / "book.xlsb"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr(name, b"x")
    assert outcome(path) is ErrorCode.TABLE_UNREADABLE


def test_a_part_that_unpacks_to_more_than_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extent, "MOST_UNPACKED", 100_000)
    path = altered(
        "xlsx",
        tmp_path / "bomb.xlsx",
        "xl/worksheets/sheet2.xml",
        b"</sheetData>",
        b" " * 200_000 + b"</sheetData>",
    )
    with pytest.raises(PracticeGuardError) as refused:
        TableFiles().read(path)
    assert refused.value.code is ErrorCode.TABLE_TOO_LARGE


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.sampled_from(["xls", "xlsx", "ods"]),
    st.lists(st.tuples(st.integers(0, 5499), st.integers(0, 255)), max_size=12),
    st.integers(0, 5499),
)
def test_a_damaged_spreadsheet_is_a_table_or_a_known_failure(
    tmp_path: Path, ending: str, hits: list[tuple[int, int]], cut: int
) -> None:
    content = bytearray((TABLES / f"patients.{ending}").read_bytes())
    assert len(content) > 1000
    for at, value in hits:
        content[at % len(content)] = value
    path = tmp_path / f"damaged.{ending}"
    path.write_bytes(bytes(content) if cut < 3000 else bytes(content[:cut]))
    found = outcome(path)
    assert isinstance(found, Table) or found in FAILURES


def database(path: Path, **tables: int) -> Path:
    with sqlite3.connect(path) as connection:
        for name, rows in tables.items():
            connection.execute(f'CREATE TABLE "{name}" (a)')
            connection.executemany(f'INSERT INTO "{name}" VALUES (?)', [(n,) for n in range(rows)])
    connection.close()
    return path


def test_the_table_of_people_is_counted_not_the_longest(tmp_path: Path) -> None:
    path = database(tmp_path / "p.db", visits=30, patients=7)
    assert FileRowCounter().count(path) == (7, "patients")


def test_without_a_table_of_people_the_longest_is_counted(tmp_path: Path) -> None:
    path = database(tmp_path / "p.sqlite3", a=3, b=9)
    assert FileRowCounter().count(path) == (9, "b")


def test_what_cannot_be_opened_cannot_be_told(tmp_path: Path) -> None:
    broken = tmp_path / "b.sqlite3"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    access = tmp_path / "a.mdb"
    access.write_bytes(b"\x00\x01\x00\x00Standard Jet DB")
    assert FileRowCounter().count(broken) is None
    assert FileRowCounter().count(access) is None
    assert FileRowCounter().count(tmp_path / "nobody.db") is None
    assert FileRowCounter().count(database(tmp_path / "empty.db")) is None


def test_rows_of_a_table_file_are_counted_without_empty_ones(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;City\nDoe;X\n\nRoe;Y\n", encoding="utf-8")
    assert FileRowCounter().count(path) == (3, "")

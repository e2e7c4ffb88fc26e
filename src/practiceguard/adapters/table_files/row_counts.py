"""Counts the people in a database or table that lies in a private folder."""

import contextlib
import re
import sqlite3
from pathlib import Path

from practiceguard.adapters.table_files.reading import TableFiles
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.table import is_empty

_SQLITE = b"SQLite format 3\x00"
_TABLES = frozenset({".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm", ".xlsb", ".ods"})
_PEOPLE = re.compile(
    r"patient|person|people|client|kunde|pacient|paziente|patiente|personne|asmuo|asmen", re.I
)
_MOST_STEPS = 40_000
_STEPS_BETWEEN = 10_000


class FileRowCounter:
    """`RowCounter` for SQLite, CSV and spreadsheets; of all others it cannot tell."""

    def count(self, path: Path) -> tuple[int, str] | None:
        """Return the rows of the table of people, else of the largest one, and its name."""
        try:
            with path.open("rb") as file:
                is_sqlite = file.read(len(_SQLITE)) == _SQLITE
        except OSError:
            return None
        if is_sqlite:
            return _count_sqlite(path)
        if path.suffix.casefold() in _TABLES:
            return _count_table(path)
        return None


def _count_table(path: Path) -> tuple[int, str] | None:
    try:
        table = TableFiles().read(path)
    except PracticeGuardError:
        return None
    return sum(not is_empty(row) for row in table.rows), table.form.sheet


def _count_sqlite(path: Path) -> tuple[int, str] | None:
    """Count the rows of the tables; what stands in the file is trusted with nothing else."""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            steps = 0

            def stop() -> bool:
                # A table made to be endless must not keep anybody waiting.
                nonlocal steps
                steps += 1
                return steps > _MOST_STEPS

            database.set_progress_handler(stop, _STEPS_BETWEEN)
            names = [
                name
                for (name,) in database.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    " AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                )
            ]
            counts = [(_rows(database, name), name) for name in names]
    except (sqlite3.Error, ValueError, OverflowError):
        return None
    people = [one for one in counts if _PEOPLE.search(one[1])]
    return max(people or counts, default=None)


def _rows(database: sqlite3.Connection, name: str) -> int:
    quoted = name.replace('"', '""')
    (count,) = database.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608
    return int(count)

"""Tables of people that the practice has: lists from its software, address books."""

from pathlib import Path
from typing import Protocol

from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm


class Tables(Protocol):
    """Reads CSV and spreadsheets, in whatever form they come."""

    def read(self, path: Path, form: TableForm = FIND_OUT, *, country: str = "") -> Table:
        """Return all rows of a file; what `form` leaves open is found out.

        `country`: ISO 3166-1, where the practice is: it settles between encodings that both fit.
        FILE_NOT_FOUND, TABLE_UNREADABLE, TABLE_LOCKED where a password is needed,
        TABLE_TOO_LARGE beyond a million rows or 200 million bytes, TABLE_EMPTY.
        """
        ...


class RowCounter(Protocol):
    """Looks into a database or table to tell how many people may be in it."""

    def count(self, path: Path) -> tuple[int, str] | None:
        """Return the rows of the largest table of people and its name; None: cannot tell."""
        ...

"""The entries of a log as a table, the newest first."""

from enum import IntEnum

from PySide6.QtCore import QObject

from practiceguard.domain.incident.incident import Signed
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.log_sentences import Teller
from practiceguard.ui.widgets import RowsModel, plain_tip


class Column(IntEnum):
    """The columns."""

    NUMBER = 0
    WHEN = 1
    WHO = 2
    WHAT = 3


_MOST_SHOWN = 500
_MOST_TIPPED = 4000
"""Characters: the whole text stands below the table."""


class LogModel(RowsModel):
    """One row an entry."""

    columns = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Signed, ...] = ()
        self._rows: list[tuple[str, str, str, str]] = []

    def show_room(self, room: Room) -> bool:
        """Show the log of an incident; return whether anything was added."""
        if room.entries == self._entries:
            return False
        zone = times.zone_of(room.incident.zone)
        teller = Teller(zone)
        self.beginResetModel()
        self._entries = room.entries
        self._rows = [
            (
                str(one.number),
                times.short_day_and_hour(one.at, zone),
                one.author,
                teller.sentence(one),
            )
            for one in reversed(room.entries)
        ]
        self.endResetModel()
        return True

    def sentence(self, row: int) -> str:
        """Return an entry as its whole sentence."""
        return self._rows[row][Column.WHAT]

    def number_at(self, row: int) -> int:
        """Return the number of an entry."""
        return int(self._rows[row][Column.NUMBER])

    def row_of(self, number: int) -> int:
        """Return the row of an entry, -1 if it is not there."""
        return len(self._rows) - number if 1 <= number <= len(self._rows) else -1

    def row_total(self) -> int:
        """Return the number of entries."""
        return len(self._rows)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.NUMBER: self.tr("No."),
            Column.WHEN: self.tr("When"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
        }[Column(column)]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell, on one line and not endless."""
        return self._rows[row][column][:_MOST_SHOWN].replace("\n", " ")

    def tip(self, row: int, column: int) -> str:
        """Return the whole entry, whichever cell the pointer rests on."""
        del column
        return plain_tip(self._rows[row][Column.WHAT][:_MOST_TIPPED])

    def spoken(self, row: int) -> str:
        """Return the whole row."""
        return ", ".join(self._rows[row])

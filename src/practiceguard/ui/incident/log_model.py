"""The entries of a log as a table, the newest first."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from practiceguard.domain.incident.incident import Signed
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.log_sentences import Teller
from practiceguard.ui.widgets import plain_tip

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns."""

    NUMBER = 0
    WHEN = 1
    WHO = 2
    WHAT = 3


_MOST_SHOWN = 500
_MOST_TIPPED = 4000
"""Characters: the whole text stands below the table."""


class LogModel(QAbstractTableModel):
    """One row an entry. The whole row is read aloud from its first cell."""

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

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NUMBER: self.tr("No."),
            Column.WHEN: self.tr("When"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says to a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()][:_MOST_SHOWN].replace("\n", " ")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row[Column.WHAT][:_MOST_TIPPED])
        return None

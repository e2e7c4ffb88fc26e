"""What tables of rows have in common: names of columns, words in cells, rows read aloud."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets.icons import icon_pixmap
from practiceguard.ui.widgets.labels import plain_tip

Index = QModelIndex | QPersistentModelIndex
_NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Mark(NamedTuple):
    """How good or bad what stands in a cell is: a sign before it, and perhaps its colour."""

    level: Level
    colours_text: bool = True


class RowsModel(QAbstractTableModel):
    """A table of things, one row each; the whole row is read aloud from its first cell."""

    columns: ClassVar[int] = 0
    """How many there are."""
    speaks_names: ClassVar[bool] = False
    """Whether each cell is read aloud with the name of its column."""

    # --- what a table has to say ------------------------------------------------------------

    def row_total(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def name(self, column: int) -> str:
        """Return the name of a column."""
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        raise NotImplementedError

    # --- what it may say otherwise ----------------------------------------------------------

    def tip(self, row: int, column: int) -> str:
        """Return what is told of a cell while the pointer rests on it: its words, whole."""
        return plain_tip(self.text(row, column))

    def spoken(self, row: int) -> str:
        """Return what is read aloud of a row."""
        cells = [(one, self.text(row, one)) for one in range(self.columns)]
        return ", ".join(
            f"{self.name(one)}: {text}" if self.speaks_names else text
            for one, text in cells
            if text
        )

    def is_number(self, column: int) -> bool:
        """Return whether a column holds numbers, which stand at the right."""
        del column
        return False

    def mark(self, row: int, column: int) -> Mark | None:
        """Return how good or bad what stands in a cell is, None where that is no question."""
        del row, column
        return None

    # --- what the view asks -----------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else self.row_total()

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else self.columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name, and the side it stands at."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return self.name(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says to a screen reader."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self.text(row, column),
            Qt.ItemDataRole.ToolTipRole: lambda: self.tip(row, column) or None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: self._side(column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self.spoken(row),
            Qt.ItemDataRole.DecorationRole: lambda: self._marked(row, column, role),
            Qt.ItemDataRole.ForegroundRole: lambda: self._marked(row, column, role),
        }
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _side(self, column: int) -> Qt.AlignmentFlag | None:
        return _NUMBERS if self.is_number(column) else None

    def _marked(self, row: int, column: int, role: int) -> object:
        mark = self.mark(row, column)
        if mark is None:
            return None
        colour, _ = theme().tokens.level(mark.level)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon_pixmap(mark.level.value, colour, theme().px(14))
        return QColor(colour) if mark.colours_text else None

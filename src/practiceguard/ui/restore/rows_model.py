"""What the tables of folders and of findings have in common: files in rows that can be ticked.

A table paints some sixty cells at each step of scrolling; asking a model for ten roles of each
through Qt costs more than the painting. So the painter asks for `look` and `cell` instead.
"""

from abc import abstractmethod

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.roles import Look
from practiceguard.ui.widgets import plain_tip

NAME = 0
"""The column of the name, with the tick."""

Index = QModelIndex | QPersistentModelIndex


class FileRowsModel(QAbstractTableModel):
    """Rows of files that go into the basket by a tick; what the rows are is said below it."""

    size_column: int
    """The column of the size; the figures in it stand on the right."""

    def __init__(self, basket: Basket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._basket = basket
        self._windows = False
        basket.changed.connect(self._on_basket)

    # --- what a table of files has to say ---------------------------------------------------

    @abstractmethod
    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns."""

    @abstractmethod
    def row_total(self) -> int:
        """Return the number of rows."""

    @abstractmethod
    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""

    @abstractmethod
    def spoken(self, row: int) -> str:
        """Return what is read aloud of a row."""

    @abstractmethod
    def hint(self, row: int) -> str | None:
        """Return what is told of a row while the pointer rests on it."""

    @abstractmethod
    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""

    @abstractmethod
    def item(self, row: int) -> BasketItem | None:
        """Return what a tick puts into the basket; None for a line that only says something."""

    @abstractmethod
    def take_out(self, row: int) -> bool:
        """Take the item of a row out of the basket; False, and said by a signal, if that fails."""

    def is_quiet(self, column: int) -> bool:
        """Return whether a column is secondary."""
        del column
        return False

    # --- what the view and the painter ask --------------------------------------------------

    def cell(self, row: int, column: int) -> tuple[str, Qt.AlignmentFlag, bool]:
        """Return text, side and whether it is secondary, of another cell than the first."""
        is_number = column == self.size_column
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return self.text(row, column), side, self.is_quiet(column)

    def tick(self, row: int) -> Qt.CheckState | None:
        """Return whether a row is ticked; None for a line that only says something."""
        item = self.item(row)
        return self._basket.state(item.snapshot_id, item.node.path) if item else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else self.row_total()

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.column_names())

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that names can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and self.item(index.row()) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.column_names()[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown, ticked, told and read aloud."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.hint(row) or "") or None
        if column != NAME:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self.tick(row)
        return self.spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put a row into the basket, or take it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME:
            return False
        item = self.item(index.row())
        if item is None:
            return False
        if Qt.CheckState(value) is not Qt.CheckState.Checked:
            return self.take_out(index.row())
        self._basket.add(item)
        return True

    def _side(self, column: int) -> Qt.AlignmentFlag | None:
        if column != self.size_column:
            return None
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    def _on_basket(self) -> None:
        if self.row_total():
            self.dataChanged.emit(
                self.index(0, NAME),
                self.index(self.row_total() - 1, NAME),
                [Qt.ItemDataRole.CheckStateRole],
            )

"""The table of files, for folders and for what a search found: arrows and ticks by hand and key."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from practiceguard.ui import formats
from practiceguard.ui.restore.file_delegate import ROW, FileDelegate
from practiceguard.ui.restore.folder_model import FolderModel
from practiceguard.ui.restore.search_model import SearchModel
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import ListTable

_WIDEST_SIZES = (888_800_000.0, 888.0)
"""Bytes that take most room in words: which of them does depends on the language."""
_LEAST_ROWS = 5
_NAME_LEAST = 260
"""Pixels for a name with its arrow, box and depth: a name of which half is left names nobody."""
_FINDING_LEAST = 340
"""The same with a badge after the name, as the findings of a search have."""
_PADDING = 18


class FileTable(ListTable):
    """Space ticks, the right and left arrows unfold and fold, Return does what a double click does.

    The columns after the first keep their width while rows come in: measuring 10,000 rows would
    block the window.
    """

    current_changed = Signal()
    opened = Signal(int)
    """A row that is not a folder was double-clicked or Return was pressed on it."""

    def __init__(
        self, name: str, model: FolderModel | SearchModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._delegate = FileDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW))
        self.setMinimumHeight(theme().px(ROW) * _LEAST_ROWS)
        self.horizontalHeader().setStretchLastSection(False)
        self._set_widths()
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current_changed.emit())
        model.modelReset.connect(self.current_changed)

    def current_row(self) -> int:
        """Return the row that has the focus, -1 if none."""
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Make a row the current one and show it."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def tick(self, row: int) -> None:
        """Choose a row, or choose it no longer."""
        index = self.model().index(row, 0)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        is_on = Qt.CheckState(state) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        self.model().setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def toggle(self, row: int) -> bool:
        """Unfold or fold a folder; return False if the row is none."""
        model = self.model()
        if not isinstance(model, FolderModel) or row < 0:
            return False
        is_open = model.is_open(row)
        if is_open is None:
            return False
        if is_open:
            model.fold(row)
        else:
            model.unfold(row)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out date, then size, where names would have no room; the preview tells both."""
        super().resizeEvent(event)
        self._show_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, unfold, fold and open by key."""
        row = self.current_row()
        key = event.key()
        if row >= 0 and key == Qt.Key.Key_Space:
            self.tick(row)
        elif row >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and self._walk(
            row, inwards=key == Qt.Key.Key_Right
        ):
            pass
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick or unfold where the pointer is on a box or an arrow; choose the row elsewhere."""
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        index = self._name_cell(event.position().toPoint())
        if not index.isValid():
            return
        cell, at = self.visualRect(index), event.position().toPoint()
        arrow, box = self._delegate.areas(cell, index.row())
        # A larger aim than what is painted: targets are at least as high as the row.
        grow = (cell.height() - theme().px(18)) // 2
        for area, act in (
            (box, self.tick),
            (arrow, self.toggle),
        ):
            if area.isValid() and area.adjusted(-3, -grow, 3, grow).contains(at):
                act(index.row())
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Unfold a folder or open a file, unless the box or the arrow was meant."""
        index = self._name_cell(event.position().toPoint())
        if not index.isValid():
            return
        _arrow, box = self._delegate.areas(self.visualRect(index), index.row())
        if event.position().x() > box.right() + 4:
            self._open(index.row())
        else:
            # The second press of a quick double click on a box is a press of its own.
            self.mousePressEvent(event)

    def _open(self, row: int) -> None:
        if not self.toggle(row):
            self.opened.emit(row)

    def _walk(self, row: int, *, inwards: bool) -> bool:
        model = self.model()
        if not isinstance(model, FolderModel) or row < 0:
            return False
        is_open = model.is_open(row)
        if inwards:
            if is_open is False:
                model.unfold(row)
            elif is_open and row + 1 < model.rowCount():
                self.go_to(row + 1)
        elif is_open:
            model.fold(row)
        else:
            above = model.parent_row(row)
            if above is not None:
                self.go_to(above)
        return True

    def _name_cell(self, at: QPoint) -> QModelIndex:
        index = self.indexAt(at)
        return index if index.isValid() and index.column() == 0 else QModelIndex()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        font = self.font()
        font.setPixelSize(theme().px(15))
        metrics = QFontMetrics(font)
        count = self.model().columnCount()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        widths = {
            count - 1: metrics.horizontalAdvance("28 sept. 2026") + _PADDING,
            count - 2: _PADDING
            + max(metrics.horizontalAdvance(formats.size(size)) for size in _WIDEST_SIZES),
        }
        self._name_least = theme().px(_NAME_LEAST)
        if count > 3:
            self._name_least = theme().px(_FINDING_LEAST)
            widths[1] = theme().px(168)
        self._widths = widths
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def _show_columns(self) -> None:
        header = self.horizontalHeader()
        last = self.model().columnCount() - 1
        room = self.viewport().width() - self._name_least
        wanted = sum(header.sectionSize(column) for column in range(1, last - 1))
        for column in (last - 1, last):
            wanted += self._widths[column]
            if self.isColumnHidden(column) == (wanted <= room):
                self.setColumnHidden(column, wanted > room)

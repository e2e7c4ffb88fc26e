"""The first rows of a list as they were read, with what each column means above it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from practiceguard.domain.incident.columns import SEVERAL, Column, ColumnMapping
from practiceguard.domain.incident.table import Table, shown
from practiceguard.ui.incident.affected import words
from practiceguard.ui.theme import theme
from practiceguard.wording import affected as wording

ROWS_SHOWN = 6
COLUMN_WIDTH = 215


class ColumnsTable(QTableWidget):
    """A choice above each column; the keyboard walks from one to the next."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What each column means, with examples"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme().px(40) * (ROWS_SHOWN + 2) + theme().px(20))
        self.boxes: list[QComboBox] = []

    def show_table(self, table: Table, mapping: ColumnMapping) -> None:
        """Show a list and what its columns mean."""
        self.clear()
        width = len(mapping.columns)
        first = max(mapping.header_row - 1, 0)
        rows = table.rows[first : first + ROWS_SHOWN + 1]
        self.setColumnCount(width)
        self.setRowCount(len(rows) + 1)
        self.boxes = []
        for at, column in enumerate(mapping.columns):
            self.setColumnWidth(at, theme().px(COLUMN_WIDTH))
            box = QComboBox()
            box.addItem(self.tr("not used"), None)
            for one in Column:
                box.addItem(words.said(wording.COLUMNS[one]), one)
            box.setCurrentIndex(box.findData(column) if column is not None else 0)
            heading = shown(rows[0][at]) if rows and at < len(rows[0]) else ""
            box.setAccessibleName(
                self.tr("Column {number}, {heading}").format(number=at + 1, heading=heading)
            )
            box.currentIndexChanged.connect(lambda _index, at=at: self._on_chosen(at))
            self.boxes.append(box)
            self.setCellWidget(0, at, box)
        for number, row in enumerate(rows, start=1):
            self.setRowHeight(number, theme().px(36))
            for at in range(width):
                item = QTableWidgetItem(shown(row[at]) if at < len(row) else "")
                if number == 1 and mapping.header_row:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(number, at, item)
        self.setRowHeight(0, theme().px(44))

    @property
    def columns(self) -> tuple[Column | None, ...]:
        """Return what each column means."""
        return tuple(
            Column(box.currentData()) if box.currentData() is not None else None
            for box in self.boxes
        )

    def _on_chosen(self, at: int) -> None:
        """Let each meaning be that of one column, but those that may be in several."""
        chosen = self.columns[at]
        if chosen is not None and chosen not in SEVERAL:
            for other, box in enumerate(self.boxes):
                if other != at and box.currentData() == chosen:
                    box.setCurrentIndex(0)
        self.edited.emit()

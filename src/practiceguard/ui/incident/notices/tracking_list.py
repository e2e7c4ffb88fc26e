"""The list of letters: searched, filtered, sorted; quick also with 25,000 of them."""

from collections.abc import Iterable
from datetime import tzinfo

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from practiceguard.domain.incident.tracked import Standing, Tracked
from practiceguard.services.ports.notices import NoticeTemplates
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.mailing.names import TextNames
from practiceguard.ui.incident.notices.tracking_model import (
    TrackedRow,
    TrackingColumn,
    TrackingModel,
    chosen,
    standing_words,
)
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import InLine, ListTable, label
from practiceguard.ui.widgets.fields import narrow

SEARCH_AFTER_MS = 120
_LEAST = 42 * 5
"""Pixels: the head and four rows."""
OUT_OF_REACH = "out-of-reach"
_WIDTHS = {
    TrackingColumn.NUMBER: 196,
    TrackingColumn.LANGUAGE: 104,
    TrackingColumn.STANDING: 250,
    TrackingColumn.SINCE: 138,
}


class TrackingList(QWidget):
    """A search, a filter by state, and the table."""

    selection_changed = Signal()

    def __init__(self, shelf: NoticeTemplates, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TrackedRow, ...] = ()
        self.more = 0
        """Pixels that the table takes beyond the least."""
        names = TextNames(shelf, window_language()).of_languages
        self.model = TrackingModel(zone, names, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Number of a letter, or name"))
        self.search.setAccessibleName(self.tr("Search: number of a letter, or name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme().px(240))
        self.filter = QComboBox()
        narrow(self.filter)
        self.filter.setAccessibleName(self.tr("Whom to list"))
        self.told = label("", "secondary", wrap=False)
        self.table = ListTable(self.tr("Letters"))
        self._fit_table()
        head = QWidget()
        line = InLine(head, gap=8)
        line.addWidget(self.search)
        line.addWidget(self.filter)
        line.addWidget(self.told)
        self._column = plain_column(self)
        self._column.addWidget(head)
        self._column.addWidget(self.table, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.list_again)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.filter.currentIndexChanged.connect(lambda _index: self.list_again())
        self.table.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )

    @property
    def selected(self) -> Tracked | None:
        """Return the person whose row is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.person(rows[0].row()) if rows else None

    def show_rows(self, rows: tuple[TrackedRow, ...], standings: Iterable[Standing]) -> None:
        """Show these people; what was searched and chosen stays."""
        self.rows = rows
        was = self.filter.currentData()
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.addItem(self.tr("Everybody"), "")
        self.filter.addItem(self.tr("Out of reach"), OUT_OF_REACH)
        for one in standings:
            self.filter.addItem(standing_words(one), one.value)
        self.filter.setCurrentIndex(max(self.filter.findData(was), 0))
        self.filter.blockSignals(False)
        self.list_again()

    def list_again(self) -> None:
        """List whom the search and the filter leave."""
        self._timer.stop()
        wanted = str(self.filter.currentData() or "")
        was = self.selected

        def fits(one: Tracked) -> bool:
            if wanted == OUT_OF_REACH:
                return one.is_unreachable
            return not wanted or one.standing.value == wanted

        found = chosen(self.rows, fits, self.search.text())
        self.model.show_rows(found)
        self.told.setText(
            self.tr("{shown} of {all} in the list").format(
                shown=formats.number(len(found)), all=formats.number(len(self.rows))
            )
        )
        at = self.model.row_of(was.person) if was is not None else -1
        if at >= 0:
            self.table.selectRow(at)
        self.selection_changed.emit()

    def put_above_table(self, widget: QWidget) -> None:
        """Show what can be done with a person above the table: in sight on a small screen, too."""
        self._column.insertWidget(self._column.indexOf(self.table), widget)

    def grow(self, more: int) -> None:
        """Let the table take this many pixels more than it takes at the least."""
        self.more = max(more, 0)
        self.table.setMinimumHeight(theme().px(_LEAST) + self.more)

    def _fit_table(self) -> None:
        self.table.setModel(self.model)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setMinimumHeight(theme().px(_LEAST))
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, theme().px(width))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(TrackingColumn.NAME, header.ResizeMode.Stretch)

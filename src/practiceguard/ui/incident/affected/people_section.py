"""Everybody affected, one by one: searched, filtered, and looked at without any picture."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QWidget

from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.hand_back_dialog import HandBackDialog
from practiceguard.ui.incident.affected.people_rows import Filter, PeopleRows, PersonRow
from practiceguard.ui.incident.affected.person_dialog import PersonDialog
from practiceguard.ui.incident.affected.release_list_dialog import ReleaseListDialog
from practiceguard.ui.incident.affected.tables_of_counts import PeopleModel, PersonColumn
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card, InLine, ListTable, SecondaryButton, fit, label
from practiceguard.ui.widgets.fields import narrow

SEARCH_AFTER_MS = 120
_WIDTHS = {
    PersonColumn.CERTAINTY: 88,
    PersonColumn.COUNTRY: 130,
    PersonColumn.KINDS: 270,
    PersonColumn.CONTACT: 160,
    PersonColumn.REMARKS: 130,
}


class PeopleSection(Section):
    """A search, a filter and a list of tens of thousands of rows."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__(counting.desk, parent)
        self._counting = counting
        self._rows: PeopleRows | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, number or town"))
        self.search.setAccessibleName(self.tr("Search: name, number or town"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme().px(240))
        self.filter = QComboBox()
        narrow(self.filter)
        self.filter.setAccessibleName(self.tr("Whom to list"))
        for one, text in self._filters().items():
            self.filter.addItem(text, one)
        head = QWidget()
        line = InLine(head, gap=8)
        line.addWidget(self.search)
        line.addWidget(self.filter)
        self.told = label("", "secondary")
        self.model = PeopleModel(self)
        self.table = ListTable(self.tr("People affected"))
        self.table.setModel(self.model)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setMinimumHeight(theme().px(42 * 8))
        self._fit_columns()
        self.table.activated.connect(self._on_activated)
        self.open = fit(SecondaryButton(self.tr("What was there of this person…")))
        self.open.clicked.connect(self._on_open)
        self.open.setEnabled(False)
        self.release = fit(SecondaryButton(self.tr("Release the list for the police…")))
        self.release.clicked.connect(self.release_list)
        card = Card()
        card.setAccessibleName(self.tr("People affected"))
        acts = QWidget()
        beneath = InLine(acts, gap=8)
        beneath.addWidget(self.open)
        beneath.addWidget(self.release)
        for widget in (head, self.told, self.table, acts):
            card.content.addWidget(widget)
        card.content.addWidget(
            label(self.tr("Pictures of patients are never shown here."), "small")
        )
        self.content.addWidget(card)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._list)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.filter.currentIndexChanged.connect(lambda _index: self._list())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_selected())

    def name(self, room: Room) -> str:
        """Return the name of the section."""
        del room
        counted = self._counting.counted
        if counted is None:
            return self.tr("People")
        return self.tr("People ({count})").format(count=formats.number(len(counted.rows.rows)))

    def is_wanted(self, room: Room) -> bool:
        """Return whether anything was counted."""
        del room
        return self._counting.counted is not None

    def show_room(self, room: Room) -> None:
        """Show who was counted; what is shown already stays as it is."""
        del room
        counted = self._counting.counted
        rows = counted.rows if counted is not None else PeopleRows(())
        if rows is not self._rows:
            self._rows = rows
            self._list()

    def show_only(self, wanted: Filter) -> None:
        """List these, whatever was searched for."""
        self.search.clear()
        self.filter.setCurrentIndex(self.filter.findData(wanted))

    @property
    def listed(self) -> int:
        """Return how many are listed."""
        return self.model.rowCount()

    def open_person(self, row: PersonRow) -> None:
        """Show what was there of somebody."""
        counted = self._counting.counted
        if counted is not None:
            remarks = self.model.remarks(row)
            snapshots = counted.affected.found.snapshots
            dialog = PersonDialog(self._counting.zone, row, snapshots, remarks, self.window())
            dialog.hand_back_wanted.connect(lambda: self.hand_back(row))
            open_dialog(dialog)

    def hand_back(self, row: PersonRow) -> None:
        """Ask what is given back to somebody, and to whom."""
        counted = self._counting.counted
        if counted is not None:
            snapshots = counted.affected.found.snapshots
            open_dialog(HandBackDialog(self._counting.desk, row, snapshots, self.window()))

    def release_list(self) -> None:
        """Ask for whom the list of those who are listed now is released, and why."""
        people = [self.model.row(number).person for number in range(self.model.rowCount())]
        open_dialog(ReleaseListDialog(self._counting.desk, people, self.window()))

    def look_for(self, name: str) -> None:
        """List who may be meant by a name; show the one person if there is only one."""
        self.filter.setCurrentIndex(self.filter.findData(Filter.EVERYBODY))
        self.search.setText(name)
        self._list()
        if self.listed == 1:
            self.open_person(self.model.row(0))

    def _list(self) -> None:
        rows = self._rows or PeopleRows(())
        self._timer.stop()
        chosen = rows.chosen(Filter(self.filter.currentData()), self.search.text())
        selected = self._selected()
        self.model.show_rows(chosen)
        whole = len(rows.rows)
        self.told.setText(
            self.tr("{shown} of {all} people").format(
                shown=formats.number(len(chosen)), all=formats.number(whole)
            )
            if len(chosen) != whole
            else self.tr("{count} people").format(count=formats.number(whole))
        )
        at = self.model.row_of(selected.person.key) if selected is not None else -1
        if at >= 0:
            self.table.selectRow(at)
        self._on_selected()

    def _selected(self) -> PersonRow | None:
        indexes = self.table.selectionModel().selectedRows()
        if not indexes or indexes[0].row() >= self.model.rowCount():
            return None
        return self.model.row(indexes[0].row())

    def _on_selected(self) -> None:
        self.open.setEnabled(self._selected() is not None)
        self.release.setEnabled(self.listed > 0)

    def _on_open(self) -> None:
        row = self._selected()
        if row is not None:
            self.open_person(row)

    def _on_activated(self, index: QModelIndex) -> None:
        self.open_person(self.model.row(index.row()))

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        # Fitted to their content the columns would ask thousands of rows at each change.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(PersonColumn.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, theme().px(width))

    def _filters(self) -> dict[Filter, str]:
        return {
            Filter.EVERYBODY: self.tr("everybody"),
            Filter.CERTAIN: self.tr("those of whom it is certain"),
            Filter.PROBABLE: self.tr("those of whom it is probable"),
            Filter.NO_ADDRESS: self.tr("those without an address"),
            Filter.PHOTOGRAPHS: self.tr("those with photographs"),
            Filter.IDENTITY: self.tr("those with identity documents"),
            Filter.CHILDREN: self.tr("children"),
            Filter.AGE_UNKNOWN: self.tr("those whose age is not known"),
            Filter.DECEASED: self.tr("the deceased"),
            Filter.PROTECTED: self.tr("those with a protected address"),
            Filter.OPEN: self.tr("those with an open question"),
        }

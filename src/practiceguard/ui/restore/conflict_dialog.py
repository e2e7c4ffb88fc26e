"""Back in place: which files are there already, and what to do with each; keep both by default."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from practiceguard.domain.backup.restoration import Conflict
from practiceguard.ui import formats
from practiceguard.ui.restore import words
from practiceguard.ui.restore.actions import Answers, OccupiedFile
from practiceguard.ui.restore.names import shown_name
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import ListTable, PrimaryButton, SecondaryButton, label, plain_tip

_FILE, _HERE, _COPY, _ANSWER = range(4)

_Index = QModelIndex | QPersistentModelIndex


class OccupiedModel(QAbstractTableModel):
    """The files whose place is taken, and the answer for each."""

    def __init__(self, files: tuple[OccupiedFile, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._answers = [Conflict.KEEP_BOTH] * len(files)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of files."""
        return 0 if parent is not None and parent.isValid() else len(self._files)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return 4: file, size here, size in the copy, answer."""
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("File"),
            self.tr("On this PC"),
            self.tr("In the copy"),
            self.tr("What to do"),
        )[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown and read aloud."""
        one = self._files[index.row()].occupied
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == _FILE:
                return shown_name(one.here.name)
            if index.column() == _HERE:
                return formats.size(one.size_here) if one.size_here is not None else ""
            if index.column() == _COPY:
                return formats.size(one.node.size) if one.node is not None else ""
            return words.conflict(self._answers[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(shown_name(str(one.here)))
        return None

    def answer(self, rows: list[int], answer: Conflict) -> None:
        """Give this answer for those rows."""
        for row in rows:
            self._answers[row] = answer
        if rows:
            self.dataChanged.emit(self.index(min(rows), _ANSWER), self.index(max(rows), _ANSWER))

    def answer_of(self, row: int) -> Conflict:
        """Return the answer for a row."""
        return self._answers[row]

    def answers(self) -> Answers:
        """Return the answers as the restoration takes them."""
        return Answers(
            Conflict.KEEP_BOTH,
            {
                (one.snapshot_id, one.occupied.path): answer
                for one, answer in zip(self._files, self._answers, strict=True)
            },
        )


class ConflictDialog(QDialog):
    """Asks before files go back in place; says plainly that nothing is ever deleted."""

    def __init__(
        self, occupied: tuple[OccupiedFile, ...], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Put back in place"))
        self.setMinimumWidth(theme().px(560))
        self.model = OccupiedModel(occupied, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        self._sentence = label(self._what(len(occupied), chosen), "title")
        column.addWidget(self._sentence)
        self.setAccessibleName(self._sentence.text())
        self._buttons: dict[Conflict, QRadioButton] = {}
        if occupied:
            self._add_answers(column, len(occupied))
        else:
            column.addWidget(label(self.tr("Nothing on this PC is replaced or moved.")))
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go_button = PrimaryButton(self.tr("Put back"))
        self.go_button.clicked.connect(self.accept)
        foot.addWidget(cancel)
        foot.addWidget(self.go_button)
        column.addLayout(foot)
        self.go_button.setFocus()

    @property
    def sentence(self) -> str:
        """Return what is said first."""
        return self._sentence.text()

    def answers(self) -> Answers:
        """Return what was answered."""
        return self.model.answers()

    def choose(self, answer: Conflict) -> None:
        """Press one of the three answers."""
        self._buttons[answer].click()

    def _what(self, count: int, chosen: str) -> str:
        if count == 0:
            return self.tr("{what} go back to where they were; nothing is in the way.").format(
                what=chosen
            )
        if count == 1:
            return self.tr("1 file is there already")
        return self.tr("{count} files are there already").format(count=formats.number(count))

    def _add_answers(self, column: QVBoxLayout, count: int) -> None:
        column.addWidget(
            label(
                self.tr(
                    "Those that are the same as in the copy are left alone, whatever you choose. "
                    "Nothing is ever deleted."
                ),
                "secondary",
            )
        )
        self.table = ListTable(self.tr("Files that are there already"))
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setMinimumHeight(theme().px(42) * min(count + 1, 5) + theme().px(12))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_FILE, QHeaderView.ResizeMode.Stretch)
        for section, width in ((_HERE, 110), (_COPY, 110), (_ANSWER, 130)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(section, theme().px(width))
        self.table.selectRow(0)
        self.table.selectionModel().selectionChanged.connect(self._show_answer)
        column.addWidget(self.table, 1)
        self.same_for_all = QCheckBox(self.tr("Same answer for all"))
        self.same_for_all.setChecked(True)
        self.same_for_all.setVisible(count > 1)
        self.same_for_all.toggled.connect(self._on_same)
        column.addWidget(self.same_for_all)
        group = QButtonGroup(self)
        for answer, text in (
            (Conflict.KEEP_BOTH, self.tr("Keep both: the one from the copy gets another name")),
            (
                Conflict.REPLACE,
                self.tr("Replace: the one on this PC is moved aside under another name"),
            ),
            (Conflict.SKIP, self.tr("Leave the one on this PC as it is")),
        ):
            button = QRadioButton(text)
            button.clicked.connect(lambda _=False, a=answer: self._on_answer(a))
            group.addButton(button)
            self._buttons[answer] = button
            column.addWidget(button)
        self._buttons[Conflict.KEEP_BOTH].setChecked(True)

    def _selected(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _on_answer(self, answer: Conflict) -> None:
        everything = list(range(self.model.rowCount()))
        self.model.answer(everything if self.same_for_all.isChecked() else self._selected(), answer)

    def _on_same(self, is_same: bool) -> None:
        if is_same:
            for answer, button in self._buttons.items():
                if button.isChecked():
                    self._on_answer(answer)

    def _show_answer(self) -> None:
        rows = self._selected()
        if rows and not self.same_for_all.isChecked():
            self._buttons[self.model.answer_of(rows[0])].setChecked(True)

"""Every copy of a place as a table, newest first: does it stay or go, and why."""

from collections.abc import Callable
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from practiceguard.domain.backup.retention import CopyFate
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui.retention import words
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import icon_pixmap

_Index = QModelIndex | QPersistentModelIndex


class Shown(StrEnum):
    """Which copies are listed."""

    GOING = "going"
    STAYING = "staying"
    STRANGE = "strange"
    ALL = "all"


class Column(IntEnum):
    """The columns."""

    WHEN = 0
    FATE = 1
    CONTENT = 2
    COMPUTER = 3


class CopiesModel(QAbstractTableModel):
    """One row a copy. The whole row is read aloud from its first cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fates: tuple[CopyFate, ...] = ()
        self._by_id: dict[str, CopyFate] = {}
        self._strange: frozenset[str] = frozenset()

    def show_preview(self, seen: Preview, shown: Shown) -> None:
        """Show the copies of a list, or some of them."""
        self.beginResetModel()
        self._by_id = {fate.snapshot.snapshot_id: fate for fate in seen.fates}
        self._strange = frozenset(fate.snapshot.snapshot_id for fate in seen.strange)
        self._fates = chosen(seen, shown)
        self.endResetModel()

    def fate_at(self, row: int) -> CopyFate:
        """Given a row, return what becomes of its copy."""
        return self._fates[row]

    def is_strange(self, row: int) -> bool:
        """Return whether nobody has accounted for the copy in a row."""
        return self._fates[row].snapshot.snapshot_id in self._strange

    def row_of(self, snapshot_id: str) -> int | None:
        """Given a copy's id, return its row."""
        for row, fate in enumerate(self._fates):
            if fate.snapshot.snapshot_id == snapshot_id:
                return row
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of copies listed."""
        return 0 if parent.isValid() else len(self._fates)

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
            Column.WHEN: self.tr("Copy of"),
            Column.FATE: self.tr("What becomes of it"),
            Column.CONTENT: self.tr("Files in it"),
            Column.COMPUTER: self.tr("Made by"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says to a screen reader."""
        if not index.isValid():
            return None
        fate, column = self._fates[index.row()], Column(index.column())
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(fate, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._read_aloud(fate),
            Qt.ItemDataRole.ToolTipRole: lambda: self._text(fate, column),
        }
        if column is Column.FATE:
            level = self._level(fate)
            colour, _ = theme().tokens.level(level)
            answers[Qt.ItemDataRole.DecorationRole] = lambda: icon_pixmap(
                level.value, colour, theme().px(14)
            )
            if level is not Level.GOOD:
                answers[Qt.ItemDataRole.ForegroundRole] = lambda: QColor(colour)
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _level(self, fate: CopyFate) -> Level:
        if fate.goes or fate.snapshot.snapshot_id in self._strange:
            return Level.CARE
        return Level.GOOD

    def _read_aloud(self, fate: CopyFate) -> str:
        complete = self.tr("complete") if fate.is_complete else self.tr("not known to be complete")
        texts = {one: self._text(fate, one) for one in Column} | {Column.CONTENT: complete}
        return ", ".join(text for text in texts.values() if text)

    def _text(self, fate: CopyFate, column: Column) -> str:
        if column is Column.WHEN:
            return words.day(fate.snapshot.taken_at)
        if column is Column.FATE:
            return words.fate_words(fate, self._by_id.get(fate.stands_for_it or ""))
        if column is Column.COMPUTER:
            return fate.snapshot.host
        return self.tr("complete") if fate.is_complete else self.tr("not known")


def chosen(seen: Preview, shown: Shown) -> tuple[CopyFate, ...]:
    """Given a list, return the copies of it that are to be shown."""
    if shown is Shown.GOING:
        return seen.going
    if shown is Shown.STAYING:
        return tuple(fate for fate in seen.fates if not fate.goes)
    return seen.strange if shown is Shown.STRANGE else seen.fates

"""The history of copies as a table, newest first."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.ui import formats, texts
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import icon_pixmap

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The columns."""

    WHEN = 0
    PLACE = 1
    """Hidden while there is only one."""
    RESULT = 2
    FILES = 3
    NEW_DATA = 4
    NEXT_STEP = 5


_FIGURES = {Column.FILES, Column.NEW_DATA}


class RunTableModel(QAbstractTableModel):
    """One row a run. The whole row is read aloud from its first cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self._places: Mapping[RepositoryKey, str] = {}

    def show_runs(
        self, runs: Sequence[Run], places: Mapping[RepositoryKey, str] = MappingProxyType({})
    ) -> bool:
        """Show these runs; return whether anything differs from what was shown.

        `places` are the names of all places if there are several, else none.
        """
        if tuple(runs) == self._runs and dict(places) == self._places:
            return False
        self.beginResetModel()
        self._runs = tuple(runs)
        self._places = dict(places)
        self.endResetModel()
        return True

    def run_at(self, row: int) -> Run:
        """Given a row, return its run."""
        return self._runs[row]

    def row_of(self, run_id: str) -> int | None:
        """Given a run's id, return its row."""
        for row, run in enumerate(self._runs):
            if run.run_id == run_id:
                return row
        return None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of runs."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _FIGURES else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHEN: self.tr("When"),
            Column.PLACE: self.tr("Place"),
            Column.RESULT: self.tr("Result"),
            Column.FILES: self.tr("Files"),
            Column.NEW_DATA: self.tr("New data"),
            Column.NEXT_STEP: self.tr("Next step"),
        }[column]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, or says to a screen reader."""
        if not index.isValid():
            return None
        run, column = self._runs[index.row()], Column(index.column())
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._text(run, column),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _RIGHT if column in _FIGURES else _LEFT,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._read_aloud(run),
            Qt.ItemDataRole.ToolTipRole: lambda: texts.run_happened(run),
        }
        if column is Column.RESULT:
            level = texts.run_level(run.state)
            colour, _ = theme().tokens.level(level)
            answers[Qt.ItemDataRole.DecorationRole] = lambda: icon_pixmap(
                level.value, colour, theme().px(14)
            )
            answers[Qt.ItemDataRole.ForegroundRole] = lambda: QColor(colour)
        answer = answers.get(role)
        return answer() if answer is not None else None

    def _read_aloud(self, run: Run) -> str:
        return ", ".join(self._text(run, one) for one in Column if self._text(run, one))

    def place_of(self, run: Run) -> str:
        """Return the name of the place a run went to; empty if there is only one."""
        if not self._places:
            return ""
        # Lines of a time with one place only name none: it is the first one still.
        key = run.repository or next(iter(self._places))
        return self._places.get(key) or self.tr("a place no longer in use")

    def _text(self, run: Run, column: Column) -> str:
        has_copy = run.snapshot_id is not None
        return {
            Column.WHEN: formats.date_and_time(run.begun_at),
            Column.PLACE: self.place_of(run),
            Column.RESULT: texts.run_state(run.state),
            Column.FILES: formats.number(run.figures.files_total) if has_copy else "",
            Column.NEW_DATA: formats.size(run.figures.bytes_added) if has_copy else "",
            Column.NEXT_STEP: "" if run.state is RunState.COMPLETE else texts.run_short_step(run),
        }[column]

"""The history of copies as a table, newest first."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType

from PySide6.QtCore import QObject

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.ui import formats, texts
from practiceguard.ui.widgets import Mark, RowsModel, plain_tip


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


class RunTableModel(RowsModel):
    """One row a run."""

    columns = len(Column)

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

    def row_total(self) -> int:
        """Return the number of runs."""
        return len(self._runs)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.WHEN: self.tr("When"),
            Column.PLACE: self.tr("Place"),
            Column.RESULT: self.tr("Result"),
            Column.FILES: self.tr("Files"),
            Column.NEW_DATA: self.tr("New data"),
            Column.NEXT_STEP: self.tr("Next step"),
        }[Column(column)]

    def tip(self, row: int, column: int) -> str:
        """Return what happened in a run, whichever cell the pointer rests on."""
        del column
        return plain_tip(texts.run_happened(self._runs[row]))

    def is_number(self, column: int) -> bool:
        """Return whether a column holds numbers."""
        return column in _FIGURES

    def mark(self, row: int, column: int) -> Mark | None:
        """Return how well a run ended."""
        return Mark(texts.run_level(self._runs[row].state)) if column == Column.RESULT else None

    def place_of(self, run: Run) -> str:
        """Return the name of the place a run went to; empty if there is only one."""
        if not self._places:
            return ""
        # Lines of a time with one place only name none: it is the first one still.
        key = run.repository or next(iter(self._places))
        return self._places.get(key) or self.tr("a place no longer in use")

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        run = self._runs[row]
        has_copy = run.snapshot_id is not None
        return {
            Column.WHEN: formats.date_and_time(run.begun_at),
            Column.PLACE: self.place_of(run),
            Column.RESULT: texts.run_state(run.state),
            Column.FILES: formats.number(run.figures.files_total) if has_copy else "",
            Column.NEW_DATA: formats.size(run.figures.bytes_added) if has_copy else "",
            Column.NEXT_STEP: "" if run.state is RunState.COMPLETE else texts.run_short_step(run),
        }[Column(column)]

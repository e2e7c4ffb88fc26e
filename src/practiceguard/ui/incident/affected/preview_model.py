"""What rules find in a copy, as a table: a file, and whose it would be."""

from collections.abc import Sequence

from practiceguard.domain.incident.naming_preview import PreviewLine
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.rule_fields import read_in_words
from practiceguard.ui.widgets import RowsModel
from practiceguard.wording import affected as wording


class PreviewModel(RowsModel):
    """One row an example."""

    columns = 3
    speaks_names = True

    _lines: Sequence[PreviewLine] = ()

    def show_lines(self, lines: Sequence[PreviewLine]) -> None:
        """Show these examples."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def row_total(self) -> int:
        """Return the number of examples."""
        return len(self._lines)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return (self.tr("Whose it is"), self.tr("What says so"), self.tr("File"))[column]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        line = self._lines[row]
        if column == 2:
            return line.path
        trace = line.trace
        if trace is None:
            return self.tr("nobody can tell") if column == 0 else ""
        if column == 1:
            return words.said(wording.BASES[trace.basis])
        return read_in_words(trace.name, trace.number, trace.born) or trace.shown

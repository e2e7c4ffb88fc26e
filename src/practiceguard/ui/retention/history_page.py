"""What was removed from a place so far: when, by whom, how much, and how it ended."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.removal import Removal
from practiceguard.ui.retention import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, EmptyState, RowList, StatusBadge, fit, label


class HistoryPage(QWidget):
    """One row a removal, newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyState(
            self.tr("No copy was ever removed from this place"),
            self.tr("Each removal will stand here: when, by whom, how many, and how it ended."),
        )
        self._card = Card()
        self._rows = RowList()
        self._card.content.addWidget(self._rows)
        column.addWidget(self._empty)
        column.addWidget(self._card)
        self.lines: tuple[str, ...] = ()

    def show_removals(self, removals: tuple[Removal, ...]) -> None:
        """Show these removals."""
        self._rows.clear()
        self._empty.setVisible(not removals)
        self._card.setVisible(bool(removals))
        lines = []
        for removal in removals:
            line = self._line(removal)
            lines.append(line)
            level = Level.GOOD if removal.is_good else Level.CARE
            word = self.tr("done") if removal.is_good else self.tr("look at it")
            self._rows.add_row(fit(StatusBadge(word, level)), label(line), stretch=1)
        self.lines = tuple(lines)

    def _line(self, removal: Removal) -> str:
        count = (
            words.copies(len(removal.gone))
            if len(removal.gone) == len(removal.asked)
            else self.tr("{gone} of {asked}").format(
                gone=len(removal.gone), asked=words.copies(len(removal.asked))
            )
        )
        return self.tr("{when} – {name}: {copies} removed, {outcome}").format(
            when=words.moment(removal.begun_at),
            name=words.who(removal.by),
            copies=count,
            outcome=words.outcome(removal),
        )

"""Every copy of a place as a table, newest first: does it stay or go, and why."""

from enum import IntEnum, StrEnum

from PySide6.QtCore import QObject

from practiceguard.domain.backup.retention import CopyFate
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui.retention import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Mark, RowsModel


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


class CopiesModel(RowsModel):
    """One row a copy."""

    columns = len(Column)

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

    def row_total(self) -> int:
        """Return the number of copies listed."""
        return len(self._fates)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.WHEN: self.tr("Copy of"),
            Column.FATE: self.tr("What becomes of it"),
            Column.CONTENT: self.tr("Files in it"),
            Column.COMPUTER: self.tr("Made by"),
        }[Column(column)]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        fate = self._fates[row]
        if column == Column.WHEN:
            return words.day(fate.snapshot.taken_at)
        if column == Column.FATE:
            return words.fate_words(fate, self._by_id.get(fate.stands_for_it or ""))
        if column == Column.COMPUTER:
            return fate.snapshot.host
        return self.tr("complete") if fate.is_complete else self.tr("not known")

    def spoken(self, row: int) -> str:
        """Return what is read aloud of a row: what is not known, as a sentence of its own."""
        is_complete = self._fates[row].is_complete
        complete = self.tr("complete") if is_complete else self.tr("not known to be complete")
        texts = {one: self.text(row, one) for one in Column} | {Column.CONTENT: complete}
        return ", ".join(text for text in texts.values() if text)

    def mark(self, row: int, column: int) -> Mark | None:
        """Return that a copy wants care if it goes, or if nobody has accounted for it."""
        if column != Column.FATE:
            return None
        if self._fates[row].goes or self.is_strange(row):
            return Mark(Level.CARE)
        return Mark(Level.GOOD, colours_text=False)


def chosen(seen: Preview, shown: Shown) -> tuple[CopyFate, ...]:
    """Given a list, return the copies of it that are to be shown."""
    if shown is Shown.GOING:
        return seen.going
    if shown is Shown.STAYING:
        return tuple(fate for fate in seen.fates if not fate.goes)
    return seen.strange if shown is Shown.STRANGE else seen.fates

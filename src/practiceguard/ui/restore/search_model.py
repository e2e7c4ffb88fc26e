"""What a search found: each state of each file once, with the copies that hold it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.ui import formats
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.names import short_folder, shown_folder, shown_name
from practiceguard.ui.restore.roles import Badge, Look
from practiceguard.ui.restore.rows_model import NAME, FileRowsModel

FOLDER, SIZE, CHANGED = range(1, 4)


@dataclass(frozen=True)
class Finding:
    """One line of the results."""

    node: Node
    snapshot_id: str
    """The newest copy that holds this state of the file: it is the one that is restored."""
    badges: tuple[Badge, ...] = ()


class SearchModel(FileRowsModel):
    """Findings in the order they were sorted in; they can be ticked like folders' files."""

    tick_refused = Signal(object)
    """A `Finding` that lies in a chosen folder, of which the other files are not known here."""

    size_column = SIZE

    def __init__(self, basket: Basket, parent: QObject | None = None) -> None:
        super().__init__(basket, parent)
        self._findings: tuple[Finding, ...] = ()

    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (self.tr("Name"), self.tr("Folder"), self.tr("Size"), self.tr("Changed"))

    def row_total(self) -> int:
        """Return the number of findings."""
        return len(self._findings)

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        node = self._findings[row].node
        if column == NAME:
            return shown_name(node.name)
        if column == FOLDER:
            return short_folder(node.folder)
        if node.kind is NodeKind.FOLDER:
            return ""
        if column == SIZE:
            return formats.size(node.size)
        return formats.short_date(node.modified_at) if node.modified_at is not None else ""

    def spoken(self, row: int) -> str:
        """Return what is read aloud of a finding."""
        finding = self._findings[row]
        is_chosen = self.tick(row) is Qt.CheckState.Checked
        kind = self.tr("folder") if finding.node.kind is NodeKind.FOLDER else self.tr("file")
        parts = [
            shown_name(finding.node.name),
            kind,
            *(badge.text for badge in finding.badges),
            self.tr("chosen") if is_chosen else self.tr("not chosen"),
        ]
        return ", ".join(parts)

    def hint(self, row: int) -> str:
        """Return the whole path of a finding, and what its badges say."""
        finding = self._findings[row]
        words = (badge.text for badge in finding.badges)
        return "\n".join((shown_folder(finding.node.path, windows=self._windows), *words))

    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""
        finding = self._findings[row]
        return Look(
            self.text(row, NAME),
            state=self.tick(row),
            is_folder=finding.node.kind is NodeKind.FOLDER,
            badges=finding.badges,
        )

    def is_quiet(self, column: int) -> bool:
        """Return whether a column is secondary: the folder's is."""
        return column == FOLDER

    def item(self, row: int) -> BasketItem:
        """Return what a tick puts into the basket."""
        finding = self._findings[row]
        return BasketItem(finding.snapshot_id, finding.node)

    def take_out(self, row: int) -> bool:
        """Take a finding out of the basket, unless a folder around it was chosen."""
        finding = self._findings[row]
        if self._basket.remove(finding.snapshot_id, finding.node.path, lambda _folder: None):
            return True
        self.tick_refused.emit(finding)
        return False

    def show_findings(self, findings: tuple[Finding, ...], *, windows: bool) -> None:
        """Show these instead."""
        if findings == self._findings and windows == self._windows:
            return
        self.beginResetModel()
        self._findings, self._windows = findings, windows
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """Return the finding of a row."""
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def row_like(self, finding: Finding) -> int | None:
        """Return the row of the same state of the same file, None if it is not shown."""
        for row, one in enumerate(self._findings):
            if one.node == finding.node:
                return row
        return None

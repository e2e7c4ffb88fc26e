"""What a search found: each state of each file once, with the copies that hold it."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.ui import formats
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.names import short_folder, shown_folder, shown_name
from practiceguard.ui.restore.roles import Badge, Look

NAME, FOLDER, SIZE, CHANGED = range(4)

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Finding:
    """One line of the results."""

    node: Node
    snapshot_id: str
    """The newest copy that holds this state of the file: it is the one that is restored."""
    badges: tuple[Badge, ...] = ()


class SearchModel(QAbstractTableModel):
    """Findings in the order they were sorted in; they can be ticked like folders' files."""

    tick_refused = Signal(object)
    """A `Finding` that lies in a chosen folder, of which the other files are not known here."""

    def __init__(self, basket: Basket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._basket = basket
        self._findings: tuple[Finding, ...] = ()
        self._windows = False
        basket.changed.connect(self._on_basket)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of findings."""
        return 0 if parent is not None and parent.isValid() else len(self._findings)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return 4: name, folder, size, changed."""
        return 0 if parent is not None and parent.isValid() else 4

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that names can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Folder"), self.tr("Size"), self.tr("Changed"))[
                section
            ]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown, ticked and read aloud."""
        finding = self._findings[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(finding.node, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            words = (badge.text for badge in finding.badges)
            return "\n".join((shown_folder(finding.node.path, windows=self._windows), *words))
        if column != NAME:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(finding)
        return self._spoken(finding) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""
        finding = self._findings[row]
        return Look(
            self._text(finding.node, NAME),
            state=self._state(finding),
            is_folder=finding.node.kind is NodeKind.FOLDER,
            badges=finding.badges,
        )

    def cell(self, row: int, column: int) -> tuple[str, Qt.AlignmentFlag, bool]:
        """Return text, side and whether it is secondary, of another cell."""
        is_number = column == SIZE
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return self._text(self._findings[row].node, column), side, column == FOLDER

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put a finding into the basket, or take it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME:
            return False
        finding = self._findings[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._basket.add(BasketItem(finding.snapshot_id, finding.node))
            return True
        if not self._basket.remove(finding.snapshot_id, finding.node.path, lambda _folder: None):
            self.tick_refused.emit(finding)
            return False
        return True

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

    def _state(self, finding: Finding) -> Qt.CheckState:
        return self._basket.state(finding.snapshot_id, finding.node.path)

    def _on_basket(self) -> None:
        if self._findings:
            self.dataChanged.emit(
                self.index(0, NAME),
                self.index(len(self._findings) - 1, NAME),
                [Qt.ItemDataRole.CheckStateRole],
            )

    def _text(self, node: Node, column: int) -> str:
        if column == NAME:
            return shown_name(node.name)
        if column == FOLDER:
            return short_folder(node.folder)
        if node.kind is NodeKind.FOLDER:
            return ""
        if column == SIZE:
            return formats.size(node.size)
        return formats.short_date(node.modified_at) if node.modified_at is not None else ""

    def _spoken(self, finding: Finding) -> str:
        is_chosen = self._state(finding) is Qt.CheckState.Checked
        kind = self.tr("folder") if finding.node.kind is NodeKind.FOLDER else self.tr("file")
        parts = [
            shown_name(finding.node.name),
            kind,
            *(badge.text for badge in finding.badges),
            self.tr("chosen") if is_chosen else self.tr("not chosen"),
        ]
        return ", ".join(parts)

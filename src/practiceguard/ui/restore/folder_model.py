"""The folders and files of one copy as an outline: a table of the rows that are unfolded.

A tree view asks its model for every unfolded row at each change, which blocks the window for
50 ms from about 3,500 rows on. A table of fixed rows asks only for those it shows, so a folder
with 10,000 files, or a copy of 250,000, unfolds at once; each row knows its depth.
"""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.ui import formats
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.names import shown_folder, shown_name
from practiceguard.ui.restore.roles import Look

NAME, SIZE, CHANGED = range(3)
CHUNK = 1000
"""Rows taken in per turn of the event loop: a few milliseconds."""

_Index = QModelIndex | QPersistentModelIndex


class _Row:
    """A file or folder, or a line that says something about the folder above it."""

    __slots__ = ("children", "depth", "is_open", "message", "node", "parent", "state")

    def __init__(self, node: Node | None, parent: "_Row | None", message: str = "") -> None:
        self.node = node
        self.parent = parent
        self.depth: int = parent.depth + 1 if parent else 0
        self.message = message
        self.is_open = False
        self.state = "unread"
        """Of a folder's content: unread, reading, read or failed."""
        self.children: list[_Row] = []

    @property
    def is_folder(self) -> bool:
        return self.node is not None and self.node.kind is NodeKind.FOLDER


class FolderModel(QAbstractTableModel):
    """Rows of one copy; `folder_wanted` asks for a folder's content, `fill` brings it."""

    folder_wanted = Signal(str)
    tick_refused = Signal()
    """A tick could not be taken away because a folder between is not known."""

    def __init__(self, basket: Basket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._basket = basket
        self._snapshot_id = ""
        self._windows = False
        self._rows: list[_Row] = []
        self._by_path: dict[str, _Row] = {}
        self._pending: deque[tuple[_Row, deque[Node]]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_in)
        basket.changed.connect(self._on_basket)

    # --- what the view asks -----------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of unfolded rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return 3: name, size, changed."""
        return 0 if parent is not None and parent.isValid() else 3

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that names can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME and self._rows[index.row()].node is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Size"), self.tr("Changed"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown, ticked and read aloud."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._about(row, role) if index.column() == NAME else None

    def _about(self, row: _Row, role: int) -> object:
        """Return what only the first column knows."""
        answers: dict[int, Callable[[], object]] = {
            int(Qt.ItemDataRole.CheckStateRole): lambda: self._state(row),
            int(Qt.ItemDataRole.ToolTipRole): lambda: self._whole_path(row),
            int(Qt.ItemDataRole.AccessibleTextRole): lambda: self._spoken(row),
        }
        answer = answers.get(int(role))
        return answer() if answer is not None else None

    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""
        entry = self._rows[row]
        return Look(
            self._text(entry, NAME),
            depth=entry.depth,
            is_open=entry.is_open if entry.is_folder else None,
            state=self._state(entry),
            is_folder=entry.is_folder,
            secondary=self._place_of(entry),
        )

    def cell(self, row: int, column: int) -> tuple[str, Qt.AlignmentFlag, bool]:
        """Return text, side and whether it is secondary, of another cell."""
        is_number = column == SIZE
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return self._text(self._rows[row], column), side, False

    def _place_of(self, row: _Row) -> str:
        if row.node is None or row.parent is not None:
            return ""
        return shown_folder(row.node.folder, windows=self._windows)

    def _state(self, row: _Row) -> Qt.CheckState | None:
        return self._basket.state(self._snapshot_id, row.node.path) if row.node else None

    def _whole_path(self, row: _Row) -> str | None:
        return shown_folder(row.node.path, windows=self._windows) if row.node else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Put a row into the basket, or take it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != NAME:
            return False
        node = self._rows[index.row()].node
        if node is None:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._basket.add(BasketItem(self._snapshot_id, node))
            return True
        if not self._basket.remove(self._snapshot_id, node.path, self.listing):
            self.tick_refused.emit()
            return False
        return True

    # --- what is shown ----------------------------------------------------------------------

    @property
    def snapshot_id(self) -> str:
        """Return the copy shown, empty if none is."""
        return self._snapshot_id

    def show_roots(self, snapshot_id: str, roots: tuple[Node, ...], *, windows: bool) -> None:
        """Show the first level of a copy."""
        self.beginResetModel()
        self._timer.stop()
        self._pending.clear()
        self._snapshot_id, self._windows = snapshot_id, windows
        self._rows = [_Row(node, None) for node in roots]
        self._by_path = {row.node.path: row for row in self._rows if row.node}
        self.endResetModel()
        if len(self._rows) == 1 and self._rows[0].is_folder:
            self.unfold(0)

    def clear(self) -> None:
        """Show nothing."""
        self.show_roots("", (), windows=False)

    def fill(self, folder: str, nodes: tuple[Node, ...]) -> None:
        """Take in what lies in a folder, a chunk per turn of the event loop."""
        row = self._by_path.get(folder)
        if row is None or row.state == "read":
            return
        self._drop_messages(row)
        row.state = "read"
        if not nodes:
            self._say(row, self.tr("This folder is empty."))
            return
        self._pending.append((row, deque(nodes)))
        self._take_in()

    def fail(self, folder: str, message: str) -> None:
        """Say that a folder could not be read; unfolding it again tries again."""
        row = self._by_path.get(folder)
        if row is None or row.state == "read":
            return
        self._drop_messages(row)
        row.state = "failed"
        self._say(row, message)

    # --- what can be done -------------------------------------------------------------------

    def node(self, row: int) -> Node | None:
        """Return the file or folder of a row; None for a line that only says something."""
        return self._rows[row].node if 0 <= row < len(self._rows) else None

    def is_open(self, row: int) -> bool | None:
        """Return whether a folder is unfolded, None for anything else."""
        entry = self._rows[row]
        return entry.is_open if entry.is_folder else None

    def unfold(self, row: int) -> None:
        """Show what is in a folder; asks for it if it was not read yet."""
        entry = self._rows[row]
        if not entry.is_folder or entry.is_open:
            return
        entry.is_open = True
        if entry.state in {"unread", "failed"}:
            entry.children = []
            entry.state = "reading"
            self._insert(row + 1, [_Row(None, entry, self.tr("Reading…"))], entry)
            self._changed(row)
            assert entry.node is not None  # noqa: S101  a folder has a node
            self.folder_wanted.emit(entry.node.path)
            return
        self._insert(row + 1, entry.children, None)
        self._changed(row)

    def fold(self, row: int) -> None:
        """Hide what is in a folder."""
        entry = self._rows[row]
        if not entry.is_folder or not entry.is_open:
            return
        entry.is_open = False
        end = self._end_of(row)
        if end > row + 1:
            self.beginRemoveRows(QModelIndex(), row + 1, end - 1)
            del self._rows[row + 1 : end]
            self.endRemoveRows()
        self._changed(row)

    def parent_row(self, row: int) -> int | None:
        """Return the row of the folder that a row lies in, None at the first level."""
        parent = self._rows[row].parent
        return self._rows.index(parent) if parent is not None else None

    def row_of(self, path: str) -> int | None:
        """Return the row of a path, None if it is not unfolded."""
        entry = self._by_path.get(path)
        try:
            return self._rows.index(entry) if entry is not None else None
        except ValueError:
            return None

    def listing(self, folder: str) -> tuple[Node, ...] | None:
        """Return what lies in a folder, None if that is not known."""
        entry = self._by_path.get(folder)
        if entry is None or entry.state != "read" or any(one is entry for one, _ in self._pending):
            return None
        return tuple(child.node for child in entry.children if child.node is not None)

    @property
    def is_taking_in(self) -> bool:
        """Return whether rows of a large folder are still coming in."""
        return bool(self._pending)

    # --- inside -----------------------------------------------------------------------------

    def _take_in(self) -> None:
        if not self._pending:
            self._timer.stop()
            return
        entry, nodes = self._pending[0]
        rows = [_Row(nodes.popleft(), entry) for _ in range(min(CHUNK, len(nodes)))]
        self._by_path.update((row.node.path, row) for row in rows if row.node)
        entry.children.extend(rows)
        if not nodes:
            self._pending.popleft()
        if self._is_shown(entry) and entry.is_open:
            self._insert(self._end_of(self._rows.index(entry)), rows, None)
        if self._pending and not self._timer.isActive():
            self._timer.start()

    def _insert(self, at: int, rows: list[_Row], keep_in: _Row | None) -> None:
        """Show rows, with what is unfolded in them; `keep_in` takes them as its content."""
        if keep_in is not None:
            keep_in.children = rows
        shown = list(_unfolded(rows))
        if not shown:
            return
        self.beginInsertRows(QModelIndex(), at, at + len(shown) - 1)
        self._rows[at:at] = shown
        self.endInsertRows()

    def _say(self, entry: _Row, message: str) -> None:
        line = _Row(None, entry, message)
        if self._is_shown(entry) and entry.is_open:
            self._insert(self._rows.index(entry) + 1, [line], entry)
        else:
            entry.children = [line]

    def _drop_messages(self, entry: _Row) -> None:
        if entry.is_open and self._is_shown(entry):
            row = self._rows.index(entry)
            end = self._end_of(row)
            if end > row + 1:
                self.beginRemoveRows(QModelIndex(), row + 1, end - 1)
                del self._rows[row + 1 : end]
                self.endRemoveRows()
        entry.children = []

    def _is_shown(self, entry: _Row) -> bool:
        above = entry.parent
        while above is not None:
            if not above.is_open:
                return False
            above = above.parent
        return True

    def _end_of(self, row: int) -> int:
        depth = self._rows[row].depth
        end = row + 1
        while end < len(self._rows) and self._rows[end].depth > depth:
            end += 1
        return end

    def _changed(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, NAME), self.index(row, CHANGED))

    def _on_basket(self) -> None:
        if self._rows:
            self.dataChanged.emit(
                self.index(0, NAME),
                self.index(len(self._rows) - 1, NAME),
                [Qt.ItemDataRole.CheckStateRole],
            )

    def _text(self, row: _Row, column: int) -> str:
        if row.node is None:
            return row.message if column == NAME else ""
        if column == NAME:
            return shown_name(row.node.name)
        if column == SIZE:
            return formats.size(row.node.size) if row.node.kind is NodeKind.FILE else ""
        changed = row.node.modified_at
        return formats.short_date(changed) if changed is not None and not row.is_folder else ""

    def _spoken(self, row: _Row) -> str:
        if row.node is None:
            return row.message
        state = self._basket.state(self._snapshot_id, row.node.path)
        chosen = {
            Qt.CheckState.Checked: self.tr("chosen"),
            Qt.CheckState.PartiallyChecked: self.tr("partly chosen"),
            Qt.CheckState.Unchecked: self.tr("not chosen"),
        }[state]
        name = shown_name(row.node.name)
        if not row.is_folder:
            return self.tr("{name}, file, {chosen}").format(name=name, chosen=chosen)
        folded = self.tr("open") if row.is_open else self.tr("closed")
        return self.tr("{name}, folder, {folded}, {chosen}, level {level}").format(
            name=name, folded=folded, chosen=chosen, level=row.depth + 1
        )


def _unfolded(rows: list[_Row]) -> list[_Row]:
    """Given rows, return them with everything that is unfolded below them."""
    if not any(row.is_open for row in rows):
        return rows
    found: list[_Row] = []
    waiting = list(reversed(rows))
    while waiting:
        row = waiting.pop()
        found.append(row)
        if row.is_open:
            waiting.extend(reversed(row.children))
    return found

"""The folders and files of one copy as an outline: a table of the rows that are unfolded.

A tree view asks its model for every unfolded row at each change, which blocks the window for
50 ms from about 3,500 rows on. A table of fixed rows asks only for those it shows, so a folder
with 10,000 files, or a copy of 250,000, unfolds at once; each row knows its depth.
"""

from collections import deque

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer, Signal

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.ui import formats
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.restore.names import shown_folder, shown_name
from practiceguard.ui.restore.roles import Look
from practiceguard.ui.restore.rows_model import NAME, FileRowsModel

SIZE, CHANGED = range(1, 3)
CHUNK = 1000
"""Rows taken in per turn of the event loop: a few milliseconds."""


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


class FolderModel(FileRowsModel):
    """Rows of one copy; `folder_wanted` asks for a folder's content, `fill` brings it."""

    folder_wanted = Signal(str)
    tick_refused = Signal()
    """A tick could not be taken away because a folder between is not known."""

    size_column = SIZE

    def __init__(self, basket: Basket, parent: QObject | None = None) -> None:
        super().__init__(basket, parent)
        self._snapshot_id = ""
        self._rows: list[_Row] = []
        self._by_path: dict[str, _Row] = {}
        self._pending: deque[tuple[_Row, deque[Node]]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_in)

    # --- what the rows are ------------------------------------------------------------------

    def column_names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (self.tr("Name"), self.tr("Size"), self.tr("Changed"))

    def row_total(self) -> int:
        """Return the number of unfolded rows."""
        return len(self._rows)

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        entry = self._rows[row]
        if entry.node is None:
            return entry.message if column == NAME else ""
        if column == NAME:
            return shown_name(entry.node.name)
        if column == SIZE:
            return formats.size(entry.node.size) if entry.node.kind is NodeKind.FILE else ""
        changed = entry.node.modified_at
        return formats.short_date(changed) if changed is not None and not entry.is_folder else ""

    def spoken(self, row: int) -> str:
        """Return what is read aloud of a row."""
        entry = self._rows[row]
        if entry.node is None:
            return entry.message
        state = self._basket.state(self._snapshot_id, entry.node.path)
        chosen = {
            Qt.CheckState.Checked: self.tr("chosen"),
            Qt.CheckState.PartiallyChecked: self.tr("partly chosen"),
            Qt.CheckState.Unchecked: self.tr("not chosen"),
        }[state]
        name = shown_name(entry.node.name)
        if not entry.is_folder:
            return self.tr("{name}, file, {chosen}").format(name=name, chosen=chosen)
        folded = self.tr("open") if entry.is_open else self.tr("closed")
        return self.tr("{name}, folder, {folded}, {chosen}, level {level}").format(
            name=name, folded=folded, chosen=chosen, level=entry.depth + 1
        )

    def hint(self, row: int) -> str | None:
        """Return the whole path of a row."""
        node = self._rows[row].node
        return shown_folder(node.path, windows=self._windows) if node else None

    def look(self, row: int) -> Look:
        """Return how the first cell of a row looks."""
        entry = self._rows[row]
        return Look(
            self.text(row, NAME),
            depth=entry.depth,
            is_open=entry.is_open if entry.is_folder else None,
            state=self.tick(row),
            is_folder=entry.is_folder,
            secondary=self._place_of(entry),
        )

    def item(self, row: int) -> BasketItem | None:
        """Return what a tick puts into the basket; None for a line that only says something."""
        node = self._rows[row].node
        return BasketItem(self._snapshot_id, node) if node else None

    def take_out(self, row: int) -> bool:
        """Take a row out of the basket, unless a folder between is not known."""
        node = self._rows[row].node
        if node and self._basket.remove(self._snapshot_id, node.path, self.listing):
            return True
        self.tick_refused.emit()
        return False

    def _place_of(self, row: _Row) -> str:
        if row.node is None or row.parent is not None:
            return ""
        return shown_folder(row.node.folder, windows=self._windows)

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

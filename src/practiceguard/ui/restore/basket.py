"""What is chosen to come back: files and folders, each of one copy."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from practiceguard.domain.backup.snapshot import Node, NodeKind

Listing = Callable[[str], tuple[Node, ...] | None]
"""Given a folder, what lies directly in it; None if that is not known."""


@dataclass(frozen=True)
class BasketItem:
    """A file or folder of one copy."""

    snapshot_id: str
    node: Node


class Basket(QObject):
    """A set of items; a folder stands for everything in it, so nothing is in it twice."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[tuple[str, str], BasketItem] = {}
        self._above: Counter[tuple[str, str]] = Counter()
        """How many chosen items lie somewhere below a folder."""

    @property
    def items(self) -> tuple[BasketItem, ...]:
        """Return what is chosen, in the order of choosing."""
        return tuple(self._items.values())

    def is_empty(self) -> bool:
        """Return whether nothing is chosen."""
        return not self._items

    def by_snapshot(self) -> dict[str, tuple[str, ...]]:
        """Return the chosen paths, copy by copy."""
        found: dict[str, list[str]] = {}
        for snapshot_id, path in self._items:
            found.setdefault(snapshot_id, []).append(path)
        return {snapshot_id: tuple(paths) for snapshot_id, paths in found.items()}

    def state(self, snapshot_id: str, path: str) -> Qt.CheckState:
        """Return whether a path is chosen, itself or with a folder above it, or partly so."""
        if (snapshot_id, path) in self._items or self.folder_over(snapshot_id, path) is not None:
            return Qt.CheckState.Checked
        if self._above[(snapshot_id, path)]:
            return Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Unchecked

    def folder_over(self, snapshot_id: str, path: str) -> str | None:
        """Return the chosen folder in which a path lies, None if there is none."""
        for folder in folders_over(path):
            if (snapshot_id, folder) in self._items:
                return folder
        return None

    def add(self, item: BasketItem) -> None:
        """Choose an item; what was chosen inside of it is now part of it."""
        path = item.node.path
        if self.state(item.snapshot_id, path) is Qt.CheckState.Checked:
            return
        if item.node.kind is NodeKind.FOLDER:
            self._drop_below(item.snapshot_id, path)
        self._put(item)
        self.changed.emit()

    def remove(self, snapshot_id: str, path: str, listing: Listing) -> bool:
        """Choose a path no longer; return False if that cannot be worked out yet.

        Out of a chosen folder, everything else in it stays chosen: for that the folders between
        must be known.
        """
        key = (snapshot_id, path)
        over = self.folder_over(snapshot_id, path)
        if key in self._items:
            self._take(key)
        elif over is not None:
            kept = _others(over, path, listing)
            if kept is None:
                return False
            self._take((snapshot_id, over))
            for node in kept:
                self._put(BasketItem(snapshot_id, node))
        else:
            self._drop_below(snapshot_id, path)
        self.changed.emit()
        return True

    def clear(self) -> None:
        """Choose nothing."""
        if self._items:
            self._items.clear()
            self._above.clear()
            self.changed.emit()

    def keep_only(self, snapshot_ids: frozenset[str]) -> int:
        """Drop items of copies that are gone; return how many."""
        lost = [key for key in self._items if key[0] not in snapshot_ids]
        for key in lost:
            self._take(key)
        if lost:
            self.changed.emit()
        return len(lost)

    def _put(self, item: BasketItem) -> None:
        self._items[(item.snapshot_id, item.node.path)] = item
        for folder in folders_over(item.node.path):
            self._above[(item.snapshot_id, folder)] += 1

    def _take(self, key: tuple[str, str]) -> None:
        del self._items[key]
        for folder in folders_over(key[1]):
            self._above[(key[0], folder)] -= 1

    def _drop_below(self, snapshot_id: str, folder: str) -> None:
        if not self._above[(snapshot_id, folder)]:
            return
        inside = f"{folder.rstrip('/')}/"
        for key in [
            key for key in self._items if key[0] == snapshot_id and key[1].startswith(inside)
        ]:
            self._take(key)


def folders_over(path: str) -> list[str]:
    """Given a path inside a copy, return the folders it lies in, the nearest first."""
    found = []
    end = path.rfind("/")
    while end > 0:
        found.append(path[:end])
        end = path.rfind("/", 0, end)
    return found


def _others(folder: str, left_out: str, listing: Listing) -> list[Node] | None:
    """Return what must be chosen so that all of a folder is, except one path inside of it."""
    kept: list[Node] = []
    between = [one for one in folders_over(left_out) if len(one) >= len(folder)]
    without = left_out
    for place in between:
        children = listing(place)
        if children is None:
            return None
        kept.extend(node for node in children if node.path != without)
        without = place
    return kept

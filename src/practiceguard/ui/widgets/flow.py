"""Cards side by side while there is room, below each other when there is not."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class CardFlow(QLayout):
    """Lays cards out in as many equal columns as fit; each row is as high as its highest card.

    `narrowest` is the least width of a column in pixels, scaled by the caller.
    """

    def __init__(self, narrowest: int, parent: QWidget | None = None, *, gap: int = 16) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out and return it, None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Grow sideways only."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Given a width, return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rectangle: QRect) -> None:
        """Put every card in its place."""
        super().setGeometry(rectangle)
        self._arrange(rectangle, move=True)

    def sizeHint(self) -> QSize:
        """Return room for all cards side by side."""
        shown = self._shown()
        width = self._gap * max(len(shown) - 1, 0) + self._narrowest * len(shown)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSize(self) -> QSize:
        """Return room for the widest card alone."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        needed = max(self._narrowest, *(item.minimumSize().width() for item in shown))
        fitting = max((area.width() + self._gap) // (needed + self._gap), 1)
        columns = min(fitting, len(shown))
        width = (area.width() - self._gap * (columns - 1)) // columns
        top = area.top()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(_height(item, width) for item in row)
            if move:
                for index, item in enumerate(row):
                    corner = QPoint(area.left() + index * (width + self._gap), top)
                    item.setGeometry(QRect(corner, QSize(width, height)))
            top += height + self._gap
        return top - self._gap - area.top()


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()

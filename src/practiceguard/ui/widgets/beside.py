"""A text with a button beside it, or below it where there is no room beside."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class BesideOrBelow(QLayout):
    """The first item takes the room; the second stands at its right, at the top, or below it.

    `narrowest` is the least width, in pixels, that the first item is left with.
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
        """Return True: text wraps, and the button may go below."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Given a width, return the height needed."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rectangle: QRect) -> None:
        """Put both in their place."""
        super().setGeometry(rectangle)
        self._arrange(rectangle, move=True)

    def sizeHint(self) -> QSize:
        """Return room for both side by side."""
        width = sum(item.sizeHint().width() for item in self._shown()) + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return room for the wider of both."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, move: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        first, rest = shown[0], shown[1:]
        if not rest:
            height = _height(first, area.width())
            if move:
                first.setGeometry(QRect(area.topLeft(), QSize(area.width(), height)))
            return height
        beside = rest[0].sizeHint()
        left_over = area.width() - self._gap - beside.width()
        if left_over >= max(self._narrowest, first.minimumSize().width()):
            height = _height(first, left_over)
            if move:
                first.setGeometry(QRect(area.left(), area.top(), left_over, height))
                corner = area.left() + left_over + self._gap
                rest[0].setGeometry(QRect(corner, area.top(), beside.width(), beside.height()))
            return max(height, beside.height())
        height = _height(first, area.width())
        width = min(beside.width(), area.width())
        if move:
            first.setGeometry(QRect(area.left(), area.top(), area.width(), height))
            top = area.top() + height + self._gap
            rest[0].setGeometry(QRect(area.left(), top, width, beside.height()))
        return height + self._gap + beside.height()


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()

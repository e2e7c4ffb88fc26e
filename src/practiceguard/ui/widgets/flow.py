"""Cards side by side while there is room, below each other when there is not."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets.arranging import ArrangingLayout, height_of


class CardFlow(ArrangingLayout):
    """Lays cards out in equal columns and few rows; each row is as high as its highest card.

    `narrowest` is the least width of a column in pixels, scaled by the caller.
    """

    def __init__(self, narrowest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowest = narrowest

    def sizeHint(self) -> QSize:
        """Return room for all cards side by side."""
        shown = self.shown()
        width = self._gap * max(len(shown) - 1, 0) + self._narrowest * len(shown)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Given the room, return the height needed; with `move`, put the items in their place."""
        shown = self.shown()
        if not shown:
            return 0
        needed = max(self._narrowest, *(item.minimumSize().width() for item in shown))
        fitting = max((area.width() + self._gap) // (needed + self._gap), 1)
        rows = -(-len(shown) // fitting)
        # Four cards of which three fit stand two by two: none is left alone in its row.
        columns = -(-len(shown) // rows)
        width = (area.width() - self._gap * (columns - 1)) // columns
        top = area.top()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            height = max(height_of(item, width) for item in row)
            if move:
                for index, item in enumerate(row):
                    corner = QPoint(area.left() + index * (width + self._gap), top)
                    item.setGeometry(QRect(corner, QSize(width, height)))
            top += height + self._gap
        return top - self._gap - area.top()

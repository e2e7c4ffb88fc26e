"""Cards side by side while there is room, below each other when there is not."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets.arranging import ArrangingLayout, height_of


class CardFlow(ArrangingLayout):
    """Lays cards out in equal columns and few rows; each row is as high as its highest card.

    `narrowest` is the least width of a column in pixels, scaled by the caller. `shares` says how
    the width is shared out where all cards stand in one row; none is narrower than `narrowest`.
    """

    def __init__(
        self, narrowest: int, parent: QWidget | None = None, *, shares: tuple[int, ...] = ()
    ) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._shares = shares

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
        widths = self._widths(area.width() - self._gap * (columns - 1), columns, needed)
        top = area.top()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            pairs = tuple(zip(row, widths, strict=False))  # the last row may be shorter
            height = max(height_of(item, width) for item, width in pairs)
            left = area.left()
            for item, width in pairs if move else ():
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
                left += width + self._gap
            top += height + self._gap
        return top - self._gap - area.top()

    def _widths(self, room: int, columns: int, needed: int) -> tuple[int, ...]:
        if columns == len(self._shares):
            whole = sum(self._shares)
            widths = tuple(room * share // whole for share in self._shares)
            if min(widths) >= needed:
                return widths
        return (room // columns,) * columns

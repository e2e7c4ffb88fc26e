"""A text with a button beside it, or below it where there is no room beside."""

from PySide6.QtCore import QRect, QSize

from practiceguard.ui.widgets.arranging import ArrangingLayout, height_of


class BesideOrBelow(ArrangingLayout):
    """The first item takes the room; the second stands at its right, at the top, or below it.

    `narrowest` is the least width, in pixels, that the first item is left with.
    """

    def sizeHint(self) -> QSize:
        """Return room for both side by side."""
        width = sum(item.sizeHint().width() for item in self.shown()) + self._gap
        return QSize(width, self.heightForWidth(width))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Given the room, return the height needed; with `move`, put the items in their place."""
        shown = self.shown()
        if not shown:
            return 0
        first, rest = shown[0], shown[1:]
        if not rest:
            height = height_of(first, area.width())
            if move:
                first.setGeometry(QRect(area.topLeft(), QSize(area.width(), height)))
            return height
        beside = rest[0].sizeHint()
        left_over = area.width() - self._gap - beside.width()
        if left_over >= max(self._narrowest, first.minimumSize().width()):
            height = height_of(first, left_over)
            if move:
                first.setGeometry(QRect(area.left(), area.top(), left_over, height))
                corner = area.left() + left_over + self._gap
                rest[0].setGeometry(QRect(corner, area.top(), beside.width(), beside.height()))
            return max(height, beside.height())
        height = height_of(first, area.width())
        width = min(beside.width(), area.width())
        if move:
            first.setGeometry(QRect(area.left(), area.top(), area.width(), height))
            top = area.top() + height + self._gap
            rest[0].setGeometry(QRect(area.left(), top, width, beside.height()))
        return height + self._gap + beside.height()

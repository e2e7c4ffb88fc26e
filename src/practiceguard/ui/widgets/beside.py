"""A text with a button beside it, or below it where there is no room beside."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets.arranging import ArrangingLayout, height_of


class BesideOrBelow(ArrangingLayout):
    """The first item takes the room; the second stands at its right, at the top, or below it.

    `narrowest` is the least width, in pixels scaled by the caller, that the first item is left
    with. With `is_centred` two that stand side by side have their middles at one height.
    """

    def __init__(
        self,
        narrowest: int,
        parent: QWidget | None = None,
        *,
        gap: int = 16,
        is_centred: bool = False,
    ) -> None:
        super().__init__(parent, gap=gap)
        self._narrowest = narrowest
        self._is_centred = is_centred

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
            both = max(height, beside.height())
            if move:
                down, down_beside = (
                    ((both - height) // 2, (both - beside.height()) // 2)
                    if self._is_centred
                    else (0, 0)
                )
                first.setGeometry(QRect(area.left(), area.top() + down, left_over, height))
                corner = area.left() + left_over + self._gap
                top = area.top() + down_beside
                rest[0].setGeometry(QRect(corner, top, beside.width(), beside.height()))
            return both
        height = height_of(first, area.width())
        width = min(beside.width(), area.width())
        below = max(height_of(rest[0], width), beside.height())
        if move:
            first.setGeometry(QRect(area.left(), area.top(), area.width(), height))
            top = area.top() + height + self._gap
            rest[0].setGeometry(QRect(area.left(), top, width, below))
        return height + self._gap + below

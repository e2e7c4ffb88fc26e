"""Buttons one after the other, as words in a line: what has no room goes to the next line."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets.arranging import ArrangingLayout


class InLine(ArrangingLayout):
    """Each item keeps its own width, unless that is more than a whole line."""

    def put_first(self, widget: QWidget) -> None:
        """Put a widget before all others."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())
        self.invalidate()

    def sizeHint(self) -> QSize:
        """Return room for all items in one line."""
        sizes = [item.sizeHint() for item in self.shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Given the room, return the height needed; with `move`, put the items in their place."""
        left, top, height = area.left(), area.top(), 0
        for item in self.shown():
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), item.sizeHint().height()))
            if left > area.left() and left + size.width() > area.left() + area.width():
                left, top, height = area.left(), top + height + self._gap // 2, 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap
            height = max(height, size.height())
        return top + height - area.top()

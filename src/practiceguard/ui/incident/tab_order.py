"""The order in which the tab key walks: what was made later still comes where it stands."""

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget


def in_tab_order(*parts: QWidget) -> None:
    """Let the tab key walk the buttons of these parts in this order, each from top to bottom."""
    buttons = [button for part in parts for button in _buttons_of(part)]
    for before, after in pairwise(buttons):
        QWidget.setTabOrder(before, after)


def _buttons_of(part: QWidget) -> list[QAbstractButton]:
    if isinstance(part, QAbstractButton):
        return [part]
    layout = part.layout()
    if layout is not None:
        layout.activate()

    def place(button: QAbstractButton) -> tuple[int, int]:
        at = button.mapTo(part, QPoint(0, 0))
        return at.y(), at.x()

    return sorted(part.findChildren(QAbstractButton), key=place)

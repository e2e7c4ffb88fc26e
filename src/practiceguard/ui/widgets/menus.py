"""A button behind which stands what is seldom needed."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from practiceguard.ui.widgets.buttons import SecondaryButton


class MenuButton(SecondaryButton):
    """Opens a menu below itself; by keyboard, its first line is chosen at once.

    A button with a menu, and not a link that opens one: a screen reader then says so.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._lines = QMenu(self)
        self.setMenu(self._lines)

    def add_line(self, text: str, action: Callable[[], object]) -> QAction:
        """Add a line that does something, and return it."""
        line = QAction(text, self)
        line.triggered.connect(lambda _checked=False: action())
        self._lines.addAction(line)
        return line

    def add_gap(self) -> None:
        """Part what comes from what was added."""
        self._lines.addSeparator()

    def set_spoken_name(self, name: str) -> None:
        """Say what it is about: several cards may have such a button."""
        self.setAccessibleName(name)
        self._lines.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu, at its first line."""
        super().keyPressEvent(event)
        if self._lines.isVisible() and self._lines.activeAction() is None:
            usable = (one for one in self._lines.actions() if one.isVisible() and one.isEnabled())
            first = next((one for one in usable if not one.isSeparator()), None)
            if first is not None:
                self._lines.setActiveAction(first)

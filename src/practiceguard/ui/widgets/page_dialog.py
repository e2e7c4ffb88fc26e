"""A dialog whose content scrolls when the text is large, with its buttons always in sight."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.cards import HairLine
from practiceguard.ui.widgets.labels import label
from practiceguard.ui.widgets.page import ScrollPage

HIGHEST = 600
"""Pixels: less than the smallest window the program is made for."""
WIDEST = 960


class PageDialog(QDialog):
    """Fill `content`; put buttons into `foot`, from left to right."""

    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = min(theme().px(width), WIDEST)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = ScrollPage(self, margin=28)
        self.content = self._scroll.content
        self.content.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(28, 14, 28, 16)
        self.foot.setSpacing(12)
        column.addWidget(self._scroll, 1)
        column.addWidget(HairLine(self))
        self.lack = label("", "small")
        self.lack.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.lack.setContentsMargins(28, 10, 28, 0)
        self.lack.hide()
        column.addWidget(self.lack)
        column.addLayout(self.foot)

    def show_lack(self, text: str) -> None:
        """Say above the buttons what still lacks before the filled one can be pressed, "" if not.

        A grey button without a reason leaves one alone with it.
        """
        if text == self.lack.text():
            return
        self.lack.setText(text)
        self.lack.setVisible(bool(text))
        if text:
            self.grow()

    def fit(self) -> None:
        """Take the height the content needs, as far as the smallest screen allows."""
        self.resize(self._width, min(self.height_needed(), HIGHEST))

    def height_needed(self) -> int:
        """Return in how many pixels everything would be in sight."""
        content = self._scroll.page.heightForWidth(self._width)
        lack = 0 if self.lack.isHidden() else self.lack.heightForWidth(self._width)
        return content + lack + self.foot.sizeHint().height() + 4

    def grow(self) -> None:
        """Make room for what was added while the dialog is open; it never shrinks by itself."""
        if self.isVisible():
            # A new widget counts only when it is shown, after the event that added it.
            QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        before = self.size()
        self.fit()
        self.resize(self.size().expandedTo(before))

    def showEvent(self, event: QShowEvent) -> None:
        """Fit before the first look."""
        self.ensurePolished()
        self.fit()
        super().showEvent(event)

"""The questions that every decision about copies asks: who decides, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from practiceguard.ui.widgets import label

LONGEST = 200
"""Characters."""


class AskedField(QWidget):
    """A titled line with a hint. Return in it does nothing: a decision takes a button."""

    edited = Signal()

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(title)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        titled = label(title, "strong")
        titled.setBuddy(self.line)
        column.addWidget(titled)
        column.addWidget(self.line)
        if hint:
            self.line.setAccessibleDescription(hint)
            column.addWidget(label(hint, "small"))
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """Return what was typed, without the space around it."""
        return self.line.text().strip()

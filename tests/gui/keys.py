"""Type as a person does, in any script."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Send each letter; pytest-qt's own way knows only those of English."""
    for one in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = ord(one.upper()) if one.isascii() else 0
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, one)
            QApplication.sendEvent(widget, event)

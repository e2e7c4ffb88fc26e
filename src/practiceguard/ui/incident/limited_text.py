"""Keeps a text field within what a log can show, and says so: nothing is cut in silence."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from practiceguard.ui import formats
from practiceguard.ui.widgets import label

LONGEST = 4000
"""Characters, as Qt counts them (UTF-16). A log with a pasted file in it takes half a minute to
show; the file itself belongs to the evidence."""


def limit_text(field: QPlainTextEdit) -> QLabel:
    """Let a field hold no more than that; return the line that says so once it was cut."""
    told = label(
        QCoreApplication.translate(
            "LimitedText",
            "Only the first {count} characters fit here: save the whole as a file, and take it in "
            "under “Evidence”.",
        ).format(count=formats.number(LONGEST)),
        "care",
    )
    told.hide()

    def cut() -> None:
        length = field.document().characterCount() - 1
        if length > LONGEST:
            cursor = field.textCursor()
            cursor.setPosition(LONGEST)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            told.show()
        elif length < LONGEST:
            told.hide()

    field.textChanged.connect(cut)
    return told

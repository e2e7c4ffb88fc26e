"""The field for a whole recovery code, which says at once what is still missing or wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.recovery_code import (
    ALPHABET,
    GROUP_LENGTH,
    GROUPS,
    normalised,
    parse_recovery_code,
)
from practiceguard.ui.setup.groups_panel import code_font
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label, mark_wrong

_LENGTH = GROUPS * GROUP_LENGTH


class CodeView(QWidget):
    """One field that takes the code with or without hyphens and spaces."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setFont(code_font())
        self.field.setStyleSheet(f"font-size: {theme().px(18)}px;")
        self.field.setMaxLength(4 * _LENGTH)
        self.field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.field.textEdited.connect(self._on_edited)
        self.feedback = label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label(self.tr("Code from the recovery sheet"), self.field))
        column.addWidget(self.field)
        column.addWidget(self.feedback)
        self.setFocusProxy(self.field)
        self._show_feedback()

    def text(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def is_well_formed(self) -> bool:
        """Return whether the code holds together; whether it opens the copy is not known yet."""
        try:
            parse_recovery_code(self.text())
        except PracticeGuardError:
            return False
        return True

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self._show_feedback()

    def _on_edited(self, text: str) -> None:
        if text != text.upper():
            position = self.field.cursorPosition()
            self.field.setText(text.upper())
            self.field.setCursorPosition(position)
        self._show_feedback()
        self.edited.emit()

    def _show_feedback(self) -> None:
        typed = normalised(self.text())
        foreign = sorted({character for character in typed if character not in ALPHABET})
        wrong = True
        if foreign:
            text = self.tr("“{character}” does not occur in a code. Look at it again.").format(
                character=foreign[0]
            )
        elif len(typed) < _LENGTH:
            wrong = False
            text = self.tr("{count} of {all} characters. Hyphens and spaces do not matter.").format(
                count=len(typed), all=_LENGTH
            )
        elif len(typed) > _LENGTH:
            text = self.tr("That is {count} too many. Compare it group by group.").format(
                count=len(typed) - _LENGTH
            )
        elif self.is_well_formed():
            wrong = False
            text = self.tr("✓ No slip in it. Now try it on the copy.")
        else:
            text = self.tr("There is a slip in it. Compare it with the sheet, group by group.")
        mark_wrong(self.field, wrong)
        self.feedback.setText(text)
        self.field.setAccessibleDescription(text)

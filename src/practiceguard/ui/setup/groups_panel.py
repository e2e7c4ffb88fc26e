"""Fields for some groups of the code, typed back from the paper."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.recovery_code import GROUP_LENGTH, GROUPS
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card
from practiceguard.ui.widgets.fields import field_label, mark_wrong


class GroupField(QLineEdit):
    """One group of four; what is typed is shown in capitals, as it is printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Room for several groups at once, which are handed on to the next fields.
        self.setMaxLength(2 * GROUP_LENGTH * GROUPS)
        self.setFont(code_font())
        self.setStyleSheet(f"font-size: {theme().px(21)}px; letter-spacing: 2px;")
        self.setFixedWidth(theme().px(112))
        self.textEdited.connect(self._on_edited)

    def _on_edited(self, text: str) -> None:
        if text != text.upper():
            position = self.cursorPosition()
            self.setText(text.upper())
            self.setCursorPosition(position)


class GroupsPanel(Card):
    """Asks for the groups of these numbers, and says which one is not right."""

    edited = Signal()
    completed = Signal()
    """Return was pressed and no field is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.fields: dict[int, GroupField] = {}
        self._line = QHBoxLayout()
        self._line.setSpacing(24)
        self.content.addLayout(self._line)

    def ask(self, numbers: tuple[int, ...]) -> None:
        """Show empty fields for these groups."""
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        for number in numbers:
            field = GroupField()
            field.textEdited.connect(lambda _text, field=field: self._on_edited(field))
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(6)
            name = self.tr("Group {number}").format(number=number)
            column.addWidget(field_label(name, field))
            column.addWidget(field)
            self.fields[number] = field
            self._line.addWidget(box)
        self._line.addStretch(1)

    def typed(self) -> Mapping[int, str]:
        """Return what was typed, by the groups' numbers."""
        return {number: field.text() for number, field in self.fields.items()}

    def first_empty(self) -> GroupField | None:
        """Return the first field without a text."""
        return next((field for field in self.fields.values() if not field.text().strip()), None)

    def show_wrong(self, number: int) -> None:
        """Mark a group, and put the keyboard on it."""
        field = self.fields.get(number)
        if field is not None:
            mark_wrong(field, True)
            field.setFocus()
            field.selectAll()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields.values():
            field.clear()
            mark_wrong(field, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next empty field on Return, and on when there is none."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            empty = self.first_empty()
            if empty is not None:
                empty.setFocus()
            else:
                self.completed.emit()
            return
        super().keyPressEvent(event)

    def _on_edited(self, field: GroupField) -> None:
        mark_wrong(field, False)
        self._hand_on(field)
        self.edited.emit()

    def _hand_on(self, field: GroupField) -> None:
        """Put what is more than a group into the next field, if that is still empty.

        A code is easily typed in one go; silently too long, it would only be called wrong.
        """
        group, rest = _split(field.text())
        fields = list(self.fields.values())
        after = fields[fields.index(field) + 1 :][:1]
        at_end = field.cursorPosition() == len(field.text())
        if not rest or not after or after[0].text().strip() or not at_end:
            return
        field.setText(group)
        after[0].setText(rest)
        after[0].setFocus()
        mark_wrong(after[0], False)
        self._hand_on(after[0])


def _split(text: str) -> tuple[str, str]:
    """Return the first group of what was typed, and the rest; spaces and hyphens do not count."""
    counted = [at for at, character in enumerate(text) if character.isalnum()]
    if len(counted) <= GROUP_LENGTH:
        return text, ""
    return text[: counted[GROUP_LENGTH - 1] + 1].strip(), text[counted[GROUP_LENGTH] :]


def code_font() -> QFont:
    """Return the font a code is set in: every letter as wide as the next."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)

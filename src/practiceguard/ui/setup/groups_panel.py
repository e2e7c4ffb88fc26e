"""Fields for some groups of the code, typed back from the paper."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.recovery_code import GROUP_LENGTH
from practiceguard.ui.setup.fields import field_label, mark_wrong
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card


class GroupField(QLineEdit):
    """One group of four; what is typed is shown in capitals, as it is printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Room for a stray space or hyphen, which do not count.
        self.setMaxLength(GROUP_LENGTH + 3)
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
        self.edited.emit()


def code_font() -> QFont:
    """Return the font a code is set in: every letter as wide as the next."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)

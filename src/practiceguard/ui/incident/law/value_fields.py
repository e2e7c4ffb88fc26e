"""Fields for what can stand in an entry of the law: each gives a value, checked by who reads it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.law_entries import EntryKind, LawEntry
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.writing_dialog import TextBox, plain_column
from practiceguard.ui.widgets.day_field import DayField
from practiceguard.ui.widgets.fields import field_label, narrow

Edited = Callable[[], None]


class ValueField:
    """The widget, and how to read it."""

    def __init__(self, widget: QWidget, read: Callable[[], Entry]) -> None:
        self.widget = widget
        self._read = read
        self.began_with = read()

    @property
    def value(self) -> Entry:
        """Return what is typed or chosen; None for nothing."""
        return self._read()

    @property
    def is_changed(self) -> bool:
        """Return whether it is another value than at the beginning."""
        return self.value != self.began_with


def value_field(entry: LawEntry, value: Entry, today: date, edited: Edited) -> ValueField:
    """Given an entry and what it reads now, in the window's language, return a field for it."""
    title = QCoreApplication.translate("LawValue", "What it is to read here")
    makers: dict[EntryKind, Callable[[], ValueField]] = {
        EntryKind.YES_NO: lambda: _choice(
            title, [(words.yes_or_no(one), one) for one in (True, False)], value, edited
        ),
        EntryKind.CHOICE: lambda: _choice(
            title, [(words.choice_word(entry.field, one), one) for one in entry.choices], value,
            edited,
        ),
        EntryKind.DAY: lambda: _day(title, value, today, edited),
        EntryKind.LINES: lambda: _lines(title, value, edited),
        EntryKind.NUMBER: lambda: _number(title, value, edited),
    }  # fmt: skip
    return makers.get(entry.kind, lambda: _text(title, value, edited))()


def _text(title: str, value: Entry, edited: Edited) -> ValueField:
    box = TextBox(title, lines=2)
    box.set_text(str(value or ""))
    box.edited.connect(edited)
    # An entry is one line: what was typed below each other is one text all the same.
    return ValueField(box, lambda: " ".join(box.text.split()) or None)


def _lines(title: str, value: Entry, edited: Edited) -> ValueField:
    hint = QCoreApplication.translate("LawValue", "One line for each.")
    box = TextBox(title, hint, lines=5)
    box.set_text("\n".join(map(str, value)) if isinstance(value, tuple) else "")
    box.edited.connect(edited)

    def read() -> Entry:
        lines = tuple(" ".join(line.split()) for line in box.text.splitlines())
        return tuple(line for line in lines if line) or None

    return ValueField(box, read)


def _number(title: str, value: Entry, edited: Edited) -> ValueField:
    line = QLineEdit("" if value is None else str(value))
    line.textChanged.connect(lambda _text: edited())

    def read() -> Entry:
        text = line.text().strip()
        # What is no number goes to the strict reader as it is, and is refused there.
        return int(text) if text.isascii() and text.isdigit() else text or None

    return ValueField(_titled(title, line), read)


def _titled(title: str, field: QWidget) -> QWidget:
    """Return a field below its title."""
    both = QWidget()
    column = plain_column(both)
    column.addWidget(field_label(title, field))
    column.addWidget(field)
    both.setFocusProxy(field)
    return both


def _choice(
    title: str, choices: list[tuple[str, Entry]], value: Entry, edited: Edited
) -> ValueField:
    box = QComboBox()
    narrow(box)
    for text, one in choices:
        box.addItem(text, one)
    box.setCurrentIndex(max(box.findData(value), 0))
    box.currentIndexChanged.connect(lambda _index: edited())
    values = [one for _text, one in choices]
    return ValueField(_titled(title, box), lambda: values[box.currentIndex()])


def _day(title: str, value: Entry, today: date, edited: Edited) -> ValueField:
    day = date.fromisoformat(value) if isinstance(value, str) else today
    field = DayField(title, day, is_set=value is not None)
    field.edited.connect(edited)
    return ValueField(field, lambda: field.day.isoformat() if field.day else None)

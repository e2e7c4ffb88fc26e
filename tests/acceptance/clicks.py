"""A person at the window: presses what can be seen, types where the cursor is, reads what is said.

Nothing is called that a person could not reach: a button is found by what it says, scrolled into
sight, and pressed where it stands; if something lies above it, or it is grey, the test fails.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.ui.tasks import tasks
from practiceguard.ui.widgets import StatusBadge
from tests.gui.keys import type_text

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit, QSpinBox)
_LEFT = Qt.MouseButton.LeftButton
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Somebody at the front desk, with a mouse and a keyboard."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self.after_each: Callable[[], None] = lambda: None
        """Called when the window has come to rest: for taking pictures."""

    # --- seeing -------------------------------------------------------------------------------

    @property
    def front(self) -> QWidget:
        """Return what takes the clicks: the dialog on top, or the window."""
        return QApplication.activeModalWidget() or self._window

    def rest(self) -> None:
        """Wait until nothing is being worked on."""
        for _ in range(3):
            self._qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=60_000)
            self._qtbot.wait(1)
        self.after_each()

    def texts(self, within: QWidget | None = None) -> tuple[str, ...]:
        """Return everything that can be read, also what one has to scroll to."""
        return tuple(_texts(within or self.front))

    def sees(self, text: str) -> bool:
        """Return whether a text can be read somewhere."""
        return any(text in one for one in self.texts())

    def waits_for(self, text: str) -> None:
        """Wait until a text can be read."""

        def there() -> None:
            assert self.sees(text), f"not seen: {text!r}; there is: {self.texts()}"

        self._qtbot.waitUntil(there, timeout=20_000)

    def line_of(self, text: str, *others: str) -> str:
        """Return the whole line of a list, a table or a card in which these texts stand."""
        wanted = (text, *others)
        found = [
            "\n".join(told)
            for widget in self.front.findChildren(QWidget)
            if widget.isVisible() and all(_holds(told := _texts(widget), one) for one in wanted)
        ]
        assert found, f"no line with {wanted}; there is: {self.texts()}"
        return min(found, key=len)

    def table(self, name: str) -> dict[str, tuple[str, ...]]:
        """Return what stands in a table: its first column to the others."""
        found = [
            one
            for one in self.front.findChildren(QTableView)
            if one.isVisible() and one.accessibleName() == name
        ]
        assert len(found) == 1, f"{len(found)} tables {name!r}"
        model = found[0].model()
        lines = [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        return {line[0]: tuple(line[1:]) for line in lines}

    # --- pressing -----------------------------------------------------------------------------

    def can_press(self, text: str, beside: str = "") -> bool:
        """Return whether there is such a button, and it is not grey."""
        return any(one.isEnabled() for one in self._buttons(text, beside))

    def press(self, text: str, beside: str = "") -> None:
        """Press the button that says this, the one nearest to a text if there are several."""
        found = self._buttons(text, beside)
        assert found, f"no button {text!r} beside {beside!r}; there is: {self.texts()}"
        assert len(found) == 1, f"{len(found)} buttons {text!r}: say beside what"
        assert found[0].isEnabled(), f"{text!r} cannot be pressed; there is: {self.texts()}"
        self._click(found[0])
        self.rest()

    def _buttons(self, text: str, beside: str) -> list[QAbstractButton]:
        shown = [one for one in self.front.findChildren(QAbstractButton) if one.isVisible()]
        found = [one for one in shown if _says(one) == text]
        if beside and found:
            steps = {one: _steps_to(one, beside) for one in found}
            nearest = min(steps.values())
            found = [one for one in found if steps[one] == nearest < _FAR]
        return found

    def _click(self, widget: QWidget) -> None:
        _scroll_to(widget)
        QApplication.processEvents()
        window = widget.window()
        middle = widget.rect().center()
        if isinstance(widget, (QCheckBox, QRadioButton)):
            middle.setX(min(middle.x(), 10))  # the box: beside its words a click does nothing
        hit = window.childAt(widget.mapTo(window, middle))
        assert hit is not None, f"{_says(widget)!r} lies outside of the window"
        assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies above {_says(widget)!r}"
        assert isinstance(hit, QWidget)
        self._qtbot.mouseClick(hit, _LEFT, pos=hit.mapFrom(window, widget.mapTo(window, middle)))

    # --- typing -------------------------------------------------------------------------------

    def field(self, name: str) -> QWidget:
        """Return the field of this name."""
        shown = [one for one in self.front.findChildren(QWidget) if one.isVisible()]
        labels = [one for one in shown if isinstance(one, QLabel) and one.text() == name]
        named = {one.buddy().focusProxy() or one.buddy() for one in labels if one.buddy()}
        named |= {one for one in shown if one.accessibleName() == name}
        found = [one for one in named if isinstance(one, _FIELDS) and one.isVisible()]
        assert len(found) == 1, f"{len(found)} fields {name!r}; there is: {self.texts()}"
        return found[0]

    def type_in(self, name: str, text: str) -> None:
        """Type a text into a field in the place of what stands there."""
        field = self.field(name)
        inner = field.viewport() if isinstance(field, QAbstractScrollArea) else field
        self._click(inner)
        self._qtbot.keyClick(field, Qt.Key.Key_A, _CONTROL)
        type_text(field, text)
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)
        self.rest()

    def set_time(self, name: str, at: datetime) -> None:
        """Type day and hour, one part after the other, as they stand in the field."""
        field = self.field(name)
        assert isinstance(field, QDateTimeEdit)
        _scroll_to(field)
        field.setFocus()
        wanted = QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0)
        self._qtbot.keyClick(field, Qt.Key.Key_A, _CONTROL)
        type_text(field, wanted.toString(field.displayFormat()))
        self._qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert field.dateTime().toString("yyyy-MM-dd HH:mm") == f"{at:%Y-%m-%d %H:%M}"

    def choose(self, name: str, item: str) -> None:
        """Choose from a list by typing the beginning of an item."""
        field = self.field(name)
        assert isinstance(field, QComboBox)
        _scroll_to(field)
        field.setFocus()
        type_text(field, item)
        assert field.currentText() == item, f"{field.currentText()!r} came for {item!r}"
        self.rest()

    def count_to(self, name: str, number: int) -> None:
        """Type a number."""
        self.type_in(name, str(number))


def files_given(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Let the system's own dialog for files return this one: it is none of our windows."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(file), ""))


_FAR = 12
"""Ancestors up to which a text counts as beside a button."""


def _says(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return text.replace("\n", " ").removesuffix(" ✓") or widget.accessibleName()


def _texts(widget: QWidget) -> list[str]:
    return [text for one in (widget, *_inside(widget)) if (text := _text_of(one))]


def _inside(widget: QWidget) -> Iterator[QWidget]:
    return (one for one in widget.findChildren(QWidget) if one.isVisible())


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, StatusBadge):
        return widget.text
    if isinstance(widget, (QLabel, QAbstractButton)):
        return widget.text().replace("\u200b", "")
    return ""


def _holds(texts: list[str], wanted: str) -> bool:
    return any(wanted in one for one in texts)


def _steps_to(button: QWidget, text: str) -> int:
    """Return how far up one has to go from a button until a text stands beside it."""
    around: QWidget | None = button.parentWidget()
    for steps in range(_FAR):
        if around is None:
            break
        if _holds(_texts(around), text):
            return steps
        around = around.parentWidget()
    return _FAR


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 20, 40)
            QApplication.processEvents()
        around = around.parentWidget()

"""In which languages people are written to: one chip each with its number; a click shows it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from practiceguard.ui import formats
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.widgets import InLine

SHOWN = 5
"""So many texts stand in the line; the others come out when somebody asks for them."""

Key = tuple[str, str]
"""Language, and the place whose law wants its own text."""


class LanguageChips(QWidget):
    """Texts with the number of people who get each, most first."""

    chosen = Signal(str, str)
    """Language and place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = InLine(self, gap=7)
        self._counts: Mapping[Key, int] = {}
        self._names: Mapping[str, str] = {}
        self._is_whole = False
        self._shown: Key | None = None
        self.buttons: dict[Key, QPushButton] = {}
        self.more: QPushButton | None = None
        self.hide()

    def show_counts(self, counts: Mapping[Key, int], names: Mapping[str, str]) -> None:
        """Show how many get which text; `names`: of the languages, each in its own."""
        if (counts, names) != (self._counts, self._names):
            self._counts, self._names = dict(counts), dict(names)
            self._fill()
        self.setVisible(bool(counts))

    def mark(self, language: str, place: str) -> None:
        """Mark the text that is on show."""
        self._shown = (language, place)
        if self._shown in self._hidden():
            self._is_whole = True
            self._fill()
        for key, button in self.buttons.items():
            button.setChecked(key == self._shown)

    def _hidden(self) -> tuple[Key, ...]:
        return () if self._is_whole else tuple(self._counts)[SHOWN:]

    def _fill(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons, self.more = {}, None
        hidden = self._hidden()
        for key, count in self._counts.items():
            if key not in hidden:
                self.buttons[key] = self._chip(key, count)
                self._line.addWidget(self.buttons[key])
        if hidden:
            self.more = _pill(f"+{formats.number(len(hidden))}")
            self.more.setAccessibleName(
                self.tr("Show the other texts: {count}").format(count=formats.number(len(hidden)))
            )
            self.more.clicked.connect(self._show_all)
            self._line.addWidget(self.more)
        if self._shown is not None and self._shown in self.buttons:
            self.buttons[self._shown].setChecked(True)

    def _chip(self, key: Key, count: int) -> QPushButton:
        language, place = key
        name = self._names.get(language, language)
        if place:
            name = f"{name} · {name_of_place(place)}"
        button = _pill(f"{name} {formats.number(count)}")
        button.setCheckable(True)
        button.setAccessibleName(
            self.tr("{text}, people: {count}").format(text=name, count=formats.number(count))
        )
        button.clicked.connect(lambda _on=False, key=key: self._on_clicked(key))
        return button

    def _on_clicked(self, key: Key) -> None:
        for other, button in self.buttons.items():
            button.setChecked(other == key)
        self.chosen.emit(*key)

    def _show_all(self) -> None:
        self._is_whole = True
        first = next(iter(self._hidden()), None)
        had = tuple(self.buttons)
        self._fill()
        new = [key for key in self.buttons if key not in had]
        if new and first is None:
            self.buttons[new[0]].setFocus()


def _pill(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "step")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button

"""The answers of an authority's form, each with the button that copies it."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.authority_form import said
from practiceguard.domain.incident.fill_form import FilledForm, FormLine
from practiceguard.domain.incident.form_record import FormState, Where, WhereKind
from practiceguard.ui import formats
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import (
    Card,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)
from practiceguard.wording import authority_forms as words

_IN_SIGHT = 5
"""Places: a first notice has many, and the answers below are what somebody came for."""
_LEVELS = {
    FormState.KNOWN: Level.GOOD,
    FormState.BEING_CHECKED: Level.UNPROVED,
    FormState.DOES_NOT_APPLY: Level.UNPROVED,
    FormState.MISSING: Level.CARE,
}


class FormAnswers(QWidget):
    """The parts of a form with their answers, and above them what is missing."""

    fill_requested = Signal(object)
    """`Where` something that is missing is to be said."""
    copied = Signal(str)
    """What was copied is the answer to this question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FormRow] = {}
        """By the number of the question."""
        self.lacking: dict[str, SecondaryButton] = {}
        """What leads to where an answer is to be said, by the number of the question."""
        self._says_unchecked = True
        self._waiting: list[tuple[str, list[FormLine]]] = []
        """Parts that are still to be shown."""
        self.missing = QWidget()
        """What is missing: to be put above everything else."""
        self._on_top, self._column = QVBoxLayout(self.missing), QVBoxLayout(self)
        for column in (self._on_top, self._column):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)

    @property
    def is_whole(self) -> bool:
        """Return whether every part is shown."""
        return not self._waiting

    def show_form(self, filled: FilledForm, *, only_changed: bool) -> None:
        """Show a form; `only_changed`: what was filed as it stands now is left out."""
        for column in (self._on_top, self._column):
            while (item := column.takeAt(0)) is not None:
                widget = item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        self.rows, self.lacking = {}, {}
        self.missing.setVisible(bool(filled.lacking))
        if filled.lacking:
            self._put(self._lacking(filled.lacking), self._on_top)
        if filled.contents:
            self._put(self._contents(filled.contents), self._column)
        # Where nobody looked up the form itself, that is said once, above all of it.
        self._says_unchecked = not filled.form.is_for_others
        was_waiting = bool(self._waiting)
        self._waiting = [
            (said(section.title, window_language()), lines)
            for section in filled.sections
            if (lines := [one for one in section.lines if one.is_changed or not only_changed])
        ]
        if not was_waiting:
            self._put_next()

    def _put_next(self) -> None:
        """Show one part, then the next: eighty answers at once would hold up the window."""
        if self._waiting:
            self._put(self._section(*self._waiting.pop(0)), self._column)
            QTimer.singleShot(0, self, self._put_next)

    def _put(self, card: Card, column: QVBoxLayout) -> None:
        column.addWidget(card)
        card.show()

    def _contents(self, contents: Iterable[str]) -> Card:
        card = Card(self.tr("What the law asks the notice to say"))
        for one in contents:
            card.content.addWidget(label(f"– {one}"))
        return card

    def _lacking(self, lines: tuple[FormLine, ...]) -> Card:
        card = Card(self.tr("Missing: the form asks for it"))
        card.content.addWidget(
            label(
                self.tr(
                    "Do not wait for all of it: a first notice may say that something is being "
                    "looked into. Say what you know."
                ),
                "small",
            )
        )
        # One button per place: a name, a number and a telephone may all be said in one.
        places: dict[Where | None, list[FormLine]] = {}
        for line in lines:
            places.setdefault(line.where, []).append(line)
        found = list(places.items())
        card.content.addWidget(self._places(found[:_IN_SIGHT]))
        if rest := found[_IN_SIGHT:]:
            count = formats.number(sum(len(together) for _, together in rest))
            fold = FoldedPart(self.tr("More that is missing: {count}").format(count=count))
            fold.content.addWidget(self._places(rest))
            card.content.addWidget(fold)
        return card

    def _places(self, places: Iterable[tuple[Where | None, list[FormLine]]]) -> RowList:
        rows = RowList()
        for where, together in places:
            names = " · ".join(f"{one.field.number} {label_of(one)}" for one in together)
            if where is None or where.kind is WhereKind.NOTICES:
                rows.add_row(label(names))
                continue
            button = fit(SecondaryButton(self.tr("Fill in…")))
            button.setAccessibleName(f"{button.text()} {names}")
            button.clicked.connect(lambda _=False, where=where: self.fill_requested.emit(where))
            rows.add_text_row(label(names), button)
            for one in together:
                self.lacking[one.field.number] = button
        return rows

    def _section(self, title: str, lines: Iterable[FormLine]) -> Card:
        card = Card(title)
        rows = RowList()
        for line in lines:
            row = FormRow(line, self._on_copied, says_unchecked=self._says_unchecked)
            self.rows[line.field.number] = row
            rows.add_text_row(row, row.copy)
        card.content.addWidget(rows)
        return card

    def _on_copied(self, copied: "FormRow") -> None:
        for row in self.rows.values():
            row.say_copied(row is copied)
        self.copied.emit(label_of(copied.line))


class FormRow(QWidget):
    """One question with its answer; `copy` stands beside it."""

    def __init__(
        self, line: FormLine, copied: Callable[["FormRow"], None], *, says_unchecked: bool
    ) -> None:
        super().__init__()
        self.line = line
        self._copied = copied
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = label_of(line)
        sure = _how_sure(line) if says_unchecked else ""
        asked = f"{line.field.number}  {name} · {sure}" if sure else f"{line.field.number}  {name}"
        column.addWidget(label(asked, "small"))
        self.value = label(breakable(line.value), "strong" if _is_said(line) else "")
        column.addWidget(self.value)
        for text in _notes(line):
            column.addWidget(label(breakable(text), "small"))
        is_left_out = line.state is FormState.MISSING and line.field.is_optional
        if not _is_said(line) and not is_left_out:
            badge = StatusBadge(
                translated(words.CONTEXT, words.STATES[line.state]), _LEVELS[line.state]
            )
            column.addWidget(fit(badge))
        self.copy = fit(SecondaryButton(self.tr("Copied")))
        self.copy.ensurePolished()
        # Wide enough for both words: the answer beside it must not move.
        width = self.copy.sizeHint().width()
        self.copy.setText(self.tr("Copy"))
        self.copy.setMinimumWidth(max(width, self.copy.sizeHint().width()))
        self._name_button(self.tr("Copy"))
        self.copy.clicked.connect(self._on_copy)
        self.copy.setEnabled(line.may_be_pasted)

    def say_copied(self, is_copied: bool) -> None:
        """Say on the button whether this answer is what can be pasted now."""
        text = self.tr("Copied") if is_copied else self.tr("Copy")
        if text == self.copy.text():
            return
        self.copy.setText(text)
        self._name_button(text)
        if is_copied and QAccessible.isActive():
            event = QAccessibleEvent(self.copy, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def _name_button(self, text: str) -> None:
        self.copy.setAccessibleName(f"{text}: {self.line.field.number} {label_of(self.line)}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.value)
        self._copied(self)


def label_of(line: FormLine) -> str:
    """Return what the form asks, in the window's language."""
    return said(line.field.label, window_language())


def _is_said(line: FormLine) -> bool:
    return line.state is FormState.KNOWN


def _notes(line: FormLine) -> list[str]:
    field, language = line.field, window_language()
    told = []
    if field.options:
        told.append(
            QCoreApplication.translate("FormRow", "Choose on the form: {options}").format(
                options=said(field.options, language)
            )
        )
    if field.note:
        told.append(said(field.note, language))
    if line.filed and line.is_changed:
        told.append(
            QCoreApplication.translate("FormRow", "Filed before: {value}").format(value=line.filed)
        )
    return told


def _how_sure(line: FormLine) -> str:
    """Return how well the question was looked up, unless it was read in the form itself."""
    return {
        Checked.READ: "",
        Checked.SECOND_HAND: QCoreApplication.translate("FormRow", "second-hand"),
        Checked.FROM_KNOWLEDGE: QCoreApplication.translate("FormRow", "not looked up"),
    }[line.field.checked]

"""One question after the other, each of which can be left open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from practiceguard.domain.incident.question import (
    KEEP_APART,
    MERGE,
    NONE_OF_THEM,
    Choice,
    Question,
    QuestionKind,
)
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    HairLine,
    InLine,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.fields import field_label, narrow
from practiceguard.wording import affected as wording


class QuestionCard(Card):
    """Shows the first question that was neither answered nor left open here."""

    answered = Signal(object, str)
    """`Question`, and the value of the choice."""
    finished = Signal()
    """Nothing is left to be asked here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._questions: tuple[Question, ...] = ()
        self._done: set[str] = set()
        self._left: set[str] = set()
        self.place = label("", "small")
        self.title = label("", "title")
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.leave = fit(QuietLink(self.tr("Cannot tell: leave it open")))
        self.leave.clicked.connect(self._on_leave)
        self.again = fit(QuietLink(self.tr("Ask again what was left open")))
        self.again.clicked.connect(self._on_again)
        for widget in (self.place, self.title, self._body, self.leave, self.again):
            self.content.addWidget(widget)
        self.buttons: list[SecondaryButton] = []
        self._shown: str | None = None
        self._show()

    @property
    def question(self) -> Question | None:
        """Return the question that is asked now."""
        return next(
            (one for one in self._questions if one.key not in self._done | self._left), None
        )

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Ask these; what was answered or left open here is not asked again."""
        self._questions = tuple(questions)
        self._show()

    def _show(self) -> None:
        question = self.question
        open_ones = [one for one in self._questions if one.key not in self._done]
        left = len([one for one in open_ones if one.key in self._left])
        self.again.setVisible(question is None and bool(left))
        self.leave.setVisible(question is not None)
        self._body.setVisible(question is not None)
        if question is None:
            self._shown = None
            self.title.setText(
                self.tr("Left open: {count}. Nobody is left out because of it.").format(
                    count=formats.number(left)
                )
                if left
                else self.tr("No question is open")
            )
            self.place.setText("")
            self.place.hide()
            return
        self.place.show()
        self.place.setText(
            self.tr("Still to be asked: {count}").format(
                count=formats.number(len(open_ones) - left)
            )
        )
        if question.key == self._shown:
            return  # the keyboard stays where it is
        self._shown = question.key
        self.title.setText(words.said(wording.QUESTIONS[question.kind]))
        self.setAccessibleName(f"{self.title.text()} {', '.join(question.subject)}")
        self._fill(question)

    def _fill(self, question: Question) -> None:
        had_keyboard = any(one.hasFocus() for one in self.buttons)
        self._clear()
        self.buttons = []
        if question.kind is QuestionKind.COUNTRY:
            self._fill_country(question)
            return
        for subject in question.subject:
            text = subject.replace("/", "/\N{ZERO WIDTH SPACE}")
            self._column.addWidget(label(text, "strong"))
        if question.kind is QuestionKind.WHICH_ENTRY:
            for choice in question.choices:
                told = self._text(choice)
                button = SecondaryButton(
                    self.tr("This one"), describe=self.tr("This one: {entry}").format(entry=told)
                )
                self._connect(button, question, choice.value)
                line = QWidget()
                sides = BesideOrBelow(theme().px(220), line, gap=12, is_centred=True)
                sides.addWidget(label(told))
                sides.addWidget(button)
                self._column.addWidget(line)
                self._column.addWidget(HairLine())
        else:
            row = QWidget()
            buttons = InLine(row, gap=8)
            for choice in question.choices:
                button = fit(SecondaryButton(self._text(choice)))
                self._connect(button, question, choice.value)
                buttons.addWidget(button)
            self._column.addWidget(row)
        if had_keyboard and self.buttons:
            self.buttons[0].setFocus()

    def _fill_country(self, question: Question) -> None:
        text, number = question.subject[0], question.subject[1]
        told = self.tr("“{text}”, in {count} rows").format(text=text, count=number)
        self._column.addWidget(label(told, "strong"))
        box = QComboBox()
        narrow(box)
        by_name = sorted((words.country(one.value), one.value) for one in question.choices)
        for name, code in by_name:
            box.addItem(name, code)
        box.setCurrentIndex(-1)
        self._column.addWidget(field_label(self.tr("Country"), box))
        self._column.addWidget(box)
        button = fit(SecondaryButton(self.tr("It is this one")))
        button.setEnabled(False)
        box.currentIndexChanged.connect(lambda index: button.setEnabled(index >= 0))
        button.clicked.connect(lambda: self._on_answer(question, str(box.currentData())))
        self.buttons.append(button)
        self._column.addWidget(button)

    def _connect(self, button: SecondaryButton, question: Question, value: str) -> None:
        button.setMinimumHeight(theme().px(36))
        button.clicked.connect(lambda: self._on_answer(question, value))
        self.buttons.append(button)

    def _text(self, choice: Choice) -> str:
        return {
            MERGE: self.tr("The same person"),
            KEEP_APART: self.tr("Two people"),
            NONE_OF_THEM: self.tr("None of them: it is somebody else"),
        }.get(choice.value, choice.shown)

    def _on_answer(self, question: Question, value: str) -> None:
        self._done.add(question.key)
        self.answered.emit(question, value)
        self._go_on()

    def _on_leave(self) -> None:
        question = self.question
        if question is not None:
            self._left.add(question.key)
            self._go_on()

    def _on_again(self) -> None:
        self._left.clear()
        self._show()

    def take_back(self, question: Question) -> None:
        """Ask a question again: its answer was not kept."""
        self._done.discard(question.key)
        self._shown = None
        self._show()

    def _go_on(self) -> None:
        self._show()
        if self.question is None:
            self.finished.emit()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

"""The answers from which the laws follow: each with who gave it, those before it, and a way back.

A wrong line of a list, chosen at two in the morning, must not decide which authorities are told.
"""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from practiceguard.domain.incident.answered import (
    Answer,
    Answered,
    AnswerKind,
    Question,
    answers_in,
)
from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.log_sentences import place_of
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, fit, label
from practiceguard.wording import duties as words


class AnswersCard(Card):
    """A row per question that was answered."""

    correct_requested = Signal(object)
    """With the `Question`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AnswersCard", "The answers behind it"), parent)
        self._shown: tuple[object, ...] = ()
        self.buttons: dict[Question, QPushButton] = {}
        self.content.addWidget(
            label(
                self.tr(
                    "From these it follows which laws are asked. If one of them is wrong, correct "
                    "it: the duties are worked out anew, and what was sent keeps its receipt."
                ),
                "secondary",
            )
        )
        self.rows = RowList()
        self.content.addWidget(self.rows)

    def show_room(self, room: Room, derived: Derived, zone: tzinfo) -> None:
        """Show the answers; what is shown already stays as it is."""
        answered = answers_in(room.entries)
        is_open = room.incident.closed_at is None
        questions = {one.id: one.rule.only_if for one in derived.duties}
        shown = (answered, is_open, tuple(questions.items()))
        if shown == self._shown:
            return
        self._shown = shown
        self.rows.clear()
        self.buttons = {}
        for one in answered:
            self._add(one, questions, zone, is_open=is_open)

    def _add(
        self, one: Answered, questions: dict[DutyId, str], zone: tzinfo, *, is_open: bool
    ) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        asked = _asked(one.question, questions)
        column.addWidget(label(asked, "strong"))
        column.addWidget(label(_line(one.now, zone)))
        for earlier in one.before:
            before = self.tr("Before: {line}").format(line=_line(earlier, zone))
            column.addWidget(label(before, "small"))
        button = fit(SecondaryButton(self.tr("Correct…")))
        button.setAccessibleName(f"{button.text()} {asked}")
        button.setEnabled(is_open)
        button.clicked.connect(lambda: self.correct_requested.emit(one.question))
        self.rows.add_text_row(told, button)
        self.buttons[one.question] = button


def _asked(question: Question, questions: dict[DutyId, str]) -> str:
    if question.kind is AnswerKind.HOME:
        return QCoreApplication.translate("AnswersCard", "Where is the practice?")
    if question.kind is AnswerKind.HIPAA:
        return duty_words.hipaa_question()
    if question.kind is AnswerKind.AIM:
        return duty_words.aim_question(question.country, place_of(question.country))
    key = question.duty
    return (questions.get(key) or duty_words.row_key(key)) if key else ""


def _line(answer: Answer, zone: tzinfo) -> str:
    if not answer.why:
        told = QCoreApplication.translate("AnswersCard", "{answer} ({who}, {when})")
    else:
        told = QCoreApplication.translate("AnswersCard", "{answer} ({who}, {when}: {why})")
    return told.format(
        answer=_says(answer),
        who=answer.who,
        when=times.short_day_and_hour(answer.at, zone),
        why=breakable(answer.why),
    )


def _says(answer: Answer) -> str:
    if isinstance(answer.says, HipaaStatus):
        return duty_words.say(words.HIPAA[answer.says])
    if isinstance(answer.says, bool):
        return (
            QCoreApplication.translate("AnswersCard", "Yes")
            if answer.says
            else QCoreApplication.translate("AnswersCard", "No")
        )
    return place_of(answer.says)

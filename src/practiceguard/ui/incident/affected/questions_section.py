"""What only a person can say: namesakes, and people who may be one."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.question import Question
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.question_card import QuestionCard
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.widgets import label

MATCH_AFTER_MS = 1500
"""After the last answer: whoever answers ten in a row does not wait ten times."""


class QuestionsSection(Section):
    """Asks one by one, and matches anew a moment after the last answer."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__(counting.desk, parent)
        self._counting = counting
        self.content.addWidget(
            label(
                self.tr(
                    "While a question is open everybody who may be meant counts as affected. "
                    "Answer only what you know: “cannot tell” is an answer too."
                ),
                "secondary",
            )
        )
        self.card = QuestionCard()
        self.card.answered.connect(self._on_answered)
        self.content.addWidget(self.card)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MATCH_AFTER_MS)
        self._timer.timeout.connect(counting.again)

    def name(self, room: Room) -> str:
        """Return the name with how many are open."""
        del room
        count = len(self._counting.questions)
        if not count:
            return self.tr("Questions")
        return self.tr("Questions ({count})").format(count=formats.number(count))

    def is_wanted(self, room: Room) -> bool:
        """Return whether anything was counted."""
        del room
        return self._counting.counted is not None

    def show_room(self, room: Room) -> None:
        """Ask what is open now."""
        del room
        self.card.show_questions(self._counting.questions)

    def _on_answered(self, question: Question, value: str) -> None:
        who = self.desk.app.incidents.affected.who

        def failed(error: Exception) -> None:
            present_error(self, error)
            self.card.take_back(question)

        self.desk.perform(
            lambda author: who.answer(question, value, author),
            on_success=lambda _none: self._timer.start(),
            on_failure=failed,
            on_refused=lambda: self.card.take_back(question),
        )

"""The questions on which duties hang, answered by somebody with a name."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.duty_table import Ask, AskKind
from practiceguard.domain.incident.entry import AimAnswered, DutyAnswered, Entry, HipaaAnswered
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.widgets import ChoiceCard
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.wording import duties as words


def question_of(ask: Ask) -> str:
    """Given a question, return it in words."""
    if ask.kind is AskKind.HIPAA:
        return duty_words.hipaa_question()
    if ask.kind is AskKind.AIM:
        return duty_words.aim_question(ask.country, ask.place)
    return ask.question


class AnswerDialog(WritingDialog):
    """Yes or no, and why: no makes duties fall away, so it needs a reason."""

    def __init__(
        self, desk: Desk, ask: Ask, answer: bool, parent: QWidget | None = None,
        *, is_correction: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(desk, question_of(ask), "", "", parent)
        self._ask = ask
        self._is_correction = is_correction
        self.yes = ChoiceCard(
            self.tr("Yes"), self.tr("What hangs on it has to be done, in its time.")
        )
        self.no = ChoiceCard(
            self.tr("No"), self.tr("What hangs on it falls away. It can be answered anew later.")
        )
        exclusive(self.yes, self.no)
        for card in (self.yes, self.no):
            card.chosen.connect(self.refresh)
            self.content.addWidget(card)
        self.why = TextBox(
            self.tr("How do you know?"),
            self.tr("It stands in the log, beside the answer before it.")
            if is_correction
            else self.tr("Needed for a no; it stands in the log."),
        )
        self.why.edited.connect(self.refresh)
        self.content.addWidget(self.why)
        self.confirm.setText(self.tr("Keep this answer"))
        (self.yes if answer else self.no).choose()
        self.refresh()
        self.why.setFocus()

    def is_ready(self) -> bool:
        """Return whether a no, and an answer in the place of another, has its reason."""
        if self.why.text:
            return self.yes.is_chosen() or bool(self.no.is_chosen())
        return self.yes.is_chosen() and not self._is_correction

    def prepare(self) -> None:
        """Read the fields."""
        answer, why = self.yes.is_chosen(), self.why.text
        if self._ask.kind is AskKind.AIM:
            self._entries: tuple[Entry, ...] = (AimAnswered(self._ask.country, answer, why),)
        else:
            self._entries = tuple(DutyAnswered(one, answer, why) for one in self._ask.about)

    def work(self, author: str) -> object:
        """Write."""
        return self.desk.app.incidents.write(self.desk.incident, author, *self._entries)


class HipaaDialog(WritingDialog):
    """Whether HIPAA binds the practice: more than yes or no."""

    def __init__(self, desk: Desk, present: HipaaStatus, parent: QWidget | None = None) -> None:
        super().__init__(desk, duty_words.hipaa_question(), "", "", parent)
        self.header.set_texts(
            duty_words.hipaa_question(),
            self.tr(
                "It hangs on electronic claims, not on the size of the practice. Ask whoever does "
                "the billing."
            ),
        )
        self.confirm.setText(self.tr("Keep this answer"))
        self.choices = {
            one: ChoiceCard(
                duty_words.say(words.HIPAA[one]), duty_words.say(words.HIPAA_MEANS[one])
            )
            for one in HipaaStatus
        }
        exclusive(*self.choices.values())
        for card in self.choices.values():
            card.chosen.connect(self.refresh)
            self.content.addWidget(card)
        self.why = TextBox(
            self.tr("How do you know?"),
            self.tr("Needed for a yes and for a no; it stands in the log."),
        )
        self.why.edited.connect(self.refresh)
        self.content.addWidget(self.why)
        self._present = present
        self.choices[present].choose()
        self.refresh()
        self.choices[present].button.setFocus()

    @property
    def status(self) -> HipaaStatus:
        """Return the answer as chosen now."""
        chosen = [one for one, card in self.choices.items() if card.is_chosen()]
        return chosen[0] if chosen else HipaaStatus.UNSURE

    def is_ready(self) -> bool:
        """Return whether there is a reason, but where nobody knew and nobody knows."""
        is_unsure = {self.status, self._present} == {HipaaStatus.UNSURE}
        return is_unsure or bool(self.why.text)

    def entry(self) -> Entry:
        """Return what is written."""
        return HipaaAnswered(self.status, self.why.text)

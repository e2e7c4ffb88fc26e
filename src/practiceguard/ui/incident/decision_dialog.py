"""Judging the risk: the questions first, ENISA's score as a justification, a named person."""

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.decision import (
    FOUR_FACTORS,
    LEGAL,
    Question,
    Refusal,
    open_questions,
)
from practiceguard.domain.incident.risk import Risk
from practiceguard.services.incident.decide import Judgement, asks_hipaa
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.risk_card import exposures_in_words
from practiceguard.ui.incident.severity_fields import SeverityFields
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog, plain_column
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import ChoiceCard, label
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import judging as words


class DecisionDialog(WritingDialog):
    """Grave needs a name alone; anything less needs every answer, a reason, and no exposure."""

    def __init__(self, desk: Desk, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent, width=760)
        self._room = room
        self._is_hipaa = asks_hipaa(room.incident)
        self._zone = times.zone_of(room.incident.zone)
        self.header.set_texts(
            self.tr("How grave is it for the patients?"),
            self.tr(
                "If you are not sure, leave it: what is not judged counts as high, and no deadline "
                "waits for it. A criminal’s promise changes nothing."
            ),
        )
        self.confirm.setText(self.tr("Decide so"))
        self._choices()
        self._questions()
        self.why = TextBox(self.tr("Why, in one or two sentences?"), lines=3)
        self.why.edited.connect(self.refresh)
        self.content.addWidget(self.why)
        self.severity = SeverityFields()
        fold = FoldedPart(self.tr("Work out the ENISA score, as a written justification"))
        fold.content.addWidget(self.severity)
        fold.toggle.toggled.connect(lambda _on: self.grow())
        self.severity_fold = fold
        self.content.addWidget(fold)
        self.who = QLineEdit(desk.writers.author)
        self.who.setMaxLength(120)
        self.who.textEdited.connect(lambda _text: self.refresh())
        self.content.addWidget(field_label(self.tr("Who decides this?"), self.who))
        self.content.addWidget(self.who)
        self._on_chosen()

    @property
    def judgement(self) -> Judgement:
        """Return what is decided, as it stands now."""
        risk = next((one for one, card in self.risks.items() if card.is_chosen()), Risk.UNLIKELY)
        is_breach = not self.no_breach.is_chosen()
        answers = {key: box.text for key, box in self.answers.items() if box.text}
        severity = self.severity.result.score if self.severity_fold.is_unfolded else None
        return Judgement(is_breach, risk, answers, self.why.text, severity)

    def is_ready(self) -> bool:
        """Return whether something was chosen; what is missing is told when it is tried."""
        return self.no_breach.is_chosen() or any(card.is_chosen() for card in self.risks.values())

    def prepare(self) -> None:
        """Read the fields."""
        self._judgement, self._who = self.judgement, self.who.text().strip()
        if not self.desk.writers.author and self._who:
            self.desk.writers.remember(self._who)

    def work(self, author: str) -> object:
        """Decide in the name of whoever is named here, not of whoever types."""
        del author
        return self.desk.app.incidents.decide(self.desk.incident, self._who, self._judgement)

    def done_with(self, result: object) -> None:
        """Close, or say why it was refused."""
        refusals = tuple(result) if isinstance(result, tuple) else ()
        if not refusals:
            self.accept()
            return
        self.banner.show_message(
            Level.BAD if Refusal.EXPOSED in refusals else Level.CARE,
            self.tr("This was not decided."),
            "\n".join(self._refusal(one) for one in sorted(refusals, key=_gravest)),
            self.tr("Nothing was written. What you typed is still there."),
        )
        self.banner.setFocus()
        self._scroll.verticalScrollBar().setValue(0)
        self.grow()

    def _refusal(self, refusal: Refusal) -> str:
        if refusal is Refusal.EXPOSED:
            told = exposures_in_words(self._room, self._zone)
            if told:
                return "\n".join(told)
        text = translated(words.CONTEXT, words.REFUSALS[refusal])
        missing = open_questions(self._judgement.answers, hipaa=self._is_hipaa)
        names = " ".join(translated(words.CONTEXT, words.QUESTIONS[one]) for one in missing)
        return text.format(questions=names)

    def _choices(self) -> None:
        self.risks = {
            Risk.HIGH: ChoiceCard(
                self.tr("High"),
                self.tr(
                    "Health data, photographs or identity documents that somebody may have or has."
                ),
            ),
            Risk.SOME: ChoiceCard(
                self.tr("Some, but not high"),
                self.tr("The authority hears of it; letters to patients are not asked for."),
            ),
            Risk.UNLIKELY: ChoiceCard(
                self.tr("Unlikely"),
                self.tr("Nobody could read it, or it came back unread. It stays in the record."),
            ),
        }
        self.no_breach = ChoiceCard(
            self.tr("It was no breach at all"),
            self.tr("No data of patients was lost, altered, seen or out of reach."),
        )
        exclusive(*self.risks.values(), self.no_breach)
        for card in (*self.risks.values(), self.no_breach):
            card.chosen.connect(self._on_chosen)
            self.content.addWidget(card)

    def _questions(self) -> None:
        self._asked = QWidget()
        column = plain_column(self._asked)
        column.setSpacing(12)
        column.addWidget(
            label(
                self.tr("Before anything is judged to be less than high, answer these:"), "strong"
            )
        )
        self.answers: dict[Question, TextBox] = {}
        asked = (*LEGAL, *FOUR_FACTORS) if self._is_hipaa else LEGAL
        for one in asked:
            if one is FOUR_FACTORS[0]:
                column.addWidget(label(self.tr("The four factors of HIPAA"), "title"))
            box = TextBox(
                translated(words.CONTEXT, words.QUESTIONS[one]),
                translated(words.CONTEXT, words.HINTS[one]),
            )
            box.edited.connect(self.refresh)
            self.answers[one] = box
            column.addWidget(box)
        self.content.addWidget(self._asked)

    def _on_chosen(self) -> None:
        lowers = self.is_ready() and not self.risks[Risk.HIGH].is_chosen()
        self._asked.setVisible(lowers)
        self.refresh()
        self.grow()


def _gravest(refusal: Refusal) -> bool:
    """Sort what cannot be mended first."""
    return refusal is not Refusal.EXPOSED

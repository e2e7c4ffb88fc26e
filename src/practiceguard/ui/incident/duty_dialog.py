"""One line of the table, explained: why, by when, what to say, where, and how sure that is."""

from datetime import datetime, tzinfo

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import Row
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.need import Need
from practiceguard.services.incident.draft_notices import FOR_DUTY
from practiceguard.services.incident.fill_form import has_form
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.answer_dialogs import question_of
from practiceguard.ui.incident.duty_foot import DutyFoot
from practiceguard.ui.incident.law_cards import law_cards, list_card, say_unless, text_card
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    MessageBanner,
    PageHeader,
    SecondaryButton,
    label,
)
from practiceguard.wording import duties as words


class DutyDialog(DutyFoot):
    """Explains a row; the buttons only say what was chosen."""

    def __init__(
        self, incident: Incident, row: Row, now: datetime, zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(incident, row, parent)
        self._now, self._zone = now, zone
        self.header = PageHeader()
        self.content.addWidget(self.header)
        if row.ask is None and row.duties[0].rule.recipient in FOR_DUTY:
            self.content.addWidget(self._notice())
        if row.ask is None and has_form(row.duties[0]):
            self.content.addWidget(self._form())
        if row.ask is not None:
            self.header.set_texts(question_of(row.ask), self.tr("What hangs on it:"))
        for duty in row.duties:
            self._explain(duty, is_alone=row.ask is None)
        if row.duties:
            for card in law_cards(row.duties[0]):
                self.content.addWidget(card)
        self.add_buttons()
        # Not on the first link: the page would begin in the middle.
        self.close_button.setFocus()

    def _notice(self) -> Card:
        """Return what leads to the notice itself, before all that explains."""
        told = self.tr("The notice is drafted from your record, to be read and released.")
        return self._way(told, self.tr("Read the notice…"), self.notice_requested)

    def _form(self) -> Card:
        """Return what leads to the form."""
        told = self.tr(
            "Every answer that the form asks for, filled in from your record, to be copied."
        )
        return self._way(told, self.tr("Fill in the form…"), self.form_requested)

    def _way(self, text: str, way: str, wanted: SignalInstance) -> Card:
        card = Card()
        told = label(text)
        button = SecondaryButton(way)
        button.clicked.connect(self.then(wanted))
        beside = BesideOrBelow(theme().px(260), gap=12, is_centred=True)
        beside.addWidget(told)
        beside.addWidget(button)
        card.content.addLayout(beside)
        return card

    # --- one duty -----------------------------------------------------------------------------

    def _explain(self, duty: Duty, *, is_alone: bool) -> None:
        progress = self._incident.progress_of(duty)
        when = duty_words.when(duty, progress, self._now, self._zone)
        head = f"{duty_words.whom(duty)}: {when.line}"
        second = (
            f"{duty_words.where(duty)} · {when.badge}" if when.badge else duty_words.where(duty)
        )
        if is_alone:
            self.header.set_texts(head, second)
        else:
            self.content.addWidget(label(head, "title"))
            self.content.addWidget(label(second, "small"))
        self._warnings(duty)
        cards = [text_card(self.tr("Why"), duty_words.why(duty), self._ground(duty), duty.rule.law)]
        letters = duty_words.letters_so_far(duty, progress, self._zone)
        if letters:
            cards.append(list_card(self.tr("Letters so far"), letters))
        cards.append(
            text_card(self.tr("By when"), *self._by_when(duty), small=self._footnote(duty))
        )
        cards.append(
            text_card(
                self.tr("In the words of the law"),
                f"“{duty.rule.wording}”" if duty.rule.wording else "",
                f"“{duty.rule.threshold.words}”" if duty.rule.threshold.words else "",
                duty.rule.only_if,
                *duty.rule.notes,
            )
        )
        if duty.rule.contents:
            contents = list_card(self.tr("What the notice has to say"), duty.rule.contents)
            say_unless(duty.law.field_marks.get("contents", duty.law.mark), contents)
            cards.append(contents)
        for card in cards:
            self.content.addWidget(card)

    def _warnings(self, duty: Duty) -> None:
        if not duty.rule.mark.is_settled or duty.need is Need.CHECK_FIRST:
            self._warn(
                self.tr("Check this first"),
                duty_words.say(words.MARKS[duty.rule.mark])
                if not duty.rule.mark.is_settled
                else duty_words.why(duty),
            )
        old = duty_words.old_law(duty.law, self._now.astimezone(self._zone).date())
        if old:
            self._warn(old)

    def _ground(self, duty: Duty) -> str:
        return duty_words.say(words.GROUNDS[duty.ground])

    def _by_when(self, duty: Duty) -> tuple[str, ...]:
        found, clock = duty.deadline, duty.rule.clock
        told = [duty_words.clock_sentence(clock, duty.rule.law)] if clock else []
        if clock is None:
            told.append(self.tr("The law names no number of hours or days: without undue delay."))
        if found is not None:
            told += self._counted(duty)
            exact = self.tr("It ends: {when}").format(when=duty_words.end_of(found, self._zone))
            told.append(exact)
        elif duty.target is not None:
            told.append(
                self.tr("Your own target, which is no limit of the law: {when}").format(
                    when=duty_words.moment(duty.target, self._zone)
                )
            )
        if clock is not None:
            told.append(duty_words.say(words.UNIT_NOTES[clock.unit]))
        if duty.rule.sequence is not None:
            told.append(duty_words.say(words.SEQUENCES[duty.rule.sequence]))
        if (look := duty.rule.assess_within) is not None:
            told.append(
                self.tr("To look into a suspicion: {clock}").format(
                    clock=duty_words.clock_sentence(look, duty.rule.law)
                )
            )
        return tuple(told)

    def _counted(self, duty: Duty) -> list[str]:
        found = duty.deadline
        assert found is not None  # noqa: S101  the caller looked
        start = found.start
        told = [
            self.tr("Counted from {when}, when {event}").format(
                when=duty_words.moment(start.at, self._zone),
                event=duty_words.say(words.MOMENTS[start.counted_from]),
            )
        ]
        by = duty_words.recorder(self._incident, duty)
        if by:
            told[0] = f"{told[0]} ({by})"
        if found.is_provisional:
            told.append(
                self.tr(
                    "Nobody has recorded yet when {event}. Until somebody does, the strictest "
                    "reading holds: it is counted from what is known."
                ).format(event=duty_words.say(words.MOMENTS[start.event]))
            )
        if found.held_until is not None:
            told.append(
                self.tr("The police asked to wait: {who}. It holds until {day}.").format(
                    who=", ".join(dict.fromkeys(one.who for one in self._incident.holds)),
                    day=duty_words.day(found.held_until),
                )
            )
        if found.limited_by:
            told.append(
                self.tr("It goes with another notice of this law that is due earlier: then.")
            )
        return told

    def _footnote(self, duty: Duty) -> str:
        found = duty.deadline
        if found is None or found.formal_end is None:
            return ""
        return self.tr(
            "By the counting rules of the EU (Regulation 1182/71) it would end {when}. Do not rely "
            "on it: it is for explaining a late notice only."
        ).format(when=duty_words.moment(found.formal_end, self._zone))

    # --- building blocks ------------------------------------------------------------------------

    def _warn(self, happened: str, means: str = "") -> None:
        banner = MessageBanner()
        banner.show_message(Level.CARE, happened, means)
        self.content.addWidget(banner)

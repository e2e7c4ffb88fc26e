"""What stands beside a notice: what lacks before it can go out, and what is known of it."""

from collections.abc import Collection, Iterable
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.notice import Draft
from practiceguard.domain.incident.notice_released import Released
from practiceguard.domain.incident.reading_level import Band, ReadingLevel
from practiceguard.domain.incident.wording_contents import Told
from practiceguard.domain.incident.wording_finding import Finding
from practiceguard.domain.incident.wording_rule import Rule, Severity
from practiceguard.services.incident.check_wording import CheckedNotice
from practiceguard.services.incident.state_facts import QUESTIONS
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.notices.law_rows import asked_lines, law_rows
from practiceguard.ui.incident.notices.words import (
    fact_name,
    finding_name,
    finding_reason,
    step_of,
)
from practiceguard.ui.incident.steps import step_name
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import Card, QuietLink, RowList, StatusBadge, fit, label

_OF_CREDIT = "credit."
_LAWS_SHOWN = 2
"""The practice's own law comes first."""


class PoliceState(Enum):
    """What is known of the police, of a notice that speaks of them."""

    NOT_SAID = auto()
    """It does not, or a receipt says it."""
    OPEN = auto()
    """Nobody has answered."""
    ANSWERED = auto()


class BesideText(QWidget):
    """Two cards: before it can go out, and about this text."""

    go_requested = Signal(object)
    """`Step` at which a missing fact is written down."""
    kit_requested = Signal()
    """A missing fact is one of the practice itself."""
    fact_requested = Signal(object)
    """`Field` of the record that a missing fact is the answer to."""
    change_requested = Signal()
    """What is missing has to be put into the text itself."""
    police_requested = Signal()
    """Somebody wants to answer whether the police was told."""
    credit_requested = Signal()
    """Somebody wants to write down which service against identity theft is offered."""

    def __init__(self, law_text: TellLaw | None = None, parent: QWidget | None = None) -> None:
        """`law_text` says the law in the language of the window; without, it is in English."""
        super().__init__(parent)
        self._law_text = law_text
        self.written_down: Collection[str] = ()
        """Facts that the record has: one that is missing all the same is in another language."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.before = Card(self.tr("Before it can go out"))
        self.rows = RowList()
        self.before.content.addWidget(self.rows)
        self.about = Card(self.tr("About this text"))
        self._about = QVBoxLayout()
        self._about.setSpacing(4)
        self.about.content.addLayout(self._about)
        column.addWidget(self.before)
        column.addWidget(self.about)
        column.addStretch(1)

    def add_card(self, card: QWidget) -> None:
        """Put a card of its own below what lacks before it can go out."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made above
        column.insertWidget(1, card)

    def show_draft(
        self,
        draft: Draft,
        checked: CheckedNotice,
        released: Released | None,
        zone_name: str,
        police: PoliceState = PoliceState.NOT_SAID,
        earlier: Released | None = None,
    ) -> None:
        """Show what stands against this draft, and what is known of its text.

        `released`: these words; `earlier`: others of the same language and place, if not these.
        """
        self.rows.clear()
        for fact in draft.missing:
            if not fact.startswith(_OF_CREDIT):
                self._missing(fact)
        self._credit(draft)
        self._police(police)
        if released is None and earlier is not None:
            when = times.short_day_and_hour(earlier.at, times.zone_of(zone_name))
            told = self.tr("Other words of it were released on {when}: read these again.")
            self._row(self.tr("changed"), Level.CARE, told.format(when=when))
        if draft.is_fallback:
            self._row(
                self.tr("language"),
                Level.CARE,
                self.tr(
                    "There is no text in this language: it is shown in another one. Have it "
                    "translated by a person."
                ),
            )
        for finding in checked.findings:
            if finding.rule is not Rule.MISSING_FACT:
                self._finding(finding, checked)
        self._laws(checked)
        if not checked.has_rules:
            self._row(
                self.tr("wording"),
                Level.CARE,
                self.tr("The wording cannot be checked in this language: let somebody read it."),
            )
        elif not checked.must_be_mended:
            self._row(self.tr("wording"), Level.GOOD, self.tr("Nothing in it must be changed."))
        if checked.reading is not None:
            self._show_reading(checked.reading)
        if not draft.missing:
            self._row(self.tr("facts"), Level.GOOD, self.tr("Every fact in it is written down."))
        self._show_about(draft, released, zone_name)

    def _credit(self, draft: Draft) -> None:
        """Lead to the service that is offered, with one line for all that a letter says of it."""
        if any(fact.startswith(_OF_CREDIT) for fact in draft.missing):
            badge, level = self.tr("missing"), Level.BAD
            told, way = self.tr("The service against identity theft that you offer"), self.tr("Say")
        elif any(run.fact.startswith(_OF_CREDIT) for run in draft.document.runs()):
            badge, level = self.tr("facts"), Level.GOOD
            told, way = self.tr("The service against identity theft is in it."), self.tr("Change")
        else:
            return
        link = fit(QuietLink(way, describe=f"{way}: {told}"))
        link.clicked.connect(self.credit_requested)
        self.rows.add_text_row(self._line(badge, level, told), link)

    def _police(self, police: PoliceState) -> None:
        if police is PoliceState.OPEN:
            badge, level = self.tr("question"), Level.CARE
            told, way = self.tr("Have you told the police?"), self.tr("Answer")
        elif police is PoliceState.ANSWERED:
            badge, level = self.tr("facts"), Level.GOOD
            told, way = self.tr("Whether the police was told is written down."), self.tr("Change")
        else:
            return
        link = fit(QuietLink(way, describe=f"{way}: {told}"))
        link.clicked.connect(self.police_requested)
        self.rows.add_text_row(self._line(badge, level, told), link)

    def _missing(self, fact: str) -> None:
        told = self._line(self.tr("missing"), Level.BAD, fact_name(fact))
        if fact in self.written_down:
            told = self._line(
                self.tr("missing"),
                Level.BAD,
                fact_name(fact),
                small=[self.tr("It is written down in another language.")],
            )
            way = self.tr("Put it into the text")
            link = fit(QuietLink(way, describe=f"{way}: {fact_name(fact)}"))
            link.clicked.connect(self.change_requested)
            self.rows.add_text_row(told, link)
            return
        if (field := QUESTIONS.get(fact)) is not None:
            answer = self.tr("Answer")
            link = fit(QuietLink(answer, describe=f"{answer}: {fact_name(fact)}"))
            link.clicked.connect(lambda: self.fact_requested.emit(field))
            self.rows.add_text_row(told, link)
            return
        step = step_of(fact)
        where = step_name(step) if step is not None else self.tr("Kit & contacts")
        link = fit(QuietLink(where.replace("&", "&&"), describe=f"{fact_name(fact)}: {where}"))
        if step is not None:
            link.clicked.connect(lambda _=False, step=step: self.go_requested.emit(step))
        else:
            link.clicked.connect(self.kit_requested)
        self.rows.add_text_row(told, link)

    def _finding(self, finding: Finding, checked: CheckedNotice) -> None:
        is_grave = finding.severity is Severity.FIX
        texts = [self.tr("“{words}”").format(words=finding.words)] if finding.words else []
        small = [finding_reason(finding), *asked_lines(finding.asked_by, self._law_text)]
        if (case := checked.cases.get(finding.case)) is not None:
            small.append(case.says[window_language()])
        told = self._line(
            self.tr("change") if is_grave else self.tr("read again"),
            Level.BAD if is_grave else Level.CARE,
            finding_name(finding),
            *texts,
            small=small,
        )
        self.rows.add_row(told)

    def _laws(self, checked: CheckedNotice) -> None:
        """Show what the law asks for and is told, and what somebody has to look for."""
        for one in law_rows(checked.contents, self._law_text):
            is_told = one.told is Told.TOLD
            badge = self.tr("ok") if is_told else self.tr("read again")
            level = Level.GOOD if is_told else Level.CARE
            told = self._line(badge, level, one.text, small=one.laws[:_LAWS_SHOWN])
            if rest := one.laws[_LAWS_SHOWN:]:
                self._fold_away(told, rest)
            self.rows.add_row(told)

    def _fold_away(self, told: QWidget, laws: Iterable[str]) -> None:
        """Leave the other laws out of sight: a mailing to sixty countries has twenty."""
        others = tuple(laws)
        count = formats.number(len(others))
        part = FoldedPart(self.tr("Other laws that ask for it: {count}").format(count=count))
        for text in others:
            part.content.addWidget(label(text, "small"))
        column = told.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made in _line
        column.addWidget(part)

    def _show_reading(self, reading: ReadingLevel) -> None:
        levels = {Band.EASY: Level.GOOD, Band.FAIR: Level.GOOD, Band.HARD: Level.CARE}
        said = {
            Band.EASY: self.tr("Easy to read."),
            Band.FAIR: self.tr("Fairly easy to read."),
            Band.HARD: self.tr("Hard to read: use shorter sentences and words."),
        }
        self._row(self.tr("reading"), levels[reading.band], said[reading.band])

    def _row(self, badge: str, level: Level, text: str) -> None:
        self.rows.add_row(self._line(badge, level, text))

    def _line(self, badge: str, level: Level, *texts: str, small: Iterable[str] = ()) -> QWidget:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(fit(StatusBadge(badge, level)))
        for text in texts:
            column.addWidget(label(text))
        for text in small:
            column.addWidget(label(text, "small"))
        return told

    def _show_about(self, draft: Draft, released: Released | None, zone_name: str) -> None:
        while (item := self._about.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text in self._told(draft, released, zone_name):
            self._about.addWidget(label(text, "small"))

    def _told(self, draft: Draft, released: Released | None, zone_name: str) -> Iterable[str]:
        template = draft.template
        if released is not None:
            yield self.tr("Released by {who} on {when}.").format(
                who=released.by,
                when=times.short_day_and_hour(released.at, times.zone_of(zone_name)),
            )
        if template.is_own:
            yield self.tr("Your practice changed this text.")
        if template.lawyer:
            yield self.tr("Reviewed by a lawyer: {who}").format(who=template.lawyer)
        else:
            yield self.tr("Not reviewed by a lawyer.")
        if template.native_speaker:
            yield self.tr("Language reviewed: {who}").format(who=template.native_speaker)
        else:
            yield self.tr("No native speaker has reviewed the language.")
        if template.legal_basis:
            yield self.tr("Made for: {laws}").format(laws="; ".join(template.legal_basis))
        if template.unverified:
            yield self.tr("Check this first: {what}").format(what="; ".join(template.unverified))
        count = formats.number(template.version)
        yield self.tr("Version {number} of the text").format(number=count)

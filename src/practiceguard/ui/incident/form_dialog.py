"""The form of an authority, filled in: every answer copied with one button, then "it is filed"."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from practiceguard.domain.incident.authority_form import FilingKind, said
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.fill_form import FilledForm
from practiceguard.domain.incident.finding import Field, facts_of
from practiceguard.domain.incident.form_record import Where, WhereKind
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.moment import Event
from practiceguard.services.incident.fill_form import Filing
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.decision_dialog import DecisionDialog
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_deeds import MetDialog, Told
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.form_rows import FormAnswers
from practiceguard.ui.incident.law_cards import where_cards
from practiceguard.ui.incident.times_section import MomentDialog
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import (
    Card,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.wording import authority_forms as words

_FIRST = (FilingKind.INITIAL, FilingKind.COMPLETE)
_LATER = (FilingKind.COMPLEMENTARY, FilingKind.COMPLETE, FilingKind.WITHDRAWAL)


class FormDialog(PageDialog):
    """Shows the form as the log fills it now, and anew after anything was written from here."""

    affected_requested = Signal()
    """Somebody wants to count who is affected."""
    details_requested = Signal()
    """Somebody wants to say what stands on the practice's letters: address, telephone, number."""

    def __init__(
        self,
        desk: Desk,
        room: Room,
        duty: Duty,
        duties: tuple[Duty, ...],
        about: Told,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("PracticeGuard", 860, parent)
        self._desk, self._room, self._duty, self._duties = desk, room, duty, duties
        self._about, self._zone = about, zone
        self.filled: FilledForm | None = None
        self.header = PageHeader(self.tr("Form for {whom}").format(whom=about.name))
        self.banner = MessageBanner()
        self.unconfirmed = MessageBanner()
        self.answers = FormAnswers()
        self.answers.fill_requested.connect(self.fill_in)
        self.answers.copied.connect(self._on_copied)
        top = (self._kinds(), self.unconfirmed, self.answers.missing)
        for widget in (self.header, self.banner, *top):
            self.content.addWidget(widget)
        for card in where_cards(duty):
            self.content.addWidget(card)
        self.content.addWidget(self.answers)
        self._buttons()
        self.look()

    @property
    def kind(self) -> FilingKind:
        """Return what is to be filed."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def look(self) -> None:
        """Fill the form in from what the log says now."""
        services, kind, language = self._desk.app.incidents, self.kind, window_language()

        def work(_handle: TaskHandle) -> tuple[Room, FilledForm]:
            room = services.read(self._desk.incident)
            filled = services.fill_form(room.incident, self._duty, kind, language, self._duties)
            return room, filled

        run_task(self, work, on_success=self._show, on_failure=self._on_failed)

    def fill_in(self, where: Where) -> None:
        """Ask for what is missing where it belongs, and fill the form in anew."""
        desk, incident = self._desk, self._room.incident
        if where.kind is WhereKind.AFFECTED:
            self.reject()
            self.affected_requested.emit()
        elif where.kind is WhereKind.FACT:
            fact = facts_of(incident.facts)[Field(where.key)]
            open_dialog(FactDialog(desk, fact, self), self.look)
        elif where.kind is WhereKind.MOMENT:
            event = Event(where.key)
            known = incident.recorded().of(event)
            open_dialog(MomentDialog(desk, event, known, self._zone, self), self.look)
        elif where.kind is WhereKind.DECISION:
            open_dialog(DecisionDialog(desk, self._room, self), self.look)
        elif where.kind is WhereKind.DETAILS:
            self.reject()
            self.details_requested.emit()

    # --- what it shows ------------------------------------------------------------------------

    def _show(self, found: tuple[Room, FilledForm]) -> None:
        self._room, self.filled = found
        filled = self.filled
        form, language = filled.form, window_language()
        self.header.set_texts(
            self.tr("Form for {whom}").format(whom=self._about.name), self._sentence(filled)
        )
        looked_up = self.tr("{form}. Looked up on {date}.").format(
            form=said(form.name, language), date=formats.long_date(form.checked_on)
        )
        times = self.tr("All times are those of the practice.")
        if filled.language != language:
            names = {"en": self.tr("English"), "fr": self.tr("French")}
            spoken = self.tr(
                "Ready-made answers are in {language}: write your own in a language that the "
                "authority reads."
            )
            times = f"{times} {spoken.format(language=names[filled.language])}"
        today = self._desk.app.world.clock.now().astimezone(self._zone).date()
        old = self.tr("It was last looked up more than a year ago: forms change.")
        self.unconfirmed.show_message(
            Level.CARE,
            said(form.status, language),
            old if form.is_old(today) else "",
            times if form.is_for_others else f"{looked_up} {times}",
        )
        has_filed = any(line.filed for line in filled.lines)
        self.all.setVisible(has_filed)
        self.answers.show_form(filled, only_changed=has_filed and not self.all.isChecked())
        self.filed.setEnabled(True)
        self.grow()

    def _sentence(self, filled: FilledForm) -> str:
        told = self.tr("Copy each answer into the form, from top to bottom.")
        count = len(filled.lacking)
        if not count:
            return told
        missing = self.tr("Answers that are missing: {count}.").format(count=formats.number(count))
        return f"{missing} {told}"

    def _on_copied(self, question: str) -> None:
        self.told.setText(self.tr("Copied: {question}").format(question=question))

    def _on_failed(self, error: Exception) -> None:
        tell_failure(self.banner, error, Level.CARE)
        self.grow()

    # --- parts --------------------------------------------------------------------------------

    def _kinds(self) -> QWidget:
        card = Card(self.tr("What do you file?"))
        group = QButtonGroup(card)
        self.kinds: dict[FilingKind, QRadioButton] = {}
        for kind in _LATER if _was_told(self._room.incident, self._duty) else _FIRST:
            button = QRadioButton(translated(words.CONTEXT, words.KINDS[kind]))
            button.setChecked(not self.kinds)
            group.addButton(button)
            card.content.addWidget(button)
            self.kinds[kind] = button
        group.buttonToggled.connect(lambda _button, is_on: self.look() if is_on else None)
        return card

    def _buttons(self) -> None:
        self.told = label("", "small")
        self.foot.addWidget(self.told, 1)
        self.all = SecondaryButton(self.tr("Show what was filed too"))
        self.all.setCheckable(True)
        self.all.toggled.connect(self.look)
        self.all.hide()
        self.foot.addWidget(self.all)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.foot.addWidget(close)
        self.filed = PrimaryButton(self.tr("It is filed…"))
        self.filed.clicked.connect(self._on_filed)
        self.filed.setEnabled(False)
        self.foot.addWidget(self.filed)
        close.setFocus()

    def _on_filed(self) -> None:
        if self.filled is None:
            return
        now = self._desk.app.world.clock.now()
        dialog = FiledDialog(self._desk, self._about, self.filled, now, self._zone, self)
        open_dialog(dialog, self.accept)


class FiledDialog(MetDialog):
    """A form went in: when, with which number; every answer is kept as it stood."""

    def __init__(
        self,
        desk: Desk,
        about: Told,
        filled: FilledForm,
        now: datetime,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, about, now, zone, parent)
        self._filled = filled
        self.header.set_texts(
            self.tr("{whom}: the form is filed").format(whom=about.name),
            self.tr(
                "The number leads to this notice when something is to be added. Each answer is "
                "kept as it stands now, so that the next notice shows what changed."
            ),
        )

    def work(self, author: str) -> object:
        """Take the file in, then write."""
        services, key = self.desk.app.incidents, self.desk.incident
        filing = Filing(self._at, self._receipt, self.take_proof(author))
        return services.record_filing(key, author, self._filled, filing, self._about.digest)


def _was_told(incident: Incident, duty: Duty) -> bool:
    is_met = incident.of(duty.id).stage is DutyStage.MET
    return is_met or any(one.duty == duty.id for one in incident.filings)

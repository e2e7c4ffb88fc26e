"""The extortion desk: what never to do, demands and deadlines, patients contacted, helplines."""

from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.entry import DemandReceived, EvidenceTaken, PatientContacted
from practiceguard.domain.incident.helpline import Helpline, in_order
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.attacker_dialogs import DemandDialog, PatientDialog
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.first_hour_words import checked_words
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.ui.widgets import (
    Card,
    PrimaryButton,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)
from practiceguard.wording import attacker as words
from practiceguard.wording.countries import country_names

_KINDS = {IncidentKind.RANSOMWARE, IncidentKind.EXTORTION, IncidentKind.PHOTO_LEAK}


class AttackerSection(Section):
    """There for attacks with a demand, and as soon as anything of the kind was written down."""

    hand_back_wanted = Signal(str)
    """The patient of this name asks for the own files, so that pictures can be removed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[object, ...] = ()
        self._home = ""
        self._incident: Incident | None = None
        self._evidence: tuple[EvidenceTaken, ...] = ()
        self.content.addWidget(_list_card(self.tr("What never to do"), words.NEVER))
        self.content.addWidget(self._demands_card())
        self.content.addWidget(self._patients_card())
        self.content.addWidget(
            _list_card(self.tr("What to say to a patient who calls"), words.TELL_PATIENTS)
        )
        helplines = Card(self.tr("Who helps those concerned"))
        helplines.content.addWidget(
            label(
                self.tr(
                    "Numbers change: where “check this first” stands, call there before you pass "
                    "it on."
                ),
                "secondary",
            )
        )
        self.helplines = RowList()
        helplines.content.addWidget(self.helplines)
        self.content.addWidget(helplines)

    def name(self, room: Room) -> str:
        """Return the name with the number of patients who were contacted."""
        count = len(room.incident.contacted)
        if not count:
            return self.tr("The attacker")
        return self.tr("The attacker ({count})").format(count=formats.number(count))

    def is_wanted(self, room: Room) -> bool:
        """Return whether there is an attacker who demands, or may be."""
        incident = room.incident
        return bool(incident.kind in _KINDS or incident.demands or incident.contacted)

    def show_room(self, room: Room) -> None:
        """Show what is there; what is shown already stays as it is."""
        incident = self._incident = room.incident
        self._evidence = incident.evidence
        if incident.home != self._home:
            self._home = incident.home
            run_task(
                self,
                lambda _handle: self.desk.app.incidents.helplines.all(),
                on_success=self._show_helplines,
            )
        shown = (incident.demands, incident.contacted, incident.closed_at)
        if shown == self._shown:
            return
        self._shown = shown
        for button in (self.add_demand, self.add_patient):
            button.setEnabled(incident.closed_at is None)
        self._show_demands(incident)
        self._show_patients(incident)

    def showEvent(self, event: QShowEvent) -> None:
        """Say anew how much of the attacker's deadline is left."""
        super().showEvent(event)
        if self._incident is not None:
            self._show_demands(self._incident)

    def _demands_card(self) -> Card:
        card = Card(self.tr("Demands, contacts and deadlines of the attacker"))
        self.no_demands = label(self.tr("Nothing was written down yet."))
        self.demands = RowList()
        self.add_demand = fit(PrimaryButton(self.tr("Write down a contact…")))
        self.add_demand.clicked.connect(
            lambda: open_dialog(DemandDialog(self.desk, self._evidence, self.window()))
        )
        for one in (self.no_demands, self.demands, self.add_demand):
            card.content.addWidget(one)
        return card

    def _patients_card(self) -> Card:
        card = Card(self.tr("Patients who were contacted"))
        card.content.addWidget(
            label(
                self.tr(
                    "One by one, as they tell it. Warn the others who may be written to without "
                    "waiting for the whole list. A service can look for a picture only if the "
                    "patient has it: give it back, encrypted, after checking who it is."
                ),
                "secondary",
            )
        )
        self.no_patients = label(self.tr("Nobody has told us so yet."))
        self.patients = RowList()
        self.add_patient = fit(SecondaryButton(self.tr("A patient was contacted…")))
        self.add_patient.clicked.connect(
            lambda: open_dialog(PatientDialog(self.desk, self._evidence, self.window()))
        )
        for one in (self.no_patients, self.patients, self.add_patient):
            card.content.addWidget(one)
        return card

    def _show_demands(self, incident: Incident) -> None:
        zone = times.zone_of(incident.zone)
        self.no_demands.setVisible(not incident.demands)
        self.demands.clear()
        for one in reversed(incident.demands):
            self.demands.add_row(self._demand(one, zone))

    def _demand(self, one: DemandReceived, zone: tzinfo) -> QWidget:
        head = self.tr("{when}, {channel}, as {who}").format(
            when=times.day_and_hour(one.received_at, zone), channel=one.channel, who=one.sender
        )
        lines = [one.demand]
        if one.deadline_at is not None:
            until = times.day_and_hour(one.deadline_at, zone)
            span = times.left(one.deadline_at - self.desk.app.world.clock.now())
            lines.append(
                self.tr("Their deadline: {when} ({left}). It binds you to nothing.").format(
                    when=until, left=span
                )
            )
        return _told(head, *lines)

    def _show_patients(self, incident: Incident) -> None:
        zone = times.zone_of(incident.zone)
        self.no_patients.setVisible(not incident.contacted)
        self.patients.clear()
        for one in reversed(incident.contacted):
            button = fit(SecondaryButton(self.tr("Give pictures back…")))
            button.setAccessibleName(
                self.tr("Give pictures back to {patient}…").format(patient=one.patient)
            )
            button.clicked.connect(partial(self.hand_back_wanted.emit, one.patient))
            self.patients.add_row(self._patient(one, zone), button)

    def _patient(self, one: PatientContacted, zone: tzinfo) -> QWidget:
        head = self.tr("{patient}, {when}, {channel}").format(
            patient=one.patient,
            when=times.day_and_hour(one.contacted_at, zone),
            channel=one.channel,
        )
        return _told(head, one.demand, self.tr("Taken down by {who}").format(who=one.told_by))

    def _show_helplines(self, helplines: tuple[Helpline, ...]) -> None:
        self.helplines.clear()
        country = self._home.partition("-")[0]
        for one in in_order(helplines, country):
            self.helplines.add_row(self._helpline(one), self._mark(one))

    def _helpline(self, one: Helpline) -> QWidget:
        language = window_language()
        names = country_names(language)
        where = (
            ", ".join(names.get(code, code) for code in sorted(one.countries))
            if one.countries
            else self.tr("everywhere")
        )
        contact = label(one.contact, "strong")
        hours = one.hours.get(language, "")
        parts = [f"{one.name} – {where}", one.who[language]]
        if hours:
            parts.insert(1, hours)
        made = _told(*parts)
        layout = made.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, contact)
            checked = self.tr("Looked up on {date} ({how})").format(
                date=formats.long_date(one.checked_on), how=checked_words(one.checked)
            )
            layout.addWidget(label(checked, "small"))
        return made

    def _mark(self, one: Helpline) -> QWidget:
        today = self.desk.app.world.clock.now().date()
        if one.is_old(today):
            return fit(StatusBadge(self.tr("looked up long ago"), Level.CARE))
        if one.checked.is_settled:
            return fit(StatusBadge(self.tr("looked up"), Level.GOOD))
        return fit(StatusBadge(self.tr("check this first"), Level.CARE))


def _told(head: str, *lines: str) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(breakable(head), "strong"))
    for line in lines:
        column.addWidget(label(breakable(line)))
    return made


def _list_card(title: str, texts: tuple[str, ...]) -> Card:
    card = Card(title)
    for text in texts:
        card.content.addWidget(label(f"– {translated(words.CONTEXT, text)}"))
    return card

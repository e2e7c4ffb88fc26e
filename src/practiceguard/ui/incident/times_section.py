"""The times of the incident, kept apart: each with who and why, corrected by adding."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.delay import delays_of
from practiceguard.domain.incident.entry import Entry, MomentRecorded
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.moment import Event, Moment
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.delay_notes import DelayNotes
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog, open_dialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import incident_times as words

_WITH_RANSOM = {IncidentKind.RANSOMWARE, IncidentKind.EXTORTION, IncidentKind.PHOTO_LEAK}


def title_of(event: Event) -> str:
    """Given an event, return its name."""
    return translated(words.CONTEXT, words.TIMES[event].title)


def meaning_of(event: Event) -> str:
    """Given an event, return what is meant by it."""
    return translated(words.CONTEXT, words.TIMES[event].meaning)


class MomentDialog(WritingDialog):
    """Records one of the times; what was recorded before stays readable."""

    def __init__(
        self,
        desk: Desk,
        event: Event,
        known: Moment | None,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            desk,
            title_of(event),
            meaning_of(event),
            QCoreApplication.translate("WritingDialog", "Write into the log"),
            parent,
        )
        self._event = event
        self.at = MomentField(title_of(event), desk.app.world.clock.now(), zone)
        if known is not None:
            self.at.set_moment(known.at)
        self.why = TextBox(
            self.tr("How do you know?"),
            self.tr("Who saw it, what it is read from. If it is estimated, say so."),
        )
        self.why.edited.connect(self.refresh)
        self.content.addWidget(field_label(self.tr("When was it?"), self.at.field))
        self.content.addWidget(self.at)
        self.content.addWidget(self.why)
        self.at.setFocus()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether somebody says how it is known."""
        return bool(self.why.text)

    def entry(self) -> Entry:
        """Return what is written."""
        return MomentRecorded(self._event, self.at.moment, self.why.text)


class TimesSection(Section):
    """A row per time."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[object, ...] = ()
        card = Card(self.tr("The times, kept apart"))
        card.content.addWidget(
            label(
                self.tr(
                    "Each law counts from one of these. A time that is not recorded counts as the "
                    "earliest it can have been. Correct one by recording it again: the earlier "
                    "entry stays readable."
                ),
                "secondary",
            )
        )
        self.delays = DelayNotes()
        self.content.addWidget(self.delays)
        self.rows = RowList()
        card.content.addWidget(self.rows)
        self.content.addWidget(card)

    def name(self, room: Room) -> str:
        """Return the name of the section."""
        del room
        return self.tr("Times")

    def show_room(self, room: Room) -> None:
        """Show the times; what is shown already stays as it is."""
        incident = room.incident
        shown = (incident.moments, incident.kind, incident.closed_at, incident.home)
        if shown == self._shown:
            return
        self._shown = shown
        now = self.desk.app.world.clock.now()
        self.delays.show_delays(delays_of(incident, (), now), incident.home)
        self.rows.clear()
        for event in words.TIMES:
            known = [one for one in incident.moments if one.event is event]
            if event is Event.RANSOM_PAID and not known and incident.kind not in _WITH_RANSOM:
                continue
            self._add(incident, event, known)

    def ask(self, incident: Incident, event: Event) -> None:
        """Ask for a time."""
        known = incident.recorded().of(event)
        zone = times.zone_of(incident.zone)
        open_dialog(MomentDialog(self.desk, event, known, zone, self.window()))

    def _add(self, incident: Incident, event: Event, known: list[Moment]) -> None:
        zone = times.zone_of(incident.zone)
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(title_of(event), "strong"))
        column.addWidget(label(meaning_of(event), "small"))
        if known:
            column.addWidget(label(_line(known[-1], zone)))
            for earlier in reversed(known[:-1]):
                before = self.tr("Before: {line}").format(line=_line(earlier, zone))
                column.addWidget(label(before, "small"))
        elif (instead := incident.recorded().start_of(event)) is not None:
            counted = self.tr("Until then it counts from: {event}, {when}").format(
                event=title_of(instead.counted_from), when=times.day_and_hour(instead.at, zone)
            )
            column.addWidget(label(counted, "small"))
        badge = (
            StatusBadge(self.tr("recorded"), Level.GOOD)
            if known
            else StatusBadge(self.tr("not recorded"), Level.UNPROVED)
        )
        button = fit(SecondaryButton(self.tr("Correct…") if known else self.tr("Record…")))
        button.setAccessibleName(f"{button.text()} {title_of(event)}")
        button.setEnabled(incident.closed_at is None)
        button.clicked.connect(lambda: self.ask(incident, event))
        self.rows.add_action_row(fit(badge), told, button)


def _line(moment: Moment, zone: tzinfo) -> str:
    return QCoreApplication.translate("TimesSection", "{when} ({who}: {why})").format(
        when=times.day_and_hour(moment.at, zone), who=moment.who, why=breakable(moment.why) or "–"
    )

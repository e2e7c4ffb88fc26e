"""On the page “Close”: the record for a court or an authority, how long it is kept, and a hold."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.record_keeping import Keeping, KeepingTerm, keeping_of
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.legal_hold_dialogs import LiftHoldDialog, SetHoldDialog
from practiceguard.ui.incident.record_dialog import RecordDialog
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import Card, InLine, SecondaryButton, fit, label


class RecordCard(Card):
    """One way to the record, one to the hold, and until when all of it has to be kept."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("RecordCard", "Record for a court or an authority")
        super().__init__(title, parent)
        self._desk = desk
        self.told = label(
            self.tr(
                "One archive with the timeline, decisions and reasons, every notice, the evidence "
                "and the law of the day. Whoever gets it can check it without PracticeGuard."
            )
        )
        self.keeping = label("", "strong")
        self.hold = label()
        self.make = fit(SecondaryButton(self.tr("Make the record…")))
        self.make.clicked.connect(self._on_make)
        self.set_hold = fit(SecondaryButton(self.tr("Set a legal hold…")))
        self.set_hold.clicked.connect(lambda: open_dialog(SetHoldDialog(desk, self.window())))
        self.lift_hold = fit(SecondaryButton(self.tr("Lift the legal hold…")))
        self.lift_hold.clicked.connect(lambda: open_dialog(LiftHoldDialog(desk, self.window())))
        buttons = InLine(gap=10)
        for button in (self.make, self.set_hold, self.lift_hold):
            buttons.addWidget(button)
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        self._shown: tuple[KeepingTerm, ...] | None = None
        self.content.addWidget(self.told)
        self.content.addLayout(buttons)
        self.content.addWidget(self.keeping)
        self.content.addWidget(self.hold)
        self.content.addLayout(self._reasons)

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        incident = room.incident
        zone = times.zone_of(incident.zone)
        terms = self._desk.app.incidents.court.kit.terms()
        laws = [one.law for one in derived.laws if one.law is not None]
        keeping = keeping_of(room.entries, incident.closed_at, laws, terms, zone)
        today = self._desk.app.world.clock.now().astimezone(zone).date()
        self.keeping.setText(self._until(keeping, today))
        stands = keeping.hold
        self.hold.setVisible(stands is not None)
        self.set_hold.setVisible(stands is None)
        self.lift_hold.setVisible(stands is not None)
        if stands is not None:
            self.hold.setText(
                self.tr(
                    "On hold since {when}, asked by {who}: {why}\nNothing of it may be deleted "
                    "until the hold is lifted."
                ).format(
                    when=times.day_and_hour(stands.since, zone),
                    who=stands.asked_by,
                    why=stands.because,
                )
            )
        self._show_reasons(keeping.terms)

    def _until(self, keeping: Keeping, today: date) -> str:
        if keeping.until is None:
            return self.tr(
                "The record is kept as long as the incident is open, and {years} years from the "
                "last entry after that."
            ).format(years=formats.number(keeping.years))
        day = formats.long_date(keeping.until)
        if today > keeping.until:
            return self.tr(
                "Its term of {years} years ended on {day}. PracticeGuard deletes nothing by itself."
            ).format(years=formats.number(keeping.years), day=day)
        return self.tr(
            "To be kept until {day}: {years} years from the last entry. Nothing in PracticeGuard "
            "deletes it."
        ).format(years=formats.number(keeping.years), day=day)

    def _show_reasons(self, terms: tuple[KeepingTerm, ...]) -> None:
        if terms == self._shown:
            return
        self._shown = terms
        while (item := self._reasons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in terms:
            self._reasons.addWidget(label(self._reason(one), "small"))

    def _reason(self, term: KeepingTerm) -> str:
        what = term.what[window_language()]
        if term.is_for_all:
            return f"– {what}"
        told = self.tr("{what} ({law}; looked up on {day})").format(
            what=what, law=term.law, day=formats.long_date(term.checked_on)
        )
        if not term.mark.is_settled:
            told = self.tr("{told} Check this first.").format(told=told)
        return f"– {told}"

    def _on_make(self) -> None:
        open_dialog(RecordDialog(self._desk, self.window()))

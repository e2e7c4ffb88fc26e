"""How a letter reaches everybody affected: by which way, what was made, who cannot be reached."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.see_sending import LETTER_KINDS, Sending
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.mailing.make_dialog import MakeDialog
from practiceguard.ui.incident.notices.mailing.preview_dialog import PreviewDialog
from practiceguard.ui.incident.steps import Step, step_name
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import Card, QuietLink, RowList, SecondaryButton, fit, label


class SendingPart(Protocol):
    """Another way of sending, or of following what was sent, with its own lines in the card."""

    def show_sending(
        self, kind: NoticeKind, room: Room, derived: Derived, sending: Sending | None
    ) -> None:
        """Show it as the log tells it now; `sending` is None while nobody was counted."""
        ...


class SendingCard(Card):
    """Counts anew whenever the log says something else; hidden for what is no letter."""

    counted = Signal(object)
    """`Sending`, or None where it cannot be told."""
    go_requested = Signal(object)
    """`Step`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._kind = NoticeKind.PATIENT_LETTER
        self._room: Room | None = None
        self._derived: Derived | None = None
        self._asked = 0
        self._parts: list[SendingPart] = []
        self.sending: Sending | None = None
        self.setAccessibleName(self.tr("Sending"))
        self.content.addWidget(label(self.tr("Sending"), "title"))
        self.says = label("", "secondary")
        self.rows = RowList()
        self.count_first = fit(QuietLink(step_name(Step.AFFECTED)))
        self.count_first.clicked.connect(lambda: self.go_requested.emit(Step.AFFECTED))
        self.preview = fit(SecondaryButton(self.tr("Preview all…")))
        self.preview.clicked.connect(self.open_preview)
        self.why_grey = label("", "small", parent=self)
        """Stands below the buttons: why they cannot be pressed."""
        self.make = fit(SecondaryButton(self.tr("Make the letters…")))
        self.make.clicked.connect(self.open_make)
        self.parts = QVBoxLayout()
        """Lines of other ways to send: see `add_part`."""
        self.parts.setSpacing(8)
        for widget in (self.says, self.count_first, self.rows):
            self.content.addWidget(widget)
        self.content.addLayout(self.parts)
        self.hide()

    @property
    def buttons(self) -> tuple[SecondaryButton, SecondaryButton]:
        """Return what makes letters and shows them: they stand above the text, where all do."""
        return self.make, self.preview

    def add_part(self, widget: QWidget, part: SendingPart) -> None:
        """Add the lines of another way to send, or of what became of what was sent."""
        self._parts.append(part)
        self.parts.addWidget(widget)

    def show_paper(self, paper: Paper, room: Room, derived: Derived) -> None:
        """Show how a letter goes out, as the log tells it now; other papers are not sent so."""
        self._kind, self._room, self._derived = paper.kind, room, derived
        is_letter = paper.kind in LETTER_KINDS
        for widget in (self, *self.buttons):
            widget.setVisible(is_letter)
        self._say_why_grey("")
        self._asked += 1
        if not is_letter:
            self.counted.emit(None)
            return
        number, incident, language = self._asked, room.incident, window_language()
        see, kind = self._desk.app.incidents.mailing.see, paper.kind
        run_task(
            self,
            lambda handle: see(incident, kind, language, handle.report, handle),
            on_success=lambda sending: self._on_counted(sending, number),
            on_failure=lambda error: self._on_failed(error, number),
        )

    def open_preview(self) -> None:
        """Look through the letters, person by person."""
        if self._room is not None and self._derived is not None:
            dialog = PreviewDialog(
                self._desk, self._room.incident, self._derived, self._kind, self.window()
            )
            open_dialog(dialog)

    def open_make(self) -> None:
        """Make the letters."""
        if self._room is not None and self._derived is not None:
            open_dialog(MakeDialog(self._desk, self._kind, self.window()))

    def _on_counted(self, sending: Sending | None, number: int) -> None:
        if number != self._asked:
            return
        self._tell(sending, "")

    def _on_failed(self, error: Exception, number: int) -> None:
        if number != self._asked:
            return
        message = message_for(error)
        self._tell(None, f"{message.happened} {message.next_step}")

    def _tell(self, sending: Sending | None, failure: str) -> None:
        self.sending = sending
        room, derived = self._room, self._derived
        if room is None or derived is None:
            return
        is_open = room.incident.closed_at is None
        self.make.setEnabled(is_open and sending is not None and sending.reachable > 0)
        self.preview.setEnabled(sending is not None and sending.by_post > 0)
        self.count_first.setVisible(sending is None and not failure)
        self.rows.clear()
        self.rows.setVisible(sending is not None or bool(room.incident.mailings))
        if sending is not None:
            self.says.setText(self._sentence(sending))
            for text, count in (
                (self.tr("With a postal address"), sending.by_post),
                (self.tr("With an e-mail address"), sending.by_email),
                (self.tr("Cannot be written to"), sending.without),
            ):
                self._row(text, formats.number(count))
        else:
            not_yet = self.tr("Letters can be made once it was counted who is affected.")
            self.says.setText(failure or not_yet)
        grey = self.says.text() if sending is None else ""
        if sending is not None and not sending.reachable:
            grey = self.tr("No letter can be made: nobody has an address.")
        self._say_why_grey(grey if is_open else self.tr("The incident is closed."))
        self._tell_made(room)
        for part in self._parts:
            part.show_sending(self._kind, room, derived, sending)
        self.counted.emit(sending)

    def _say_why_grey(self, text: str) -> None:
        self.why_grey.setText(text)
        self.why_grey.setVisible(bool(text))

    def _sentence(self, sending: Sending) -> str:
        told = self.tr("Can be written to: {count}. Languages: {languages}.")
        return told.format(
            count=formats.number(sending.reachable), languages=formats.number(sending.languages)
        )

    def _tell_made(self, room: Room) -> None:
        zone = times.zone_of(room.incident.zone)
        for signed in room.entries:
            made = signed.entry
            if isinstance(made, MailingMade) and made.kind is self._kind:
                when = times.short_day_and_hour(signed.at, zone)
                text = self.tr("Letters {mailing}: made, each compared, {when}").format(
                    mailing=made.key, when=when
                )
                self._row(text, formats.number(made.letters))

    def _row(self, text: str, number: str) -> None:
        figure = label(number, "strong", wrap=False)
        row = self.rows.add_row(label(text), figure)
        row.setAccessibleName(f"{text}: {number}")

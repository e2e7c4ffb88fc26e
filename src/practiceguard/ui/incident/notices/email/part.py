"""The lines about e-mail in the card of sending: how far it is, and the way to it."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.email_run import EmailState, counted
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.see_sending import Sending
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.email.dialog import EmailDialog
from practiceguard.ui.incident.writing_dialog import open_dialog, plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import SecondaryButton, fit, label


class EmailPart(QWidget):
    """A `SendingPart` of the card."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, NoticeKind.PATIENT_LETTER
        self._asked = 0
        self.says = label("", "secondary")
        self.says.hide()
        self.open = fit(SecondaryButton(self.tr("Send by e-mail…")))
        self.open.clicked.connect(self.open_dialog)
        column = plain_column(self)
        column.addWidget(self.says)
        column.addWidget(self.open)

    def show_sending(
        self, kind: NoticeKind, room: Room, _derived: Derived, sending: Sending | None
    ) -> None:
        """Show how far a mailing by e-mail is that has not gone out as a whole."""
        self._kind = kind
        self._asked += 1
        number, journal = self._asked, self._desk.app.incidents.email.journal
        incident = room.incident

        def look() -> tuple[int, int]:
            released = {one.digest for one in incident.mailings}
            sent = waiting = 0
            for plan in journal.plans(incident.id):
                if plan.made.kind is kind and plan.made.digest in released:
                    counts = counted(journal.items(plan.key))
                    waiting += counts.of(EmailState.WAITING)
                    sent += counts.of(EmailState.SENT)
            return sent, waiting

        is_open = incident.closed_at is None
        can_begin = is_open and sending is not None and sending.by_email > 0
        self.open.setEnabled(can_begin)
        run_task(
            self,
            lambda _handle: look(),
            on_success=lambda found: self._tell(number, *found, is_open=is_open),
        )

    def _tell(self, number: int, sent: int, waiting: int, *, is_open: bool) -> None:
        if number != self._asked:
            return
        self.says.setVisible(bool(waiting))
        self.says.setText(
            self.tr("By e-mail: {sent} went out, {waiting} still wait.").format(
                sent=formats.number(sent), waiting=formats.number(waiting)
            )
        )
        self.open.setText(
            self.tr("Go on with the e-mails…") if waiting else self.tr("Send by e-mail…")
        )
        if waiting:
            self.open.setEnabled(is_open)

    def open_dialog(self) -> None:
        """Send, or go on sending."""
        open_dialog(EmailDialog(self._desk, self._kind, self.window()))

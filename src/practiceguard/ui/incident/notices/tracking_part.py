"""What became of the letters, in the card of sending: a line, and the way to the list."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.unreachable import Tracking
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.see_sending import Sending
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.tracking_dialog import TrackingDialog
from practiceguard.ui.incident.notices.tracking_model import level_of, standing_words
from practiceguard.ui.incident.writing_dialog import open_dialog, plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import InLine, SecondaryButton, StatusBadge, fit, label


class TrackingPart(QWidget):
    """A `SendingPart`; hidden until letters were made or something went out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        column = plain_column(self)
        self.says = label("", "secondary")
        self.counts = QWidget()
        self._line = InLine(self.counts, gap=8)
        self.follow = fit(SecondaryButton(self.tr("Follow the letters…")))
        self.follow.clicked.connect(self.open_list)
        button = QWidget()
        InLine(button, gap=8).addWidget(self.follow)
        for widget in (self.says, self.counts, button):
            column.addWidget(widget)
        self.hide()

    def show_sending(
        self, kind: NoticeKind, room: Room, derived: Derived, sending: Sending | None
    ) -> None:
        """Show what became of the letters, as the log tells it now."""
        del derived, sending
        self._asked += 1
        incident, number = room.incident, self._asked
        is_any = any(one.kind is kind for one in incident.mailings) or bool(incident.deliveries)
        self.setVisible(is_any)
        if is_any:
            track = self._desk.app.incidents.track
            run_task(
                self,
                lambda _handle: track(incident.id),
                on_success=lambda tracking: self._tell(number, tracking),
                on_failure=lambda error: self._tell_failure(number, error),
            )

    def open_list(self) -> None:
        """Show everybody, one by one."""
        open_dialog(TrackingDialog(self._desk, self.window()))

    def _tell(self, number: int, tracking: Tracking) -> None:
        if number != self._asked:
            return
        out = tracking.out_of_reach.addresses.everybody
        self.says.setText(
            self.tr("Out of reach: {count}").format(count=formats.number(out)) if out else ""
        )
        self.says.setVisible(bool(out))
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one, count in tracking.counts.items():
            text = f"{standing_words(one)}: {formats.number(count)}"
            self._line.addWidget(StatusBadge(text, level_of(one)))
        self.counts.updateGeometry()

    def _tell_failure(self, number: int, error: Exception) -> None:
        if number == self._asked:
            told = message_for(error)
            self.says.setText(f"{told.happened} {told.next_step}")
            self.says.show()

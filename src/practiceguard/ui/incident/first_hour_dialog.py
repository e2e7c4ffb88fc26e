"""The card in a window of its own, where there is no sidebar: set-up, and a start that failed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.first_hour import FirstHourView
from practiceguard.ui.incident.open_dialog import OpenDialog
from practiceguard.ui.incident.words import room_title
from practiceguard.ui.tasks import run_task


class FirstHourDialog(QDialog):
    """Shows the card at once; with the app an incident can be opened from it, without it paper."""

    room_requested = Signal(object)
    """`IncidentId`: one that was just opened, or was open before."""

    def __init__(self, parent: QWidget | None = None, app: App | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.setWindowTitle(self.tr("Something happened?"))
        self.resize(860, 600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = FirstHourView(self, can_open=app is not None)
        self.view.open_requested.connect(self.open_incident)
        self.view.room_requested.connect(self._go)
        column.addWidget(self.view)
        if app is not None:
            run_task(
                self,
                lambda _handle: app.incidents.read.open(),
                on_success=self._on_open,
                on_failure=lambda _error: None,  # the card is shown whatever the records say
            )

    def open_incident(self) -> None:
        """Ask what it takes to open an incident."""
        if self._app is None:
            return
        dialog = OpenDialog(self._app, self.view.noticed_at, self)
        dialog.opened.connect(self._go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_open(self, rooms: tuple[Room, ...]) -> None:
        self.view.show_open_incidents(
            tuple((room.incident.id, room_title(room.incident)) for room in rooms)
        )

    def _go(self, incident: IncidentId) -> None:
        self.accept()
        self.room_requested.emit(incident)

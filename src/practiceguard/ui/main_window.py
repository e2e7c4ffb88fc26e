"""The window: the set-up until it is finished, then the sidebar and its views."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.ports import ThisProcess
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.shell import Shell
from practiceguard.ui.tasks import run_task

__all__ = ["USUAL_SIZE", "MainWindow", "Shell"]

USUAL_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Shows the set-up until it is finished, then the shell."""

    language_changed = Signal(str)

    def __init__(self, app: App, *, is_set_up: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.setWindowTitle("PracticeGuard")
        self.resize(USUAL_SIZE)
        self.setMinimumSize(640, 480)
        self.shell: Shell | None = None
        if is_set_up:
            self.show_shell()
        else:
            self.show_set_up()

    def show_shell(self) -> None:
        """Show the views."""
        self._build_shell().begin()

    def _on_set_up(self, process: ThisProcess | None) -> None:
        self._build_shell().begin(process, is_new=True)

    def _build_shell(self) -> Shell:
        self._stop_watching()
        self.shell = Shell(self._app)
        self.shell.set_up_requested.connect(self.show_set_up)
        self.shell.language_changed.connect(self.language_changed)
        self.setCentralWidget(self.shell)
        return self.shell

    def show_set_up(self) -> None:
        """Show the wizard at the first step without an answer."""
        self._stop_watching()
        wizard = SetupWizard(self._app)
        wizard.finished.connect(self._on_set_up)
        wizard.left.connect(self.show_shell)
        wizard.room_requested.connect(self.show_room)
        self.setCentralWidget(wizard)

    def show_room(self, incident: IncidentId) -> None:
        """Show the room of an incident, also when nothing is set up yet."""
        shell = self.shell if self.shell is not None else self._build_shell()
        shell.go_to_room(incident)

    def show_open_incident(self) -> None:
        """Show the incident that is open, if set-up would hide it."""
        if self.shell is None:
            run_task(
                self,
                lambda _handle: self._app.incidents.read.open(),
                on_success=lambda rooms: self.show_room(rooms[0].incident.id) if rooms else None,
                on_failure=lambda _error: None,  # the card in the set-up works all the same
            )

    def rebuild(self) -> None:
        """Build the views again, in another language, at the same place."""
        place = self.shell.place if self.shell is not None else None
        if place is None:
            return
        self.show_shell()
        if self.shell is not None:
            self.shell.go_to(place)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; a copy under way goes on in its own process, restoring would stop."""
        if self.shell is not None and self.shell.restore_view.is_busy:
            event.ignore()
            self._ask_to_stop_restoring()
            return
        self._stop_watching()
        super().closeEvent(event)

    def _ask_to_stop_restoring(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Files are still being brought back."))
        box.setInformativeText(
            self.tr("Closing now stops that. What is already in place stays there.")
        )
        stay = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.finished.connect(lambda _: self._on_close_answer(box.clickedButton() is close))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_close_answer(self, wanted: bool) -> None:
        if not wanted or self.shell is None:
            return
        self.shell.restore_view.stop()
        self.shell.restore_view.became_idle.connect(self.close)
        if not self.shell.restore_view.is_busy:
            self.close()

    def _stop_watching(self) -> None:
        if self.shell is not None:
            self.shell.stop_looking()
            self.shell = None

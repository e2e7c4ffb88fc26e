"""What stands below the chosen card: what was found there, and what is asked about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.repository import Repository
from practiceguard.ui.places.adopt_panel import AdoptPanel
from practiceguard.ui.places.place_notes import FolderSeen, PlaceNotes
from practiceguard.ui.widgets import QuietLink, fit


class PlaceAbout(QWidget):
    """Takes no room while there is nothing to say."""

    appeared = Signal()
    other_server_wanted = Signal()
    """Another server than the one that was set up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = PlaceNotes()
        self.adopt = AdoptPanel()
        self._other_server = fit(QuietLink(self.tr("Use another server")))
        self._other_server.clicked.connect(self.other_server_wanted)
        self._other_server.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.notes, self.adopt, self._other_server):
            column.addWidget(widget)
        self.hide()

    def show_folder(self, seen: FolderSeen) -> None:
        """Say what lies in the chosen folder, and ask for the password of a copy that does."""
        found = seen.finding
        self._other_server.hide()
        self.notes.show_finding(seen)
        is_foreign = found is not None and found.holds_repository and not found.is_ours
        self.adopt.setVisible(not seen.is_connected and (seen.wants_existing or is_foreign))
        self._refresh()

    def show_server(self, connected: Repository | None) -> None:
        """Say that a server was set up already, if that is the place, and offer another one."""
        self.adopt.hide()
        is_server = connected is not None and not connected.kind.is_folder
        self.notes.show_connected(connected.label if connected is not None and is_server else "")
        self._other_server.setVisible(not self.notes.isHidden())
        self._refresh()

    def ask_password(self) -> None:
        """Ask for the password of the copy that is there."""
        self.adopt.show()
        self._refresh()

    def ask_nothing(self) -> None:
        """Ask no more, and forget what was typed."""
        self.adopt.password.clear()
        self.adopt.hide()
        self._refresh()

    def leave_out(self, happened: str) -> None:
        """Do not say what is said elsewhere: twice it only frightens."""
        if self.notes.happened == happened:
            self.notes.hide()
            self._refresh()

    def _refresh(self) -> None:
        is_shown = not (self.notes.isHidden() and self.adopt.isHidden())
        if is_shown != self.isHidden():
            return
        self.setVisible(is_shown)
        if is_shown:
            self.appeared.emit()

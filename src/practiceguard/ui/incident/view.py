"""The place "Incidents": the list, and the room of the one that was chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.log import IncidentId
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.list_view import IncidentList
from practiceguard.ui.incident.room import RoomView
from practiceguard.ui.incident.watch import IncidentWatch, RoomNow
from practiceguard.ui.incident.words import room_title


class IncidentsView(QStackedWidget):
    """Shows the list until an incident is chosen, then its room."""

    begin_requested = Signal()
    law_requested = Signal()
    kit_requested = Signal()
    open_count_changed = Signal(int)
    open_ones_changed = Signal(tuple)
    """Of each open incident its `IncidentId` and the title of its room."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._app = app
        self._wanted: IncidentId | None = None
        self.writers = Writers(self)
        self.watch = IncidentWatch(app, self)
        self.watch.changed.connect(self._on_rooms)
        self.watch.failed.connect(self._on_failed)
        kit = app.incidents.court.kit
        self.list = IncidentList(app.world.clock, app.incidents.law_text, kit.terms)
        self.list.chosen.connect(self.open_room)
        self.list.begin_requested.connect(self.begin_requested)
        self.addWidget(self.list)
        self.room: RoomView | None = None

    def open_room(self, incident: IncidentId) -> None:
        """Show the room of an incident, as soon as its log was read."""
        self._wanted = incident
        now = next((one for one in self.watch.rooms if one.room.incident.id == incident), None)
        if now is None:
            self.watch.look()
            return
        self._wanted = None
        if self.room is None or self.room.incident != incident:
            self._leave_room()
            self.room = RoomView(self._app, now, self.writers)
            self.room.back_requested.connect(self.show_list)
            self.room.law_requested.connect(self.law_requested)
            self.room.kit_requested.connect(self.kit_requested)
            self.room.written.connect(self.watch.look)
            self.addWidget(self.room)
        self.setCurrentWidget(self.room)

    def show_list(self) -> None:
        """Show all incidents."""
        self._wanted = None
        self.setCurrentWidget(self.list)

    def stop(self) -> None:
        """Look no more, count down no more."""
        self.watch.stop()
        if self.room is not None:
            self.room.stop()

    def _leave_room(self) -> None:
        if self.room is None:
            return
        self.room.stop()
        self.removeWidget(self.room)
        self.room.deleteLater()
        self.room = None

    def _on_rooms(self, rooms: tuple[RoomNow, ...]) -> None:
        self.writers.known = _authors(rooms)
        self.list.show_rooms(rooms)
        self.list.show_gone(self.watch.gone)
        open_ones = tuple(now.room.incident for now in rooms if now.is_open)
        self.open_count_changed.emit(len(open_ones))
        self.open_ones_changed.emit(tuple((one.id, room_title(one)) for one in open_ones))
        if self.room is not None:
            mine = [now for now in rooms if now.room.incident.id == self.room.incident]
            if mine:
                self.room.show_now(mine[0])
            else:
                # Its log is gone: the list says so, and nothing can be added to it here.
                self._leave_room()
                self.show_list()
        if self._wanted is not None:
            self.open_room(self._wanted)

    def _on_failed(self, error: Exception) -> None:
        self.list.show_failure(error)


def _authors(rooms: tuple[RoomNow, ...]) -> tuple[str, ...]:
    """Return who wrote, the last one first, each once."""
    signed = [(one.at, one.author) for now in rooms for one in now.room.entries]
    return tuple(dict.fromkeys(author for _at, author in sorted(signed, reverse=True)))

"""Watches the logs of all incidents, whoever writes into them, and derives the duties again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui.tasks import TaskHandle, run_task

LOOK_EVERY_MS = 1500


@dataclass(frozen=True)
class RoomNow:
    """An incident and the duties that follow from it."""

    room: Room
    derived: Derived

    @property
    def is_open(self) -> bool:
        """Return whether the incident is not closed."""
        return self.room.incident.closed_at is None


@dataclass(frozen=True)
class _Seen:
    """What a look brought; without rooms nothing has changed."""

    version: int
    rooms: tuple[RoomNow, ...] | None
    gone: tuple[IncidentId, ...] = ()


class IncidentWatch(QObject):
    """Looks off the GUI thread: a number of the log first, and all of it only if that changed."""

    changed = Signal(object)
    """`tuple[RoomNow, ...]`, the newest incident first."""
    failed = Signal(object)
    """The exception that came of a look; the next look is made all the same."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._version: int | None = None
        self._is_looking = False
        self._looks_again = False
        self._has_stopped = False
        self.rooms: tuple[RoomNow, ...] = ()
        self.gone: tuple[IncidentId, ...] = ()
        """Incidents whose whole log was taken away."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Look now; a look that is wanted during another is made after it."""
        if self._has_stopped:
            return
        if self._is_looking:
            self._looks_again = True
            return
        self._is_looking = True
        self._timer.stop()
        run_task(self, self._read, on_success=self._on_read, on_failure=self._on_failed)

    def reload(self) -> None:
        """Read everything again, although no log changed: the law or who is affected did."""
        self._version = None
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._has_stopped = True
        self._timer.stop()

    def _read(self, _handle: TaskHandle) -> _Seen:
        version, read = self._app.world.aftermath.log.version(), self._app.incidents.read
        if version == self._version:
            return _Seen(version, None)
        return _Seen(version, tuple(self._derived(room) for room in read.all()), read.gone())

    def _derived(self, room: Room) -> RoomNow:
        incident = room.incident
        return RoomNow(room, self._app.incidents.derive(incident, residents_of(incident)))

    def _on_read(self, seen: _Seen) -> None:
        if seen.rooms is not None:
            self._version = seen.version
            self.rooms, self.gone = seen.rooms, seen.gone
            self.changed.emit(seen.rooms)
        self._wait()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._wait()

    def _wait(self) -> None:
        self._is_looking = False
        if self._looks_again:
            self._looks_again = False
            self.look()
        elif not self._has_stopped:
            self._timer.start()

"""Looking, while somebody chooses a place: which drives there are, and what lies in the place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from practiceguard.services.practice.set_up_practice import PlaceFinding, SetUpPractice
from practiceguard.ui.places.place_choice import Place
from practiceguard.ui.tasks import Task, run_task

LOOK_FOR_DRIVES_EVERY = 3000
"""Milliseconds."""
WAIT_WHILE_TYPING = 500
"""Milliseconds."""


class DriveWatch(QObject):
    """Has the drives read now and then: one that is plugged in appears by itself."""

    def __init__(self, read: Callable[[], Task], parent: QObject) -> None:
        """Take in what starts to read them."""
        super().__init__(parent)
        self._read = read
        self._task: Task | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(LOOK_FOR_DRIVES_EVERY)
        self._poll.timeout.connect(self.look)

    def start(self) -> None:
        """Look every few seconds from now on."""
        self._poll.start()

    def stop(self) -> None:
        """Look no more."""
        self._poll.stop()

    def look(self) -> None:
        """Read the drives again, unless that is under way: a dead share may take seconds."""
        if self._task is None or self._task.is_over:
            self._task = self._read()


class PlaceLook(QObject):
    """Looks at what lies in the chosen place; an answer about a former choice is not told."""

    found = Signal(object)
    """`PlaceFinding`."""
    failed = Signal(object)
    """The exception."""

    def __init__(
        self, set_up: SetUpPractice, place: Callable[[], Place | None], parent: QObject
    ) -> None:
        """Take in what tells the place as chosen now."""
        super().__init__(parent)
        self._set_up = set_up
        self._place = place
        self._generation = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WAIT_WHILE_TYPING)
        self._pause.timeout.connect(self.now)

    def later(self) -> None:
        """Look once nobody has typed for a moment."""
        self._pause.start()

    def wait_no_more(self) -> None:
        """Do not look by itself; an answer that is under way still comes."""
        self._pause.stop()

    def drop(self) -> None:
        """Forget what is under way: another place is chosen."""
        self._pause.stop()
        self._generation += 1

    def now(self) -> None:
        """Look now, if a place is chosen whose folder can be told."""
        place = self._place()
        if place is None or (place.folder is not None and not place.folder.is_absolute()):
            return
        self.drop()
        generation = self._generation
        set_up = self._set_up

        def found(finding: PlaceFinding) -> None:
            if generation == self._generation:
                self.found.emit(finding)

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self.failed.emit(error)

        run_task(
            self,
            lambda _handle: set_up.look_at_place(place.kind, place.folder),
            on_success=found,
            on_failure=failed,
        )

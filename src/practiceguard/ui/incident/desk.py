"""What a page of the room writes with: who is writing is asked once and kept for the session."""

from collections.abc import Callable
from datetime import tzinfo
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.entry import Entry
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.practice_zone import named_zone
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.author_dialog import AuthorDialog
from practiceguard.ui.tasks import run_task

Result = TypeVar("Result")


class Writers(QObject):
    """Who is writing, for as long as the window is open; the same for all incidents."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.author = ""
        self.known: tuple[str, ...] = ()
        """Those who wrote before, the last one first: suggestions."""

    def remember(self, author: str) -> None:
        """Take this name from now on."""
        self.author = author

    def with_author(
        self,
        window: QWidget,
        then: Callable[[str], None],
        refused: Callable[[], None] | None = None,
        *,
        why: str = "",
    ) -> None:
        """Call `then` with who is writing, asked once per session in front of a window.

        `why` is said instead of that the name stands in the log of an incident.
        """
        if self.author:
            then(self.author)
        else:
            self.ask(window, then, refused, why=why)

    def ask(
        self,
        window: QWidget,
        then: Callable[[str], None] | None = None,
        refused: Callable[[], None] | None = None,
        *,
        why: str = "",
    ) -> None:
        """Ask who is writing, also if somebody was before: people take turns."""
        dialog = AuthorDialog(self.known, self.author, window.window(), why=why)

        def taken() -> None:
            self.remember(dialog.name)
            if then is not None:
                then(dialog.name)

        dialog.accepted.connect(taken)
        if refused is not None:
            dialog.rejected.connect(refused)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class Desk(QObject):
    """Writes into the log of one incident, off the GUI thread, one thing after the other."""

    written = Signal()
    """Something was added: whoever shows the log looks again."""

    def __init__(self, app: App, incident: IncidentId, writers: Writers, window: QWidget) -> None:
        super().__init__(window)
        self.app = app
        self.incident = incident
        self.writers = writers
        self.zone: tzinfo = named_zone(app.world.clock.zone(), app.world.clock.now())
        """Of the practice, as the incident has it: what fields for times show."""
        self._window = window

    def write(
        self,
        *entries: Entry,
        on_success: Callable[[], None] | None = None,
        on_refused: Callable[[], None] | None = None,
    ) -> None:
        """Add entries in the name of whoever is writing, asked first if nobody was yet.

        `on_refused`: nothing was written, because nobody said who is writing, or it failed, which
        was told.
        """

        def failed(error: Exception) -> None:
            present_error(self._window, error)
            if on_refused is not None:
                on_refused()

        self.perform(
            lambda author: self.app.incidents.write(self.incident, author, *entries),
            on_success=lambda _incident: on_success() if on_success else None,
            on_failure=failed,
            on_refused=on_refused,
        )

    def perform(
        self,
        work: Callable[[str], Result],
        *,
        on_success: Callable[[Result], None] | None = None,
        on_failure: Callable[[Exception], None] | None = None,
        on_refused: Callable[[], None] | None = None,
    ) -> None:
        """Do work that writes, with the author's name, and look at the log again after it.

        `on_refused`: nobody said who is writing, so nothing was written.
        """

        def done(result: Result) -> None:
            self.written.emit()
            if on_success is not None:
                on_success(result)

        def failed(error: Exception) -> None:
            self.written.emit()  # what is shown must be what the log says
            if on_failure is not None:
                on_failure(error)
            else:
                present_error(self._window, error)

        def go_on(author: str) -> None:
            run_task(
                self,
                lambda _handle: work(author),
                on_success=done,
                on_failure=failed,
                writes=True,
            )

        self.with_author(go_on, on_refused)

    def with_author(
        self, then: Callable[[str], None], refused: Callable[[], None] | None = None
    ) -> None:
        """Call `then` with who is writing, asked once per session."""
        self.writers.with_author(self._window, then, refused)

    def ask_author(
        self,
        then: Callable[[str], None] | None = None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Ask who is writing, also if somebody was before: people take turns."""
        self.writers.ask(self._window, then, refused)

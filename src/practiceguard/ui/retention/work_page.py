"""A removal under way, and how it ended."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.removal import Removal
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.retention import words
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, MessageBanner, label

_SECOND_MS = 1000


@dataclass(frozen=True)
class Done:
    """How a removal ended."""

    removal: Removal
    freed: int | None
    """Bytes; None where that cannot be told."""


class WorkPage(Card):
    """Removes what a list says, says since when, and stops when asked to."""

    ended = Signal(object)
    """`Done`, also if it did not end well."""
    failed = Signal(object)
    """The exception for which nothing was begun."""

    def __init__(self, app: App, repository: Repository, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._app, self._repository = app, repository
        self._task: Task | None = None
        self._clock = QElapsedTimer()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_SECOND_MS)
        self._ticking.timeout.connect(self._on_second)
        self.content.addWidget(
            label(
                self.tr(
                    "First the copies go, then what no other copy needs is tidied up, then what "
                    "is left is checked. On a large or slow place that takes hours. Leave this "
                    "window open and the place connected."
                )
            )
        )
        self._since = label("", "secondary")
        self.content.addWidget(self._since)

    def start(self, seen: Preview, by: str) -> None:
        """Remove what would go by that list, in the name of whoever decided it."""
        self._clock.start()
        self._ticking.start()
        self._on_second()
        self._task = run_task(
            self,
            lambda handle: self._removed(seen, by, handle),
            on_success=self._on_ended,
            on_failure=self._on_failed,
            writes=True,
        )

    def stop(self) -> None:
        """Ask it to stop; it ends in a signal all the same."""
        self._ticking.stop()
        if self._task is not None:
            self._task.cancel()
        self._since.setText(self.tr("Stopping. What is gone stays gone; nothing else is touched."))

    def _removed(self, seen: Preview, by: str, handle: TaskHandle) -> Done:
        before = self._app.room.free_bytes(self._repository)
        removal = self._app.retention.apply(seen, seen.token, by, handle)
        after = self._app.room.free_bytes(self._repository)
        return Done(removal, None if before is None or after is None else after - before)

    def _on_ended(self, done: Done) -> None:
        self._ticking.stop()
        self.ended.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self._ticking.stop()
        self.failed.emit(error)

    def _on_second(self) -> None:
        span = formats.span(timedelta(milliseconds=self._clock.elapsed()))
        self._since.setText(self.tr("Under way for: {span}").format(span=span))


def show_outcome(banner: MessageBanner, done: Done) -> None:
    """Say in a banner how a removal ended, and what to do now."""
    removal = done.removal
    if removal.is_good:
        room = QCoreApplication.translate("Retention", "There is {size} more room.")
        banner.show_message(
            Level.GOOD,
            QCoreApplication.translate("Retention", "Removed: {copies}.").format(
                copies=words.copies(len(removal.gone))
            ),
            QCoreApplication.translate("Retention", "What is left was checked, and is sound."),
            room.format(size=formats.size(done.freed)) if done.freed and done.freed > 0 else "",
        )
        return
    told = message_for_code(removal.cause or ErrorCode.RETENTION_PARTLY)
    is_bad = removal.cause is ErrorCode.REPOSITORY_DAMAGED
    banner.show_message(
        Level.BAD if is_bad else Level.CARE,
        QCoreApplication.translate("Retention", "Removed: {gone} of {asked}. {happened}").format(
            gone=formats.number(len(removal.gone)),
            asked=words.copies(len(removal.asked)),
            happened=told.happened,
        ),
        told.means,
        told.next_step,
        details=told.details,
    )

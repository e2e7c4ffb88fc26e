"""Asks for a search, and hears only the answers to the newest question."""

from PySide6.QtCore import QObject, Qt, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.snapshot import Node
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.list_snapshots import SnapshotEntry
from practiceguard.ui.restore.basket import Basket, folders_over
from practiceguard.ui.restore.search_feed import Answer, Question, SearchFeed
from practiceguard.ui.restore.search_model import Finding
from practiceguard.ui.tasks import Task, TaskHandle, run_task


class SearchRunner(QObject):
    """One search at a time; a new one stops the one before."""

    answered = Signal(object)
    """`Answer`, several times; the last one is final."""
    failed = Signal(object)
    progressed = Signal(object)
    """`Progress`, while lists of copies have to be read first."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._number = 0
        self._task: Task | None = None
        self._feed = SearchFeed()
        self._feed.answered.connect(self._on_answer, Qt.ConnectionType.QueuedConnection)

    @property
    def is_searching(self) -> bool:
        """Return whether an answer is still to come."""
        return self._task is not None

    def stop(self) -> None:
        """Ask no more; what is still on its way is not heard."""
        self._number += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def ask(
        self, text: str, snapshot_id: str, entries: tuple[SnapshotEntry, ...], *, in_all: bool
    ) -> None:
        """Search for a text in one copy or in all of them (newest first)."""
        self.stop()
        question = Question(self._number, text, snapshot_id, in_all, entries)
        feed, app = self._feed, self._app

        def work(handle: TaskHandle) -> None:
            feed.search(app, question, handle)

        def failed(error: Exception) -> None:
            if question.number == self._number:
                self._task = None
                self.failed.emit(error)

        def progressed(progress: Progress) -> None:
            if question.number == self._number and self._task is not None:
                self.progressed.emit(progress)

        self._task = run_task(self, work, on_failure=failed, on_progress=progressed)

    def _on_answer(self, answer: Answer) -> None:
        if answer.number != self._number:
            return
        if answer.is_final:
            self._task = None
        self.answered.emit(answer)


def take_out(app: App, basket: Basket, finding: Finding) -> None:
    """Take a finding out of a chosen folder: everything else in it stays chosen."""
    path, snapshot_id = finding.node.path, finding.snapshot_id
    over = basket.folder_over(snapshot_id, path)
    if over is None:
        return
    between = [one for one in folders_over(path) if len(one) >= len(over)]

    def read(_handle: TaskHandle) -> dict[str, tuple[Node, ...]]:
        return {one: app.browse.folder(snapshot_id, one) for one in between}

    def done(listings: dict[str, tuple[Node, ...]]) -> None:
        basket.remove(snapshot_id, path, listings.get)

    run_task(basket, read, on_success=done)


def is_stop(error: Exception) -> bool:
    """Return whether work ended because somebody stopped it: nothing to tell anybody."""
    return isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED

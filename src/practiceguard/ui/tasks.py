"""Use cases off the GUI thread: one worker for what writes, a few for what reads.

    task = run_task(self, lambda handle: self._service(handle.report, handle),
                    on_success=self._on_done, on_failure=self._on_failed)

Every callback is called on the GUI thread, and only while the receiver still exists.
"""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from practiceguard.domain.backup.progress import Progress

_log = logging.getLogger(__name__)
_READERS = 3
Result = TypeVar("Result")


class TaskHandle:
    """What the work itself is given: a place to report to, and the wish to stop.

    It is a `Cancellation` of the services, and `report` is their `Report`.
    """

    def __init__(self, report: Callable[[Progress], None], cancelled: Event) -> None:
        self.report = report
        self._cancelled = cancelled

    def is_requested(self) -> bool:
        """Return whether somebody wants the work to stop."""
        return self._cancelled.is_set()


class Task(QObject):
    """One use case under way. Its signals arrive on the GUI thread."""

    succeeded = Signal(object)
    failed = Signal(object)
    progressed = Signal(object)
    finished = Signal()
    """After succeeded or failed, whichever it was."""

    _ended = Signal(object, object)
    _gone = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = Event()
        self.is_over = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it may take a moment, and still ends in a signal."""
        self._cancelled.set()

    @property
    def is_cancel_requested(self) -> bool:
        """Return whether `cancel` was called."""
        return self._cancelled.is_set()

    def perform(self, work: Callable[[TaskHandle], object]) -> None:
        """Do the work; called on a worker thread."""
        result: object = None
        error: BaseException | None = None
        try:
            result = work(TaskHandle(self.progressed.emit, self._cancelled))
        except BaseException as caught:  # noqa: BLE001  handed to the GUI thread, never swallowed
            error = caught
        self._ended.emit(result, error)

    def _on_ended(self, result: object, error: BaseException | None) -> None:
        self.is_over = True
        if error is None:
            self.succeeded.emit(result)
        else:
            self.failed.emit(error)
        self.finished.emit()
        self._gone.emit(self)


class Tasks(QObject):
    """The workers of one application. `shut_down` ends them and waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="practiceguard-write")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="practiceguard-read")
        self._live: set[Task] = set()
        self._is_down = False

    def start(
        self,
        receiver: QObject,
        work: Callable[[TaskHandle], Result],
        *,
        on_success: Callable[[Result], None] | None = None,
        on_failure: Callable[[Exception], None] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        writes: bool = False,
    ) -> Task:
        """Start work for a receiver; nothing is called once the receiver was deleted.

        A failure without `on_failure` is shown by `ui/errors.py`. Work whose receiver goes away is
        asked to stop unless it writes.
        """
        task = Task()
        if self._is_down:
            return task

        def while_alive(callback: Callable[[Result], None]) -> Callable[[Result], None]:
            def call(value: Result) -> None:
                if shiboken6.isValid(receiver):
                    callback(value)

            return call

        if on_success is not None:
            task.succeeded.connect(while_alive(on_success))
        task.failed.connect(while_alive(on_failure or _show(receiver)))  # type: ignore[arg-type]
        if on_progress is not None:
            task.progressed.connect(
                while_alive(on_progress),  # type: ignore[arg-type]
                Qt.ConnectionType.QueuedConnection,
            )
        if not writes:
            receiver.destroyed.connect(task.cancel)
        self._live.add(task)
        task._gone.connect(self._on_gone)
        (self._writer if writes else self._readers).submit(task.perform, work)
        return task

    def shut_down(self) -> None:
        """Ask everything to stop and wait until the threads are gone; may be called twice."""
        self._is_down = True
        for task in self._live:
            task.cancel()
        for pool in (self._readers, self._writer):
            pool.shutdown(wait=True, cancel_futures=True)
        self._live.clear()
        self.setParent(None)

    @property
    def is_down(self) -> bool:
        """Return whether nothing can be started any more."""
        return self._is_down

    def _on_gone(self, task: Task) -> None:
        self._live.discard(task)

    @property
    def live_count(self) -> int:
        """Return how many tasks are under way or waiting."""
        return len(self._live)


def tasks() -> Tasks:
    """Return the running application's workers, made at the first call and ended when it quits."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("there are no tasks without an application")
    for existing in application.findChildren(Tasks):
        if not existing.is_down:
            return existing
    made = Tasks(application)
    application.aboutToQuit.connect(made.shut_down)
    return made


def run_task(
    receiver: QObject,
    work: Callable[[TaskHandle], Result],
    *,
    on_success: Callable[[Result], None] | None = None,
    on_failure: Callable[[Exception], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    writes: bool = False,
) -> Task:
    """Start work on the application's workers: see `Tasks.start`."""
    return tasks().start(
        receiver,
        work,
        on_success=on_success,
        on_failure=on_failure,
        on_progress=on_progress,
        writes=writes,
    )


def run_busy(
    receiver: QObject,
    work: Callable[[], Result],
    *,
    busy: str,
    say_busy: Callable[[str], None],
    on_success: Callable[[Result], None],
    on_failure: Callable[[Exception], None],
) -> Task:
    """Start work that changes something, and say meanwhile what is being done.

    `say_busy` is given that text now, and "" right before whichever callback follows.
    """

    def succeeded(result: Result) -> None:
        say_busy("")
        on_success(result)

    def failed(error: Exception) -> None:
        say_busy("")
        on_failure(error)

    say_busy(busy)
    return run_task(
        receiver, lambda _handle: work(), on_success=succeeded, on_failure=failed, writes=True
    )


def _show(receiver: QObject) -> Callable[[Exception], None]:
    def show(error: Exception) -> None:
        from practiceguard.ui.errors import present_error

        _log.debug("A task failed", exc_info=error)
        present_error(receiver, error)

    return show

"""Watches the ledger for a copy under way, whoever started it, and for what came of it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.run import RunId, RunState
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.services.ports import ThisProcess
from practiceguard.ui.tasks import TaskHandle, run_task

WHILE_LIVE_MS = 500
WHILE_QUIET_MS = 800
"""A copy that the schedule begins is shown within a second."""
_PATIENCE = 3
"""Looks at the ledger after a started process has died without a run, before we call it failed."""


@dataclass(frozen=True)
class _Seen:
    live: LiveRun | None
    newest: tuple[RunId, RunState] | None
    process_has_begun: bool
    process_is_alive: bool


class RunWatcher(QObject):
    """Polls off the GUI thread: twice a second while a copy is made, else a little seldomer."""

    live_changed = Signal(object)
    """`LiveRun` or None; again at each look while one is going on."""
    ledger_changed = Signal()
    """A run began or ended."""
    start_failed = Signal()
    """The process that should have made a copy is gone and wrote nothing down."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._live: LiveRun | None = None
        self._newest: tuple[RunId, RunState] | None = None
        self._has_looked = False
        self._is_looking = False
        self._process: ThisProcess | None = None
        self._looks_without = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def live(self) -> LiveRun | None:
        """Return the copy under way as last seen."""
        return self._live

    @property
    def is_starting(self) -> bool:
        """Return whether a process was started and has not begun its run yet."""
        return self._process is not None

    def expect(self, process: ThisProcess) -> None:
        """Watch out for the run of a process that was just started."""
        self._process = process
        self._looks_without = 0
        self.live_changed.emit(self._live)
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the ledger now."""
        if self._is_looking:
            return
        self._is_looking = True
        self._timer.stop()
        run_task(self, self._read, on_success=self._on_seen, on_failure=self._on_failed)

    def _read(self, _handle: TaskHandle) -> _Seen:
        live = self._app.watch.live()
        newest = self._app.watch.all(limit=1)
        process = self._process
        alive = process is not None and self._app.start_backup.is_alive(process)
        # It may have begun, and even ended, before we were told to expect it.
        has_begun = process is not None and any(
            run.process_id == process.process_id for run in newest
        )
        known = (newest[0].run_id, newest[0].state) if newest else None
        return _Seen(live, known, has_begun, alive)

    def _on_seen(self, seen: _Seen) -> None:
        self._is_looking = False
        was_live, was_starting = self._live, self.is_starting
        changed = self._has_looked and seen.newest != self._newest
        if was_starting:
            self._settle_start(seen, began=changed or seen.process_has_begun)
        self._live, self._newest, self._has_looked = seen.live, seen.newest, True
        # A run that began and ended between two looks was never live, and is over all the same.
        if seen.live is not None or was_live is not None or was_starting:
            self.live_changed.emit(seen.live)
        if changed:
            self.ledger_changed.emit()
        self._wait()

    def _settle_start(self, seen: _Seen, *, began: bool) -> None:
        if seen.live is not None or began:
            self._process = None
        elif not seen.process_is_alive:
            self._looks_without += 1
            if self._looks_without >= _PATIENCE:
                self._process = None
                self.start_failed.emit()

    def _on_failed(self, _error: Exception) -> None:
        # The views say themselves why the ledger cannot be read; here we only keep looking.
        self._is_looking = False
        self._wait()

    def _wait(self) -> None:
        busy = self._live is not None or self._process is not None
        self._timer.start(WHILE_LIVE_MS if busy else WHILE_QUIET_MS)

"""The only place of these views that calls a service which changes something."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.run import RunId, RunTrigger
from practiceguard.domain.changes import Changes
from practiceguard.services.ports import ThisProcess
from practiceguard.ui.tasks import Task, run_task


class BackupActions(QObject):
    """Starts and stops copies, changes what is copied, and checks."""

    changed = Signal(object)
    """`Changes`: which views should look again."""
    started = Signal(object)
    """`ThisProcess`: the process that will do the run."""
    failed = Signal(object)
    """The exception of an action that did not work."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app

    def back_up_now(self) -> None:
        """Start a copy in a process of its own."""
        run_task(
            self,
            lambda _handle: self._app.start_backup(RunTrigger.MANUAL),
            on_success=self._on_started,
            on_failure=self.failed.emit,
            writes=True,
        )

    def stop(self, run_id: RunId) -> None:
        """Ask a copy under way to stop."""
        run_task(
            self,
            lambda _handle: self._app.watch.stop(run_id),
            on_failure=self.failed.emit,
            writes=True,
        )

    def change_sources(self, sources: tuple[Path, ...]) -> None:
        """Protect these folders from now on; what is left out stays as it is."""

        def change(_handle: object) -> None:
            plan = self._app.world.store.plan()
            kept = self._app.set_up.default_exclusions() if plan is None else plan.exclusions
            self._app.set_up.change_sources(sources, kept)

        run_task(
            self,
            change,
            on_success=lambda _plan: self.changed.emit(Changes(plan=True, protection=True)),
            on_failure=self.failed.emit,
            writes=True,
        )

    def accept_smaller(self) -> None:
        """Remember that there are meant to be fewer files than before."""
        run_task(
            self,
            lambda _handle: self._app.run_backup.accept_smaller(),
            on_success=lambda _none: self.changed.emit(Changes(runs=True, protection=True)),
            on_failure=self.failed.emit,
            writes=True,
        )

    def check(
        self,
        depth: CheckDepth,
        on_success: Callable[[CheckResult], None],
        on_failure: Callable[[Exception], None],
    ) -> Task:
        """Read the copy and compare; ends when the window is closed."""

        def done(result: CheckResult) -> None:
            on_success(result)
            self.changed.emit(Changes(protection=True))

        return run_task(
            self,
            lambda handle: self._app.check(depth, handle),
            on_success=done,
            on_failure=on_failure,
        )

    def choose_another_place(self, on_success: Callable[[], None]) -> None:
        """Go back to the choice of a place; the copies made so far stay where they are."""
        run_task(
            self,
            lambda _handle: self._app.set_up.forget_place(),
            on_success=lambda _draft: on_success(),
            on_failure=self.failed.emit,
            writes=True,
        )

    def _on_started(self, process: ThisProcess) -> None:
        self.started.emit(process)

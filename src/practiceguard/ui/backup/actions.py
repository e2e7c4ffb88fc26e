"""The only place of these views that calls a service which changes something."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunId, RunTrigger
from practiceguard.domain.changes import Changes
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
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
        self._following: tuple[RepositoryKey, ...] = ()

    @property
    def following(self) -> tuple[RepositoryKey, ...]:
        """Return the places that get their copy when the one under way has ended."""
        return self._following

    def back_up_now(self, place: RepositoryKey | None = None) -> None:
        """Start a copy to one place (None: the first one) in a process of its own."""
        self._following = ()
        self._start(place)

    def back_up_everywhere(self) -> None:
        """Start a copy to the first place that is there; the others follow one by one.

        A drive in the safe is not asked for: what is due there waits for it anyway. If no place
        can be reached the first one is tried, which says what is wrong.
        """
        run_task(
            self, lambda _handle: self._reachable(), on_success=self._on_reachable,
            on_failure=self.failed.emit,
        )  # fmt: skip

    def go_on(self) -> None:
        """Start the copy to the next place, if one is to follow."""
        if self._following:
            first, *rest = self._following
            self._following = tuple(rest)
            self._start(first, in_turn=True)

    def forget_following(self) -> None:
        """Start no further copy: somebody has stopped the one under way."""
        self._following = ()

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

    def change_rules(self, rules: PlaceRules) -> None:
        """Serve a place by these rules from now on."""
        run_task(
            self,
            lambda _handle: self._app.change_rules(rules),
            on_success=lambda _rules: self.changed.emit(Changes(plan=True)),
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
        place: RepositoryKey | None = None,
    ) -> Task:
        """Read the copy in a place (None: the first one) and compare; ends with the window."""

        def done(result: CheckResult) -> None:
            on_success(result)
            self.changed.emit(Changes(protection=True))

        return run_task(
            self,
            lambda handle: self._app.check(depth, handle, place),
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

    def _reachable(self) -> tuple[RepositoryKey, ...]:
        plan = self._app.world.store.plan()
        keys = plan.repositories if plan is not None else ()
        if len(keys) < 2:
            return keys
        known = [self._app.world.store.repository(key) for key in keys]
        # Whether a drive is there is known at once; a server is tried, and tells what is wrong.
        return tuple(
            one.key
            for one in known
            if one and (not one.kind.is_folder or self._app.catch_up.is_there(one))
        )

    def _on_reachable(self, places: tuple[RepositoryKey, ...]) -> None:
        first, *rest = places or (None,)
        self._following = tuple(one for one in rest if one is not None)
        self._start(first)

    def _start(self, place: RepositoryKey | None, *, in_turn: bool = False) -> None:
        def failed(error: Exception) -> None:
            is_busy = isinstance(error, PracticeGuardError) and (
                error.code is ErrorCode.ALREADY_RUNNING
            )
            if in_turn and is_busy and place is not None:
                # The schedule was quicker: this place has its turn after that run.
                self._following = (place, *self._following)
                return
            self._following = ()
            self.failed.emit(error)

        run_task(
            self,
            lambda _handle: self._app.start_backup(RunTrigger.MANUAL, place),
            on_success=self._on_started,
            on_failure=failed,
            writes=True,
        )

    def _on_started(self, process: ThisProcess) -> None:
        self.started.emit(process)

"""Watches over what makes copies by itself: is it at work, will it be tomorrow, what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import count
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import Check
from practiceguard.domain.backup.outlook import Outlook
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import AutostartState
from practiceguard.services.practice.agent_record import AgentState
from practiceguard.ui.tasks import TaskHandle, run_task

LOOK_EVERY_MS: Final = 20_000
STARTS_WITHIN: Final = timedelta(minutes=1)
"""An agent that was just started writes down that it has looked, within this time."""
_LATE_LOOKS: Final = 2
"""A computer that has just woken up has an agent that is late, for a moment."""


class Trouble(StrEnum):
    """Why copies are not made by themselves, or soon no longer will be."""

    NOT_AT_WORK = "not-at-work"
    NOT_AT_LOGIN = "not-at-login"


@dataclass(frozen=True)
class Keeping:
    """How it stands with the copies that are made by themselves."""

    trouble: Trouble | None
    registration: AutostartState | None
    paused_until: datetime | None
    """UTC."""
    outlooks: tuple[Outlook, ...]
    keeps_all: bool
    """Whether nobody has chosen, for any place, to have old copies removed."""
    checks: tuple[Check, ...] = ()
    """Those that are going on, whoever began them."""

    def outlook_of(self, key: RepositoryKey) -> Outlook | None:
        """Return what a place can expect, None if it is not known or nobody will do it."""
        if self.trouble is Trouble.NOT_AT_WORK:
            return None
        return next((one for one in self.outlooks if one.place == key), None)


@dataclass(frozen=True)
class _Seen:
    is_set_up: bool
    agent: AgentState | None
    registration: AutostartState | None
    paused_until: datetime | None
    outlooks: tuple[Outlook, ...]
    keeps_all: bool
    checks: tuple[Check, ...]
    number: int
    """Which look it was: an answer that was overtaken is older than what is shown."""
    failed: PracticeGuardError | None = None


class KeepingWatch(QObject):
    """Looks off the GUI thread: at the start, every twenty seconds, and when it is told to."""

    changed = Signal(object)
    """`Keeping`."""
    failed = Signal(object)
    """The exception of a click that did not work."""

    def __init__(
        self,
        app: App,
        parent: QObject | None = None,
        *,
        is_seen: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._is_seen = is_seen
        self._registration: AutostartState | None = None
        self._late_looks = 0
        self._numbers = count(1)
        self._shown = 0
        self._since_start = QElapsedTimer()
        self._is_looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_timer)

    def start(self) -> None:
        """See to it that the agent works, and look whether it will after the next login."""
        self._timer.start()
        self._do(self._ensured, told=False)

    def begin(self) -> None:
        """Do the same at the end of set-up, which also registers the agent."""
        self._timer.start()
        self._do(self._app.begin_keeping, told=False)

    def mend(self) -> None:
        """Start and register the agent, for somebody who pressed the button; failures are told."""
        self._do(self._app.begin_keeping, told=True)

    def pause(self, length: timedelta | None) -> None:
        """Make no copy by itself for so long; None ends the pause."""

        def change() -> None:
            if length is None:
                self._app.pause.end()
            else:
                self._app.pause(length)

        self._do(change, told=True, asks_system=False)

    def look(self) -> None:
        """Look again, unless a look is under way."""
        if not self._is_looking:
            self._is_looking = True
            run_task(
                self,
                lambda _handle: self._read(asks_system=False),
                on_success=self._on_looked,
                on_failure=self._on_unread,
            )

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    # --- inside -----------------------------------------------------------------------------

    def _on_timer(self) -> None:
        # A window that nobody sees wakes no drive and asks no server: see `CatchUp.outlooks`.
        if self._is_seen():
            self.look()

    def _do(
        self,
        action: Callable[[], PracticeGuardError | None],
        *,
        told: bool,
        asks_system: bool = True,
    ) -> None:
        def work(_handle: TaskHandle) -> _Seen:
            try:
                failed = action()
            except PracticeGuardError as error:
                failed = error
            return self._read(asks_system=asks_system, failed=failed)

        run_task(
            self,
            work,
            on_success=lambda seen: self._on_done(seen, told=told),
            on_failure=self._on_unread,
            writes=True,
        )

    def _ensured(self) -> None:
        self._app.agent.ensure()

    def _read(self, *, asks_system: bool, failed: PracticeGuardError | None = None) -> _Seen:
        app, number = self._app, next(self._numbers)
        plan = app.world.store.plan()
        keys = plan.repositories if plan is not None else ()
        choices = (app.retention.choice(key) for key in keys)
        return _Seen(
            is_set_up=plan is not None,
            agent=app.agent.state(),
            registration=app.registered.check() if asks_system else None,
            paused_until=app.pause.until(),
            outlooks=app.catch_up.outlooks(),
            keeps_all=all(one is None or one.policy.every_copy is None for one in choices),
            checks=app.watch_checks.live(),
            number=number,
            failed=failed,
        )

    def _on_done(self, seen: _Seen, *, told: bool) -> None:
        if seen.agent is None or not seen.agent.is_alive:
            # It was started just now, and has not written anything down yet.
            self._since_start.start()
        self._late_looks = 0
        self._show(seen)
        if told and seen.failed is not None:
            self.failed.emit(seen.failed)

    def _on_looked(self, seen: _Seen) -> None:
        self._is_looking = False
        self._show(seen)

    def _on_unread(self, _error: Exception) -> None:
        # The views say themselves why our records cannot be read; here we only keep looking.
        self._is_looking = False

    def _show(self, seen: _Seen) -> None:
        if seen.number < self._shown:
            return
        self._shown = seen.number
        self._registration = seen.registration or self._registration
        trouble = self._trouble(seen) if seen.is_set_up else None
        self.changed.emit(
            Keeping(
                trouble,
                self._registration,
                seen.paused_until,
                seen.outlooks,
                seen.keeps_all,
                seen.checks,
            )
        )

    def _trouble(self, seen: _Seen) -> Trouble | None:
        agent = seen.agent
        self._late_looks = self._late_looks + 1 if agent is not None and agent.is_late else 0
        is_alive = agent is not None and agent.is_alive and self._late_looks < _LATE_LOOKS
        if not is_alive and not (seen.failed is None and self._may_be_starting()):
            return Trouble.NOT_AT_WORK
        registration = self._registration
        if registration is not None and not registration.is_in_order:
            return Trouble.NOT_AT_LOGIN
        return None

    def _may_be_starting(self) -> bool:
        since = self._since_start
        limit = STARTS_WITHIN.total_seconds() * 1000
        return since.isValid() and since.elapsed() < limit

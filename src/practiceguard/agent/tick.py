"""What the agent does each minute: begin what is due, and start the chores when it is time."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from practiceguard.agent.awake import Awake
from practiceguard.bootstrap_keeper import Keeper
from practiceguard.domain.backup.alert_rules import is_due
from practiceguard.domain.backup.run import RunId
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.catch_up import JUST_WOKEN
from practiceguard.services.ports import ThisProcess

log = logging.getLogger(__name__)
CHORES_EVERY = timedelta(hours=1)


class Minute:
    """The agent's minute; it never raises, so that one bad minute is not the last."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._awake = Awake(keeper.clock, keeper.circumstances)
        self._chores: ThisProcess | None = None
        self._chores_at: datetime | None = None
        self._newest: RunId | None = None

    def __call__(self) -> None:
        """Do all that a minute asks for; what fails is logged and tried again in the next one."""
        since_waking = self._awake()
        if not since_waking:
            self._chores_at = None  # those that were under way have stopped half done
        self._do("the record of the agent", self._keeper.agent.save)
        self._do("what is due", lambda: self._begin_what_is_due(since_waking))
        self._do("the chores", lambda: self._start_chores(since_waking))

    def _do(self, what: str, part: Callable[[], object]) -> None:
        try:
            part()
        except PracticeGuardError as error:
            log.warning("%s: %s", what, error.code.value)
        except Exception:
            log.exception("%s failed", what)

    def _begin_what_is_due(self, since_waking: timedelta) -> None:
        outlooks = self._keeper.catch_up(since_waking)
        self._do("the checks", lambda: self._keeper.read_back(outlooks, since_waking))

    def _start_chores(self, since_waking: timedelta) -> None:
        """Start them after each run and every hour, but first let what was missed be made up."""
        keeper = self._keeper
        if since_waking < JUST_WOKEN or self._is_at_chores() or keeper.watch.live() is not None:
            return
        newest = next((run.run_id for run in keeper.watch.all(limit=1)), None)
        now = keeper.clock.now()
        is_time = self._chores_at is None or abs(now - self._chores_at) >= CHORES_EVERY
        if newest != self._newest or is_time or self._has_messages(now):
            self._newest, self._chores_at = newest, now
            self._chores = keeper.processes.start_chores(since_waking)

    def _has_messages(self, now: datetime) -> bool:
        """Return whether a message that did not get out is to be tried again."""
        alerts = self._keeper.alerts
        return alerts is not None and any(is_due(one, now) for one in alerts.waiting())

    def _is_at_chores(self) -> bool:
        chores = self._chores
        return chores is not None and self._keeper.processes.is_alive(
            chores.process_id, chores.started_at
        )

"""What the agent does each minute: begin what is due, look at the places, tell whom it concerns."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from practiceguard.bootstrap import App
from practiceguard.domain.backup.waking import Moment, gap_between
from practiceguard.domain.errors import PracticeGuardError

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(hours=6)
"""How often the places themselves are asked whether the copies are still there."""


class Minute:
    """The agent's minute; it never raises, so that one bad minute is not the last."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._last: Moment | None = None
        self._woke_at: float | None = None
        self._looked_at: datetime | None = None

    def __call__(self) -> None:
        """Do all that a minute asks for; what fails is logged and tried again in the next one."""
        since_waking = self._since_waking()
        self._do("the record of the agent", self._app.agent.save)
        self._do("what is due", lambda: self._app.catch_up(since_waking))
        self._do("a look at the places", self._look)

    def _do(self, what: str, part: Callable[[], object]) -> None:
        try:
            part()
        except PracticeGuardError as error:
            log.warning("%s: %s", what, error.code.value)
        except Exception:
            log.exception("%s failed", what)

    def _look(self) -> None:
        """Ask the places now and then, but never beside a run that is under way."""
        now = self._app.world.clock.now()
        if self._looked_at is not None and abs(now - self._looked_at) < LOOK_EVERY:
            return
        if self._app.watch.live() is not None:
            return
        self._looked_at = now
        self._app.assess_protection(refresh=True)

    def _since_waking(self) -> timedelta | None:
        """Return how long ago the computer woke up or this process began."""
        world = self._app.world
        now = Moment(world.clock.now(), world.circumstances.uptime())
        if self._last is None or gap_between(self._last, now).woke:
            self._woke_at = now.uptime.awake
        self._last = now
        return timedelta(seconds=now.uptime.awake - (self._woke_at or 0.0))

"""The check that the month wants, in a process of its own, which tells what it found."""

import logging
from datetime import datetime, timedelta

from practiceguard.agent.telling import tell_at_once
from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth, CheckState, MonthName
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.progress import Cancellation

log = logging.getLogger(__name__)
ALONE_FOR = timedelta(hours=3)
"""For so long a copy that falls due waits for a check; then the check ends, and is made again."""
ASK_EVERY = timedelta(minutes=1)


def read_back(app: App, place: RepositoryKey, month: MonthName, cancel: Cancellation) -> int:
    """Read back a twelfth of a place and tell what was found; return 0 if it is sound, else 1."""
    giving_way = GivingWay(app, place, cancel)
    try:
        found = app.check(
            CheckDepth.SHARE, giving_way, place, month=month, stopped_is=CheckState.INTERRUPTED
        )
    except PracticeGuardError as error:
        log.warning("the check was not made: %s", error.code.value)
        tell_at_once(app, cancel)  # damage may be why
        return 1
    log.info("part %s was read back: %s", found.share, "sound" if found.is_sound else "DAMAGED")
    tell_at_once(app, cancel)
    return 0 if found.is_sound else 1


class GivingWay:
    """Wants the check to stop when the process shall end, or a copy has waited for long enough."""

    def __init__(self, app: App, place: RepositoryKey, cancel: Cancellation) -> None:
        self._app = app
        self._place = place
        self._cancel = cancel
        self._begun_at: datetime = app.world.clock.now()
        self._asked_at = self._begun_at
        self._answer = False

    def is_requested(self) -> bool:
        """Return whether to stop."""
        if self._cancel.is_requested() or self._answer:
            return True
        now = self._app.world.clock.now()
        if abs(now - self._begun_at) < ALONE_FOR or abs(now - self._asked_at) < ASK_EVERY:
            return False
        self._asked_at = now
        try:
            expected = self._app.catch_up.outlooks()
        except PracticeGuardError:
            return False  # asked again in a minute
        self._answer = any(one.place == self._place and one.due is not None for one in expected)
        return self._answer

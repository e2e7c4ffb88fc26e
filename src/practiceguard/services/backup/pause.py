"""Quiet for a while: no copy begins by itself until a certain time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Clock, PracticeStore

LONGEST = timedelta(days=7)
"""Longer, and it would no longer be a pause: whoever wants no copies changes the schedule."""
_PAUSED_UNTIL = "paused-until"


@dataclass(frozen=True)
class Pause:
    """Holds the schedule for a while; a copy asked for by hand is made all the same."""

    store: PracticeStore
    clock: Clock

    def until(self) -> datetime | None:
        """Return when the pause ends (UTC), None if there is none.

        A pause of a clock that was wrong ends by itself: nobody can have asked for so long a one.
        """
        kept = self.store.setting(_PAUSED_UNTIL)
        if not kept:
            return None
        until = datetime.fromisoformat(kept)
        now = self.clock.now()
        return until if now < until <= now + LONGEST else None

    def __call__(self, length: timedelta) -> datetime:
        """Begin a pause, or change it, and return its end (UTC).

        INPUT_INVALID if it is not longer than nothing, or longer than `LONGEST`.
        """
        if not timedelta(0) < length <= LONGEST:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "pause"})
        until = self.clock.now() + length
        self.store.save_setting(_PAUSED_UNTIL, until.isoformat())
        return until

    def end(self) -> None:
        """End the pause; what fell due meanwhile is made up for."""
        self.store.save_setting(_PAUSED_UNTIL, "")

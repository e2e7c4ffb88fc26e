"""How long the computer has been awake, asked again and again by one process."""

from datetime import timedelta

from practiceguard.domain.backup.waking import Moment, gap_between
from practiceguard.services.ports import Circumstances, Clock


class Awake:
    """Counts from the first call, at which `at_first` had passed since the computer woke up.

    A computer that is closed for the night does not end its processes: whatever one of them
    remembers of its beginning is wrong in the morning, so both clocks are asked each time.
    """

    def __init__(
        self, clock: Clock, circumstances: Circumstances, at_first: timedelta = timedelta(0)
    ) -> None:
        self._clock = clock
        self._circumstances = circumstances
        self._since = at_first
        self._last: Moment | None = None

    def __call__(self) -> timedelta:
        """Return the time since the computer woke up, zero right after it did."""
        now = Moment(self._clock.now(), self._circumstances.uptime())
        before, self._last = self._last, now
        if before is None:
            return self._since
        passed = timedelta(seconds=now.uptime.awake - before.uptime.awake)
        self._since = timedelta(0) if gap_between(before, now).woke else self._since + passed
        return self._since

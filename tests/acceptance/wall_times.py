"""Times as they stand on the wall of a practice."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.fakes.fixed_clock import FixedClock


class WallTimes:
    """What a practice with a clock and a zone can be asked in its own time."""

    zone: ZoneInfo
    clock: FixedClock

    def local(self, text: str) -> datetime:
        """Given a local time, return it in the zone of the practice."""
        return datetime.fromisoformat(text).replace(tzinfo=self.zone)

    def at(self, text: str) -> datetime:
        """Move the clock to a local time, and return it."""
        now = self.local(text)
        self.clock.set(now)
        return now

"""When and under which circumstances one place of the plan gets its copies."""

from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule

TWICE_A_DAY = Schedule(EVERY_DAY, (time(12, 30), time(18, 30)))
"""In the lunch break and when the practice closes; never between 01:00 and 04:00, when clocks
are changed. A computer that is off then makes up for it in the morning."""
LEAST_BATTERY = 30
"""Per cent: below, a computer that is not plugged in keeps what is left for the practice."""
NEVER_ON_BATTERY = 100
_BITS_IN_KIB = 8 * 1024


@dataclass(frozen=True)
class SpeedLimit:
    """From one time of day to another, send no faster than this; past midnight if it ends before.

    Times are those on the wall.
    """

    begins: time
    ends: time
    kib_per_second: int
    """Kibibytes per second, as restic counts them (`--limit-upload`)."""

    @property
    def megabits(self) -> float:
        """Return the limit in megabits per second, as lines are sold."""
        return self.kib_per_second * _BITS_IN_KIB / 1_000_000

    def is_on(self, at: time) -> bool:
        """Return whether the limit holds at a time of day; if both ends are equal, always."""
        if self.begins == self.ends:
            return True
        if self.begins < self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


def kib_of(megabits: float) -> int:
    """Given megabits per second, return the nearest kibibytes per second, at least one."""
    return max(1, round(megabits * 1_000_000 / _BITS_IN_KIB))


@dataclass(frozen=True)
class PlaceRules:
    """How one place is served: its schedule, and what has to be true before a run begins."""

    repository: RepositoryKey
    since: datetime
    """When the schedule was made (UTC): nothing before it was ever due."""
    schedule: Schedule = TWICE_A_DAY
    least_battery: int = LEAST_BATTERY
    """Per cent, on battery only; 0: always, 100: never on battery."""
    on_metered: bool = False
    """Whether to copy over a connection that is paid by volume, such as a telephone's."""
    speed_limits: tuple[SpeedLimit, ...] = ()

    def kib_per_second(self, now: datetime, zone: tzinfo) -> int | None:
        """Return the limit that holds at `now` (UTC), the lowest of several; None if none does."""
        wall = now.astimezone(zone).time().replace(tzinfo=None)
        on = [limit.kib_per_second for limit in self.speed_limits if limit.is_on(wall)]
        return min(on, default=None)

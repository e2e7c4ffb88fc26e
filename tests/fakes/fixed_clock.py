"""A clock that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta, tzinfo

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


class FixedClock:
    """`Clock` at a time of the test's choosing."""

    def __init__(self, now: datetime = NOON, zone: tzinfo = UTC) -> None:
        self._now = now
        self._zone = zone

    def now(self) -> datetime:
        return self._now

    def zone(self) -> tzinfo:
        return self._zone

    def travel(self, zone: tzinfo) -> None:
        """Take the computer to another time zone."""
        self._zone = zone

    def advance(self, span: timedelta) -> None:
        """Move on (or back, as clocks do) by a span."""
        self._now += span

    def set(self, now: datetime) -> None:
        self._now = now

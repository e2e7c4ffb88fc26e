"""The zone of the practice's clock, by the name that a log can keep."""

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_HOUR = timedelta(hours=1)


def named_zone(zone: tzinfo, at: datetime) -> ZoneInfo:
    """Given the zone of a clock, return the IANA zone with that name.

    A zone without a name, as of a computer whose zone nobody knows, becomes the one that is as
    many hours from UTC at `at` (`Etc/GMT-2` is two hours ahead); where that are no whole hours, the
    next earlier one, so that no day ends later than it does there.
    """
    key = getattr(zone, "key", None)
    if isinstance(key, str):
        try:
            return ZoneInfo(key)
        except (ZoneInfoNotFoundError, ValueError):
            pass
    offset = at.astimezone(zone).utcoffset() or timedelta(0)
    ahead = -(-offset // _HOUR)
    # A day ends earlier where the clock is ahead.
    return ZoneInfo("UTC") if ahead == 0 else ZoneInfo(f"Etc/GMT{-ahead:+d}")

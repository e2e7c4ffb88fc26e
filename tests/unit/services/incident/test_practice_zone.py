"""The zone of a practice by the name that a log can keep."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from practiceguard.services.incident.practice_zone import named_zone

AT = datetime(2026, 11, 20, 14, 4, tzinfo=UTC)


def test_a_zone_with_a_name_keeps_it() -> None:
    assert named_zone(ZoneInfo("America/Los_Angeles"), AT).key == "America/Los_Angeles"


def test_the_time_of_the_world_is_a_zone_too() -> None:
    assert named_zone(UTC, AT).key == "UTC"


@pytest.mark.parametrize("hours", [-8, -1, 2, 9])
def test_a_zone_without_a_name_stays_as_far_from_the_time_of_the_world(hours: int) -> None:
    found = named_zone(timezone(timedelta(hours=hours)), AT)
    assert AT.astimezone(found).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("minutes", [330, -210, 345])
def test_with_half_hours_no_day_ends_later_than_it_does_there(minutes: int) -> None:
    there = timezone(timedelta(minutes=minutes))
    found = named_zone(there, AT)
    offset = AT.astimezone(found).utcoffset()
    assert offset is not None
    assert timedelta(0) <= offset - timedelta(minutes=minutes) < timedelta(hours=1)

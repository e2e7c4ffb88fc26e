"""What kind of schedule somebody chose."""

from datetime import time

import pytest

from practiceguard.domain.backup.place_rules import TWICE_A_DAY, SpeedLimit, kib_of
from practiceguard.domain.backup.rhythm import Rhythm, days_in_a_row, rhythm_of
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly

WORK_DAYS = frozenset(range(5))


@pytest.mark.parametrize(
    ("schedule", "rhythm"),
    [
        (Schedule(), Rhythm.BY_HAND),
        (Schedule(frozenset(), (time(8),)), Rhythm.BY_HAND),
        (Schedule(EVERY_DAY, (time(8),)), Rhythm.ONCE),
        (TWICE_A_DAY, Rhythm.SEVERAL),
        (hourly(time(8), time(18)), Rhythm.HOURLY),
        (hourly(time(8, 30), time(18, 30), WORK_DAYS), Rhythm.HOURLY),
        (hourly(time(8), time(9)), Rhythm.SEVERAL),
        (Schedule(EVERY_DAY, (time(8), time(9), time(11))), Rhythm.SEVERAL),
        (Schedule(EVERY_DAY, (time(8), time(9, 5), time(10))), Rhythm.SEVERAL),
        (Schedule(EVERY_DAY, (time(10), time(8), time(9))), Rhythm.HOURLY),
    ],
)
def test_every_schedule_is_of_one_kind(schedule: Schedule, rhythm: Rhythm) -> None:
    assert rhythm_of(schedule) is rhythm


@pytest.mark.parametrize(
    ("days", "in_a_row"),
    [
        (WORK_DAYS, (0, 4)),
        (frozenset({1, 2, 3}), (1, 3)),
        (frozenset({0, 1}), None),
        (frozenset({0, 1, 3, 4}), None),
        (frozenset({5, 6, 0}), None),
        (EVERY_DAY, None),
        (frozenset(), None),
    ],
)
def test_days_that_follow_each_other(days: frozenset[int], in_a_row: tuple[int, int]) -> None:
    assert days_in_a_row(days) == in_a_row


@pytest.mark.parametrize("megabits", [0.5, 1, 2, 8, 50, 1000])
def test_a_speed_is_read_back_as_it_was_written(megabits: float) -> None:
    limit = SpeedLimit(time(8), time(9), kib_of(megabits))
    assert round(limit.megabits, 1) == megabits


def test_no_speed_is_so_low_that_it_means_none() -> None:
    assert kib_of(0.0001) == 1

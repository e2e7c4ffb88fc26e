"""Sleep and a clock that was set are told apart, whichever comes with which."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.waking import (
    ASLEEP_LEAST,
    CLOCK_MOVED_LEAST,
    Gap,
    Moment,
    Uptime,
    gap_between,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOTHING = timedelta(0)
HOUR = timedelta(hours=1)


def gap(
    awake: timedelta, slept: timedelta = NOTHING, moved: timedelta = NOTHING, *, counts: bool = True
) -> Gap:
    """Return the gap after so much time awake and asleep, and a clock that was set meanwhile."""
    running = (awake + slept).total_seconds() if counts else None
    before = Moment(NOON, Uptime(5.0, 0.0 if counts else None))
    uptime = Uptime(5.0 + awake.total_seconds(), running)
    return gap_between(before, Moment(NOON + awake + slept + moved, uptime))


def test_time_that_simply_passes_is_no_gap() -> None:
    assert gap(HOUR) == Gap(NOTHING, NOTHING)
    assert gap(HOUR, counts=False) == Gap(NOTHING, NOTHING)


def test_sleep_is_seen_and_its_length() -> None:
    found = gap(timedelta(seconds=30), 8 * HOUR)
    assert (found.slept, found.woke, found.was_set) == (8 * HOUR, True, False)


@pytest.mark.parametrize("moved", [HOUR, -HOUR, timedelta(days=-3650)])
def test_a_clock_that_is_set_is_no_sleep(moved: timedelta) -> None:
    found = gap(timedelta(minutes=1), moved=moved)
    assert (found.clock_moved, found.woke, found.was_set) == (moved, False, True)


def test_a_clock_set_back_while_asleep_hides_nothing() -> None:
    found = gap(timedelta(minutes=1), 2 * HOUR, -2 * HOUR)
    assert (found.slept, found.clock_moved) == (2 * HOUR, -2 * HOUR)


def test_a_nap_and_a_clock_that_is_kept_right_are_nothing() -> None:
    assert gap(HOUR, ASLEEP_LEAST - timedelta(seconds=1)) == Gap(NOTHING, NOTHING)
    assert gap(HOUR, moved=CLOCK_MOVED_LEAST - timedelta(seconds=1)) == Gap(NOTHING, NOTHING)


def test_a_process_that_was_halted_did_not_sleep() -> None:
    """A debugger or a busy machine: the computer was on, and its network too."""
    assert not gap(12 * HOUR).woke


def test_without_a_clock_that_counts_sleep_a_wall_clock_ahead_is_taken_for_sleep() -> None:
    slept = gap(timedelta(minutes=1), HOUR, counts=False)
    moved = gap(timedelta(minutes=1), moved=HOUR, counts=False)
    assert slept == moved == Gap(HOUR, NOTHING, is_certain=False)
    assert gap(HOUR, moved=-HOUR, counts=False) == Gap(NOTHING, -HOUR)


SPANS = st.timedeltas(timedelta(0), timedelta(days=400))


@given(awake=SPANS, slept=SPANS, moved=st.timedeltas(timedelta(days=-400), timedelta(days=400)))
def test_whatever_happens_each_is_found_or_too_small_to_matter(
    awake: timedelta, slept: timedelta, moved: timedelta
) -> None:
    found = gap(awake, slept, moved)
    # Seconds as floating numbers: a microsecond more or less.
    tiny = timedelta(milliseconds=1)
    for is_found, real, least in (
        (found.slept, slept, ASLEEP_LEAST),
        (found.clock_moved, moved, CLOCK_MOVED_LEAST),
    ):
        if is_found == NOTHING:
            assert abs(real) < least + tiny
        else:
            assert abs(is_found - real) < tiny
            assert abs(real) > least - tiny

"""A process that died before it could write anything down is waited for, and not for ever."""

from dataclasses import replace
from datetime import timedelta

from practiceguard.services.backup.started import Started
from practiceguard.services.ports import ThisProcess
from tests.fakes.fixed_clock import NOON

PAUSES = (timedelta(minutes=5), timedelta(hours=1))
ONCE = Started(ThisProcess(1, 2.0), NOON)


def test_a_start_that_the_ledger_does_not_know_is_waited_for() -> None:
    assert ONCE.again_at(0, PAUSES, NOON) == NOON + PAUSES[0]
    assert replace(ONCE, times=7).again_at(0, PAUSES, NOON) == NOON + PAUSES[1]
    assert ONCE.again_at(0, PAUSES, NOON + PAUSES[0]) is None


def test_a_start_that_the_ledger_knows_is_not_counted_twice() -> None:
    assert ONCE.again_at(1, PAUSES, NOON) is None
    assert replace(ONCE, times=2).again_at(5, PAUSES, NOON) is None


def test_nobody_waits_for_a_start_that_a_wrong_clock_put_into_the_future() -> None:
    assert ONCE.again_at(0, PAUSES, NOON - timedelta(days=400)) is None

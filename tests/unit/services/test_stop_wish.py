"""Work stops for its caller at once, and for whoever watches the ledger within a moment."""

from datetime import timedelta

import pytest

from practiceguard.services.backup.stop_wish import ASK_EVERY, StopWish
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fixed_clock import FixedClock


class Ledger:
    """Answers as it is told, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked, self.wishes, self.is_busy = 0, False, False

    def __call__(self) -> bool:
        self.asked += 1
        if self.is_busy:
            raise OSError
        return self.wishes


class Asked:
    """A caller who wants it to stop."""

    def is_requested(self) -> bool:
        return True


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def test_the_ledger_is_asked_now_and_then_and_its_yes_is_kept(
    clock: FixedClock, ledger: Ledger
) -> None:
    wish = StopWish(ledger, NeverCancelled(), clock)
    assert not any(wish.is_requested() for _ in range(100))
    assert ledger.asked == 1
    ledger.wishes = True
    assert not wish.is_requested()
    clock.advance(ASK_EVERY)
    assert wish.is_requested()
    ledger.wishes = False
    clock.advance(timedelta(hours=1))
    assert wish.is_requested()


def test_the_caller_is_heard_without_asking_the_ledger(clock: FixedClock, ledger: Ledger) -> None:
    assert StopWish(ledger, Asked(), clock).is_requested()
    assert ledger.asked == 0


def test_a_busy_ledger_is_asked_again(clock: FixedClock, ledger: Ledger) -> None:
    ledger.is_busy = True
    wish = StopWish(ledger, NeverCancelled(), clock)
    assert not wish.is_requested()
    ledger.is_busy, ledger.wishes = False, True
    clock.advance(-timedelta(days=1))
    assert wish.is_requested()

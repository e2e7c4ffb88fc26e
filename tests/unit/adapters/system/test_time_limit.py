import threading
import time

import pytest

from practiceguard.adapters.system.time_limit import within


def test_an_answer_comes_back() -> None:
    assert within(5, lambda: 42) == 42


def test_the_questions_own_failure_comes_through() -> None:
    def fail() -> int:
        raise FileNotFoundError("gone")

    with pytest.raises(FileNotFoundError, match="gone"):
        within(5, fail)


def test_a_dead_share_costs_no_more_than_the_limit() -> None:
    answered = threading.Event()
    begun = time.monotonic()
    try:
        with pytest.raises(TimeoutError):
            within(0.1, lambda: answered.wait(30))
        assert time.monotonic() - begun < 5
    finally:
        answered.set()

"""The metronome, for real: at once, again and again, made up for once after a long beat."""

import threading
import time

from practiceguard.adapters.ticker import beat_until


def test_it_beats_at_once_and_again_until_it_is_stopped() -> None:
    stop, beats = threading.Event(), []

    def tick() -> None:
        beats.append(time.monotonic())
        if len(beats) == 4:
            stop.set()

    before = {thread.name for thread in threading.enumerate()}
    began = time.monotonic()
    beat_until(stop, tick, seconds=0.1)
    assert beats[0] - began < 0.1
    assert 4 <= len(beats) <= 5
    assert {thread.name for thread in threading.enumerate()} <= before


def test_a_beat_that_takes_long_is_never_doubled_and_what_was_missed_comes_once() -> None:
    stop, spans, inside = threading.Event(), [], threading.Lock()

    def tick() -> None:
        assert inside.acquire(blocking=False), "two beats at a time"
        spans.append(time.monotonic())
        time.sleep(0.5 if len(spans) == 2 else 0)
        inside.release()
        if len(spans) == 4:
            stop.set()

    beat_until(stop, tick, seconds=0.1)
    # Five beats fell into the long one: they are made up for by one, not by five.
    assert spans[2] - spans[1] >= 0.5
    assert len(spans) <= 6

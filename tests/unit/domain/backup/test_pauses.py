"""Pauses grow with each attempt that was in vain, up to the last of them."""

from datetime import timedelta

from practiceguard.domain.backup.pauses import pause_after

PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(hours=1))


def test_each_attempt_in_vain_has_its_pause_and_the_last_one_stays() -> None:
    assert [pause_after(times, PAUSES) for times in (1, 2, 3, 4, 99)] == [*PAUSES, *PAUSES[2:] * 2]

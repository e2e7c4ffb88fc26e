"""The time left is told only while it can be believed."""

from practiceguard.domain.backup.time_left import LOOKS_BACK, TimeLeft


def test_a_time_that_runs_down_is_told() -> None:
    tell = TimeLeft()
    assert [tell(at, 300.0 - at) for at in range(0, 300, 10)] == list(range(300, 0, -10))


def test_while_it_grows_nothing_is_told_and_afterwards_it_is() -> None:
    """As restic 0.19.1 told it of a copy that took over 936 MB and then sent 1.2 MB a second."""
    tell = TimeLeft()
    growing = [(8, 12), (16, 24), (24, 37), (32, 49), (40, 62), (72, 111), (120, 180)]
    assert [tell(at, left) for at, left in growing] == [12, *[None] * 6]
    falling = [(130.0 + step, 1200.0 - step) for step in range(0, 200, 5)]
    told = [tell(at, left) for at, left in falling]
    first = next(at for (at, _), one in zip(falling, told, strict=True) if one is not None)
    assert first <= falling[0][0] + LOOKS_BACK
    assert told[-1] == falling[-1][1]


def test_what_is_not_known_is_not_told() -> None:
    tell = TimeLeft()
    assert tell(1, None) is None
    assert tell(2, 30) == 30


def test_a_line_that_became_slower_is_no_reason_for_silence_for_ever() -> None:
    tell = TimeLeft()
    assert tell(0, 100) == 100
    assert tell(30, 5000) is None
    assert tell(30 + LOOKS_BACK + 1, 4940) == 4940

"""A clock that was set back while a log was written is found; one that is put right is not."""

from datetime import UTC, datetime, timedelta

import pytest

from practiceguard.domain.incident.log_times import SetBack, latest_receipt, set_back

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


def at(*minutes: float) -> list[datetime]:
    return [NOON + timedelta(minutes=one) for one in minutes]


@pytest.mark.parametrize(
    ("times", "now", "number"),
    [
        ((0, 1, 2), 3, None),
        ((0, 1, 0.5), 3, None),
        ((0,), -60, 1),
        ((0, 90, 30), 91, 2),
        ((0, 90, 30), 0, 3),
        ((), 0, None),
    ],
)
def test_where_it_was_set_back(times: tuple[float, ...], now: float, number: int | None) -> None:
    (moment,) = at(now)
    found = set_back(at(*times), moment)
    assert (found.number if found else None) == number
    if found is not None:
        after = [*at(*times), moment]
        assert found == SetBack(found.number, after[found.number - 1], after[found.number])
    assert (latest_receipt(at(*times), moment) is None) == (number is None)


def test_a_receipt_may_lie_a_month_after_the_latest_time() -> None:
    (early,) = at(-600)
    assert latest_receipt(at(0, 10), early) == NOON + timedelta(days=31, minutes=10)

"""Pain 20: a place that will be full is told weeks before it is."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.room import RoomForecast, forecast
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from tests.unit.domain.backup.test_retention import NOW
from tests.unit.domain.backup.test_retention_guard import KEY, PLACE

GIGABYTE = 10**9


def runs(*added: int, every: timedelta = timedelta(days=1)) -> tuple[Run, ...]:
    """Return runs that added so many bytes, oldest first, the last one just now."""
    return tuple(
        Run(
            RunId(str(number)),
            PlanId("plan"),
            RunTrigger.SCHEDULED,
            RunState.COMPLETE,
            NOW - (len(added) - 1 - number) * every,
            snapshot_id=str(number),
            figures=RunFigures(bytes_added=size),
            repository=KEY,
        )
        for number, size in enumerate(added)
    )


def test_pain_20_a_place_that_fills_up_is_seen_weeks_ahead() -> None:
    ledger = runs(300 * GIGABYTE, *[GIGABYTE] * 28)
    assert forecast(30 * GIGABYTE, PLACE, ledger, now=NOW) == RoomForecast(
        30 * GIGABYTE, GIGABYTE, 30
    )
    short = forecast(30 * GIGABYTE, PLACE, ledger, now=NOW)
    assert short is not None
    assert short.is_short
    enough = forecast(60 * GIGABYTE, PLACE, ledger, now=NOW)
    assert enough is not None
    assert not enough.is_short


def test_the_first_copy_says_nothing_of_the_pace() -> None:
    assert forecast(GIGABYTE, PLACE, runs(300 * GIGABYTE), now=NOW) is None
    after = forecast(400 * GIGABYTE, PLACE, runs(300 * GIGABYTE, *[1000] * 20), now=NOW)
    assert after is not None
    assert after.days_left == 10_000


def test_a_few_days_say_nothing_either() -> None:
    assert forecast(GIGABYTE, PLACE, runs(*[GIGABYTE] * 6), now=NOW) is None
    hourly = runs(*[GIGABYTE] * 30, every=timedelta(hours=1))
    assert forecast(GIGABYTE, PLACE, hourly, now=NOW) is None


def test_nothing_added_and_runs_to_other_places_are_not_counted() -> None:
    assert forecast(GIGABYTE, PLACE, runs(*[0] * 30), now=NOW) is None
    elsewhere = tuple(
        replace(run, repository=RepositoryKey("other")) for run in runs(*[GIGABYTE] * 30)
    )
    assert forecast(GIGABYTE, PLACE, elsewhere, now=NOW) is None


def test_a_full_place_has_no_days_left() -> None:
    found = forecast(0, PLACE, runs(*[GIGABYTE] * 30), now=NOW)
    assert found is not None
    assert (found.days_left, found.is_short) == (0, True)


@given(
    st.integers(0, 10**13),
    st.lists(st.integers(0, 10**12), max_size=60),
    st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=20)),
)
def test_it_never_fails_and_more_room_never_lasts_less(
    free: int, added: list[int], every: timedelta
) -> None:
    ledger = runs(*added, every=every)
    less, more = (forecast(size, PLACE, ledger, now=NOW) for size in (free, free + GIGABYTE))
    assert (less is None) == (more is None)
    if less is not None and more is not None:
        assert 0 <= less.days_left <= more.days_left

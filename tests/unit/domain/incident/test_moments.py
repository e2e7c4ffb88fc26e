"""From when a clock is counted: what is not recorded, is contradicted, or was corrected since."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.moment import Event, Moment, Moments

FIRST = datetime(2026, 11, 16, 9, tzinfo=UTC)


def on(**days: int) -> Moments:
    return Moments(
        Moment(Event(event.replace("_", "-")), FIRST + timedelta(days=day), "Ann", "seen")
        for event, day in days.items()
    )


def counted(moments: Moments, event: Event) -> int | None:
    start = moments.start_of(event)
    return None if start is None else (start.at - FIRST).days


@pytest.mark.parametrize("event", [Event.DETERMINED, Event.RISK_ASSESSED, Event.CONFIRMED])
def test_who_was_told_by_a_provider_is_aware_from_then_on_whatever_is_counted(event: Event) -> None:
    """Texas counts from the determination: not recorded, it is taken to be the awareness, and that
    came with the provider's message, not with the four days of thinking it over."""
    moments = on(noticed=0, told_by_processor=0, aware=4)
    assert counted(moments, Event.AWARE) == 0
    assert counted(moments, event) == 0
    start = moments.start_of(event)
    assert start is not None
    assert start.is_provisional


def test_what_is_recorded_of_the_event_itself_holds() -> None:
    moments = on(noticed=0, told_by_processor=0, aware=1, determined=4, confirmed=6)
    assert counted(moments, Event.DETERMINED) == 4
    assert counted(moments, Event.CONFIRMED) == 6


def test_a_determination_that_was_corrected_counts_as_corrected() -> None:
    earlier, later = Moments([*_determined(5), *_determined(3)]), Moments(_determined(5))
    assert (counted(later, Event.DETERMINED), counted(earlier, Event.DETERMINED)) == (5, 3)


def _determined(day: int) -> list[Moment]:
    return [
        Moment(Event.NOTICED, FIRST, "Ann", "seen"),
        Moment(Event.DETERMINED, FIRST + timedelta(days=day), "Ann", "seen"),
    ]


DAYS = st.dictionaries(
    st.sampled_from(["occurred", "noticed", "determined", "confirmed", "risk_assessed"]),
    st.integers(0, 30),
)


@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_that_a_provider_told_us_never_makes_a_date_later(
    days: dict[str, int], aware: int, told: int
) -> None:
    before = on(**days, aware=aware)
    after = on(**days, aware=aware, told_by_processor=told)
    for event in (Event.NOTICED, Event.AWARE, Event.DETERMINED, Event.CONFIRMED):
        found = counted(before, event)
        with_it = counted(after, event)
        if found is not None:
            assert with_it is not None
            assert with_it <= found


def test_the_order_in_which_different_times_were_written_down_does_not_matter() -> None:
    all_of_them = [
        Moment(event, FIRST + timedelta(days=number), "Ann", "seen")
        for number, event in enumerate((Event.NOTICED, Event.TOLD_BY_PROCESSOR, Event.AWARE))
    ]
    found = {
        tuple(counted(Moments(order), event) for event in Event)
        for order in permutations(all_of_them)
    }
    assert len(found) == 1

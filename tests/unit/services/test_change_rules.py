"""Changing the rules of a place: what is kept, what is refused, and what becomes due by it."""

from dataclasses import replace
from datetime import UTC, time, timedelta

import pytest

from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, due
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.catch_up import rules_of
from practiceguard.services.backup.change_rules import ChangeRules
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import PracticeWorld, refused

MORNING = Schedule(EVERY_DAY, (time(8),))
TOO_MANY = (*(time(hour, 7) for hour in range(24)), time(8))


@pytest.fixture
def change(world: PracticeWorld) -> ChangeRules:
    return ChangeRules(world.store, world.clock)


def present(world: PracticeWorld) -> PlaceRules:
    plan = world.plan()
    return rules_of(world.store, plan, plan.repository)


def test_times_are_kept_in_order_and_once(world: PracticeWorld, change: ChangeRules) -> None:
    wanted = Schedule(frozenset({0, 3}), (time(18), time(7, 30), time(18)))
    kept = change(replace(present(world), schedule=wanted))
    assert kept.schedule == Schedule(frozenset({0, 3}), (time(7, 30), time(18)))
    assert present(world) == kept


def test_a_new_schedule_makes_nothing_due_that_lies_behind_us(
    world: PracticeWorld, change: ChangeRules
) -> None:
    world.clock.set(NOON + timedelta(days=3))
    kept = change(replace(present(world), schedule=MORNING))
    now = world.clock.now()
    assert kept.since == now or now - kept.since < timedelta(seconds=5)
    assert due(kept.schedule, (), kept.since, now, UTC) is None
    assert due(kept.schedule, (), kept.since, now + timedelta(days=1), UTC) is not None


def test_other_changes_forget_nothing_that_is_due(
    world: PracticeWorld, change: ChangeRules
) -> None:
    before = change(replace(present(world), schedule=MORNING))
    world.clock.set(NOON + timedelta(days=3))
    assert due(before.schedule, (), before.since, world.clock.now(), UTC) is not None
    limit = SpeedLimit(time(8), time(18), 250)
    after = change(replace(before, least_battery=50, on_metered=True, speed_limits=(limit,)))
    assert after.since == before.since
    assert (after.least_battery, after.on_metered, after.speed_limits) == (50, True, (limit,))


def test_who_sends_an_old_moment_cannot_make_old_slots_due(
    world: PracticeWorld, change: ChangeRules
) -> None:
    world.clock.set(NOON + timedelta(days=3))
    wanted = replace(present(world), schedule=MORNING, since=NOON - timedelta(days=90))
    assert change(wanted).since >= NOON + timedelta(days=3)


def test_no_times_are_the_same_as_never(world: PracticeWorld, change: ChangeRules) -> None:
    kept = change(replace(present(world), schedule=Schedule(frozenset(), ())))
    assert kept.schedule == Schedule(EVERY_DAY, ())
    assert kept.schedule.is_empty


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("place", {"repository": RepositoryKey("another")}),
        ("weekdays", {"schedule": Schedule(frozenset({7}), (time(8),))}),
        ("weekdays", {"schedule": Schedule(frozenset(), (time(8),))}),
        ("times", {"schedule": Schedule(EVERY_DAY, (time(8, 0, 30),))}),
        ("times", {"schedule": Schedule(EVERY_DAY, (time(8, tzinfo=UTC),))}),
        ("times", {"schedule": Schedule(EVERY_DAY, TOO_MANY)}),
        ("battery", {"least_battery": 101}),
        ("battery", {"least_battery": -1}),
        ("speed", {"speed_limits": (SpeedLimit(time(8), time(9), 0),)}),
        ("speed", {"speed_limits": (SpeedLimit(time(8, 0, 1), time(9), 10),)}),
        ("speed", {"speed_limits": (SpeedLimit(time(8), time(9), 10),) * 9}),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_name_and_changes_nothing(
    world: PracticeWorld, change: ChangeRules, field: str, wrong: dict[str, object]
) -> None:
    before = present(world)
    with refused(ErrorCode.INPUT_INVALID) as error:
        change(replace(before, **wrong))  # type: ignore[arg-type]
    assert error.value.facts == {"field": field}
    assert present(world) == before


def test_before_set_up_there_is_nothing_to_change(
    world: PracticeWorld, change: ChangeRules
) -> None:
    rules = present(world)
    world.store._plan = None
    with refused(ErrorCode.NOT_SET_UP):
        change(rules)

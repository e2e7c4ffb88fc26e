"""The agent's question of every minute: what is due, may it begin, and in which place."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.backup.outlook import Outlook, Wait
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunState, RunTrigger, SlotName
from practiceguard.domain.backup.schedule import EVERY_DAY, PAUSES, Schedule
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.catch_up import JUST_WOKEN
from practiceguard.services.ports import Power
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import PracticeWorld, Switch, refused

BERLIN = ZoneInfo("Europe/Berlin")
DAILY = Schedule(EVERY_DAY, (time(12, 30),))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def daily(world: PracticeWorld) -> PracticeWorld:
    """Return a practice that wants a copy each day at 12:30, at 12:31 of the next day."""
    plan = world.plan()
    world.store.save_rules(PlaceRules(plan.repository, plan.saved_at, DAILY))
    world.clock.set(NOON + timedelta(minutes=31))
    return world


def runs_at_once(world: PracticeWorld) -> None:
    """Let each started process do its run at once and end."""

    def run(trigger: str) -> None:
        place, slot = world.processes.asked[-1]
        world.app.run_backup(
            RunTrigger(trigger),
            no_report,
            NeverCancelled(),
            place=place,  # type: ignore[arg-type]
            slot=slot,  # type: ignore[arg-type]
        )
        for process in list(world.processes.alive):
            world.processes.kill(process)

    world.processes.on_start = run


def ledger(world: PracticeWorld) -> list[tuple[str, SlotName | None]]:
    return [(run.trigger.value, run.slot) for run in world.runs.runs()][::-1]


def the_only(outlooks: tuple[Outlook, ...]) -> Outlook:
    (one,) = outlooks
    return one


def test_before_set_up_nothing_is_expected(world: PracticeWorld) -> None:
    world.store.save_plan(replace(world.plan(), repository="gone"))  # type: ignore[arg-type]
    assert world.app.catch_up() == ()


def test_a_due_run_is_started_once(daily: PracticeWorld) -> None:
    daily.app.catch_up()
    assert daily.processes.started == ["scheduled"]
    assert daily.processes.asked == [(daily.plan().repository, "2026-03-14T12:30")]
    # The process lives, but has not written anything down yet.
    again = the_only(daily.app.catch_up())
    assert again.wait is Wait.ANOTHER_RUN
    assert len(daily.processes.started) == 1


def test_a_slot_that_was_served_is_not_due(daily: PracticeWorld) -> None:
    runs_at_once(daily)
    daily.app.catch_up()
    daily.clock.advance(MINUTE)
    one = the_only(daily.app.catch_up())
    assert one.due is None
    assert one.next_slot is not None
    assert one.next_slot.name == "2026-03-15T12:30"
    assert ledger(daily) == [("scheduled", "2026-03-14T12:30")]


def test_pain_04_what_was_missed_while_the_computer_was_off_is_made_up_for(
    daily: PracticeWorld,
) -> None:
    runs_at_once(daily)
    daily.clock.set(NOON + timedelta(days=3, hours=20))
    daily.app.catch_up(since_waking=timedelta(0))
    assert ledger(daily) == [("catch-up", "2026-03-17T12:30")]


def test_pain_11_the_same_slot_is_never_run_twice_though_two_agents_ask(
    daily: PracticeWorld,
) -> None:
    slot = "2026-03-14T12:30"
    first = daily.app.run_backup(
        RunTrigger.SCHEDULED,
        no_report,
        NeverCancelled(),
        slot=slot,  # type: ignore[arg-type]
    )
    assert first.state is RunState.COMPLETE
    with refused(ErrorCode.ALREADY_RUNNING):
        daily.app.run_backup(
            RunTrigger.SCHEDULED,
            no_report,
            NeverCancelled(),
            slot=slot,  # type: ignore[arg-type]
        )
    assert len(daily.runs.runs()) == 1


def test_pain_10_after_waking_the_network_gets_time_to_come_back(daily: PracticeWorld) -> None:
    make_remote(daily)
    daily.app.catch_up.is_there = lambda _repository: False
    one = the_only(daily.app.catch_up(since_waking=timedelta(seconds=5)))
    assert one.wait is Wait.NETWORK_NOT_BACK
    assert daily.processes.started == []
    # Later the attempt is made: that it fails is written down and told.
    daily.app.catch_up(since_waking=JUST_WOKEN)
    assert daily.processes.started == ["scheduled"]


def test_pain_10_a_failed_attempt_is_tried_again_and_the_time_is_told(
    daily: PracticeWorld,
) -> None:
    runs_at_once(daily)
    daily.engine.unplug(daily.location)
    daily.app.catch_up()
    (failed,) = daily.runs.runs()
    assert failed.state is RunState.FAILED
    one = the_only(daily.app.catch_up())
    assert one.wait is Wait.RETRYING
    assert failed.ended_at is not None
    assert one.again_at == failed.ended_at + PAUSES[0]
    daily.engine.plug(daily.location)
    daily.clock.set(one.again_at)
    daily.app.catch_up()
    assert [run.state for run in daily.runs.runs()] == [RunState.COMPLETE, RunState.FAILED]


def test_a_process_that_dies_before_it_writes_anything_is_not_started_each_minute(
    daily: PracticeWorld,
) -> None:
    for _ in range(120):
        daily.app.catch_up()
        for process in list(daily.processes.alive):
            daily.processes.kill(process)
        daily.clock.advance(MINUTE)
    assert 3 <= len(daily.processes.started) <= 6


def test_after_a_power_cut_the_run_begins_anew_at_once(daily: PracticeWorld) -> None:
    """The run was written down: it is no process that died without a word."""

    def cut(_trigger: str) -> None:
        place, slot = daily.processes.asked[-1]
        daily.app.run_backup(
            RunTrigger.SCHEDULED,
            no_report,
            Switch(is_on=True),
            place=place,  # type: ignore[arg-type]
            slot=slot,  # type: ignore[arg-type]
            stopped_is=RunState.INTERRUPTED,
        )
        for process in list(daily.processes.alive):
            daily.processes.kill(process)

    daily.processes.on_start = cut
    daily.app.catch_up()
    runs_at_once(daily)
    daily.clock.advance(MINUTE)
    daily.app.catch_up()
    assert [run.state for run in daily.runs.runs()] == [RunState.COMPLETE, RunState.INTERRUPTED]


def test_pain_18_a_drive_that_is_not_plugged_in_is_waited_for(daily: PracticeWorld) -> None:
    runs_at_once(daily)
    daily.app.catch_up.is_there = lambda _repository: False
    for _ in range(10):
        one = the_only(daily.app.catch_up())
        assert one.wait is Wait.PLACE_AWAY
        daily.clock.advance(timedelta(hours=1))
    assert daily.runs.runs() == ()
    daily.app.catch_up.is_there = lambda _repository: True
    daily.app.catch_up()
    assert ledger(daily) == [("catch-up", "2026-03-14T12:30")]


def test_a_pause_holds_until_its_end_and_loses_nothing(daily: PracticeWorld) -> None:
    runs_at_once(daily)
    until = daily.app.pause(timedelta(hours=2))
    one = the_only(daily.app.catch_up())
    assert (one.wait, one.again_at) == (Wait.PAUSED, until)
    daily.clock.set(until)
    daily.app.catch_up()
    assert ledger(daily) == [("catch-up", "2026-03-14T12:30")]


def test_a_pause_can_be_ended_early(daily: PracticeWorld) -> None:
    daily.app.pause(timedelta(days=1))
    daily.app.pause.end()
    assert the_only(daily.app.catch_up.outlooks()).begins_now


@pytest.mark.parametrize("length", [timedelta(0), timedelta(days=-1), timedelta(days=8)])
def test_a_pause_is_neither_nothing_nor_for_ever(daily: PracticeWorld, length: timedelta) -> None:
    with refused(ErrorCode.INPUT_INVALID):
        daily.app.pause(length)


def test_a_pause_of_a_wrong_clock_does_not_last(daily: PracticeWorld) -> None:
    daily.clock.set(NOON + timedelta(days=4000))
    daily.app.pause(timedelta(days=1))
    daily.clock.set(NOON + timedelta(hours=1))
    assert daily.app.pause.until() is None


@pytest.mark.parametrize(
    ("power", "least", "wait"),
    [
        (Power(on_battery=True, percent=29), 30, Wait.ON_BATTERY),
        (Power(on_battery=True, percent=30), 30, None),
        (Power(on_battery=True, percent=99), 100, Wait.ON_BATTERY),
        (Power(on_battery=True, percent=1), 0, None),
        (Power(on_battery=True, percent=None), 30, None),
        (Power(on_battery=True, percent=None), 100, Wait.ON_BATTERY),
        (Power(on_battery=False, percent=1), 30, None),
    ],
)
def test_below_the_chosen_level_the_battery_is_spared(
    daily: PracticeWorld, power: Power, least: int, wait: Wait | None
) -> None:
    change_rules(daily, least_battery=least)
    daily.circumstances.power_now = power
    assert the_only(daily.app.catch_up.outlooks()).wait is wait


def test_a_paid_connection_is_spared_for_places_on_the_network_only(daily: PracticeWorld) -> None:
    daily.circumstances.metered_now = True
    assert the_only(daily.app.catch_up.outlooks()).wait is None
    make_remote(daily)
    assert the_only(daily.app.catch_up.outlooks()).wait is Wait.METERED
    change_rules(daily, on_metered=True)
    assert the_only(daily.app.catch_up.outlooks()).wait is None


def test_a_drive_does_not_wait_for_a_copy_over_the_network_that_may_take_days(
    daily: PracticeWorld,
) -> None:
    drive = RepositoryKey("drive")
    first = daily.store.repository(daily.plan().repository)
    assert first is not None
    daily.store.save_repository(replace(first, key=drive))
    daily.store.save_rules(PlaceRules(drive, daily.plan().saved_at, DAILY))
    daily.store.save_plan(replace(daily.plan(), others=(drive,)))
    make_remote(daily)
    outlooks = daily.app.catch_up()
    assert [(one.place, one.begins_now) for one in outlooks] == [
        (daily.plan().repository, True),
        (drive, True),
    ]
    assert [place for place, _ in daily.processes.asked] == [drive]


def test_while_somebody_makes_a_copy_nothing_begins(daily: PracticeWorld) -> None:
    process = daily.processes.start_run("manual")
    daily.runs.begin(
        Run(
            run_id="by hand",  # type: ignore[arg-type]
            plan_id=daily.plan().plan_id,
            trigger=RunTrigger.MANUAL,
            state=RunState.BEGUN,
            begun_at=NOON,
            process_id=process.process_id,
            process_started_at=process.started_at,
            repository=daily.plan().repository,
        )
    )
    assert the_only(daily.app.catch_up()).begins_now is False


def test_a_system_that_ends_the_process_does_not_settle_the_slot(daily: PracticeWorld) -> None:
    slot = "2026-03-14T12:30"
    stopped = daily.app.run_backup(
        RunTrigger.SCHEDULED,
        no_report,
        Switch(is_on=True),
        slot=slot,  # type: ignore[arg-type]
        stopped_is=RunState.INTERRUPTED,
    )
    assert stopped.state is RunState.INTERRUPTED
    assert the_only(daily.app.catch_up.outlooks()).begins_now


def test_the_speed_limit_of_the_hour_reaches_the_run(daily: PracticeWorld) -> None:
    change_rules(daily, speed_limits=(SpeedLimit(time(8), time(19), 512),))
    seen = []
    honest = daily.engine.back_up

    def watched(access: Any, request: Any, *rest: Any) -> Any:
        seen.append(request.kib_per_second)
        return honest(access, request, *rest)

    daily.engine.back_up = watched  # type: ignore[method-assign,assignment]
    daily.back_up()
    daily.clock.set(datetime(2026, 3, 14, 20, tzinfo=UTC))
    daily.back_up()
    assert seen == [512, None]


def test_the_schedule_follows_the_computer_to_another_time_zone(daily: PracticeWorld) -> None:
    runs_at_once(daily)
    daily.app.catch_up()
    daily.clock.travel(BERLIN)
    one = the_only(daily.app.catch_up())
    assert one.due is None
    assert one.next_slot is not None
    assert one.next_slot.at == datetime(2026, 3, 15, 11, 30, tzinfo=UTC)


# --- what the tests do to the world -----------------------------------------------------------


def change_rules(world: PracticeWorld, **changes: object) -> None:
    rules = world.store.rules(world.plan().repository)
    assert rules is not None
    world.store.save_rules(replace(rules, **changes))  # type: ignore[arg-type]


def make_remote(world: PracticeWorld) -> None:
    from practiceguard.domain.backup.repository import PlaceKind

    repository = world.store.repository(world.plan().repository)
    assert repository is not None
    world.store.save_repository(replace(repository, kind=PlaceKind.REST_SERVER))

"""The agent's question after the copies: which place is to be read back, and may it begin now."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from practiceguard.agent.reading_back import ALONE_FOR, read_back
from practiceguard.bootstrap_keeper import Keeper, assemble
from practiceguard.domain.backup.check_schedule import PATIENCE
from practiceguard.domain.backup.checking import Check, CheckDepth, CheckId, CheckState, MonthName
from practiceguard.domain.backup.outlook import Wait
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.catch_up import JUST_WOKEN
from practiceguard.services.ports import Power
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_messengers import FakeMessengers
from tests.unit.services.practice_world import PracticeWorld, Switch

BERLIN = ZoneInfo("Europe/Berlin")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
APRIL = MonthName("2026-04")


@pytest.fixture
def april(world: PracticeWorld) -> PracticeWorld:
    """Return a practice on 2 April at 12:31, whose copy of 12:30 has just been made."""
    plan = world.plan()
    rules = PlaceRules(plan.repository, plan.saved_at, Schedule(EVERY_DAY, (time(12, 30),)))
    world.store.save_rules(rules)
    world.clock.travel(BERLIN)
    world.clock.set(datetime(2026, 4, 2, 12, 30, tzinfo=BERLIN))
    keeper(world).catch_up()
    made_for_the_schedule(world)
    return world


def made_for_the_schedule(world: PracticeWorld) -> None:
    place, slot = world.processes.asked[-1]
    world.app.run_backup(
        RunTrigger.SCHEDULED,
        no_report,
        NeverCancelled(),
        place=place,  # type: ignore[arg-type]
        slot=slot,  # type: ignore[arg-type]
    )
    world.processes.alive.clear()


def keeper(world: PracticeWorld, *, is_there: bool = True) -> Keeper:
    return assemble(
        world.store, world.runs, world.world.checks, world.processes, world.clock,
        world.circumstances, lambda _repository: is_there,
    )  # fmt: skip


def asks(
    world: PracticeWorld, since_waking: timedelta | None = None, *, is_there: bool = True
) -> list[tuple[str, str]]:
    """Let a new agent look once, and return the checks that were ever started."""
    made = keeper(world, is_there=is_there)
    made.read_back(made.catch_up(since_waking), since_waking)
    return world.processes.checks


def test_pain_13_the_check_of_the_month_begins_after_the_copy_of_the_day(
    april: PracticeWorld,
) -> None:
    assert asks(april) == [(april.plan().repository, "2026-04")]


def test_it_is_started_once_though_nothing_is_written_down_yet(april: PracticeWorld) -> None:
    made = keeper(april)
    for _ in range(3):
        made.read_back(made.catch_up())
        april.clock.advance(MINUTE)
    assert len(april.processes.checks) == 1
    # Its process died before it could say anything: the pauses grow all the same.
    april.processes.alive.clear()
    made.read_back(made.catch_up())
    assert len(april.processes.checks) == 1
    april.clock.advance(15 * MINUTE)
    made.read_back(made.catch_up())
    assert len(april.processes.checks) == 2


def test_in_the_month_of_the_connection_there_is_none(world: PracticeWorld) -> None:
    world.back_up()
    assert asks(world) == []


def test_before_the_copy_of_the_day_it_waits_but_not_for_ever(april: PracticeWorld) -> None:
    april.clock.set(datetime(2026, 4, 3, 9, 0, tzinfo=BERLIN))
    assert asks(april) == []  # that of the third is still to come
    april.clock.set(datetime(2026, 4, 1, 0, 0, tzinfo=BERLIN) + PATIENCE - 2 * MINUTE)
    assert asks(april) == []
    # A copy that is due goes first, whatever the day.
    april.clock.set(datetime(2026, 4, 8, 12, 31, tzinfo=BERLIN))
    assert asks(april) == []
    made_for_the_schedule(april)
    april.clock.set(datetime(2026, 4, 9, 9, 0, tzinfo=BERLIN))
    assert len(asks(april)) == 1


def test_a_copy_that_fails_for_days_does_not_keep_the_old_ones_from_being_read(
    april: PracticeWorld,
) -> None:
    april.clock.set(datetime(2026, 4, 9, 12, 31, tzinfo=BERLIN))
    keeper(april).catch_up()
    april.engine.fail("back_up", ErrorCode.SOURCE_MISSING)
    made_for_the_schedule(april)
    outlooks = keeper(april).catch_up()
    assert outlooks[0].wait is Wait.RETRYING
    assert len(asks(april)) == 1


@pytest.mark.parametrize(
    "against",
    [
        "just woken", "battery", "paused", "away", "copy under way", "check elsewhere",
    ],
)  # fmt: skip
def test_whatever_speaks_against_it_lets_it_wait(april: PracticeWorld, against: str) -> None:
    since: timedelta | None = None
    match against:
        case "just woken":
            since = JUST_WOKEN / 2
        case "battery":
            april.circumstances.power_now = Power(on_battery=True, percent=10)
        case "paused":
            april.app.pause(DAY)
        case "copy under way":
            april.runs.begin(_a_run_of(april))
        case "check elsewhere":
            april.world.checks.begin(_a_check_of(april, RepositoryKey("other")))
        case _:
            pass
    assert asks(april, since, is_there=against != "away") == []
    april.circumstances.power_now = Power(on_battery=False, percent=10)
    if against in {"just woken", "battery", "away"}:
        assert len(asks(april)) == 1


def test_not_over_a_line_that_is_paid_by_volume(april: PracticeWorld) -> None:
    repository = april.store.repositories()[0]
    april.store.save_repository(replace(repository, kind=PlaceKind.REST_SERVER))
    april.circumstances.metered_now = True
    assert asks(april) == []
    rules = april.store.rules(repository.key)
    assert rules is not None
    april.store.save_rules(replace(rules, on_metered=True))
    assert len(asks(april)) == 1


def test_a_server_that_is_away_is_not_tried(april: PracticeWorld) -> None:
    repository = april.store.repositories()[0]
    april.store.save_repository(replace(repository, kind=PlaceKind.REST_SERVER))
    assert asks(april, is_there=False) == []


def test_pain_13_while_a_place_is_read_its_copies_wait_and_other_places_do_not(
    april: PracticeWorld,
) -> None:
    april.world.checks.begin(_a_check_of(april, april.plan().repository))
    april.clock.set(datetime(2026, 4, 3, 12, 31, tzinfo=BERLIN))
    (one,) = keeper(april).catch_up()
    assert one.wait is Wait.BEING_CHECKED
    april.processes.own = replace(april.processes.own, started_at=1.0)  # that process is dead
    (one,) = keeper(april).catch_up()
    assert one.begins_now
    assert april.world.checks.checks(april.plan().repository)[0].state is CheckState.INTERRUPTED


# --- the check itself -----------------------------------------------------------------------------


def test_the_month_is_made_once_though_two_were_started(april: PracticeWorld) -> None:
    key = april.plan().repository
    april.processes.keeps_awake = False
    assert read_back(april.app, key, APRIL, NeverCancelled()) == 0
    assert read_back(april.app, key, APRIL, NeverCancelled()) == 1
    (check,) = april.world.checks.checks(key)
    assert (check.state, check.month, check.share) == (CheckState.SOUND, "2026-04", 1)
    assert april.processes.keeps_awake
    assert asks(april) == []


def test_a_window_that_checks_keeps_nobody_awake_until_it_is_closed(april: PracticeWorld) -> None:
    april.processes.keeps_awake = False  # the copy did
    april.app.check(CheckDepth.SHARE, NeverCancelled())
    assert not april.processes.keeps_awake


def test_never_at_the_same_time_as_a_run_of_that_place(april: PracticeWorld) -> None:
    april.locks.taken.add(april.plan().repository)
    assert read_back(april.app, april.plan().repository, APRIL, NeverCancelled()) == 1
    assert "check" not in april.engine.calls
    assert april.world.checks.checks(april.plan().repository) == ()


def test_pain_13_damage_is_told_at_once_and_stays_until_it_is_refuted(
    april: PracticeWorld,
) -> None:
    messengers = april.world.telling.messengers
    assert isinstance(messengers, FakeMessengers)
    april.engine.check_errors = ("pack 01234567 is damaged",)
    key = april.plan().repository
    assert read_back(april.app, key, APRIL, NeverCancelled()) == 1
    assert [message.code for _, message in messengers.sent] == ["copy-damaged"]
    assert april.world.checks.checks(key)[0].state is CheckState.DAMAGED
    assert asks(april) == []  # made is made: the alarm stands, and it comes again next month


@pytest.mark.parametrize("who", ["system", "person"])
def test_pain_13_a_check_that_is_stopped_is_not_counted_as_made(
    april: PracticeWorld, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    key = april.plan().repository
    honest = april.engine.check

    def check(access: Any, depth: CheckDepth, share: str, cancel: Any) -> Any:
        if who == "person":
            assert april.app.watch_checks.stop(key)
        return honest(access, depth, share, cancel)

    monkeypatch.setattr(april.engine, "check", check)
    assert read_back(april.app, key, APRIL, Switch(is_on=who == "system")) == 1
    (ended,) = april.world.checks.checks(key)
    assert ended.state is (CheckState.CANCELLED if who == "person" else CheckState.INTERRUPTED)
    monkeypatch.setattr(april.engine, "check", honest)
    begins_at_once = len(asks(april)) == 1
    assert begins_at_once == (who == "system")
    assert april.app.watch_checks.coverage(april.store.repositories()[0]).shares_read == 0


def test_a_failure_is_written_down_and_tried_again_later(april: PracticeWorld) -> None:
    key = april.plan().repository
    april.engine.unplug(april.location)
    assert read_back(april.app, key, APRIL, NeverCancelled()) == 1
    (failed,) = april.world.checks.checks(key)
    assert (failed.state, failed.cause) == (CheckState.FAILED, ErrorCode.PLACE_NOT_FOUND)
    assert asks(april) == []
    april.clock.advance(16 * MINUTE)
    assert len(asks(april)) == 1


def test_after_hours_it_gives_way_to_a_copy_that_is_due(
    april: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = april.plan().repository
    asked: list[bool] = []

    def check(_access: Any, _depth: CheckDepth, _share: str, cancel: Any) -> Any:
        april.clock.advance(ALONE_FOR)  # it is half past three, and no copy is due
        asked.append(cancel.is_requested())
        april.clock.advance(DAY - ALONE_FOR)
        asked.append(cancel.is_requested())
        raise PracticeGuardError(ErrorCode.CANCELLED)

    monkeypatch.setattr(april.engine, "check", check)
    assert read_back(april.app, key, APRIL, NeverCancelled()) == 1
    assert asked == [False, True]
    assert april.world.checks.checks(key)[0].state is CheckState.INTERRUPTED


def test_pain_13_two_months_without_any_make_home_ask_for_care(april: PracticeWorld) -> None:
    def codes() -> set[str]:
        reasons = april.app.assess_protection(refresh=True).places[0].status.reasons
        return {one.code.value for one in reasons}

    assert "check-late" not in codes()
    april.clock.set(datetime(2026, 5, 20, 12, 0, tzinfo=BERLIN))
    assert "check-late" in codes()
    april.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    assert "check-late" in codes()
    april.app.check(CheckDepth.SHARE, NeverCancelled())
    assert "check-late" not in codes()


def _a_check_of(world: PracticeWorld, key: RepositoryKey) -> Check:
    own = world.processes.own
    return Check(
        CheckId("live"), key, CheckDepth.SHARE, CheckState.BEGUN, world.clock.now(), 1, APRIL,
        process_id=own.process_id, process_started_at=own.started_at,
    )  # fmt: skip


def _a_run_of(world: PracticeWorld) -> Run:
    own = world.processes.own
    return Run(
        RunId("live"), world.plan().plan_id, RunTrigger.MANUAL, RunState.BEGUN, world.clock.now(),
        process_id=own.process_id, process_started_at=own.started_at,
        repository=RepositoryKey("other"),
    )  # fmt: skip

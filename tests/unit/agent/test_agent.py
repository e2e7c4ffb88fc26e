"""The quiet process: one run, its outcome in the ledger and the exit code, a signal to stop it."""

import logging
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from practiceguard.agent.main import StopSignal, main
from practiceguard.domain.backup.checking import Check, CheckDepth, CheckId, CheckState
from practiceguard.domain.backup.run import RunState, RunTrigger, UnreadItem
from practiceguard.domain.errors import ErrorCode
from tests.unit.services.practice_world import PracticeWorld, practice_world
from tests.unit.services.test_apply_retention import a_year_of_copies, make_it_a_habit, there

SIGNALS = [
    getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)
]


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


@pytest.fixture(autouse=True)
def own_signals() -> Iterator[None]:
    """Give the signals back to the test's own process afterwards."""
    before = {number: signal.getsignal(number) for number in SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def state(world: PracticeWorld) -> RunState:
    return world.runs.runs()[0].state


def test_a_complete_run_ends_with_0(world: PracticeWorld) -> None:
    assert main(["run", "--trigger", "scheduled"], lambda: world.app) == 0
    (run,) = world.runs.runs()
    assert (run.state, run.trigger) == (RunState.COMPLETE, RunTrigger.SCHEDULED)


def test_without_a_trigger_somebody_asked_for_it(world: PracticeWorld) -> None:
    assert main(["run"], lambda: world.app) == 0
    assert world.runs.runs()[0].trigger is RunTrigger.MANUAL


@pytest.mark.parametrize(
    "arguments", [["run", "--trigger", "bogus"], ["run", "--trigger"], ["stop"], [], ["run", "-h"]]
)
def test_wrong_arguments_begin_nothing(
    world: PracticeWorld, arguments: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert main(arguments, lambda: world.app) == 2
    assert "wrong arguments" in caplog.text
    assert world.runs.runs() == ()


def test_an_incomplete_run_ends_with_3(world: PracticeWorld) -> None:
    world.engine.unread = (UnreadItem("/x", "no"),)
    assert main(["run"], lambda: world.app) == 3


def test_a_failed_run_ends_with_1(world: PracticeWorld) -> None:
    world.engine.fail("back_up", ErrorCode.PLACE_FULL)
    assert main(["run"], lambda: world.app) == 1
    assert state(world) is RunState.FAILED


def test_a_run_that_cannot_begin_ends_with_1_and_is_logged(
    world: PracticeWorld, caplog: pytest.LogCaptureFixture
) -> None:
    world.locks.taken.add(world.plan().repository)
    with caplog.at_level(logging.ERROR):
        assert main(["run"], lambda: world.app) == 1
    assert "already-running" in caplog.text
    assert world.runs.runs() == ()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_stops_the_run_in_order(world: PracticeWorld, number: signal.Signals) -> None:
    honest = world.engine._work

    def signalled(*arguments: Any) -> Any:
        for step, done in enumerate(honest(*arguments)):
            if step == 3:
                os.kill(os.getpid(), number)
            yield done

    world.engine._work = signalled  # type: ignore[method-assign,assignment]
    assert main(["run"], lambda: world.app) == 1
    # Nobody chose it: the schedule makes up for it.
    assert state(world) is RunState.INTERRUPTED
    assert world.locks.taken == set()


def test_what_a_person_stopped_stays_stopped(world: PracticeWorld) -> None:
    honest = world.engine._work

    def stopped(*arguments: Any) -> Any:
        for step, done in enumerate(honest(*arguments)):
            if step == 3:
                world.app.watch.stop(world.runs.runs()[0].run_id)
            yield done

    world.engine._work = stopped  # type: ignore[method-assign,assignment]
    assert main(["run"], lambda: world.app) == 1
    assert state(world) is RunState.CANCELLED


def test_a_run_of_the_schedule_goes_to_its_place_for_its_slot(world: PracticeWorld) -> None:
    key = world.plan().repository
    asked = ["run", "--trigger", "catch-up", "--place", key, "--slot", "2026-03-14T12:30"]
    assert main(asked, lambda: world.app) == 0
    (run,) = world.runs.runs()
    assert (run.repository, run.slot) == (key, "2026-03-14T12:30")


def test_a_place_that_is_not_in_the_plan_gets_nothing(world: PracticeWorld) -> None:
    assert main(["run", "--place", "another"], lambda: world.app) == 1
    assert world.runs.runs() == ()


def test_our_own_bug_goes_up_after_it_was_written_down(world: PracticeWorld) -> None:
    def buggy(*_arguments: Any) -> Any:
        raise ZeroDivisionError("ours")

    world.engine.back_up = buggy  # type: ignore[method-assign,assignment]
    with pytest.raises(ZeroDivisionError):
        main(["run"], lambda: world.app)
    assert world.runs.runs()[0].cause is ErrorCode.INTERNAL


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="POSIX only")
def test_a_signal_that_was_held_back_while_the_process_began_anew_is_heard() -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        # To this thread: any other one of the test run would take it, and end.
        signal.raise_signal(signal.SIGTERM)
        stop = StopSignal()
        stop.listen()
        assert stop.is_requested()
        assert signal.SIGTERM not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# --- checks -------------------------------------------------------------------------------------


def test_pain_13_a_check_is_made_for_its_month(world: PracticeWorld) -> None:
    key = world.plan().repository
    world.back_up()
    assert main(["check", "--place", key, "--month", "2026-04"], lambda: world.app) == 0
    (check,) = world.world.checks.checks(key)
    assert (check.state, check.month) == (CheckState.SOUND, "2026-04")
    assert main(["check", "--place", key], lambda: world.app) == 2


@pytest.mark.parametrize(("trigger", "is_stopped"), [("manual", True), ("scheduled", False)])
def test_a_check_makes_way_for_somebody_who_wants_a_copy_now(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch, trigger: str, is_stopped: bool
) -> None:
    key = world.plan().repository
    other = world.processes.start_check(key, "2026-04")
    check = Check(
        CheckId("live"), key, CheckDepth.SHARE, CheckState.BEGUN, world.clock.now(), 1,
        process_id=other.process_id, process_started_at=other.started_at,
    )  # fmt: skip
    world.world.checks.begin(check)
    world.locks.taken.add(key)

    def ends(_seconds: float) -> None:
        assert world.world.checks.is_cancel_requested(CheckId("live"))
        over = replace(check, state=CheckState.CANCELLED, ended_at=world.clock.now())
        world.world.checks.finish(over)
        world.locks.taken.discard(key)

    monkeypatch.setattr("practiceguard.agent.main.time.sleep", ends)
    code = main(["run", "--trigger", trigger], lambda: world.app)
    assert code == (0 if is_stopped else 1)
    assert world.world.checks.is_cancel_requested(CheckId("live")) == is_stopped


# --- old copies ----------------------------------------------------------------------------------


def test_a_run_removes_nothing_even_where_a_person_chose_so_that_is_a_chore(
    world: PracticeWorld,
) -> None:
    a_year_of_copies(world)
    make_it_a_habit(world)
    before = there(world)
    arguments = ["run", "--trigger", "scheduled", "--slot", "2026-03-14T12:30"]
    assert main(arguments, lambda: world.app) == 0
    assert before < there(world)
    assert main(["chores"], lambda: world.app) == 0
    gone = before - there(world)
    assert gone
    newest = world.app.retention.history()[0]
    assert (newest.by, set(newest.gone), newest.is_good) == ("agent", gone, True)


def test_what_speaks_against_removing_is_logged_and_nothing_goes(
    world: PracticeWorld, caplog: pytest.LogCaptureFixture
) -> None:
    a_year_of_copies(world)
    make_it_a_habit(world)
    world.app.holds.put_on("the hard disk was swapped", "Ann")
    before = there(world)
    with caplog.at_level(logging.WARNING):
        assert main(["chores"], lambda: world.app) == 1
    assert "retention-on-hold" in caplog.text
    assert before == there(world)

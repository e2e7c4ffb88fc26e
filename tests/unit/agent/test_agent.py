"""The quiet process: one run, its outcome in the ledger and the exit code, a signal to stop it."""

import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from practiceguard.agent.main import main
from practiceguard.domain.backup.run import RunState, RunTrigger, UnreadItem
from practiceguard.domain.errors import ErrorCode
from tests.unit.services.practice_world import PracticeWorld, practice_world

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
    assert main(["run", "--trigger", "scheduled"], world.app) == 0
    (run,) = world.runs.runs()
    assert (run.state, run.trigger) == (RunState.COMPLETE, RunTrigger.SCHEDULED)


def test_without_a_trigger_somebody_asked_for_it(world: PracticeWorld) -> None:
    assert main(["run"], world.app) == 0
    assert world.runs.runs()[0].trigger is RunTrigger.MANUAL


@pytest.mark.parametrize(
    "arguments", [["run", "--trigger", "bogus"], ["run", "--trigger"], ["stop"], [], ["run", "-h"]]
)
def test_wrong_arguments_begin_nothing(
    world: PracticeWorld, arguments: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert main(arguments, world.app) == 2
    assert "wrong arguments" in caplog.text
    assert world.runs.runs() == ()


def test_an_incomplete_run_ends_with_3(world: PracticeWorld) -> None:
    world.engine.unread = (UnreadItem("/x", "no"),)
    assert main(["run"], world.app) == 3


def test_a_failed_run_ends_with_1(world: PracticeWorld) -> None:
    world.engine.fail("back_up", ErrorCode.PLACE_FULL)
    assert main(["run"], world.app) == 1
    assert state(world) is RunState.FAILED


def test_a_run_that_cannot_begin_ends_with_1_and_is_logged(
    world: PracticeWorld, caplog: pytest.LogCaptureFixture
) -> None:
    world.locks.taken.add(world.plan().repository)
    with caplog.at_level(logging.ERROR):
        assert main(["run"], world.app) == 1
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
    assert main(["run"], world.app) == 1
    assert state(world) is RunState.CANCELLED
    assert world.locks.taken == set()


def test_our_own_bug_goes_up_after_it_was_written_down(world: PracticeWorld) -> None:
    def buggy(*_arguments: Any) -> Any:
        raise ZeroDivisionError("ours")

    world.engine.back_up = buggy  # type: ignore[method-assign,assignment]
    with pytest.raises(ZeroDivisionError):
        main(["run"], world.app)
    assert world.runs.runs()[0].cause is ErrorCode.INTERNAL

"""The ledger as it is watched: what goes on, what ended, and starting another run."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import ThisProcess
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import PracticeWorld, practice_world

OTHER = ThisProcess(999, 1.0)


def begin(world: PracticeWorld, process: ThisProcess | None, at: datetime = NOON) -> Run:
    run = Run(
        RunId("one"),
        world.plan().plan_id,
        RunTrigger.SCHEDULED,
        RunState.BEGUN,
        at,
        process_id=process.process_id if process else None,
        process_started_at=process.started_at if process else None,
    )
    world.runs.begin(run)
    return run


def test_a_live_run_is_shown_as_it_was_last_reported(world: PracticeWorld) -> None:
    assert world.app.watch.live() is None
    world.processes.alive.add(OTHER)
    run = begin(world, OTHER)
    live = world.app.watch.live()
    assert live is not None
    assert (live.run, live.progress, live.reported_at, live.is_stopping) == (run, None, None, False)
    world.runs.report(run.run_id, Progress(Phase.COPYING, 0.25), NOON)
    world.app.watch.stop(run.run_id)
    live = world.app.watch.live()
    assert live is not None
    assert live.progress == Progress(Phase.COPYING, 0.25)
    assert live.reported_at == NOON
    assert live.is_stopping


@pytest.mark.parametrize("process", [OTHER, None])
def test_a_run_of_a_dead_process_is_settled_wherever_it_is_looked_at(
    world: PracticeWorld, process: ThisProcess | None
) -> None:
    begin(world, process)
    assert world.app.watch.live() is None
    one = world.app.watch.one(RunId("one"))
    assert one is not None
    assert (one.state, one.cause) == (RunState.INTERRUPTED, ErrorCode.INTERRUPTED)
    assert world.app.watch.all() == (one,)
    assert world.runs.run(RunId("one")) == one


def test_a_run_that_ended_in_the_very_moment_keeps_its_outcome(world: PracticeWorld) -> None:
    """The process writes its outcome and dies between our reading and our settling."""
    begun = begin(world, OTHER)
    honest = world.processes.is_alive

    def dies_while_asked(process_id: int, started_at: float) -> bool:
        ended = Run(**{**vars(begun), "state": RunState.CANCELLED, "ended_at": NOON})
        world.runs.finish(ended)
        return honest(process_id, started_at)

    world.processes.is_alive = dies_while_asked  # type: ignore[method-assign]
    assert [run.state for run in world.app.watch.all()] == [RunState.CANCELLED]


@pytest.mark.parametrize("lives", [True, False])
def test_a_run_begun_by_a_wrong_clock_is_seen_behind_all_later_ones(
    world: PracticeWorld, lives: bool
) -> None:
    for _ in range(25):
        world.back_up()
    if lives:
        world.processes.alive.add(OTHER)
    run = begin(world, OTHER, NOON - timedelta(days=9000))
    if lives:
        live = world.app.watch.live()
        assert live is not None
        assert live.run == run
    else:
        assert world.back_up().state is RunState.COMPLETE
        settled = world.runs.run(run.run_id)
        assert settled is not None
        assert settled.state is RunState.INTERRUPTED


def test_an_unknown_run_is_none(world: PracticeWorld) -> None:
    assert world.app.watch.one(RunId("never")) is None


def test_a_run_is_started_in_a_process_of_its_own(world: PracticeWorld) -> None:
    process = world.app.start_backup(RunTrigger.CATCH_UP)
    assert world.processes.started == ["catch-up"]
    assert world.app.start_backup.is_alive(process)
    world.processes.kill(process)
    assert not world.app.start_backup.is_alive(process)


def test_a_second_run_is_not_started(world: PracticeWorld) -> None:
    world.processes.alive.add(OTHER)
    begin(world, OTHER)
    with pytest.raises(PracticeGuardError, match="already-running"):
        world.app.start_backup(RunTrigger.MANUAL)
    assert world.processes.started == []


def test_nothing_is_started_before_set_up(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    fresh = practice_world(tmp_path / "fresh")
    with pytest.raises(PracticeGuardError, match="not-set-up"):
        fresh.app.start_backup(RunTrigger.MANUAL)
    assert fresh.processes.started == []

"""Keeping the schedule: one agent, through bad minutes and a keyring that opens late."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.agent import keep as keeping
from practiceguard.agent.chores import LOOK_EVERY, do_chores
from practiceguard.agent.keep import keep
from practiceguard.agent.tick import CHORES_EVERY, Minute
from practiceguard.bootstrap_keeper import Keeper, assemble
from practiceguard.domain.backup.waking import Uptime
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.practice.agent_record import QUIET_AFTER
from practiceguard.services.progress import NeverCancelled
from tests.unit.services.practice_world import PracticeWorld, Switch, practice_world

QUICK = 0.01


def keeper(world: PracticeWorld) -> Keeper:
    """Return what the agent is given, over the same stores as the whole app."""
    return assemble(
        world.store,
        world.runs,
        world.world.checks,
        world.processes,
        world.clock,
        world.circumstances,
        lambda _repository: True,
    )


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()

    @contextmanager
    def lock() -> Iterator[None]:
        with world.locks.of("agent"):  # type: ignore[arg-type]
            yield

    monkeypatch.setattr(keeping, "agent_lock", lock)
    return world


def test_it_looks_each_minute_and_says_goodbye(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = threading.Event()
    seen: list[bool] = []
    made = keeper(world)

    def catch_up(_since_waking: object) -> None:
        state = world.app.agent.state()
        seen.append(state is not None and state.is_alive)
        if len(seen) == 4:
            stop.set()

    object.__setattr__(made, "catch_up", catch_up)

    def beats(stopped: threading.Event, tick: Callable[[], None], *, seconds: float) -> None:
        while not stopped.is_set():
            tick()

    monkeypatch.setattr(keeping, "beat_until", beats)
    assert keep(lambda: made, stop, seconds=QUICK) == 0
    assert seen == [True] * 4
    assert world.app.agent.state() is None


def test_a_second_agent_ends_at_once(world: PracticeWorld) -> None:
    world.locks.taken.add("agent")  # type: ignore[arg-type]
    assert keep(lambda: keeper(world), threading.Event(), seconds=QUICK) == 0


def test_pain_25_a_keyring_that_opens_a_while_after_the_login_is_waited_for(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def make() -> object:
        tries.append(1)
        if len(tries) < 4:
            raise PracticeGuardError(ErrorCode.KEYRING_LOCKED)
        return keeper(world)

    monkeypatch.setattr(keeping, "beat_until", lambda *_arguments, **_named: None)
    assert keep(make, threading.Event(), seconds=QUICK) == 0  # type: ignore[arg-type]
    assert len(tries) == 4


def test_the_agent_of_an_older_version_makes_room(world: PracticeWorld) -> None:
    def make() -> object:
        raise PracticeGuardError(ErrorCode.DATABASE_NEWER)

    assert keep(make, threading.Event(), seconds=QUICK) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error", [ZeroDivisionError("ours"), PracticeGuardError(ErrorCode.CANCELLED)]
)
def test_one_bad_minute_is_not_the_last(world: PracticeWorld, error: Exception) -> None:
    def broken() -> None:
        raise error

    made = keeper(world)
    minute = Minute(made)
    object.__setattr__(made.agent, "save", broken)
    world.clock.advance(timedelta(days=1))
    minute()
    assert world.processes.started  # what is due was asked for all the same


def test_the_places_are_looked_at_now_and_then(world: PracticeWorld) -> None:
    world.back_up()

    def looks() -> int:
        return world.engine.calls.count("snapshots")

    assert do_chores(world.app, NeverCancelled()) == 0
    first = looks()
    world.clock.advance(LOOK_EVERY)
    assert do_chores(world.app, NeverCancelled()) == 0
    second = looks()
    assert second > first
    assert do_chores(world.app, NeverCancelled()) == 0
    assert looks() == second


def test_chores_are_done_each_hour_and_after_each_run_but_not_beside_one(
    world: PracticeWorld,
) -> None:
    minute = Minute(keeper(world))

    def chores_after(awake_minutes: int) -> int:
        seconds = awake_minutes * 60.0
        world.circumstances.uptime_now = Uptime(seconds, seconds)
        minute()
        for process in world.processes.chores:
            world.processes.kill(process)
        return len(world.processes.chores)

    assert chores_after(0) == 0  # what was missed is made up for first
    assert chores_after(4) == 1
    assert chores_after(5) == 1
    world.back_up()
    assert chores_after(6) == 2
    assert chores_after(7) == 2
    world.clock.advance(CHORES_EVERY)
    assert chores_after(67) == 3


def test_after_sleep_the_network_gets_its_moment_again(world: PracticeWorld) -> None:
    seen: list[timedelta | None] = []
    made = keeper(world)
    minute = Minute(made)
    object.__setattr__(made, "catch_up", seen.append)
    for awake, running in ((0.0, 0.0), (600.0, 600.0), (660.0, 30_660.0)):
        world.circumstances.uptime_now = Uptime(awake, running)
        world.clock.advance(timedelta(minutes=1))
        minute()
    assert seen == [timedelta(0), timedelta(minutes=10), timedelta(0)]


# --- the record -------------------------------------------------------------------------------


def test_before_the_first_agent_there_is_none(world: PracticeWorld) -> None:
    assert world.app.agent.state() is None


def test_pain_05_whoever_opens_the_window_starts_an_agent_that_is_missing(
    world: PracticeWorld,
) -> None:
    assert world.app.agent.ensure()
    assert len(world.processes.agents) == 1
    # It has not looked yet, but can be told to end, and is not started a second time.
    assert not world.app.agent.ensure()
    assert world.app.agent.end()
    assert world.processes.agents[0] not in world.processes.alive


def test_an_agent_at_work_is_left_alone(world: PracticeWorld) -> None:
    world.app.agent.save()
    assert not world.app.agent.ensure()
    assert world.processes.agents == []


def test_an_agent_of_another_version_is_replaced(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = world.processes.start_agent()
    monkeypatch.setattr(world.processes, "own", other)
    monkeypatch.setattr("practiceguard.services.practice.agent_record.__version__", "0.0.1")
    world.app.agent.save()
    monkeypatch.undo()
    assert world.app.agent.ensure()
    assert other not in world.processes.alive
    assert len(world.processes.agents) == 2


def test_an_agent_that_stopped_looking_is_late(world: PracticeWorld) -> None:
    world.app.agent.save()
    world.clock.advance(QUIET_AFTER + timedelta(seconds=30))
    state = world.app.agent.state()
    assert state is not None
    assert state.is_alive
    assert state.is_late


def test_a_dead_agent_is_dead(world: PracticeWorld) -> None:
    other = world.processes.start_agent()
    own, world.processes.own = world.processes.own, other
    world.app.agent.save()
    world.processes.own = own
    world.processes.kill(other)
    state = world.app.agent.state()
    assert state is not None
    assert not state.is_alive
    assert not world.app.agent.end()


def test_a_record_that_nobody_understands_is_none(world: PracticeWorld) -> None:
    world.store.save_setting("agent", '{"process_id": "x"}')
    assert world.app.agent.state() is None


def test_before_set_up_no_agent_is_needed(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    world = practice_world(tmp_path / "new")
    assert not world.app.agent.ensure()


def test_old_copies_go_only_where_somebody_chose_so(world: PracticeWorld) -> None:
    world.back_up()
    assert do_chores(world.app, NeverCancelled()) == 0
    assert world.engine.calls.count("forget") == 0


def test_chores_end_when_the_system_asks_for_it(world: PracticeWorld) -> None:
    assert do_chores(world.app, Switch(is_on=True)) == 0
    assert world.engine.calls.count("snapshots") == 0

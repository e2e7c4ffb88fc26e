"""The agent and its messages: told as a chore, and tried again after a pause, not after an hour."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from practiceguard.agent.chores import do_chores
from practiceguard.agent.main import main
from practiceguard.agent.tick import Minute
from practiceguard.bootstrap_keeper import assemble
from practiceguard.domain.backup.alert import Channel
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.waking import Uptime
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.catch_up import JUST_WOKEN
from practiceguard.services.backup.check_repository import remember_damage
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fake_messengers import FakeMessengers
from tests.fakes.fixed_clock import FixedClock
from tests.unit.services.practice_world import PracticeWorld, practice_world

TELLING = RepositoryKey("telling")


def test_pain_15_a_message_that_did_not_get_out_calls_for_the_chores_again(tmp_path: Path) -> None:
    world = practice_world(tmp_path, clock=FixedClock())
    world.set_up()
    world.back_up()
    telling = world.world.telling
    messengers = telling.messengers
    assert isinstance(messengers, FakeMessengers)
    minute = Minute(
        assemble(
            world.store, world.runs, world.world.checks, world.processes, world.clock,
            world.circumstances, lambda _repository: True, telling.alerts,
        )
    )  # fmt: skip
    begun = world.clock.now()

    def chores_in(minutes: int) -> int:
        """Let a minute's work be done in each, and count how often the chores were called for."""
        before = len(world.processes.chores)
        for _ in range(minutes):
            world.clock.advance(timedelta(minutes=1))
            awake = (world.clock.now() - begun).total_seconds()
            world.circumstances.uptime_now = Uptime(awake, awake)
            minute()
            for process in world.processes.chores:
                world.processes.kill(process)
        return len(world.processes.chores) - before

    chores_in(10)
    assert chores_in(30) == 0
    # Somebody has removed the copy; the screen cannot be used just now.
    _lose_the_copy(world)
    messengers.broken = {Channel.DESKTOP: ErrorCode.MESSENGER_MISSING}
    do_chores(world.app, NeverCancelled())
    assert messengers.sent == []
    assert chores_in(1) == 1
    messengers.broken = {}
    do_chores(world.app, NeverCancelled())
    assert [message.code for _, message in messengers.sent] == ["copy-gone"]
    assert chores_in(20) == 0


# --- right after a run ----------------------------------------------------------------------


def _practice(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path, clock=FixedClock())
    world.set_up()
    world.back_up()
    return world


def _told(world: PracticeWorld) -> list[tuple[str, str]]:
    messengers = world.world.telling.messengers
    assert isinstance(messengers, FakeMessengers)
    return [(message.kind.value, message.code) for _, message in messengers.sent]


def _run(world: PracticeWorld) -> int:
    world.clock.advance(timedelta(minutes=1))
    return main(["run", "--trigger", "scheduled"], lambda: world.app)


def test_pain_15_a_run_that_found_a_folder_gone_tells_so_itself_and_once(tmp_path: Path) -> None:
    world = _practice(tmp_path)
    more = tmp_path / "more"
    more.mkdir()
    (more / "x-ray").write_bytes(b"x")
    plan = world.plan()
    changed = BackupPlan(
        plan.plan_id, (*plan.sources, more), plan.exclusions, plan.repository, plan.host,
        world.clock.now(),
    )  # fmt: skip
    world.store.save_plan(changed)
    assert _run(world) == 0
    assert _told(world) == []
    shutil.rmtree(more)
    assert _run(world) == 3
    assert _told(world) == [("alarm", "source-doubtful")]
    assert _run(world) == 3
    do_chores(world.app, NeverCancelled())
    assert len(_told(world)) == 1
    more.mkdir()
    (more / "x-ray").write_bytes(b"x")
    assert _run(world) == 0
    assert _told(world)[1:] == [("recovery", "source-doubtful")]


def test_pain_23_an_attempt_that_failed_and_is_tried_again_alarms_nobody(tmp_path: Path) -> None:
    world = _practice(tmp_path)
    world.engine.fail("back_up", ErrorCode.PLACE_UNREACHABLE)
    assert _run(world) == 1
    assert _told(world) == []


def test_a_run_that_ends_while_others_are_telling_waits_for_its_turn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = _practice(tmp_path)
    remember_damage(world.store, world.plan().repository, world.clock.now())
    world.locks.taken.add(TELLING)
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            world.locks.taken.discard(TELLING)

    monkeypatch.setattr("practiceguard.agent.telling.time.sleep", pause)
    world.engine.fail("back_up", ErrorCode.PLACE_UNREACHABLE)
    assert _run(world) == 1
    assert [code for _, code in _told(world)] == ["copy-damaged"]
    assert len(pauses) == 3


# --- sleep in the middle of the chores ------------------------------------------------------------


def test_pain_10_chores_during_which_the_computer_slept_conclude_nothing(tmp_path: Path) -> None:
    world = _practice(tmp_path)
    asked: list[Any] = []

    def sleeps(*_: Any, **__: Any) -> None:
        asked.append("look")
        world.circumstances.uptime_now = Uptime(10.0, 8 * 3600.0)
        raise PracticeGuardError(ErrorCode.PLACE_UNREACHABLE)

    def tidies(*_: Any, **__: Any) -> None:
        asked.append("tidy")

    object.__setattr__(world.app, "assess_protection", sleeps)
    object.__setattr__(world.app.retention, "unattended", tidies)
    told: list[timedelta | None] = []

    def tells(awake: timedelta | None) -> int:
        told.append(awake)
        return 0

    object.__setattr__(world.app, "raise_alert", tells)
    do_chores(world.app, NeverCancelled(), timedelta(hours=2))
    assert asked == ["look"]
    assert told == [timedelta(0)]
    # Where it stayed awake all is done, and who tells knows since when.
    world.circumstances.uptime_now = Uptime(0.0, 0.0)
    asked.clear()
    told.clear()
    object.__setattr__(world.app, "assess_protection", lambda **_: _Places())
    do_chores(world.app, NeverCancelled(), timedelta(hours=2))
    assert asked == ["tidy"]
    assert told == [timedelta(hours=2)]


def test_pain_10_the_chores_know_how_long_the_computer_has_been_awake(tmp_path: Path) -> None:
    world = _practice(tmp_path)
    minute = Minute(
        assemble(
            world.store, world.runs, world.world.checks, world.processes, world.clock,
            world.circumstances, lambda _repository: True,
        )
    )  # fmt: skip
    for awake, running in ((0.0, 0.0), (200.0, 200.0), (210.0, 9000.0), (300.0, 9090.0)):
        world.circumstances.uptime_now = Uptime(awake, running)
        world.clock.advance(timedelta(minutes=1))
        minute()
        for process in world.processes.chores:
            world.processes.kill(process)
    assert world.processes.awake == [timedelta(seconds=200)]
    # After waking they come as soon as the network had its time, not an hour later.
    world.circumstances.uptime_now = Uptime(395.0, 9185.0)
    world.clock.advance(timedelta(minutes=1))
    minute()
    assert len(world.processes.awake) == 2
    assert world.processes.awake[-1] is not None
    assert world.processes.awake[-1] >= JUST_WOKEN


class _Places:
    """An overview without any place."""

    places = ()


def _lose_the_copy(world: PracticeWorld) -> None:
    repository = world.store.repositories()[0]
    world.store.save_setting(f"place-problem {repository.key}", ErrorCode.PLACE_EMPTY.value)

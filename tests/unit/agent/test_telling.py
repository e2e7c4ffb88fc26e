"""The agent and its messages: told as a chore, and tried again after a pause, not after an hour."""

from datetime import timedelta
from pathlib import Path

from practiceguard.agent.chores import do_chores
from practiceguard.agent.tick import Minute
from practiceguard.bootstrap_keeper import assemble
from practiceguard.domain.backup.alert import Channel
from practiceguard.domain.backup.waking import Uptime
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fake_messengers import FakeMessengers
from tests.fakes.fixed_clock import FixedClock
from tests.unit.services.practice_world import PracticeWorld, practice_world


def test_pain_15_a_message_that_did_not_get_out_calls_for_the_chores_again(tmp_path: Path) -> None:
    world = practice_world(tmp_path, clock=FixedClock())
    world.set_up()
    world.back_up()
    telling = world.world.telling
    messengers = telling.messengers
    assert isinstance(messengers, FakeMessengers)
    minute = Minute(
        assemble(
            world.store, world.runs, world.processes, world.clock, world.circumstances,
            lambda _repository: True, telling.alerts,
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


def _lose_the_copy(world: PracticeWorld) -> None:
    repository = world.store.repositories()[0]
    world.store.save_setting(f"place-problem {repository.key}", ErrorCode.PLACE_EMPTY.value)

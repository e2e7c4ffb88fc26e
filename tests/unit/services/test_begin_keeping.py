"""Seeing to it that copies are made by themselves, whatever is in the way."""

from datetime import timedelta

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.unit.services.practice_world import PracticeWorld


def test_it_is_registered_first_so_that_the_system_watches_over_it(world: PracticeWorld) -> None:
    world.autostart.is_watched_over = True
    assert world.app.begin_keeping() is None
    assert (world.autostart.installs, world.autostart.starts) == (1, 1)
    assert world.processes.agents == []


def test_what_is_in_order_is_left_alone(world: PracticeWorld) -> None:
    world.app.begin_keeping()
    world.app.agent.save()
    assert world.app.begin_keeping() is None
    assert world.autostart.installs == 1
    assert len(world.processes.agents) == 1


def test_a_login_that_refuses_does_not_keep_it_from_being_started(world: PracticeWorld) -> None:
    world.autostart.refuses = "Access denied"
    failed = world.app.begin_keeping()
    assert failed is not None
    assert failed.code is ErrorCode.AUTOSTART_REFUSED
    assert len(world.processes.agents) == 1


def test_a_start_that_fails_does_not_keep_it_from_being_registered(world: PracticeWorld) -> None:
    def refuse() -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    world.processes.start_agent = refuse  # type: ignore[method-assign,assignment]
    failed = world.app.begin_keeping()
    assert failed is not None
    assert failed.code is ErrorCode.STATE_NOT_WRITABLE
    assert world.autostart.state().is_in_order


def test_one_that_lives_and_does_not_look_makes_way(world: PracticeWorld) -> None:
    world.app.agent.save()
    stuck = world.processes.own
    world.processes.own = type(stuck)(1, 1.0)
    world.processes.alive.add(stuck)
    world.clock.advance(timedelta(minutes=9))
    assert world.app.begin_keeping() is None
    assert stuck not in world.processes.alive
    assert len(world.processes.agents) == 1

"""Checks rotate through the data, and remember what they found."""

from pathlib import Path

import pytest

from practiceguard.domain.backup.check_schedule import SHARES
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import NeverCancelled
from tests.unit.services.practice_world import PracticeWorld, Switch, practice_world


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    world.back_up()
    return world


def check(world: PracticeWorld, depth: CheckDepth = CheckDepth.SHARE) -> str:
    return world.app.check(depth, NeverCancelled()).share


def test_after_twelve_shares_every_byte_was_read_and_it_begins_again(world: PracticeWorld) -> None:
    shares = [check(world) for _ in range(SHARES + 1)]
    assert shares == [f"{number}/12" for number in range(1, 13)] + ["1/12"]


def test_other_depths_do_not_use_up_a_share(world: PracticeWorld) -> None:
    check(world)
    world.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    world.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    assert check(world) == "2/12"


def test_a_damaged_or_stopped_share_is_read_again(world: PracticeWorld) -> None:
    world.engine.check_errors = ("pack 01234567 is damaged",)
    assert [check(world), check(world)] == ["1/12", "1/12"]
    world.engine.check_errors = ()
    with pytest.raises(PracticeGuardError, match="cancelled"):
        world.app.check(CheckDepth.SHARE, Switch(is_on=True))
    assert [check(world), check(world)] == ["1/12", "2/12"]


def test_what_it_found_is_remembered(world: PracticeWorld) -> None:
    assert world.app.check.last() is None
    done = world.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    last = world.app.check.last()
    assert last is not None
    assert (last.checked_at, last.depth, last.is_sound) == (
        done.checked_at,
        CheckDepth.STRUCTURE,
        True,
    )
    world.engine.check_errors = ("pack 01234567 is damaged",)
    found = world.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    assert found.errors == ("pack 01234567 is damaged",)
    last = world.app.check.last()
    assert last is not None
    assert (last.depth, last.is_sound) == (CheckDepth.ALL_DATA, False)


def test_a_shallower_sound_check_does_not_erase_damage(world: PracticeWorld) -> None:
    world.engine.check_errors = ("pack 01234567 is damaged",)
    world.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    world.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    world.engine.check_errors = ()
    for depth in (CheckDepth.STRUCTURE, CheckDepth.SHARE):
        world.app.check(depth, NeverCancelled())
        last = world.app.check.last()
        assert last is not None
        assert (last.depth, last.is_sound) == (CheckDepth.ALL_DATA, False)
    world.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    last = world.app.check.last()
    assert last is not None
    assert (last.depth, last.is_sound) == (CheckDepth.ALL_DATA, True)


def test_damage_that_ends_the_check_is_remembered_too(world: PracticeWorld) -> None:
    def broken(*_: object) -> None:
        raise PracticeGuardError(ErrorCode.REPOSITORY_DAMAGED)

    world.engine.check = broken  # type: ignore[method-assign,assignment]
    with pytest.raises(PracticeGuardError, match="repository-damaged"):
        check(world)
    last = world.app.check.last()
    assert last is not None
    assert (last.depth, last.is_sound) == (CheckDepth.SHARE, False)


def test_a_check_that_could_not_be_done_is_not_remembered_as_one(world: PracticeWorld) -> None:
    world.engine.unplug(world.location)
    with pytest.raises(PracticeGuardError, match="place-not-found"):
        check(world)
    assert world.app.check.last() is None


def test_a_check_of_the_former_place_says_nothing_about_the_new_one(world: PracticeWorld) -> None:
    check(world)
    world.app.set_up.forget_place()
    world.drive = world.folder / "another drive"
    world.drive.mkdir()
    world.walk(world.app)
    world.app.set_up.finish()
    assert world.plan().repository == world.app.set_up.repository().key
    assert world.app.check.last() is None
    assert check(world) == "1/12"


def test_no_check_during_a_run(world: PracticeWorld) -> None:
    world.locks.taken.add(world.plan().repository)
    with pytest.raises(PracticeGuardError) as caught:
        check(world)
    assert caught.value.code is ErrorCode.ALREADY_RUNNING
    assert "check" not in world.engine.calls

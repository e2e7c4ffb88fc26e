"""Only the pinned repository is ever opened."""

from dataclasses import replace
from pathlib import Path

from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import repository_password_name
from tests.unit.services.practice_world import PracticeWorld, practice_world, refused


def test_equal_bytes_spare_a_call_of_half_a_second(world: PracticeWorld) -> None:
    world.engine.calls.clear()
    access = world.app.open_repository()
    assert world.engine.calls == ["fingerprint"]
    assert access.location == world.location
    assert access.password.reveal() in world.passwords()


def test_other_bytes_are_looked_into_and_the_id_decides(world: PracticeWorld) -> None:
    repository = world.app.open_repository.current()
    world.store.save_repository(replace(repository, config_fingerprint="rewritten"))
    world.engine.calls.clear()
    assert world.app.open_repository().location == world.location
    assert world.engine.calls == ["fingerprint", "read_config"]


def test_without_a_fingerprint_the_id_decides(world: PracticeWorld) -> None:
    """An empty one on both sides, as of a remote place, is no proof."""
    repository = world.app.open_repository.current()
    world.store.save_repository(replace(repository, config_fingerprint="", restic_id="another"))
    world.engine.fingerprint = lambda access: ""  # type: ignore[method-assign]
    with refused(ErrorCode.WRONG_REPOSITORY) as caught:
        world.app.open_repository()
    assert caught.value.facts == {"place": "USB", "location": world.location}


def test_an_exchanged_copy_with_our_password_is_refused(world: PracticeWorld) -> None:
    password = world.secrets.get(repository_password_name(world.plan().repository))
    assert password is not None
    world.engine.add_repository(world.location, password)
    with refused(ErrorCode.WRONG_REPOSITORY):
        world.app.open_repository()


def test_a_copy_of_somebody_else_is_no_matter_of_passwords(world: PracticeWorld) -> None:
    """Whoever plugged in a colleague's drive must not be sent to look for the recovery sheet."""
    world.engine.add_repository(world.location, Secret("of others"))
    with refused(ErrorCode.WRONG_REPOSITORY) as caught:
        world.app.open_repository()
    assert caught.value.facts == {"place": "USB", "location": world.location}


def test_an_unplugged_drive_an_empty_one_and_a_wrong_password_are_told_apart(
    world: PracticeWorld,
) -> None:
    world.engine.unplug(world.location)
    with refused(ErrorCode.PLACE_NOT_FOUND):
        world.app.open_repository()
    del world.engine.repositories[world.location]
    with refused(ErrorCode.PLACE_EMPTY):
        world.app.open_repository()
    world.engine.add_repository(world.location, Secret("of others"))
    # As of a remote place: no file to compare, only restic's word.
    world.engine.fingerprint = lambda access: ""  # type: ignore[method-assign]
    with refused(ErrorCode.WRONG_PASSWORD):
        world.app.open_repository()
    assert world.engine.calls.count("initialize") == 1


def test_a_password_that_is_gone_and_a_locked_keyring_are_told_apart(
    world: PracticeWorld,
) -> None:
    world.secrets.is_locked = True
    with refused(ErrorCode.KEYRING_LOCKED):
        world.app.open_repository()
    world.secrets.is_locked = False
    world.secrets.entries.clear()
    with refused(ErrorCode.SECRET_MISSING) as caught:
        world.app.open_repository()
    assert caught.value.facts == {"place": "USB"}


def test_before_set_up_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    with refused(ErrorCode.NOT_SET_UP):
        practice_world(tmp_path / "fresh").app.open_repository()

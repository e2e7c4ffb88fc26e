"""A keyring that lost the password of the copy: the paper or the password brings it back."""

from pathlib import Path

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.services.practice.pending_sheet import OtherPapers
from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    """Return a practice that is set up, whose keyring has lost the password."""
    world = practice_world(tmp_path)
    world.set_up()
    world.secrets.delete(name(world))
    with pytest.raises(PracticeGuardError, match=r"^secret-missing"):
        world.app.open_repository()
    return world


def name(world: PracticeWorld) -> str:
    return repository_password_name(world.plan().repository)


def test_the_code_of_the_paper_gives_this_computer_a_key_of_its_own(world: PracticeWorld) -> None:
    before = world.app.open_repository.current()
    assert world.app.reconnect(world.paper().lower()) == before
    assert world.app.open_repository().password != Secret(world.paper().replace("-", ""))
    assert world.back_up().cause is None
    in_force = world.store.sheet(before.key)
    assert in_force is not None  # and the paper is the one in force, as before
    assert world.app.sheets.verify(before, world.paper()).restic_key_id == in_force.restic_key_id
    assert OtherPapers(world.store).of(before.key) == ()


@pytest.mark.parametrize("separator", ["-", "", " "])
def test_the_paper_stays_paper_however_it_is_typed(world: PracticeWorld, separator: str) -> None:
    world.app.reconnect(world.paper().replace("-", separator))
    kept = {secret.reveal() for secret in world.secrets.entries.values()}
    assert world.paper().replace("-", "") not in kept


def test_the_password_itself_is_kept_and_no_key_is_added(world: PracticeWorld) -> None:
    access = Access(world.location, Secret(world.paper().replace("-", "")))
    world.engine.add_key(access, Secret("the old password"), "elsewhere")
    before = world.passwords()
    world.app.reconnect("the old password")
    assert world.app.open_repository().password == Secret("the old password")
    assert world.passwords() == before


def test_once_more_adds_no_other_key(world: PracticeWorld) -> None:
    world.app.reconnect(world.paper())
    before = world.passwords()
    world.app.reconnect(world.paper())
    assert world.passwords() == before


def test_a_password_that_no_longer_opens_the_copy_is_replaced(world: PracticeWorld) -> None:
    world.secrets.set(name(world), Secret("of yesterday"))
    world.app.reconnect(world.paper())
    world.app.open_repository()
    assert world.app.open_repository().password != Secret("of yesterday")


def test_a_wrong_code_and_a_place_that_refuses_leave_the_keyring_as_it_was(
    world: PracticeWorld,
) -> None:
    before = dict(world.secrets.entries)
    with pytest.raises(PracticeGuardError, match=r"^wrong-password"):
        world.app.reconnect("nonsense")
    world.engine.fail("add_key", ErrorCode.PLACE_NOT_WRITABLE)
    with pytest.raises(PracticeGuardError, match=r"^place-not-writable"):
        world.app.reconnect(world.paper())
    assert world.secrets.entries == before


def test_another_copy_in_its_place_is_not_connected(world: PracticeWorld) -> None:
    keys = world.engine.repositories[world.location].passwords
    world.engine.add_repository(world.location, world.printer.printed[-1].code).passwords = keys
    with pytest.raises(PracticeGuardError, match=r"^wrong-repository"):
        world.app.reconnect(world.paper())
    assert name(world) not in world.secrets.entries


def test_before_set_up_there_is_nothing_to_reconnect(tmp_path: Path) -> None:
    folder = tmp_path / "fresh"
    folder.mkdir()
    with pytest.raises(PracticeGuardError, match=r"^not-set-up"):
        practice_world(folder).app.reconnect("anything")

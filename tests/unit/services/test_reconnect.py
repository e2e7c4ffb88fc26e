"""A keyring that lost the password of the copy: the paper or the password brings it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.services.practice.pending_sheet import OtherPapers
from tests.unit.services.practice_world import PracticeWorld, practice_world

SECOND_CODE = recovery_code_from_bytes(b"the second's own.").secret.reveal()


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


def second_place(world: PracticeWorld) -> Repository:
    """Give the practice a second drive with a paper of its own; its password is lost, too."""
    first = world.app.open_repository.current()
    second = RepositoryKey("second")
    access = Access(str(world.folder / "second drive"), Secret("daily"))
    restic_id = world.engine.initialize(access)
    world.engine.add_key(access, Secret(SECOND_CODE.replace("-", "")), "elsewhere")
    repository = replace(
        first, key=second, location=access.location, label="Second", restic_id=restic_id,
        config_fingerprint="",
    )  # fmt: skip
    world.store.save_repository(repository)
    world.store.save_plan(replace(world.plan(), others=(second,)))
    return repository


def test_the_paper_of_another_place_opens_that_place_and_no_other(world: PracticeWorld) -> None:
    second = second_place(world)
    assert world.app.reconnect.is_needed(second)
    with pytest.raises(PracticeGuardError, match=r"^wrong-password"):
        world.app.reconnect(world.paper(), second)
    assert world.app.reconnect(SECOND_CODE, second) == second
    assert not world.app.reconnect.is_needed(second)
    world.app.open_repository(second)
    assert world.app.reconnect.is_needed()  # of the first place the password is still lost
    kept = {secret.reveal() for secret in world.secrets.entries.values()}
    assert SECOND_CODE.replace("-", "") not in kept

"""A drive that comes back under another letter is found again, and no other one is ever taken."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.find_drive import candidates
from tests.fakes.fake_machine import usb_drive
from tests.unit.services.practice_world import PracticeWorld, refused

COPY = "PracticeGuard copy"


@pytest.fixture
def elsewhere(world: PracticeWorld, tmp_path: Path) -> Callable[[str], str]:
    """Return what lets the drive come back at another mount point; returns where the copy is."""

    def come_back(name: str) -> str:
        drive = tmp_path / name
        world.drive.rename(drive)
        location = str(drive / COPY)
        world.engine.repositories[location] = world.engine.repositories.pop(world.location)
        world.machine.known_drives = (usb_drive(drive),)
        return location

    return come_back


def place(world: PracticeWorld) -> Repository:
    repository = world.store.repository(world.plan().repository)
    assert repository is not None
    return repository


def clone(world: PracticeWorld, of: str, name: str) -> str:
    """Put the same copy onto one more drive."""
    location = str(world.folder / name / COPY)
    world.engine.repositories[location] = world.engine.repositories[of]
    world.machine.known_drives += (usb_drive(world.folder / name),)
    return location


def test_pain_18_a_drive_with_another_letter_is_found_again(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    before = place(world)
    sheet, plan = world.store.sheet(before.key), world.plan()
    assert world.location in plan.exclusions
    location = elsewhere("usb1")
    run = world.back_up()
    assert run.state is RunState.COMPLETE
    assert run.repository == before.key
    assert place(world) == replace(before, location=location)
    assert world.store.sheet(before.key) == sheet
    kept = tuple(location if one == world.location else one for one in plan.exclusions)
    assert world.plan() == replace(plan, exclusions=kept)
    assert not Path(world.location).exists()


def test_pain_18_a_wrong_drive_is_never_taken(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    """Not one with another copy in a folder of the same name, not even with our password."""
    location = elsewhere("usb1")
    (password, _host), *_ = world.engine.repositories.pop(location).passwords.values()
    other = world.engine.add_repository(location, password)
    before = place(world)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.PLACE_NOT_FOUND)
    assert other.snapshots == {}
    assert place(world) == before


def test_pain_18_of_two_drives_with_the_same_copy_none_is_taken(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    first = elsewhere("usb1")
    second = clone(world, first, "usb2")
    before = place(world)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.PLACE_TWICE)
    assert dict(run.cause_facts) == {"place": "USB", "locations": f"{first}, {second}"}
    assert world.engine.repositories[first].snapshots == {}
    assert place(world) == before
    with refused(ErrorCode.PLACE_TWICE):
        world.app.open_repository()
    # Unplugging one of them is the answer.
    world.machine.known_drives = world.machine.known_drives[1:]
    assert world.back_up().state is RunState.COMPLETE
    assert place(world).location == second


def test_a_copy_that_is_where_it_was_stays_there_beside_its_clone(world: PracticeWorld) -> None:
    clone(world, world.location, "usb2")
    before = place(world)
    assert world.back_up().state is RunState.COMPLETE
    assert place(world) == before


def test_a_damaged_copy_is_not_left_for_its_clone(world: PracticeWorld) -> None:
    clone(world, world.location, "usb2")
    world.engine.fail("fingerprint", ErrorCode.REPOSITORY_DAMAGED, location=world.location)
    before = place(world)
    with refused(ErrorCode.REPOSITORY_DAMAGED):
        world.app.open_repository()
    assert place(world) == before


def test_two_drives_that_changed_their_letters_are_both_found(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    """A colleague's drive has our letter now; ours has another."""
    location = elsewhere("usb1")
    world.drive.mkdir()
    world.engine.add_repository(world.location, Secret("of others"))
    world.machine.known_drives += (usb_drive(world.drive),)
    assert world.app.open_repository().location == location
    assert place(world).location == location


@pytest.mark.parametrize("what", ["system", "network"])
def test_a_copy_on_the_systems_own_disk_or_a_share_is_no_drive(
    world: PracticeWorld, elsewhere: Callable[[str], str], what: str
) -> None:
    elsewhere("usb1")
    world.machine.known_drives = tuple(
        replace(one, is_system=what == "system", is_network=what == "network")
        for one in world.machine.known_drives
    )
    with refused(ErrorCode.PLACE_NOT_FOUND):
        world.app.open_repository()


def test_a_share_with_another_letter_is_found_again(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    world.store.save_repository(replace(place(world), kind=PlaceKind.NETWORK_FOLDER))
    location = elsewhere("share")
    world.machine.known_drives = tuple(
        replace(one, is_network=True) for one in world.machine.known_drives
    )
    assert world.app.open_repository().location == location


def test_a_place_without_a_fingerprint_is_never_moved(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    world.store.save_repository(replace(place(world), config_fingerprint=""))
    before = place(world)
    elsewhere("usb1")
    assert world.app.open_repository.located(before) == before


def test_looking_at_it_and_what_is_due_find_it_too(
    world: PracticeWorld, elsewhere: Callable[[str], str]
) -> None:
    location = elsewhere("usb1")
    assert world.app.catch_up.is_there(place(world))
    assert place(world).location == location
    back = str(world.folder / "usb2" / COPY)
    Path(location).parent.rename(Path(back).parent)
    world.engine.repositories[back] = world.engine.repositories.pop(location)
    world.machine.known_drives = (usb_drive(Path(back).parent),)
    overview = world.app.assess_protection(refresh=True)
    assert overview.place_problem is None
    assert overview.repository is not None
    assert overview.repository.location == back


def test_a_drive_that_is_nowhere_is_waited_for(world: PracticeWorld) -> None:
    world.drive.rename(world.folder / "in the safe")
    assert not world.app.catch_up.is_there(place(world))


# --- where it may be now -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "drives", "may_be"),
    [
        (
            PureWindowsPath("E:\\Safe\\copy"),
            [PureWindowsPath("F:\\")],
            ["F:\\Safe\\copy", "F:\\copy", "F:\\"],
        ),
        (PureWindowsPath("E:\\"), [PureWindowsPath("F:\\")], ["F:\\"]),
        (
            PurePosixPath("/media/ann/BLUE/copy"),
            [PurePosixPath("/media/ann/BLUE1")],
            [
                "/media/ann/BLUE1/media/ann/BLUE/copy",
                "/media/ann/BLUE1/ann/BLUE/copy",
                "/media/ann/BLUE1/BLUE/copy",
                "/media/ann/BLUE1/copy",
                "/media/ann/BLUE1",
            ],
        ),
    ],
)
def test_where_it_may_be(was: PurePath, drives: list[PurePath], may_be: list[str]) -> None:
    assert [str(one) for one in candidates(was, drives)] == may_be


NAMES = st.lists(st.sampled_from(["a", "b", "copy"]), min_size=1, max_size=4)


@given(NAMES, NAMES, NAMES)
def test_whatever_the_mount_points_the_copy_is_among_the_candidates(
    old: list[str], new: list[str], inside: list[str]
) -> None:
    was = PurePosixPath("/", *old, *inside)
    now = PurePosixPath("/", *new, *inside)
    found = candidates(was, [PurePosixPath("/", *new)])
    assert (now in found) is (now != was)
    assert was not in found
    assert len(set(found)) == len(found)

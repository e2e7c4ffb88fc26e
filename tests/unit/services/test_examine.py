"""The doctor for the program itself: one finding per part, and nothing is changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.practice.examine import Part
from tests.unit.services.practice_world import PracticeWorld, practice_world


def problems(world: PracticeWorld) -> dict[Part, ErrorCode | None]:
    return {finding.part: finding.problem for finding in world.app.examine()}


def test_all_is_well(world: PracticeWorld) -> None:
    assert problems(world) == dict.fromkeys(set(Part) - {Part.SET_UP})
    seen = {finding.part: finding.what for finding in world.app.examine()}
    assert seen[Part.RESTIC] == "0.19.1"
    assert seen[Part.KEYRING] == "memory"
    assert seen[Part.PLACE] == world.location


def test_before_set_up_it_says_what_works_already(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    found = problems(practice_world(tmp_path / "fresh"))
    assert found == {Part.RESTIC: None, Part.KEYRING: None, Part.SET_UP: ErrorCode.NOT_SET_UP}


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


_TROUBLE: list[tuple[Callable[[PracticeWorld], object], Part, ErrorCode]] = [
    (
        lambda world: world.engine.fail("version", ErrorCode.RESTIC_MISSING),
        Part.RESTIC,
        ErrorCode.RESTIC_MISSING,
    ),
    (
        lambda world: world.engine.unplug(world.location),
        Part.PLACE,
        ErrorCode.PLACE_NOT_FOUND,
    ),
    (
        lambda world: world.machine.free.update({Path(world.location): 999_999_999}),
        Part.FREE_SPACE,
        ErrorCode.PLACE_FULL,
    ),
    (
        lambda world: world.source.rename(world.folder / "gone"),
        Part.SOURCES,
        ErrorCode.SOURCE_MISSING,
    ),
    (
        lambda world: _empty(world.source),
        Part.SOURCES,
        ErrorCode.SOURCE_EMPTY,
    ),
    (lambda world: world.store._sheets.clear(), Part.RECOVERY_SHEET, ErrorCode.SHEET_NOT_CONFIRMED),
]


@pytest.mark.parametrize(("make", "part", "code"), _TROUBLE)
def test_each_trouble_is_found_in_its_part_only(
    world: PracticeWorld, make: Callable[[PracticeWorld], object], part: Part, code: ErrorCode
) -> None:
    make(world)
    found = problems(world)
    assert {one: problem for one, problem in found.items() if problem} == {part: code}


def test_a_locked_keyring_does_not_stop_the_examination(world: PracticeWorld) -> None:
    world.secrets.is_missing = True
    found = problems(world)
    assert found[Part.KEYRING] is ErrorCode.KEYRING_MISSING
    assert found[Part.SOURCES] is None


def test_it_changes_nothing(world: PracticeWorld) -> None:
    before = (sorted(world.folder.rglob("*")), dict(world.store._settings), world.runs.runs())
    world.app.examine()
    assert before == (
        sorted(world.folder.rglob("*")),
        dict(world.store._settings),
        world.runs.runs(),
    )


def test_each_place_is_examined_and_named(world: PracticeWorld) -> None:
    other = world.folder / "other drive"
    other.mkdir()
    finding = world.app.set_up.look_at_place(PlaceKind.DRIVE, other)
    blue = world.app.add_place.create_found(PlaceKind.DRIVE, finding, "Blue")
    world.engine.unplug(blue.location)
    found = {(one.part, one.place): one.problem for one in world.app.examine()}
    first = world.app.open_repository.current().label
    assert found[Part.PLACE, first] is None
    assert found[Part.PLACE, "Blue"] is ErrorCode.PLACE_NOT_FOUND
    assert found[Part.RECOVERY_SHEET, first] is None
    assert found[Part.RECOVERY_SHEET, "Blue"] is ErrorCode.SHEET_NOT_CONFIRMED
    assert found[Part.SOURCES, ""] is None

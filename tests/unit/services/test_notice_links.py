"""A link that was made in a chosen folder is told once: what it leads to is not copied."""

from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.domain.backup.run import RunState
from practiceguard.services.backup.notice_links import MOST_TOLD, TOLD_FOR
from tests.unit.services.practice_world import PracticeWorld

A_DAY = timedelta(days=1)


@pytest.fixture
def scans(world: PracticeWorld) -> Path:
    """Return a folder elsewhere with records in it, after a first complete copy."""
    folder = world.folder / "Scans"
    folder.mkdir()
    (folder / "scan 1.pdf").write_bytes(b"%PDF")
    assert world.back_up().state is RunState.COMPLETE
    world.clock.advance(A_DAY)
    return folder


def told(world: PracticeWorld) -> tuple[Reason, ...]:
    overview = world.app.assess_protection(refresh=False)
    # Whatever links there are: a complete copy stays one.
    assert ReasonCode.LINK_NOT_COPIED not in [one.code for one in overview.status.reasons]
    return tuple(one for one in overview.advice if one.code is ReasonCode.LINK_NOT_COPIED)


def test_a_link_made_later_is_told_with_where_it_leads(world: PracticeWorld, scans: Path) -> None:
    assert told(world) == ()
    link = world.source / "Scans"
    link.symlink_to(scans)
    assert world.back_up().state is RunState.COMPLETE
    (reason,) = told(world)
    assert reason.folder == f"{link} → {scans}"
    assert (reason.level, reason.count) == (ProtectionLevel.CARE, 1)


def test_it_is_told_for_two_weeks_and_then_no_more_until_there_is_another(
    world: PracticeWorld, scans: Path
) -> None:
    (world.source / "Scans").symlink_to(scans)
    world.back_up()
    for _ in range(3):
        world.clock.advance(TOLD_FOR / 4)
        world.back_up()
        assert len(told(world)) == 1
    world.clock.advance(TOLD_FOR / 4)
    world.back_up()
    assert told(world) == ()
    (world.source / "one scan.pdf").symlink_to(scans / "scan 1.pdf")
    world.clock.advance(A_DAY)
    world.back_up()
    (reason,) = told(world)
    assert reason.folder == f"{world.source / 'one scan.pdf'} → {scans / 'scan 1.pdf'}"


def test_it_is_no_longer_told_once_its_folder_is_chosen_too(
    world: PracticeWorld, scans: Path
) -> None:
    (world.source / "Scans").symlink_to(scans)
    world.back_up()
    assert len(told(world)) == 1
    world.app.set_up.change_sources((world.source, scans), ())
    assert told(world) == ()
    assert world.back_up().state is RunState.COMPLETE
    assert told(world) == ()


def test_it_is_no_longer_told_once_it_is_gone(world: PracticeWorld, scans: Path) -> None:
    (world.source / "Scans").symlink_to(scans)
    world.back_up()
    (world.source / "Scans").unlink()
    world.clock.advance(A_DAY)
    world.back_up()
    assert told(world) == ()


def test_links_that_lose_nothing_are_not_told(world: PracticeWorld, scans: Path) -> None:
    (world.source / "beside").symlink_to(world.source / "letter.txt")
    (world.source / "nowhere").symlink_to(world.folder / "gone")
    (world.source / "python").symlink_to("/usr/bin")
    (world.source / "everything").symlink_to("/")
    (world.source / "Thumbs.db").symlink_to(scans)  # a name that is left out
    world.back_up()
    assert told(world) == ()


def test_of_many_the_first_are_named(world: PracticeWorld, scans: Path) -> None:
    for number in range(MOST_TOLD + 2):
        (scans / f"{number}").mkdir()
        (world.source / f"link {number}").symlink_to(scans / f"{number}")
    world.back_up()
    (reason,) = told(world)
    assert reason.count == MOST_TOLD + 2
    assert reason.folder.count("→") == MOST_TOLD
    assert reason.folder.endswith(", …")


def test_a_single_folder_is_walked_through_for_it_once_a_day(
    world: PracticeWorld, scans: Path
) -> None:
    world.files.surveyed.clear()
    world.back_up()
    world.clock.advance(timedelta(hours=1))
    world.back_up()
    assert world.files.surveyed == [world.source]


def test_several_folders_are_walked_through_once_a_run_as_before(
    world: PracticeWorld, scans: Path
) -> None:
    world.app.set_up.change_sources((world.source, scans), ())
    world.files.surveyed.clear()
    world.back_up()
    assert sorted(world.files.surveyed) == sorted([world.source, scans])


def test_records_of_links_that_cannot_be_understood_are_begun_anew(
    world: PracticeWorld, scans: Path
) -> None:
    world.store.save_setting("links-in-sources", "nonsense")
    (world.source / "Scans").symlink_to(scans)
    assert world.back_up().state is RunState.COMPLETE
    assert len(told(world)) == 1

"""Copies of several places: one list, each file from the place that holds it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.restoration import RestoreRequest
from practiceguard.domain.backup.run import RunState, RunTrigger
from practiceguard.domain.backup.snapshot import FoundNode
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.services.progress import NeverCancelled, no_report
from tests.unit.services.practice_world import PracticeWorld, refused

SECOND = RepositoryKey("second")


@pytest.fixture
def two(world: PracticeWorld) -> PracticeWorld:
    """Return a practice with a second drive, one complete copy on each."""
    first = world.store.repository(world.plan().repository)
    assert first is not None
    location = str(world.folder / "second drive")
    world.secrets.set(repository_password_name(SECOND), Secret("p"))
    restic_id = world.engine.initialize(Access(location, Secret("p")))
    world.store.save_repository(
        replace(
            first, key=SECOND, kind=PlaceKind.DRIVE, location=location, label="Second",
            restic_id=restic_id, config_fingerprint="",
        )
    )  # fmt: skip
    world.store.save_plan(replace(world.plan(), others=(SECOND,)))
    world.back_up()
    world.clock.advance(timedelta(hours=1))
    run = world.app.run_backup(RunTrigger.MANUAL, no_report, NeverCancelled(), place=SECOND)
    assert run.state is RunState.COMPLETE
    return world


def second(world: PracticeWorld) -> str:
    repository = world.store.repository(SECOND)
    assert repository is not None
    return repository.location


def test_the_list_has_the_copies_of_both_and_says_where_each_is(two: PracticeWorld) -> None:
    entries = two.app.list_snapshots(refresh=True)
    assert [entry.place for entry in entries] == [SECOND, two.plan().repository]


def test_while_one_is_away_its_copies_stay_in_the_list(two: PracticeWorld) -> None:
    two.app.list_snapshots(refresh=True)
    two.engine.unplug(two.location)
    entries = two.app.list_snapshots(refresh=True)
    assert [entry.is_remembered for entry in entries] == [False, True]
    two.engine.unplug(second(two))
    with refused(ErrorCode.PLACE_NOT_FOUND):
        two.app.list_snapshots(refresh=True)
    assert len(two.app.list_snapshots(refresh=False)) == 2


def test_a_file_comes_from_the_place_that_holds_the_copy(
    two: PracticeWorld, tmp_path: Path
) -> None:
    entry, _older = two.app.list_snapshots(refresh=True)
    two.engine.unplug(two.location)  # the first place is lost: that is what the second is for
    target = tmp_path / "back"
    target.mkdir()
    letter = str(two.source / "letter.txt")
    assert two.app.browse.folder(entry.snapshot.snapshot_id, str(two.source))
    report = two.app.restore(
        RestoreRequest(entry.snapshot.snapshot_id, (letter,), target),
        no_report,
        NeverCancelled(),
    )
    assert [outcome.path for outcome in report.files] == [letter]
    assert (target / "letter.txt").read_bytes() == b"Dear patient"


def test_a_search_goes_on_where_one_place_is_away(two: PracticeWorld) -> None:
    entries = two.app.list_snapshots(refresh=True)
    two.engine.unplug(second(two))
    found: list[FoundNode] = []
    with refused(ErrorCode.PLACE_NOT_FOUND):
        for some in two.app.browse.search(
            "letter",
            tuple(entry.snapshot.snapshot_id for entry in entries),
            no_report,
            NeverCancelled(),
        ):
            found.extend(some)
    assert len(found) == 1


def test_each_place_has_its_verdict_and_the_records_have_the_best(two: PracticeWorld) -> None:
    two.app.sheets.make(two.store.repository(SECOND))  # type: ignore[arg-type]
    overview = two.app.assess_protection(refresh=True)
    assert [place.repository.key for place in overview.places] == [two.plan().repository, SECOND]
    assert [place.problem for place in overview.places] == [None, None]
    assert overview.status.last_complete_at == overview.places[1].status.last_complete_at


def test_two_places_may_get_their_copies_at_the_same_time(two: PracticeWorld) -> None:
    key = two.plan().repository
    with two.locks.of(key):
        with refused(ErrorCode.ALREADY_RUNNING):
            two.app.run_backup(RunTrigger.MANUAL, no_report, NeverCancelled())
        run = two.app.run_backup(RunTrigger.MANUAL, no_report, NeverCancelled(), place=SECOND)
    assert run.repository == SECOND

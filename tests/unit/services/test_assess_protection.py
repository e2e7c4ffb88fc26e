"""The verdict with everything Home shows, and the list of copies beside the ledger."""

from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.hold import HoldCause
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.backup.run import RunState, UnreadItem
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.list_snapshots import Completeness
from practiceguard.services.ports import repository_password_name
from practiceguard.services.progress import NeverCancelled
from tests.fakes.folder_engine import mark_as_repository
from tests.unit.services.practice_world import PracticeWorld, practice_world


def main(world: PracticeWorld, *, refresh: bool = True) -> ReasonCode:
    return world.app.assess_protection(refresh=refresh).status.main_reason.code


def test_before_set_up_nothing_is_protected(tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()
    overview = practice_world(tmp_path / "fresh").app.assess_protection(refresh=True)
    assert overview.status.main_reason.code is ReasonCode.NOT_SET_UP
    assert (overview.plan, overview.repository, overview.place_problem) == (None, None, None)


def test_the_overview_has_all_that_home_shows(world: PracticeWorld) -> None:
    run = world.back_up()
    overview = world.app.assess_protection(refresh=True)
    assert overview.status.level is ProtectionLevel.GOOD
    assert overview.status.last_complete_run == run
    assert overview.practice == world.store.practice()
    assert overview.plan == world.plan()
    assert overview.repository == world.app.open_repository.current()
    assert overview.sheet == world.store.sheet(world.plan().repository)
    assert overview.facts == world.facts.facts(world.plan().repository)
    assert overview.runs == (run,)
    assert overview.place_problem is None


def test_an_unplugged_drive_leaves_the_last_facts_and_says_why(world: PracticeWorld) -> None:
    world.back_up()
    good = world.app.assess_protection(refresh=True)
    world.engine.unplug(world.location)
    overview = world.app.assess_protection(refresh=True)
    assert overview.place_problem is ErrorCode.PLACE_NOT_FOUND
    assert overview.status.level is ProtectionLevel.UNPROVED
    assert overview.facts == good.facts
    assert world.app.assess_protection(refresh=False).status.level is ProtectionLevel.GOOD


def test_a_replaced_copy_is_bad_even_once_it_is_unplugged(world: PracticeWorld) -> None:
    world.back_up()
    ours = world.engine.repositories.pop(world.location)
    world.engine.add_repository(world.location, Secret("another"))
    overview = world.app.assess_protection(refresh=True)
    assert overview.place_problem in {ErrorCode.WRONG_REPOSITORY, ErrorCode.WRONG_PASSWORD}
    assert main(world, refresh=False) is ReasonCode.COPY_REPLACED
    world.engine.unplug(world.location)
    assert main(world) is ReasonCode.COPY_REPLACED
    world.engine.repositories[world.location] = ours
    assert main(world) is ReasonCode.COMPLETE_COPY


def test_a_run_that_opened_our_copy_ends_the_doubt_whose_it_is(world: PracticeWorld) -> None:
    world.back_up()
    ours = world.engine.repositories.pop(world.location)
    world.engine.add_repository(world.location, Secret("another"))
    assert main(world) is ReasonCode.COPY_REPLACED
    assert world.back_up().state is RunState.FAILED
    assert main(world, refresh=False) is ReasonCode.COPY_REPLACED
    world.engine.repositories[world.location] = ours
    world.back_up()
    assert main(world, refresh=False) is ReasonCode.COMPLETE_COPY


def test_damage_a_check_found_is_bad_until_one_as_deep_is_sound(world: PracticeWorld) -> None:
    world.back_up()
    world.engine.check_errors = ("pack 01234567 is damaged",)
    world.app.check(CheckDepth.SHARE, NeverCancelled())
    for refresh in (True, False):
        assert main(world, refresh=refresh) is ReasonCode.COPY_DAMAGED
    world.engine.check_errors = ()
    world.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    world.back_up()
    assert main(world) is ReasonCode.COPY_DAMAGED
    world.app.check(CheckDepth.SHARE, NeverCancelled())
    assert main(world) is ReasonCode.COMPLETE_COPY


def test_a_place_on_the_disk_of_the_records_is_told_whatever_it_was_called(
    world: PracticeWorld,
) -> None:
    world.back_up()
    mark_as_repository(Path(world.location))
    world.files.devices |= {world.folder: 1, world.drive: 2}
    assert main(world) is ReasonCode.COMPLETE_COPY
    world.files.devices[world.drive] = 1
    assert main(world) is ReasonCode.SAME_DISK
    # Unplugged or not looked at, it is known from the last look.
    assert main(world, refresh=False) is ReasonCode.SAME_DISK


def test_a_folder_chosen_after_the_last_copy_needs_care_until_it_is_copied(
    world: PracticeWorld,
) -> None:
    world.back_up()
    more = world.folder / "X-rays"
    more.mkdir()
    (more / "one.jpg").write_bytes(b"x")
    world.app.set_up.change_sources((world.source, more), ())
    for refresh in (False, True):
        assert main(world, refresh=refresh) is ReasonCode.FOLDER_NOT_COPIED
    world.back_up()
    for refresh in (False, True):
        assert main(world, refresh=refresh) is ReasonCode.COMPLETE_COPY


def test_a_missing_password_needs_care(world: PracticeWorld) -> None:
    world.back_up()
    world.secrets.delete(repository_password_name(world.plan().repository))
    assert main(world) is ReasonCode.KEYRING_SHUT


def test_a_copy_removed_behind_our_back_is_an_alarm(world: PracticeWorld) -> None:
    world.back_up()
    world.engine.repositories[world.location].snapshots.clear()
    overview = world.app.assess_protection(refresh=True)
    assert overview.status.level is ProtectionLevel.BAD
    assert ReasonCode.COPY_VANISHED in {reason.code for reason in overview.status.reasons}


def test_a_bug_while_reading_is_not_taken_for_an_unplugged_drive(world: PracticeWorld) -> None:
    world.engine.snapshots = None  # type: ignore[method-assign,assignment]
    with pytest.raises(TypeError):
        world.app.assess_protection(refresh=True)


def test_each_copy_says_whether_it_is_complete(world: PracticeWorld) -> None:
    complete = world.back_up()
    world.engine.unread = (UnreadItem("/x", "no"),)
    incomplete = world.back_up()
    foreign = world.engine.add_snapshot(world.location, {"/a": b"a"})
    entries = world.app.list_snapshots(refresh=True)
    assert [(entry.snapshot.snapshot_id, entry.completeness) for entry in entries] == [
        (foreign.snapshot_id, Completeness.UNKNOWN),
        (incomplete.snapshot_id, Completeness.INCOMPLETE),
        (complete.snapshot_id, Completeness.COMPLETE),
    ]
    assert [entry.run for entry in entries] == [None, incomplete, complete]


def test_the_list_is_at_hand_without_the_drive(world: PracticeWorld) -> None:
    assert world.app.list_snapshots(refresh=False) == ()
    world.back_up()
    world.engine.unplug(world.location)
    (entry,) = world.app.list_snapshots(refresh=False)
    assert entry.completeness is Completeness.COMPLETE
    with pytest.raises(PracticeGuardError, match="place-not-found"):
        world.app.list_snapshots(refresh=True)


def test_listings_of_copies_that_are_gone_are_dropped(world: PracticeWorld) -> None:
    run = world.back_up()
    assert run.snapshot_id is not None
    world.world.index.build(run.snapshot_id, ())
    world.app.read_facts()
    assert world.world.index.has(run.snapshot_id)
    world.engine.repositories[world.location].snapshots.clear()
    world.app.read_facts()
    assert not world.world.index.has(run.snapshot_id)


# --- what is kept, and for how long --------------------------------------------------------------


def test_pain_19_a_mass_change_is_red_and_comes_first_until_it_is_lifted(
    world: PracticeWorld,
) -> None:
    world.back_up()
    hold = world.app.holds.put_on("900/1000", "PracticeGuard", cause=HoldCause.MASS_CHANGE)
    status = world.app.assess_protection(refresh=True).status
    assert status.level is ProtectionLevel.BAD
    assert status.main_reason.code is ReasonCode.MASS_CHANGE
    assert status.main_reason.at == hold.since
    world.app.holds.lift(hold.hold_id, "an update", "Ann", was_harmless=True)
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD


def test_a_hold_of_a_person_is_told_only_when_it_was_forgotten(world: PracticeWorld) -> None:
    world.back_up()
    world.app.holds.put_on("the police", "Ann")
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD
    world.clock.advance(timedelta(days=31))
    world.back_up()
    status = world.app.assess_protection(refresh=True).status
    assert [
        (one.code, one.count) for one in status.reasons if one.level is ProtectionLevel.CARE
    ] == [(ReasonCode.HOLD, 31)]


def test_pain_20_a_drive_that_is_nearly_full_is_told_weeks_before(world: PracticeWorld) -> None:
    for number in range(20):
        (world.source / f"{number}.bin").write_bytes(bytes([number]) * 100_000)
        world.back_up()
        world.clock.advance(timedelta(days=1))
    world.back_up()
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD
    world.machine.free[Path(world.location)] = 3_000_000
    status = world.app.assess_protection(refresh=True).status
    assert status.main_reason.code is ReasonCode.PLACE_NEARLY_FULL
    assert status.level is ProtectionLevel.CARE
    assert 25 <= status.main_reason.count <= 40

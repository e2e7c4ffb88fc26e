"""One run: whatever happens, the ledger has the truth, and nothing incomplete is called good."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger, UnreadItem
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import BackupResult, ThisProcess, repository_password_name
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import FILES, PracticeWorld, Switch, practice_world, refused


def stored(world: PracticeWorld) -> tuple[Run, ...]:
    return world.runs.runs()


def level(world: PracticeWorld) -> ProtectionLevel:
    return world.app.assess_protection(refresh=True).status.level


# --- complete -----------------------------------------------------------------------------------


def test_a_run_that_reads_every_file_is_complete(world: PracticeWorld) -> None:
    run = world.back_up(RunTrigger.FIRST)
    assert run.state is RunState.COMPLETE
    assert (run.cause, run.unread_count, run.unread) == (None, 0, ())
    assert run.figures.files_total == len(FILES)
    assert run.trigger is RunTrigger.FIRST
    assert run.ended_at is not None
    assert run.ended_at > run.begun_at
    assert stored(world) == (run,)
    there = world.engine.snapshots(world.app.open_repository())
    assert [one.snapshot_id for one in there] == [run.snapshot_id]
    (snapshot,) = there
    assert (snapshot.host, snapshot.tags) == ("reception-1", ("practiceguard",))
    assert world.processes.keeps_awake
    assert level(world) is ProtectionLevel.GOOD


def test_the_copy_is_known_at_once_without_reading_the_place_again(world: PracticeWorld) -> None:
    run = world.back_up()
    reads = world.engine.calls.count("snapshots")
    overview = world.app.assess_protection(refresh=False)
    assert overview.status.level is ProtectionLevel.GOOD
    assert overview.status.last_complete is not None
    assert overview.status.last_complete.snapshot_id == run.snapshot_id
    assert world.engine.calls.count("snapshots") == reads


def test_it_is_begun_in_the_ledger_before_anything_starts(world: PracticeWorld) -> None:
    seen: list[RunState] = []

    honest = world.engine.back_up

    def looking(*arguments: Any) -> Any:
        seen.extend(run.state for run in stored(world))
        return honest(*arguments)

    world.engine.back_up = looking  # type: ignore[method-assign,assignment]
    world.back_up()
    assert seen == [RunState.BEGUN]
    (run,) = stored(world)
    assert run.process_id == world.processes.own.process_id


def test_progress_is_told_and_published(world: PracticeWorld) -> None:
    told: list[Progress] = []
    run = world.app.run_backup(RunTrigger.MANUAL, told.append, NeverCancelled())
    assert told[0].phase is Phase.PREPARING
    assert [one.fraction for one in told if one.phase is Phase.COPYING] == sorted(
        one.fraction or 0 for one in told if one.phase is Phase.COPYING
    )
    published = world.runs.progress(run.run_id)
    assert published is not None
    assert published[0].phase is Phase.COPYING


def test_the_exclusions_of_the_plan_are_used(world: PracticeWorld) -> None:
    (world.source / "Thumbs.db").write_bytes(b"x")
    assert world.back_up().figures.files_total == len(FILES)


# --- incomplete ---------------------------------------------------------------------------------


def test_pain_02_unread_files_make_it_incomplete_with_their_list(world: PracticeWorld) -> None:
    locked = UnreadItem(str(world.source / "patients.db"), "permission denied")
    world.engine.unread = (locked,)
    run = world.back_up()
    assert run.state is RunState.INCOMPLETE
    assert (run.unread, run.unread_count) == ((locked,), 1)
    assert run.snapshot_id is not None
    assert "permission denied" in run.log
    assert level(world) is not ProtectionLevel.GOOD


def _second_source(world: PracticeWorld) -> Path:
    more = world.folder / "More"
    more.mkdir()
    (more / "one.txt").write_bytes(b"1")
    world.app.set_up.change_sources((world.source, more), ())
    return more


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def test_one_missing_folder_makes_it_incomplete_and_is_named(world: PracticeWorld) -> None:
    more = _second_source(world)
    _empty(more)
    more.rmdir()
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_MISSING)
    assert dict(run.cause_facts) == {"folder": str(more)}
    assert [item.path for item in run.unread] == [str(more)]
    assert run.unread_count == 1


def test_all_folders_missing_is_a_failure_and_the_place_is_not_touched(
    world: PracticeWorld,
) -> None:
    _empty(world.source)
    world.source.rmdir()
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.SOURCE_MISSING)
    assert run.snapshot_id is None
    assert "back_up" not in world.engine.calls


def test_an_emptied_folder_makes_it_incomplete(world: PracticeWorld) -> None:
    more = _second_source(world)
    assert world.back_up().state is RunState.COMPLETE
    _empty(more)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_EMPTY)
    assert dict(run.cause_facts) == {"folder": str(more)}
    assert [item.path for item in run.unread] == [str(more)]


def test_a_folder_that_is_meant_to_be_empty_is_doubted_until_somebody_says_so(
    world: PracticeWorld,
) -> None:
    more = _second_source(world)
    _empty(more)
    for _ in range(2):
        assert world.back_up().cause is ErrorCode.SOURCE_EMPTY
    world.app.run_backup.accept_smaller()
    assert world.back_up().state is RunState.COMPLETE
    assert world.back_up().state is RunState.COMPLETE

    (more / "one.txt").write_bytes(b"1")  # from now on it is used, and emptied it is doubted again
    assert world.back_up().state is RunState.COMPLETE
    _empty(more)
    assert world.back_up().state is RunState.INCOMPLETE


def test_nobody_means_a_copy_of_no_file_at_all(world: PracticeWorld) -> None:
    _empty(world.source)
    assert world.back_up().cause is ErrorCode.SOURCE_EMPTY
    world.app.run_backup.accept_smaller()
    assert world.back_up().cause is ErrorCode.SOURCE_EMPTY


def test_another_drive_in_the_place_of_a_folder_meant_to_be_empty_is_noticed(
    world: PracticeWorld,
) -> None:
    more = _second_source(world)
    _empty(more)
    world.back_up()
    world.app.run_backup.accept_smaller()
    assert world.back_up().state is RunState.COMPLETE
    world.files.volumes[more] = more
    assert world.back_up().cause is ErrorCode.SOURCE_MISSING


def test_a_first_copy_without_a_single_file_is_not_complete(world: PracticeWorld) -> None:
    _empty(world.source)
    (world.source / "only" / "folders").mkdir(parents=True)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_EMPTY)
    assert level(world) is not ProtectionLevel.GOOD


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_drive_that_is_away_at_either_end_is_noticed(world: PracticeWorld, moment: str) -> None:
    more = _second_source(world)
    away = world.folder / "away"
    honest = world.engine.back_up

    def coming_or_going(*arguments: Any) -> Any:
        if moment == "before":
            result = honest(*arguments)
            away.rename(more)
            # As if restic had met an empty mount point: no error, exit code 0.
            return replace(result, is_complete=True, unread=(), unread_count=0)
        result = honest(*arguments)
        more.rename(away)
        return result

    if moment == "before":
        more.rename(away)
    world.engine.back_up = coming_or_going  # type: ignore[method-assign,assignment]
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_MISSING)


def _fill(world: PracticeWorld, count: int) -> None:
    for number in range(count):
        (world.source / f"{number}.txt").write_bytes(b"x")


def test_half_the_files_gone_is_doubted_until_the_practice_means_it(world: PracticeWorld) -> None:
    _fill(world, 20)
    assert world.back_up().state is RunState.COMPLETE
    _empty(world.source)
    _fill(world, 9)
    for _ in range(2):  # the doubted run does not become the new normal
        run = world.back_up()
        assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_SHRUNK)
        assert dict(run.cause_facts) == {"before": "23", "now": "9"}
    world.app.run_backup.accept_smaller()
    assert world.back_up().state is RunState.COMPLETE
    assert world.back_up().state is RunState.COMPLETE


def test_some_files_fewer_are_a_day_of_work(world: PracticeWorld) -> None:
    _fill(world, 20)
    world.back_up()
    _empty(world.source)
    _fill(world, 12)
    assert world.back_up().state is RunState.COMPLETE


def test_a_changed_plan_is_not_compared_with_the_old_one(world: PracticeWorld) -> None:
    _fill(world, 20)
    world.back_up()
    small = world.folder / "Small"
    small.mkdir()
    (small / "one.txt").write_bytes(b"1")
    world.app.set_up.change_sources((small,), ())
    assert world.back_up().state is RunState.COMPLETE


def test_a_plan_changed_during_a_run_is_not_compared_with_the_old_one_either(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(world, 20)
    small = world.folder / "Small"
    small.mkdir()
    (small / "one.txt").write_bytes(b"1")
    back_up = world.engine.back_up

    def changed_meanwhile(*arguments: Any) -> BackupResult:
        world.app.set_up.change_sources((small,), ())
        return back_up(*arguments)

    monkeypatch.setattr(world.engine, "back_up", changed_meanwhile)
    assert world.back_up().state is RunState.COMPLETE
    monkeypatch.undo()
    assert world.back_up().state is RunState.COMPLETE


def _third_source(world: PracticeWorld) -> Path:
    """Give a second folder of several files, beside one of many, copied whole once."""
    more = _second_source(world)
    for number in range(6):
        (more / f"{number}.txt").write_bytes(b"x")
    _fill(world, 40)
    assert world.back_up().state is RunState.COMPLETE
    return more


@pytest.mark.parametrize("becomes", ["link", "file"])
def test_a_folder_that_became_something_else_is_not_copied_whole(
    world: PracticeWorld, becomes: str
) -> None:
    more = _third_source(world)
    moved = world.folder / "moved"
    more.rename(moved)
    if becomes == "link":
        more.symlink_to(moved)
    else:
        more.write_bytes(b"a plain file")
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_MISSING)
    assert dict(run.cause_facts) == {"folder": str(more)}
    assert level(world) is not ProtectionLevel.GOOD


def test_a_folder_that_became_a_file_before_its_first_copy_is_noticed(
    world: PracticeWorld,
) -> None:
    more = _second_source(world)
    _empty(more)
    more.rmdir()
    more.write_bytes(b"a plain file")
    assert world.back_up().cause is ErrorCode.SOURCE_MISSING


def test_a_mount_point_without_its_drive_is_noticed_though_not_empty(
    world: PracticeWorld,
) -> None:
    more = _second_source(world)
    world.files.volumes[more] = more
    world.app.set_up.change_sources((world.source, more), ())
    assert world.back_up().state is RunState.COMPLETE
    world.files.volumes.clear()  # the drive is away: the folder below it has a file of its own
    for _ in range(2):
        run = world.back_up()
        assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_MISSING)
        assert run.snapshot_id is not None
    world.files.volumes[more] = more
    assert world.back_up().state is RunState.COMPLETE


def test_a_folder_that_moved_to_another_drive_is_normal_once_it_is_meant(
    world: PracticeWorld,
) -> None:
    more = _third_source(world)
    world.files.volumes[more] = more
    assert world.back_up().state is RunState.INCOMPLETE
    world.app.run_backup.accept_smaller()
    assert world.back_up().state is RunState.COMPLETE
    assert world.back_up().state is RunState.COMPLETE


@pytest.mark.parametrize("left", [0, 1, 3])
def test_one_folder_that_lost_its_files_is_not_hidden_by_the_others(
    world: PracticeWorld, left: int
) -> None:
    more = _third_source(world)
    for path in sorted(more.iterdir())[left:]:
        path.unlink()
    (more / "empty").mkdir()
    for _ in range(2):
        run = world.back_up()
        assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.SOURCE_SHRUNK)
        assert dict(run.cause_facts) == {
            "before": "7", "now": str(left), "folder": str(more)
        }  # fmt: skip
    world.app.run_backup.accept_smaller()
    if left:
        assert world.back_up().state is RunState.COMPLETE


def test_marks_that_cannot_be_understood_do_not_stop_a_run(world: PracticeWorld) -> None:
    world.store.save_setting("source-marks", "{nonsense")
    assert world.back_up().state is RunState.COMPLETE


def test_many_doubted_runs_do_not_make_the_small_set_normal(world: PracticeWorld) -> None:
    _fill(world, 20)
    complete = world.back_up()
    _empty(world.source)
    _fill(world, 2)
    for number in range(201):
        begun = complete.begun_at + timedelta(seconds=number + 1)
        doubted = replace(
            complete,
            run_id=RunId(f"doubted {number}"),
            state=RunState.BEGUN,
            begun_at=begun,
            ended_at=None,
        )
        world.runs.begin(doubted)
        world.runs.finish(replace(doubted, state=RunState.INCOMPLETE, ended_at=begun))
    assert world.back_up().cause is ErrorCode.SOURCE_SHRUNK


@pytest.mark.parametrize("method", ["report", "is_cancel_requested"])
def test_a_busy_ledger_does_not_spoil_a_copy_being_made(
    world: PracticeWorld, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_arguments: Any) -> Any:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    monkeypatch.setattr(world.runs, method, busy)
    assert world.back_up().state is RunState.COMPLETE


def test_a_copy_that_lost_data_gets_no_complete_run_until_a_check_is_sound(
    world: PracticeWorld,
) -> None:
    world.back_up()
    assert level(world) is ProtectionLevel.GOOD
    world.engine.repositories[world.location].packs -= 1
    assert level(world) is ProtectionLevel.BAD
    for _ in range(3):  # the files it adds do not make up for the one that is lost
        run = world.back_up()
        assert (run.state, run.cause) == (RunState.INCOMPLETE, ErrorCode.REPOSITORY_DAMAGED)
        assert run.snapshot_id is not None
        assert level(world) is ProtectionLevel.BAD
    world.app.run_backup(RunTrigger.MANUAL, no_report, Switch(is_on=True))
    assert world.back_up().state is RunState.INCOMPLETE
    world.app.check(CheckDepth.STRUCTURE, NeverCancelled())
    assert world.back_up().state is RunState.COMPLETE
    assert level(world) is ProtectionLevel.GOOD


def test_a_copy_without_any_data_is_seen_even_if_nothing_is_remembered(
    world: PracticeWorld,
) -> None:
    world.back_up()
    world.engine.repositories[world.location].packs = 0
    world.store.save_setting(f"stored-files {world.plan().repository}", "")
    assert level(world) is ProtectionLevel.BAD


def test_a_copy_whose_own_file_is_broken_is_not_good_but_still_listed(
    world: PracticeWorld,
) -> None:
    run = world.back_up()
    assert run.snapshot_id is not None
    world.engine.repositories[world.location].broken_snapshots.add(run.snapshot_id)
    assert level(world) is ProtectionLevel.BAD
    assert len(world.app.list_snapshots(refresh=True)) == 1


def test_a_drive_pulled_right_after_the_copy_does_not_unmake_it(world: PracticeWorld) -> None:
    honest = world.engine.back_up

    def pulled(*arguments: Any) -> Any:
        result = honest(*arguments)
        world.engine.unplug(world.location)
        return result

    world.engine.back_up = pulled  # type: ignore[method-assign,assignment]
    assert world.back_up().state is RunState.COMPLETE


# --- failed -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        ErrorCode.PLACE_FULL,
        ErrorCode.PLACE_NOT_WRITABLE,
        ErrorCode.REPOSITORY_LOCKED,
        ErrorCode.REPOSITORY_DAMAGED,
        ErrorCode.TEMPORARY_FOLDER_FULL,
        ErrorCode.RESTIC_MISSING,
        ErrorCode.RESTIC_FAILED,
        ErrorCode.RESTIC_TIMED_OUT,
    ],
)
def test_every_failure_is_an_outcome_with_its_cause(world: PracticeWorld, code: ErrorCode) -> None:
    world.back_up()
    world.engine.fail("back_up", code, place="USB")
    run = world.back_up()
    assert (run.state, run.cause, run.snapshot_id) == (RunState.FAILED, code, None)
    assert dict(run.cause_facts) == {"place": "USB"}
    assert run.log == f"fake: {code.value}"
    assert stored(world)[0] == run
    assert level(world) is not ProtectionLevel.GOOD


def test_an_unplugged_drive_is_told(world: PracticeWorld) -> None:
    world.engine.unplug(world.location)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.PLACE_NOT_FOUND)


def test_another_copy_in_the_place_of_ours_is_never_written_to(world: PracticeWorld) -> None:
    password = world.secrets.get(repository_password_name(world.plan().repository))
    assert password is not None
    other = world.engine.add_repository(world.location, password)
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.WRONG_REPOSITORY)
    assert other.snapshots == {}
    assert "back_up" not in world.engine.calls


def test_a_copy_of_others_is_never_written_to(world: PracticeWorld) -> None:
    other = world.engine.add_repository(world.location, Secret("of others"))
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.WRONG_REPOSITORY)
    assert other.snapshots == {}
    assert "back_up" not in world.engine.calls


def test_a_password_that_is_gone_from_the_keyring_is_told(world: PracticeWorld) -> None:
    world.secrets.entries.clear()
    run = world.back_up()
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.SECRET_MISSING)


@pytest.mark.parametrize("where", ["back_up", "fingerprint"])
def test_our_own_bug_is_written_down_and_goes_up(world: PracticeWorld, where: str) -> None:
    def buggy(*_arguments: Any) -> Any:
        raise ZeroDivisionError("ours")

    setattr(world.engine, where, buggy)
    with pytest.raises(ZeroDivisionError):
        world.back_up()
    (run,) = stored(world)
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.INTERNAL)
    assert run.log == "ZeroDivisionError: ours"


def test_a_bug_after_the_copy_was_made_is_written_down_too(world: PracticeWorld) -> None:
    looks = []
    honest = world.files.is_empty_folder

    def buggy(path: Path) -> bool:
        looks.append(path)
        if len(looks) > 1:
            raise ZeroDivisionError("ours")
        return honest(path)

    world.files.is_empty_folder = buggy  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        world.back_up()
    (run,) = stored(world)
    assert (run.state, run.cause) == (RunState.FAILED, ErrorCode.INTERNAL)


# --- stopped ------------------------------------------------------------------------------------


def test_the_caller_stops_a_run(world: PracticeWorld) -> None:
    run = world.app.run_backup(RunTrigger.MANUAL, no_report, Switch(is_on=True))
    assert (run.state, run.cause) == (RunState.CANCELLED, ErrorCode.CANCELLED)
    assert run.snapshot_id is None
    assert world.engine.repositories[world.location].snapshots == {}


def test_whoever_watches_the_ledger_stops_a_run(world: PracticeWorld) -> None:
    def stop_half_way(progress: Progress) -> None:
        if (progress.fraction or 0) > 0.3:
            live = world.app.watch.live()
            assert live is not None
            world.app.watch.stop(live.run.run_id)

    run = world.app.run_backup(RunTrigger.MANUAL, stop_half_way, NeverCancelled())
    assert run.state is RunState.CANCELLED
    assert world.app.watch.live() is None


def test_a_stop_meant_for_an_earlier_run_does_not_stop_the_next(world: PracticeWorld) -> None:
    first = world.back_up()
    world.app.watch.stop(first.run_id)
    assert world.back_up().state is RunState.COMPLETE


# --- one at a time ------------------------------------------------------------------------------


def test_a_taken_lock_leaves_nothing_in_the_ledger(world: PracticeWorld) -> None:
    world.locks.taken.add(world.plan().repository)
    with refused(ErrorCode.ALREADY_RUNNING):
        world.back_up()
    assert stored(world) == ()


@pytest.mark.parametrize("outcome", ["complete", "failed", "bug"])
def test_the_lock_is_free_afterwards(world: PracticeWorld, outcome: str) -> None:
    if outcome == "failed":
        world.engine.fail("back_up", ErrorCode.PLACE_FULL)
        world.back_up()
    elif outcome == "bug":
        world.engine.back_up = None  # type: ignore[method-assign,assignment]
        with pytest.raises(TypeError):
            world.back_up()
    else:
        world.back_up()
    assert world.locks.taken == set()


def test_before_set_up_there_is_nothing_to_run(tmp_path: Path) -> None:
    fresh = practice_world(tmp_path)
    with refused(ErrorCode.NOT_SET_UP):
        fresh.back_up()
    assert fresh.runs.runs() == ()


def _begun(world: PracticeWorld, process: ThisProcess) -> Run:
    run = Run(
        RunId("earlier"),
        world.plan().plan_id,
        RunTrigger.MANUAL,
        RunState.BEGUN,
        NOON,
        process_id=process.process_id,
        process_started_at=process.started_at,
        repository=world.plan().repository,
    )
    world.runs.begin(run)
    return run


def test_what_a_dead_process_began_was_interrupted(world: PracticeWorld) -> None:
    _begun(world, ThisProcess(999, 1.0))
    run = world.back_up()
    assert run.state is RunState.COMPLETE
    earlier = world.runs.run(RunId("earlier"))
    assert earlier is not None
    assert (earlier.state, earlier.cause) == (RunState.INTERRUPTED, ErrorCode.INTERRUPTED)
    assert earlier.ended_at is not None


def test_a_number_used_again_is_not_the_same_process(world: PracticeWorld) -> None:
    own = world.processes.own
    _begun(world, ThisProcess(own.process_id, own.started_at - 1000))
    assert world.back_up().state is RunState.COMPLETE


def test_a_live_run_is_not_run_over_even_without_its_lock(world: PracticeWorld) -> None:
    process = ThisProcess(999, 1.0)
    world.processes.alive.add(process)
    _begun(world, process)
    with refused(ErrorCode.ALREADY_RUNNING):
        world.back_up()
    assert [run.run_id for run in stored(world)] == ["earlier"]


# --- whatever goes wrong ------------------------------------------------------------------------

_TROUBLE: dict[str, Callable[[PracticeWorld], object]] = {
    "unread": lambda world: setattr(world.engine, "unread", (UnreadItem("/x", "no"),)),
    "missing": lambda world: world.source.rename(world.folder / "gone"),
    "emptied": lambda world: _empty(world.source),
    "unplugged": lambda world: world.engine.unplug(world.location),
    "full": lambda world: world.engine.fail("back_up", ErrorCode.PLACE_FULL),
    "keyring": lambda world: setattr(world.secrets, "is_locked", True),
    "exchanged": lambda world: world.engine.add_repository(world.location, Secret("x")),
}


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(troubles=st.sets(st.sampled_from(sorted(_TROUBLE)), min_size=1), with_history=st.booleans())
def test_no_trouble_ever_ends_as_complete_or_good(
    tmp_path_factory: pytest.TempPathFactory, troubles: set[str], with_history: bool
) -> None:
    world = practice_world(tmp_path_factory.mktemp("world"))
    world.set_up()
    if with_history:
        assert world.back_up().state is RunState.COMPLETE
    # Emptied first: a folder that is gone cannot be emptied.
    for trouble in sorted(troubles):
        _TROUBLE[trouble](world)
    run = world.back_up()
    assert run.state in {RunState.INCOMPLETE, RunState.FAILED}
    assert run.cause is not None or run.unread_count > 0
    world.clock.advance(timedelta(minutes=1))
    assert level(world) is not ProtectionLevel.GOOD
    assert world.app.assess_protection(refresh=False).status.level is not ProtectionLevel.GOOD

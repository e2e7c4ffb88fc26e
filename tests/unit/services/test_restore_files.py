"""Files come back whole or not at all, and nothing that was there is ever lost."""

from pathlib import Path

import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.restoration import (
    Conflict,
    FileFate,
    RestoredFile,
    RestoreReport,
    RestoreRequest,
)
from practiceguard.domain.backup.run import UnreadItem
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.check_repository import standing_damage
from practiceguard.services.backup.staging import SETTING
from practiceguard.services.ports import Access, RestoreOutcome, ThisProcess
from practiceguard.services.progress import Cancellation, Report
from tests.fakes.fake_engine import FakeEngine, FakeFile
from tests.unit.services.restore_practice import KEY, PLACE, RestorePractice

LETTER = "/home/ann/letter.txt"
PHOTO = "/home/ann/photos/avant [face].jpg"


def fates(report: RestoreReport) -> dict[str, FileFate]:
    return {file.path: file.fate for file in report.files}


def one(report: RestoreReport) -> RestoredFile:
    (file,) = report.files
    return file


def tree_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def practice() -> RestorePractice:
    return RestorePractice()


def run(
    practice: RestorePractice,
    snapshot_id: str,
    paths: tuple[str, ...],
    target: Path | None,
    conflict: Conflict = Conflict.KEEP_BOTH,
    answers: tuple[tuple[str, Conflict], ...] = (),
) -> RestoreReport:
    request = RestoreRequest(snapshot_id, paths, target, conflict, answers)
    return practice.restore(request, practice.reports.append, practice.cancel)


@pytest.mark.parametrize("is_prepared", [False, True])
def test_files_and_folders_come_back_with_their_bytes(
    practice: RestorePractice, tmp_path: Path, is_prepared: bool
) -> None:
    copy = practice.copy_of({LETTER: b"Dear", PHOTO: b"\xff\xd8", "/home/other": b"no"})
    if is_prepared:
        practice.read_list(copy)
    report = run(practice, copy, (LETTER, "/home/ann/photos"), tmp_path / "new" / "folder")
    assert tree_of(tmp_path / "new" / "folder") == {
        "letter.txt": b"Dear",
        "photos/avant [face].jpg": b"\xff\xd8",
    }
    assert set(fates(report).values()) == {FileFate.PLACED}
    assert report.is_whole
    assert report.folder == tmp_path / "new" / "folder"
    assert report.bytes_total == 6
    assert practice.staging_left() == []


def test_a_file_inside_a_chosen_folder_comes_back_once(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({PHOTO: b"1"})
    report = run(practice, copy, ("/home/ann/photos", PHOTO), tmp_path)
    assert len(report.files) == 1
    assert tree_of(tmp_path) == {"photos/avant [face].jpg": b"1"}


def test_the_whole_copy_can_be_asked_for(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"1", "/srv/data.db": b"2"})
    for prepared in (False, True):
        if prepared:
            practice.read_list(copy)
        target = tmp_path / str(prepared)
        run(practice, copy, ("/",), target)
        assert tree_of(target) == {"home/ann/letter.txt": b"1", "srv/data.db": b"2"}


def test_folders_without_files_come_back_too(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    tree = practice.engine.repositories[PLACE].trees[copy]
    tree["/home/ann/empty"] = FakeFile(Node("/home/ann/empty", NodeKind.FOLDER, 0, None))
    run(practice, copy, ("/home/ann",), tmp_path)
    assert (tmp_path / "ann" / "empty").is_dir()


def test_nothing_chosen_is_said_and_the_place_is_not_opened(practice: RestorePractice) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, "any", (), None)
    assert caught.value.code is ErrorCode.NOTHING_CHOSEN
    assert practice.engine.calls == []


def test_keep_both_is_the_default(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"from the copy"})
    (tmp_path / "letter.txt").write_bytes(b"of today")
    file = one(run(practice, copy, (LETTER,), tmp_path))
    assert file.fate is FileFate.PLACED_BESIDE
    assert tree_of(tmp_path) == {
        "letter.txt": b"of today",
        "letter (restored 2026-11-20).txt": b"from the copy",
    }


def test_replacing_moves_the_present_file_aside(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"from the copy"})
    (tmp_path / "letter.txt").write_bytes(b"of today")
    file = one(run(practice, copy, (LETTER,), tmp_path, Conflict.REPLACE))
    assert file.fate is FileFate.REPLACED
    assert file.moved_aside_to == tmp_path / "letter (before restore 2026-11-20).txt"
    assert tree_of(tmp_path) == {
        "letter.txt": b"from the copy",
        "letter (before restore 2026-11-20).txt": b"of today",
    }


def test_leaving_touches_nothing(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"from the copy"})
    (tmp_path / "letter.txt").write_bytes(b"of today")
    file = one(run(practice, copy, (LETTER,), tmp_path, Conflict.SKIP))
    assert file.fate is FileFate.SKIPPED
    assert tree_of(tmp_path) == {"letter.txt": b"of today"}


@pytest.mark.parametrize("answer", list(Conflict))
def test_a_file_with_the_same_content_is_left_alone_whatever_the_answer(
    practice: RestorePractice, tmp_path: Path, answer: Conflict
) -> None:
    copy = practice.copy_of({LETTER: b"same"})
    (tmp_path / "letter.txt").write_bytes(b"same")
    assert one(run(practice, copy, (LETTER,), tmp_path, answer)).fate is FileFate.IDENTICAL
    assert tree_of(tmp_path) == {"letter.txt": b"same"}


def test_an_answer_for_one_file_goes_over_the_general_one(
    practice: RestorePractice, tmp_path: Path
) -> None:
    other = "/home/ann/other.txt"
    copy = practice.copy_of({LETTER: b"1", other: b"2"})
    for name in ("letter.txt", "other.txt"):
        (tmp_path / name).write_bytes(b"today")
    report = run(
        practice, copy, (LETTER, other), tmp_path, Conflict.SKIP, ((other, Conflict.REPLACE),)
    )
    assert fates(report) == {LETTER: FileFate.SKIPPED, other: FileFate.REPLACED}


@pytest.mark.parametrize("answer", list(Conflict))
def test_two_chosen_files_of_one_name_both_come_back(
    practice: RestorePractice, tmp_path: Path, answer: Conflict
) -> None:
    copy = practice.copy_of({"/a/scan.jpg": b"of Ann", "/b/scan.jpg": b"of Bob"})
    report = run(practice, copy, ("/a/scan.jpg", "/b/scan.jpg"), tmp_path, answer)
    assert sorted(tree_of(tmp_path).values()) == [b"of Ann", b"of Bob"]
    assert (tmp_path / "scan.jpg").read_bytes() == b"of Ann"
    assert report.is_whole


def test_a_folder_of_that_name_is_never_moved_aside(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    (tmp_path / "letter.txt").mkdir()
    (tmp_path / "letter.txt" / "inside").write_bytes(b"mine")
    file = one(run(practice, copy, (LETTER,), tmp_path, Conflict.REPLACE))
    assert file.fate is FileFate.PLACED_BESIDE
    assert (tmp_path / "letter.txt" / "inside").read_bytes() == b"mine"


def test_a_dead_link_counts_as_taken(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    (tmp_path / "letter.txt").symlink_to(tmp_path / "nowhere")
    file = one(run(practice, copy, (LETTER,), tmp_path))
    assert file.fate is FileFate.PLACED_BESIDE
    assert (tmp_path / "letter.txt").is_symlink()


def test_a_damaged_file_is_told_and_the_good_one_stays(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"good once", PHOTO: b"fine"})
    practice.damage(LETTER)
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "letter.txt").write_bytes(b"of today")
    report = run(practice, copy, ("/home/ann",), tmp_path, Conflict.REPLACE)
    assert fates(report) == {LETTER: FileFate.DAMAGED, PHOTO: FileFate.PLACED}
    assert not report.is_whole
    assert tree_of(tmp_path) == {
        "ann/letter.txt": b"of today",
        "ann/photos/avant [face].jpg": b"fine",
    }
    assert practice.staging_left() == []
    found = standing_damage(practice.store, KEY)
    assert found is not None
    assert (found.checked_at, found.depth) == (practice.clock.now(), CheckDepth.ALL_DATA)


class _UntrueEngine(FakeEngine):
    """Restores as it should and then spoils it, each kind in its own way."""

    def restore(
        self,
        access: Access,
        snapshot_id: str,
        folder: str,
        target: Path,
        report: Report,
        cancel: Cancellation,
        *,
        only: tuple[str, ...] = (),
    ) -> RestoreOutcome:
        super().restore(access, snapshot_id, folder, target, report, cancel, only=only)
        return self.spoil(target)

    def spoil(self, target: Path) -> RestoreOutcome:
        """Change what was restored, or not; return what is said of it."""
        raise NotImplementedError


class _ShortEngine(_UntrueEngine):
    """Gives a file back shorter than it was and says nothing."""

    def spoil(self, target: Path) -> RestoreOutcome:
        for path in target.rglob("letter.txt"):
            path.write_bytes(b"")
        return RestoreOutcome(())


class _VagueEngine(_UntrueEngine):
    """Reports an error that names no file."""

    def spoil(self, target: Path) -> RestoreOutcome:
        return RestoreOutcome((UnreadItem("", "something went wrong"),))


@pytest.mark.parametrize("engine", [_ShortEngine, _VagueEngine])
def test_what_is_not_proved_whole_is_never_handed_over(
    engine: type[FakeEngine], tmp_path: Path
) -> None:
    practice = RestorePractice(engine=engine())
    copy = practice.copy_of({LETTER: b"Dear"})
    report = run(practice, copy, (LETTER,), tmp_path)
    assert one(report).fate is FileFate.DAMAGED
    assert tree_of(tmp_path) == {}
    assert standing_damage(practice.store, KEY) is None  # the fault may be this computer's


def test_a_name_this_computer_cannot_hold_does_not_stop_the_others(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({"/p/aux.txt": b"1", "/p/b.txt": b"2"})
    practice.files.refused["aux.txt"] = ErrorCode.NAME_NOT_POSSIBLE
    report = run(practice, copy, ("/p",), tmp_path)
    assert fates(report) == {"/p/aux.txt": FileFate.NOT_POSSIBLE, "/p/b.txt": FileFate.PLACED}
    assert report.files[0].reason == ErrorCode.NAME_NOT_POSSIBLE.value


@pytest.mark.parametrize("name", ["a\\..\\..\\evil.txt", "letter.txt:stream", "C:evil.txt"])
def test_a_name_that_would_lead_elsewhere_on_windows_is_refused(tmp_path: Path, name: str) -> None:
    practice = RestorePractice(is_windows=True)
    copy = practice.copy_of({f"/p/{name}": b"1", "/p/b.txt": b"2"})
    report = run(practice, copy, ("/p",), tmp_path)
    assert fates(report) == {f"/p/{name}": FileFate.NOT_POSSIBLE, "/p/b.txt": FileFate.PLACED}


def test_somebody_saving_the_same_name_meanwhile_loses_nothing(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"from the copy"})
    practice.files.raced.add("letter.txt")
    file = one(run(practice, copy, (LETTER,), tmp_path))
    assert file.fate is FileFate.PLACED_BESIDE
    assert sorted(tree_of(tmp_path).values()) == [b"from the copy", b"somebody was faster"]


def test_a_replacement_that_fails_puts_the_present_file_back(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"from the copy"})
    (tmp_path / "letter.txt").write_bytes(b"of today")
    practice.files.raced.add("letter.txt")
    file = one(run(practice, copy, (LETTER,), tmp_path, Conflict.REPLACE))
    # The place was taken again at once: the file of today keeps its name aside, and we say which.
    assert file.fate is FileFate.NOT_POSSIBLE
    assert file.moved_aside_to is not None
    assert Path(file.moved_aside_to).read_bytes() == b"of today"


def test_links_come_back_as_links(practice: RestorePractice, tmp_path: Path) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    link = "/home/ann/link"
    practice.engine.repositories[PLACE].trees[copy][link] = FakeFile(
        Node(link, NodeKind.SYMLINK, 0, None), b"letter.txt"
    )
    run(practice, copy, ("/home/ann",), tmp_path)
    assert (tmp_path / "ann" / "link").readlink() == Path("letter.txt")


def test_pain_07_back_in_place_rebuilds_folders_that_are_gone(
    practice: RestorePractice, tmp_path: Path
) -> None:
    inside = (tmp_path / "patients" / "dupont" / "letter.txt").as_posix()
    copy = practice.copy_of({inside: b"Dear"})
    report = run(practice, copy, (inside,), None)
    assert Path(inside).read_bytes() == b"Dear"
    assert report.folder == Path(inside).parent
    assert [path.name for path in tmp_path.iterdir()] == ["patients"]


def test_what_is_occupied_is_known_before_anything_is_done(
    practice: RestorePractice, tmp_path: Path
) -> None:
    free, taken = (tmp_path / "free.txt").as_posix(), (tmp_path / "taken.txt").as_posix()
    copy = practice.copy_of({free: b"1", taken: b"22"})
    Path(taken).write_bytes(b"longer")
    (found,) = practice.restore.occupied(RestoreRequest(copy, (free, taken), None))
    assert (found.path, found.here, found.is_same_size, found.size_here) == (
        taken,
        Path(taken),
        False,
        6,
    )
    assert "restore" not in practice.engine.calls
    assert tree_of(tmp_path) == {"taken.txt": b"longer"}


def test_too_little_room_is_said_before_anything_is_done(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.machine.free[tmp_path] = 1000
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, copy, (LETTER,), tmp_path / "not" / "there" / "yet")
    assert caught.value.code is ErrorCode.TARGET_FULL
    assert practice.files.private == []


def test_stopping_while_the_copy_is_read_puts_nothing_in_place(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.cancel.is_on = True
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, copy, (LETTER,), tmp_path)
    assert caught.value.code is ErrorCode.CANCELLED
    assert tree_of(tmp_path) == {}
    assert practice.staging_left() == []


def test_stopping_while_files_are_placed_says_which_are_back(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({f"/p/{n}.txt": b"x" for n in range(4)})

    def stop_at_second(progress: Progress) -> None:
        if progress.phase is Phase.PLACING and progress.files_done == 2:
            practice.cancel.is_on = True

    report = practice.restore(
        RestoreRequest(copy, ("/p",), tmp_path), stop_at_second, practice.cancel
    )
    assert report.count(FileFate.PLACED) == 2
    assert report.count(FileFate.SKIPPED) == 2
    assert len(tree_of(tmp_path)) == 2
    assert practice.staging_left() == []


def test_progress_never_runs_backwards_over_several_folders(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({"/a/1": b"x" * 100, "/b/2": b"x" * 300, "/c/3": b"x" * 50})
    run(practice, copy, ("/a/1", "/b/2", "/c/3"), tmp_path)
    shown = [one.fraction for one in practice.reports if one.fraction is not None]
    assert shown == sorted(shown)
    assert max(shown) < 1
    assert {one.bytes_total for one in practice.reports if one.phase is Phase.RESTORING} == {450}


def test_a_staging_folder_that_resists_is_removed_by_a_later_start(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.files.cannot_remove = True
    assert one(run(practice, copy, (LETTER,), tmp_path)).fate is FileFate.PLACED
    assert len(practice.staging_left()) == 1
    practice.files.cannot_remove = False
    practice.processes.own = ThisProcess(9999, 1.0)
    practice.restore.remove_leftovers()
    assert practice.staging_left() == []
    assert practice.store.setting(SETTING) == "[]"


def test_a_staging_folder_that_resists_puts_no_patients_name_in_the_log(
    practice: RestorePractice, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    patient = tmp_path / "Dupont Marie"
    patient.mkdir()
    practice.files.cannot_remove = True
    run(practice, practice.copy_of({LETTER: b"1"}), (LETTER,), patient)
    assert "could not be removed" in caplog.text
    assert "Dupont" not in caplog.text


def test_a_staging_folder_that_cannot_be_written_down_does_not_stay(
    practice: RestorePractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = practice.copy_of({LETTER: b"1"})

    def full(*_: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    monkeypatch.setattr(practice.store, "save_setting", full)
    with pytest.raises(PracticeGuardError, match="state-not-writable"):
        run(practice, copy, (LETTER,), tmp_path)
    assert practice.staging_left() == []


def test_the_staging_folder_of_a_living_process_is_left_alone(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.files.cannot_remove = True
    run(practice, copy, (LETTER,), tmp_path)
    practice.files.cannot_remove = False
    practice.processes.alive.add(practice.processes.own)
    practice.processes.own = ThisProcess(9999, 1.0)
    practice.restore.remove_leftovers()
    assert len(practice.staging_left()) == 1


def test_another_place_than_the_pinned_one_is_not_read(
    practice: RestorePractice, tmp_path: Path
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.engine.repositories[PLACE].restic_id = "another"
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, copy, (LETTER,), tmp_path)
    assert caught.value.code is ErrorCode.WRONG_REPOSITORY


def test_what_a_killed_restore_left_on_a_drive_waits_for_the_drive(
    practice: RestorePractice, tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    copy = practice.copy_of({LETTER: b"1"})
    practice.files.cannot_remove = True
    run(practice, copy, (LETTER,), drive)
    practice.files.cannot_remove = False
    practice.processes.own = ThisProcess(9999, 1.0)
    drive.rename(tmp_path / "unplugged")
    practice.restore.remove_leftovers()
    assert practice.store.setting(SETTING) != "[]"
    (tmp_path / "unplugged").rename(drive)
    practice.restore.remove_leftovers()
    assert practice.staging_left() == []
    assert practice.store.setting(SETTING) == "[]"


@pytest.mark.parametrize(
    "path", ["/x/../home/./ann//letter.txt", "/home/ann/letter.txt/", "//home/ann/letter.txt"]
)
def test_a_path_with_dots_or_slashes_too_many_is_the_path_it_means(
    practice: RestorePractice, tmp_path: Path, path: str
) -> None:
    copy = practice.copy_of({LETTER: b"Dear"})
    report = run(practice, copy, (path,), tmp_path)
    assert fates(report) == {LETTER: FileFate.PLACED}
    assert tree_of(tmp_path) == {"letter.txt": b"Dear"}


@pytest.mark.parametrize("path", ["home/ann/letter.txt", "", "../x", "/a\0b"])
def test_what_is_no_path_of_a_copy_is_refused(
    practice: RestorePractice, tmp_path: Path, path: str
) -> None:
    copy = practice.copy_of({LETTER: b"Dear"})
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, copy, (path,), tmp_path)
    assert caught.value.code is ErrorCode.INPUT_INVALID
    assert tree_of(tmp_path) == {}


def test_many_names_are_looked_up_in_one_list(practice: RestorePractice, tmp_path: Path) -> None:
    paths = tuple(f"/p/{number}.txt" for number in range(5))
    copy = practice.copy_of(dict.fromkeys((*paths, "/p/other"), b"x"))
    assert len(run(practice, copy, paths, tmp_path).files) == 5
    assert practice.engine.calls.count("list_all") == 1
    assert "list_below" not in practice.engine.calls


@pytest.mark.parametrize(("free", "is_enough"), [(900_000, False), (1_100_000, True)])
def test_a_small_file_fits_on_an_almost_full_disk(
    practice: RestorePractice, tmp_path: Path, free: int, is_enough: bool
) -> None:
    copy = practice.copy_of({LETTER: b"1"})
    practice.machine.free[tmp_path] = free
    if is_enough:
        assert run(practice, copy, (LETTER,), tmp_path).is_whole
        return
    with pytest.raises(PracticeGuardError) as caught:
        run(practice, copy, (LETTER,), tmp_path)
    assert caught.value.code is ErrorCode.TARGET_FULL

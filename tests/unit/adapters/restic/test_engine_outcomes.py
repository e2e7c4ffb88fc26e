"""What the engine makes of a restic that ends in unexpected ways."""

import time
from pathlib import Path

import pytest

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupRequest, BackupResult
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_restic import Leave, OnInterrupt, Say, Step, Wait, Write, calls, install

SNAPSHOT = "a" * 64
SUMMARY = Say({"message_type": "summary", "snapshot_id": SNAPSHOT, "total_files_processed": 5})
# Not a folder, so that the engine has only restic's word.
ACCESS = Access("rest:http://localhost:1/", Secret("password"))
NEVER = NeverCancelled()


def _back_up(tmp_path: Path, *steps: Step, seen: list[Progress] | None = None) -> BackupResult:
    engine = ResticEngine(install(tmp_path, list(steps)), tmp_path / "cache")
    request = BackupRequest((tmp_path,), (), "host", "tag")
    report = no_report if seen is None else seen.append
    return engine.back_up(ACCESS, request, report, NEVER)


def _error(item: str, during: str) -> Say:
    message = {"message_type": "error", "error": {"message": "no"}, "item": item, "during": during}
    return Say(message, error=True)


@pytest.mark.parametrize(
    ("exit_code", "code"),
    [
        (1, ErrorCode.RESTIC_FAILED),
        (2, ErrorCode.RESTIC_FAILED),
        (10, ErrorCode.PLACE_EMPTY),
        (12, ErrorCode.WRONG_PASSWORD),
        (77, ErrorCode.RESTIC_FAILED),
        (130, ErrorCode.INTERRUPTED),
        (-15, ErrorCode.INTERRUPTED),
    ],
)
def test_a_summary_does_not_outweigh_the_exit_code(
    tmp_path: Path, exit_code: int, code: ErrorCode
) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        _back_up(tmp_path, SUMMARY, Leave(exit_code))
    assert caught.value.code is code


@pytest.mark.parametrize(
    "steps",
    [
        [Leave(0)],
        [Say({"message_type": "summary"}), Leave(0)],
        [Say({"message_type": "summary", "snapshot_id": "short"}), Leave(0)],
        [Say({"message_type": "summary", "snapshot_id": SNAPSHOT, "dry_run": True}), Leave(0)],
        [Write("summary: all is well\n"), Leave(0)],
    ],
)
def test_success_without_a_snapshot_is_none(tmp_path: Path, steps: list[Step]) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        _back_up(tmp_path, *steps)
    assert caught.value.code is ErrorCode.RESTIC_FAILED


def test_exit_3_is_incomplete_even_if_nothing_is_named(tmp_path: Path) -> None:
    result = _back_up(tmp_path, SUMMARY, Leave(3))
    assert not result.is_complete
    assert result.unread_count == 1


def test_what_counting_and_copying_both_tell_counts_once(tmp_path: Path) -> None:
    result = _back_up(
        tmp_path,
        _error("/a", "scan"),
        _error("/a", "archival"),
        _error("/b", "scan"),
        Write("/c d does not exist, skipping\n", error=True),
        SUMMARY,
        Leave(3),
    )
    assert sorted(item.path for item in result.unread) == ["/a", "/b", "/c d"]
    assert result.unread_count == 3


def test_an_error_while_copying_spoils_exit_0(tmp_path: Path) -> None:
    assert not _back_up(tmp_path, _error("/a", "archival"), SUMMARY, Leave(0)).is_complete


def test_a_file_that_vanished_while_counting_does_not(tmp_path: Path) -> None:
    assert _back_up(tmp_path, _error("/a", "scan"), SUMMARY, Leave(0)).is_complete


def test_many_unread_files_are_all_counted(tmp_path: Path) -> None:
    errors = [_error(f"/{number}", "archival") for number in range(1500)]
    result = _back_up(tmp_path, *errors, SUMMARY, Leave(3))
    assert (len(result.unread), result.unread_count) == (1000, 1500)


def test_progress(tmp_path: Path) -> None:
    seen: list[Progress] = []
    _back_up(
        tmp_path,
        Say({"message_type": "status", "percent_done": 0.9, "total_files": 1}),
        Say({"message_type": "status", "percent_done": 0.4, "seconds_remaining": 9}),
        Say({"message_type": "status", "percent_done": 0.3, "current_files": ["C:\\a\\b.txt"]}),
        Say({"message_type": "status", "percent_done": 1, "files_done": 4, "total_files": 5}),
        Say({"message_type": "status", "percent_done": "much", "current_files": [None, 3]}),
        SUMMARY,
        Leave(0),
        seen=seen,
    )
    assert [one.phase for one in seen] == [Phase.COUNTING] + [Phase.COPYING] * 4
    assert [one.fraction for one in seen] == [None, 0.4, 0.4, 0.99, 0.99]
    assert seen[1].seconds_left == 9
    assert seen[2].current_folder == "C:\\a"


def test_a_time_left_that_grows_is_not_told(tmp_path: Path) -> None:
    seen: list[Progress] = []
    times = [(8, 12), (24, 37), (72, 111), (360, 971), (420, 905)]
    told = [
        Say({"message_type": "status", "seconds_elapsed": elapsed, "seconds_remaining": left})
        for elapsed, left in times
    ]
    _back_up(tmp_path, *told, SUMMARY, Leave(0), seen=seen)
    assert [one.seconds_left for one in seen] == [12, None, None, 971, 905]


def test_a_lock_is_cleared_once(tmp_path: Path) -> None:
    locked = Say(
        {"message_type": "exit_error", "code": 11, "message": "locked by PID 7 on old-pc by x"},
        error=True,
    )
    request = BackupRequest((tmp_path,), (), "host", "tag")
    program = install(tmp_path, [locked, Leave(11)], [Leave(0)], [SUMMARY, Leave(0)])
    engine = ResticEngine(program, tmp_path / "cache")
    assert engine.back_up(ACCESS, request, no_report, NEVER).is_complete
    assert [call["argv"][0] for call in calls(program)] == ["backup", "unlock", "backup"]
    assert "--remove-all" not in calls(program)[1]["argv"]


def test_a_lock_that_stays_is_told(tmp_path: Path) -> None:
    locked = Say(
        {"message_type": "exit_error", "code": 11, "message": "locked by PID 7 on old-pc by x"},
        error=True,
    )
    program = install(
        tmp_path, [locked, Leave(11)], [Leave(0)], [locked, Leave(11)], [SUMMARY, Leave(0)]
    )
    engine = ResticEngine(program, tmp_path / "cache")
    with pytest.raises(PracticeGuardError) as caught:
        engine.prune(ACCESS, NEVER)
    assert caught.value.code is ErrorCode.REPOSITORY_LOCKED
    assert caught.value.facts["host"] == "old-pc"
    assert len(calls(program)) == 3


def test_reading_beside_a_lock_that_looks_like_damage_is_not_called_so(tmp_path: Path) -> None:
    damage = Say(
        {"message_type": "exit_error", "code": 1, "message": "ciphertext verification failed"},
        error=True,
    )
    program = install(tmp_path, [Leave(11)], [damage, Leave(1)])
    engine = ResticEngine(program, tmp_path / "cache")
    with pytest.raises(PracticeGuardError) as caught:
        list(engine.list_all(ACCESS, SNAPSHOT, NEVER))
    assert caught.value.code is ErrorCode.REPOSITORY_LOCKED
    assert "--no-lock" in calls(program)[1]["argv"]


def test_a_listing_that_breaks_off_is_no_listing(tmp_path: Path) -> None:
    node = Say({"message_type": "node", "path": "/a", "type": "file", "size": 1})
    engine = ResticEngine(install(tmp_path, [node, Leave(1)]), tmp_path / "cache")
    nodes = engine.list_all(ACCESS, SNAPSHOT, NEVER)
    assert next(nodes).path == "/a"
    with pytest.raises(PracticeGuardError) as caught:
        next(nodes)
    assert caught.value.code is ErrorCode.RESTIC_FAILED


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        # Counted more errors than it named: any file may be the damaged one.
        (
            [
                _error("/a", "restore"),
                Say({"message_type": "exit_error", "message": "There were 2 errors"}, error=True),
                Leave(1),
            ],
            ErrorCode.RESTORE_DAMAGED,
        ),
        # An error that names no file.
        (
            [
                _error("/", "restore"),
                Say({"message_type": "exit_error", "message": "There were 1 errors"}, error=True),
                Leave(1),
            ],
            ErrorCode.RESTORE_DAMAGED,
        ),
        ([Say({"message_type": "summary"}), Leave(1)], ErrorCode.RESTIC_FAILED),
        ([Say({"message_type": "summary"}), Leave(77)], ErrorCode.RESTIC_FAILED),
        ([_error("/a", "restore"), Leave(12)], ErrorCode.WRONG_PASSWORD),
    ],
)
def test_a_restore_that_cannot_be_trusted(
    tmp_path: Path, steps: list[Step], code: ErrorCode
) -> None:
    engine = ResticEngine(install(tmp_path, steps), tmp_path / "cache")
    target = tmp_path / "target"
    target.mkdir()
    with pytest.raises(PracticeGuardError) as caught:
        engine.restore(ACCESS, SNAPSHOT, "/home", target, no_report, NEVER)
    assert caught.value.code is code


def test_errors_about_properties_are_not_damage_if_the_file_is_there(tmp_path: Path) -> None:
    target = tmp_path / "target"

    def error(item: str, text: str) -> Say:
        message = {"message_type": "error", "error": {"message": text}, "item": item}
        return Say(message, error=True)

    steps: list[Step] = [
        error("/there", "lchown /t/there: operation not permitted"),
        error("/gone", "lchown /t/gone: no such file or directory"),
        error("/", "chmod /t: operation not permitted"),
        error(f"{target}/sub/bad", "Unexpected content in /t/sub/bad"),
        Say({"message_type": "exit_error", "message": "There were 4 errors"}, error=True),
        Leave(1),
    ]
    engine = ResticEngine(install(tmp_path, steps), tmp_path / "cache")
    target.mkdir()

    def put(_progress: Progress) -> None:
        raise AssertionError

    class Put:
        """Puts the file in place as the restore would."""

        def is_requested(self) -> bool:
            (target / "there").touch()
            return False

    outcome = engine.restore(ACCESS, SNAPSHOT, "/home", target, put, Put())
    assert sorted(error.path for error in outcome.errors) == ["/home/gone", "/home/sub/bad"]


def test_no_summary_makes_a_check_good(tmp_path: Path) -> None:
    summary = Say({"message_type": "summary", "num_errors": 0})
    error = Say({"message_type": "error", "message": "pack is gone"}, error=True)
    engine = ResticEngine(install(tmp_path, [summary, error, Leave(0)]), tmp_path / "cache")
    assert not engine.check(ACCESS, CheckDepth.STRUCTURE, "", NEVER).is_sound
    engine = ResticEngine(install(tmp_path, [summary, Leave(77)]), tmp_path / "cache")
    with pytest.raises(PracticeGuardError) as caught:
        engine.check(ACCESS, CheckDepth.STRUCTURE, "", NEVER)
    assert caught.value.code is ErrorCode.RESTIC_FAILED


def test_nonsense_instead_of_json(tmp_path: Path) -> None:
    engine = ResticEngine(install(tmp_path, [Write("hello\n"), Leave(0)]), tmp_path / "cache")
    calls_to_make = (
        engine.read_config,
        engine.snapshots,
        engine.keys,
        engine.initialize,
    )
    for call in calls_to_make:
        with pytest.raises(PracticeGuardError) as caught:
            call(ACCESS)
        assert caught.value.code is ErrorCode.RESTIC_FAILED
    with pytest.raises(PracticeGuardError) as caught:
        engine.version()
    assert caught.value.code is ErrorCode.RESTIC_FAILED


def test_a_drive_that_turns_read_only_in_the_middle_is_not_waited_for(tmp_path: Path) -> None:
    """restic would try for a quarter of an hour to write where nothing can be written."""
    said = "Save(<data/7ad7c854ab>) returned error, retrying after 5.8s: open {}: {}\n"
    steps: list[Step] = [
        OnInterrupt(-1),  # it cannot take its lock back either, and tries that as well
        Write(said.format("/media/usb/data/7a-tmp-1", "read-only file system"), error=True),
        Wait(60),
    ]
    began = time.monotonic()
    with pytest.raises(PracticeGuardError) as caught:
        _back_up(tmp_path, *steps)
    assert caught.value.code is ErrorCode.PLACE_NOT_WRITABLE
    assert time.monotonic() - began < 30


def test_a_drive_that_hesitates_is_given_its_time(tmp_path: Path) -> None:
    said = "Save(<data/7ad7c854ab>) returned error, retrying after 1s: open /media/usb/x: {}\n"
    steps: list[Step] = [
        Write(said.format("input/output error"), error=True),
        Wait(1),
        Write("Save(<data/7ad7c854ab>) operation successful after 1 retries\n", error=True),
        SUMMARY,
        Leave(0),
    ]
    assert _back_up(tmp_path, *steps).is_complete

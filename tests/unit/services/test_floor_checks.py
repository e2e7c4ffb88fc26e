"""Pain 21: a source missing, moved, emptied or suddenly far smaller is an alarm, not a success.

Each but the first is restic's success, exit code 0 (measured with 0.19.1). What was copied stays
whole, nothing good is called so, and no older copy goes because of it.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode
from tests.unit.services.practice_world import PracticeWorld

MEGABYTE = 1_000_000


@pytest.fixture
def patients(world: PracticeWorld) -> Path:
    """Return a second folder with patients' files, copied whole once, beside a larger one."""
    folder = world.folder / "Patients"
    folder.mkdir()
    for number in range(10):
        (folder / f"{number}.pdf").write_bytes(b"Dear patient")
    for number in range(30):
        (world.source / f"{number}.txt").write_bytes(b"x")
    (folder / "practice.db").write_bytes(bytes(20 * MEGABYTE))
    world.app.set_up.change_sources((world.source, folder), ())
    assert world.back_up().state is RunState.COMPLETE
    return folder


def missing(folder: Path) -> None:
    shutil.rmtree(folder)


def moved(folder: Path) -> None:
    folder.rename(folder.with_name("Patients (old)"))


def moved_with_a_link_left(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))


def emptied(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def far_fewer_files(folder: Path) -> None:
    for number in range(6):
        (folder / f"{number}.pdf").unlink()


def its_database_emptied(folder: Path) -> None:
    (folder / "practice.db").write_bytes(b"")


HAPPENINGS: list[tuple[Callable[[Path], None], ErrorCode]] = [
    (missing, ErrorCode.SOURCE_MISSING),
    (moved, ErrorCode.SOURCE_MISSING),
    (moved_with_a_link_left, ErrorCode.SOURCE_MISSING),
    (emptied, ErrorCode.SOURCE_EMPTY),
    (far_fewer_files, ErrorCode.SOURCE_SHRUNK),
    (its_database_emptied, ErrorCode.SOURCE_LIGHTER),
]


@pytest.mark.parametrize(
    ("happens", "code"), HAPPENINGS, ids=[one.__name__ for one, _ in HAPPENINGS]
)
def test_pain_21_it_is_an_alarm_and_not_a_success(
    world: PracticeWorld, patients: Path, happens: Callable[[Path], None], code: ErrorCode
) -> None:
    happens(patients)
    for _ in range(3):  # as long as it lasts: it does not become normal by itself
        run = world.back_up()
        assert (run.state, run.cause) == (RunState.INCOMPLETE, code)
        status = world.app.assess_protection(refresh=True).status
        assert status.level is ProtectionLevel.CARE
    seen = world.app.retention.preview()
    assert ErrorCode.RETENTION_NEWEST_INCOMPLETE in seen.refusals


@pytest.mark.parametrize(
    ("happens", "code"), HAPPENINGS, ids=[one.__name__ for one, _ in HAPPENINGS]
)
@pytest.mark.parametrize("moment", ["before", "after"])
def test_pain_21_it_is_looked_at_before_and_after_a_run(
    world: PracticeWorld,
    patients: Path,
    happens: Callable[[Path], None],
    code: ErrorCode,
    moment: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What happens while restic is at work is not missed either, as far as a folder shows it."""
    back_up = world.engine.back_up

    def meanwhile(*arguments: object) -> object:
        if moment == "before":
            happens(patients)
            return back_up(*arguments)  # type: ignore[arg-type]
        result = back_up(*arguments)  # type: ignore[arg-type]
        happens(patients)
        return result

    monkeypatch.setattr(world.engine, "back_up", meanwhile)
    run = world.back_up()
    if moment == "after" and code is ErrorCode.SOURCE_LIGHTER:
        assert run.state is RunState.COMPLETE, "the copy has what was there"
    else:
        assert (run.state, run.cause) == (RunState.INCOMPLETE, code)


def test_pain_21_less_in_the_files_is_normal_once_it_is_meant(
    world: PracticeWorld, patients: Path
) -> None:
    its_database_emptied(patients)
    run = world.back_up()
    assert dict(run.cause_facts) == {"before": "20", "now": "0"}
    world.app.run_backup.accept_smaller()
    assert world.back_up().state is RunState.COMPLETE
    assert world.back_up().state is RunState.COMPLETE


def test_some_bytes_less_are_a_day_of_work(world: PracticeWorld, patients: Path) -> None:
    (patients / "practice.db").write_bytes(bytes(11 * MEGABYTE))
    assert world.back_up().state is RunState.COMPLETE


def test_of_very_little_half_may_go_unnoticed(world: PracticeWorld) -> None:
    (world.source / "scan.pdf").write_bytes(bytes(9 * MEGABYTE))
    world.back_up()
    (world.source / "scan.pdf").write_bytes(b"%PDF")
    assert world.back_up().state is RunState.COMPLETE


def test_pain_23_a_large_file_that_somebody_removed_is_no_alarm(world: PracticeWorld) -> None:
    """Its bytes went with it: only a file that is still there can have lost what it held."""
    (world.source / "film.mov").write_bytes(b"\0" * 40_000_000)
    assert world.back_up().state is RunState.COMPLETE
    (world.source / "film.mov").unlink()
    assert world.back_up().state is RunState.COMPLETE

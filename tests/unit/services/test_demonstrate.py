"""The main job on a fictional practice: it compares for real, and refuses a folder in use."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from practiceguard.domain.backup.run import RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Registration, SampleChanged, SampleMade
from practiceguard.services.practice.demonstrate import Demonstrate, Demonstration
from practiceguard.services.progress import Report, no_report
from tests.unit.services.practice_world import PracticeWorld, practice_world


@dataclass
class TinySamples:
    """Samples port: two patients with a file each."""

    paper: Callable[[], str]
    was_used: list[str] = field(default_factory=list)

    def make(
        self, folder: Path, *, seed: int, patients: int, files: int | None, report: Report
    ) -> SampleMade:
        for name in ("Ann", "Ben"):
            (folder / name).mkdir(parents=True)
            (folder / name / "letter.txt").write_bytes(f"{name} {seed}".encode())
        return SampleMade(patients, files or 2, 10, 0, (folder / "Ann", folder / "Ben"))

    def change(self, folder: Path, *, seed: int) -> SampleChanged:
        (folder / "Ann" / "letter.txt").write_bytes(b"changed")
        (folder / "Ann" / "new.txt").write_bytes(b"new")
        return SampleChanged(1, 1, 0)

    @contextlib.contextmanager
    def being_used(self, folder: Path) -> Iterator[None]:
        self.was_used.append("begin")
        yield
        self.was_used.append("end")

    def read_code(self, sheet: bytes) -> str:
        assert sheet.startswith(b"%PDF")
        return self.paper()


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    return practice_world(tmp_path)


def demonstrate(world: PracticeWorld, folder: Path, told: list[str] | None = None) -> Demonstration:
    demonstration = Demonstrate(
        TinySamples(world.paper),
        world.app.set_up,
        world.app.run_backup,
        world.app.restore,
        world.files,
    )
    return demonstration(
        folder, seed=7, patients=2, files=None, language="fr",
        tell=(told if told is not None else []).append, report=no_report,
    )  # fmt: skip


def test_nothing_of_it_is_kept_up_afterwards(world: PracticeWorld, tmp_path: Path) -> None:
    demonstrate(world, tmp_path / "demo")
    assert world.processes.agents == []
    assert world.autostart.state().registration is Registration.MISSING


def test_a_patient_comes_back_as_on_the_first_day(world: PracticeWorld) -> None:
    told: list[str] = []
    done = demonstrate(world, world.folder / "demo", told)
    assert done.is_good
    assert (done.compared, done.different) == (1, ())
    assert (done.first_run.trigger, done.second_run.trigger) == (
        RunTrigger.FIRST,
        RunTrigger.MANUAL,
    )
    assert done.first_run.state is done.second_run.state is RunState.COMPLETE
    restored = done.restored_folder / "Ann" / "letter.txt"
    assert restored.read_bytes() == b"Ann 7"
    assert done.sheet.is_file()
    assert world.app.set_up.is_finished()
    assert any("Restored" in line or "Getting Ann back" in line for line in told)


@pytest.mark.parametrize("wrong", ["damaged", "nothing"])
def test_a_difference_is_never_called_good(world: PracticeWorld, wrong: str) -> None:
    honest = world.engine.restore

    def lossy(*arguments: object, **named: object) -> object:
        outcome = honest(*arguments, **named)  # type: ignore[arg-type]
        target = arguments[3]
        assert isinstance(target, Path)
        for path in target.rglob("letter.txt"):
            if wrong == "damaged":
                path.write_bytes(b"?" * path.stat().st_size)
            else:
                path.unlink()
        return outcome

    world.engine.restore = lossy  # type: ignore[method-assign,assignment]
    try:
        done = demonstrate(world, world.folder / "demo")
    except PracticeGuardError as error:
        assert error.code in {ErrorCode.RESTORE_DAMAGED, ErrorCode.FILE_NOT_FOUND}  # noqa: PT017
    else:
        assert not done.is_good


def test_a_folder_in_use_is_refused(world: PracticeWorld) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        demonstrate(world, world.source)
    assert caught.value.code is ErrorCode.INPUT_INVALID
    assert not world.app.set_up.is_finished()


def test_a_copy_that_was_not_made_ends_it(world: PracticeWorld) -> None:
    world.engine.fail("back_up", ErrorCode.PLACE_FULL)
    with pytest.raises(PracticeGuardError, match=ErrorCode.PLACE_FULL.value):
        demonstrate(world, world.folder / "demo")

"""Pain 18 with the real restic: two folders stand for mount points of one drive."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.restic.place import config_fingerprint
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.backup.run import RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.run_backup import RunBackup
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import Access, Drive, repository_password_name
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_machine import usb_drive
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import (
    MemoryFactsStore,
    MemoryLocks,
    MemoryPracticeStore,
    MemoryRunStore,
)
from tests.integration.restic.conftest import PASSWORD, Bench

KEY = RepositoryKey("the drive")


class Desk:
    """A practice whose drive is at one of two mount points."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.mounts = [bench.folder / "drive", bench.folder / "drive1", bench.folder / "drive2"]
        self.store, secrets = MemoryPracticeStore(), MemorySecretStore()
        secrets.set(repository_password_name(KEY), Secret(PASSWORD))
        self.store.save_repository(
            Repository(
                KEY,
                PlaceKind.DRIVE,
                bench.access.location,
                "Blue",
                bench.engine.read_config(bench.access).restic_id,
                bench.engine.fingerprint(bench.access),
                NOON,
                adopted=False,
            )
        )
        exclusions = (bench.access.location,)
        plan = BackupPlan(PlanId("plan"), (bench.source,), exclusions, KEY, "pc", NOON)
        self.store.save_plan(plan)
        self.opened = OpenRepository(
            bench.engine,
            secrets,
            self.store,
            None,
            FindDrive(
                self.store,
                self.drives,
                lambda location: config_fingerprint(Path(location), location),
            ),
        )
        runs, processes, clock = MemoryRunStore(), FakeProcesses(), FixedClock(NOON)
        self.run = RunBackup(
            bench.engine,
            self.store,
            runs,
            MemoryFactsStore(),
            MemoryLocks(),
            SystemFiles(),
            processes,
            clock,
            self.opened,
            WatchRuns(runs, processes, clock),
        )

    def drives(self) -> tuple[Drive, ...]:
        return tuple(usb_drive(mount) for mount in self.mounts if mount.is_dir())

    def place(self) -> Repository:
        found = self.store.repository(KEY)
        assert found is not None
        return found

    def copies(self, mount: Path) -> int:
        return len(list((mount / "copy" / "snapshots").iterdir()))


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench)


def back_up(desk: Desk) -> tuple[RunState, ErrorCode | None]:
    run = desk.run(RunTrigger.MANUAL, no_report, NeverCancelled())
    return run.state, run.cause


def test_pain_18_the_same_drive_at_another_mount_point(desk: Desk) -> None:
    usual, other, _ = desk.mounts
    assert back_up(desk) == (RunState.COMPLETE, None)
    usual.rename(other)
    usual.mkdir()  # systems leave the empty mount point behind
    before = desk.place()
    assert back_up(desk) == (RunState.COMPLETE, None)
    assert desk.place() == replace(before, location=str(other / "copy"))
    assert desk.copies(other) == 2
    assert list(usual.iterdir()) == []
    # And back again.
    usual.rmdir()
    other.rename(usual)
    assert back_up(desk) == (RunState.COMPLETE, None)
    assert desk.place() == before
    assert desk.copies(usual) == 3


def test_pain_18_another_drive_with_the_same_password_is_never_taken(desk: Desk) -> None:
    """It has the same folder name and opens with our password, but another id."""
    usual, other, _ = desk.mounts
    usual.rename(desk.bench.folder / "in the safe")
    other.mkdir()
    desk.bench.engine.initialize(Access(str(other / "copy"), Secret(PASSWORD)))
    before = desk.place()
    assert back_up(desk) == (RunState.FAILED, ErrorCode.PLACE_NOT_FOUND)
    assert desk.copies(other) == 0
    assert desk.place() == before


def test_pain_18_a_clone_and_its_original_are_both_left_alone(desk: Desk) -> None:
    usual, other, clone = desk.mounts
    usual.rename(other)
    shutil.copytree(other, clone)
    before = desk.place()
    assert back_up(desk) == (RunState.FAILED, ErrorCode.PLACE_TWICE)
    assert desk.copies(other) == desk.copies(clone) == 0
    assert desk.place() == before
    shutil.rmtree(clone)
    assert back_up(desk) == (RunState.COMPLETE, None)


def test_a_damaged_copy_at_its_place_is_not_left_for_a_clone(desk: Desk) -> None:
    usual, other, _ = desk.mounts
    assert back_up(desk) == (RunState.COMPLETE, None)
    shutil.copytree(usual, other)
    (usual / "copy" / "config").unlink()
    before = desk.place()
    with pytest.raises(PracticeGuardError) as refused:
        desk.opened(before)
    assert refused.value.code is ErrorCode.REPOSITORY_DAMAGED
    assert desk.place() == before

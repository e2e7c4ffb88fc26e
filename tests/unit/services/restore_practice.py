"""A practice with copies, put together from fakes, for tests of the services that read copies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.ports import repository_password_name
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.fake_files import FakeFiles
from tests.fakes.fake_machine import FakeMachine
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryFactsStore, MemoryIndex, MemoryPracticeStore

PLACE = "/media/usb/copy"
KEY = RepositoryKey("the-place")
NOVEMBER = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)


class Switch:
    """A wish to stop that a test sets."""

    def __init__(self) -> None:
        self.is_on = False

    def is_requested(self) -> bool:
        return self.is_on


@dataclass
class RestorePractice:
    """The services and everything behind them."""

    engine: FakeEngine = field(default_factory=FakeEngine)
    index: MemoryIndex = field(default_factory=MemoryIndex)
    files: FakeFiles = field(default_factory=FakeFiles)
    machine: FakeMachine = field(default_factory=FakeMachine)
    store: MemoryPracticeStore = field(default_factory=MemoryPracticeStore)
    secrets: MemorySecretStore = field(default_factory=MemorySecretStore)
    clock: FixedClock = field(default_factory=lambda: FixedClock(NOVEMBER))
    processes: FakeProcesses = field(default_factory=FakeProcesses)
    reports: list[Progress] = field(default_factory=list)
    cancel: Switch = field(default_factory=Switch)
    is_windows: bool = False

    def __post_init__(self) -> None:
        repository = self.engine.add_repository(PLACE, Secret("daily"))
        self.secrets.set(repository_password_name(KEY), Secret("daily"))
        self.store.save_repository(
            Repository(
                KEY,
                PlaceKind.DRIVE,
                PLACE,
                "USB drive",
                repository.restic_id,
                "",
                NOVEMBER,
                adopted=False,
            )
        )
        self.store.save_plan(
            BackupPlan(
                PlanId("plan"), (PurePosixPath("/home/ann"),), (), KEY, "reception-1", NOVEMBER
            )
        )
        opened = OpenCopy(MemoryFactsStore(), OpenRepository(self.engine, self.secrets, self.store))
        self.browse = BrowseSnapshot(self.engine, self.index, opened)
        self.restore = RestoreFiles(
            self.engine,
            self.index,
            self.files,
            self.machine,
            self.store,
            self.clock,
            opened,
            self.processes,
            self.is_windows,
        )

    def copy_of(self, files: Mapping[str, bytes], taken_at: datetime = NOVEMBER) -> str:
        """Put a snapshot with those files into the place and return its id."""
        return self.engine.add_snapshot(PLACE, files, taken_at=taken_at).snapshot_id

    def damage(self, path: str) -> None:
        """Let a file come back with other bytes than it had."""
        self.engine.repositories[PLACE].damaged.add(path)

    def read_list(self, snapshot_id: str) -> None:
        """Read a snapshot's whole listing into the index."""
        self.browse.prepare(snapshot_id, self.reports.append, self.cancel)

    def staging_left(self) -> list[Path]:
        """Return the private folders that are still there."""
        return [folder for folder in self.files.private if folder.exists()]

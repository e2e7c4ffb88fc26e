"""The restoring service on a bench: real restic, real disk, the rest of the practice from fakes."""

from datetime import UTC, datetime
from pathlib import PurePosixPath

from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.ports import SnapshotIndex, repository_password_name
from tests.fakes.fake_machine import FakeMachine
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryFactsStore, MemoryIndex, MemoryPracticeStore
from tests.integration.restic.conftest import PASSWORD, Bench

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TODAY = "2026-11-20"


def restore_service(bench: Bench, index: SnapshotIndex | None = None) -> RestoreFiles:
    """Return the service for the bench's repository."""
    key = RepositoryKey("the-place")
    store, secrets = MemoryPracticeStore(), MemorySecretStore()
    restic_id = bench.engine.read_config(bench.access).restic_id
    place = bench.access.location
    store.save_repository(
        Repository(key, PlaceKind.DRIVE, place, "USB drive", restic_id, "", NOW, adopted=False)
    )
    source = PurePosixPath(bench.source)
    store.save_plan(BackupPlan(PlanId("plan"), (source,), (), key, "practice-pc", NOW))
    secrets.set(repository_password_name(key), Secret(PASSWORD))
    return RestoreFiles(
        bench.engine,
        index or MemoryIndex(),
        SystemFiles(),
        FakeMachine(),
        store,
        FixedClock(NOW),
        OpenCopy(MemoryFactsStore(), OpenRepository(bench.engine, secrets, store)),
        FakeProcesses(),
        is_windows=False,
    )

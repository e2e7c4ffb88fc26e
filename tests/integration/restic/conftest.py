"""A real restic on a real, quickly opened repository, with something to back up."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import SecretChannel
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupRequest, BackupResult
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.quick_repository import make_quick

PASSWORD = "correct horse pässword"
NEVER = NeverCancelled()


@dataclass
class Bench:
    """One repository, an engine, and folders beside it."""

    folder: Path
    restic: Path
    engine: ResticEngine
    access: Access

    @property
    def repository(self) -> Path:
        return Path(self.access.location)

    @property
    def source(self) -> Path:
        return self.folder / "source"

    def back_up(self, *sources: Path, exclusions: tuple[str, ...] = ()) -> BackupResult:
        request = BackupRequest(
            sources or (self.source,), exclusions, "practice-pc", "practiceguard"
        )
        return self.engine.back_up(self.access, request, no_report, NEVER)

    def target(self, name: str = "target") -> Path:
        folder = self.folder / name
        folder.mkdir()
        return folder

    def other_engine(
        self,
        *,
        restic: Path | None = None,
        channel: SecretChannel | None = None,
        temporary: Path | None = None,
    ) -> ResticEngine:
        return ResticEngine(
            restic or self.restic,
            self.folder / "cache-2",
            channel=channel,
            temporary=temporary,
            patience=timedelta(0),
        )

    def locks(self) -> list[Path]:
        return list((self.repository / "locks").iterdir())

    def packs(self, larger_than: int = 0) -> list[Path]:
        return [
            path
            for path in (self.repository / "data").rglob("*")
            if path.is_file() and path.stat().st_size > larger_than
        ]


@pytest.fixture(scope="session")
def empty_repository(restic_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository to copy."""
    folder = tmp_path_factory.mktemp("pattern")
    engine = ResticEngine(restic_path, folder / "cache")
    engine.initialize(Access(str(folder / "repository"), Secret(PASSWORD)))
    make_quick(folder / "repository", PASSWORD)
    return folder / "repository"


@pytest.fixture(scope="session")
def large_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that takes restic a second or two; nobody writes in it."""
    folder = tmp_path_factory.mktemp("large")
    for number in range(10):
        (folder / f"{number}.bin").write_bytes(os.urandom(40_000_000))
    return folder


@pytest.fixture
def bench(restic_path: Path, empty_repository: Path, tmp_path: Path) -> Iterator[Bench]:
    repository = tmp_path / "drive" / "copy"
    shutil.copytree(empty_repository, repository)
    access = Access(str(repository), Secret(PASSWORD))
    engine = ResticEngine(restic_path, tmp_path / "cache", patience=timedelta(0))
    source = tmp_path / "source"
    source.mkdir()
    (source / "letter.txt").write_bytes(b"Dear patient")
    (source / "scans").mkdir()
    (source / "scans" / "hand.bin").write_bytes(bytes(range(256)) * 40)
    yield Bench(tmp_path, restic_path, engine, access)
    for path in tmp_path.rglob("*"):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o700)

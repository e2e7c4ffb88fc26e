"""What the journeys through the window have in common: a practice on a real repository."""

import contextlib
import json
import os
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import scrubbed
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, RunStore, repository_password_name
from practiceguard.ui.tasks import tasks
from tests.fakes.quick_repository import make_quick
from tests.gui.sample_app import KEY, PLAN, Sample, build_sample

PASSWORD = Secret("pässword of the practice")


def wait(qtbot: QtBot, is_so: Callable[[], bool] = lambda: True) -> None:
    """Wait until no work is under way and something is so."""
    for _ in range(3):
        qtbot.waitUntil(lambda: tasks().live_count == 0 and is_so(), timeout=60_000)
        qtbot.wait(1)


def know_repository(sample: Sample, access: Access, restic_id: str) -> None:
    """Let a practice take this repository for its own."""
    repository = sample.store.repository(KEY)
    assert repository is not None
    sample.store.save_repository(replace(repository, location=access.location, restic_id=restic_id))
    sample.secrets.set(repository_password_name(KEY), access.password)


def copy_of_day(
    restic: Path, access: Access, files: Path, at: datetime, cache: Path
) -> Mapping[str, Any]:
    """Make a copy that bears that date; return what restic says of it at the end."""
    environment = scrubbed(dict(os.environ)) | {
        "RESTIC_REPOSITORY": access.location,
        "RESTIC_PASSWORD": access.password.reveal(),
        "RESTIC_CACHE_DIR": str(cache),
    }
    when = at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    told = subprocess.run(
        [str(restic), "backup", "--json", "--host", "reception-1", "--time", when,
         "--tag", "practiceguard", "--", str(files)],
        env=environment, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    said: Mapping[str, Any] = json.loads(told.splitlines()[-1])
    return said


def write_down(runs: RunStore, said: Mapping[str, Any], at: datetime) -> None:
    """Write a copy down as our own run would."""
    name = str(said["snapshot_id"])
    begun = Run(RunId(name), PLAN, RunTrigger.SCHEDULED, RunState.BEGUN, at, repository=KEY)
    runs.begin(begun)
    figures = RunFigures(files_total=said["total_files_processed"])
    runs.finish(
        replace(begun, state=RunState.COMPLETE, ended_at=at, snapshot_id=name, figures=figures)
    )


@dataclass
class RealPractice:
    """A real repository with copies of any date, and the ledger that knows them."""

    app: App
    sample: Sample
    engine: ResticEngine
    access: Access
    restic: Path
    folder: Path
    files: Path
    """What is copied."""

    def copy(self, at: datetime, *, is_ours: bool = True) -> str:
        """Make a copy that bears that date; write it down as our own run would."""
        cache = self.folder / "other cache"
        said = copy_of_day(self.restic, self.access, self.files, at, cache)
        if is_ours:
            write_down(self.sample.runs, said, at)
        return str(said["snapshot_id"])

    def there(self) -> set[str]:
        return {one.snapshot_id for one in self.engine.snapshots(self.access)}


@contextlib.contextmanager
def real_practice(folder: Path, restic: Path, files: str) -> Iterator[RealPractice]:
    """Give a practice on an empty repository of its own; `files` names what will be copied."""
    state = folder / "state"
    state.mkdir()
    sample = build_sample(state, with_history=False)
    engine = ResticEngine(restic, folder / "cache")
    access = Access(str(folder / "copy"), PASSWORD)
    restic_id = engine.initialize(access)
    make_quick(folder / "copy", PASSWORD.reveal())
    know_repository(sample, access, restic_id)
    index = EncryptedSnapshotIndex(folder / "listings", Secret("ab" * 32))
    app = assemble(replace(sample.world, engine=engine, index=index, state_folder=state))
    yield RealPractice(app, sample, engine, access, restic, folder, folder / files)
    tasks().shut_down()

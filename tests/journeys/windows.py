"""What the journeys through the window have in common: a practice on a real repository."""

import contextlib
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import scrubbed
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
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
        environment = scrubbed(dict(os.environ)) | {
            "RESTIC_REPOSITORY": self.access.location,
            "RESTIC_PASSWORD": self.access.password.reveal(),
            "RESTIC_CACHE_DIR": str(self.folder / "other cache"),
        }
        when = at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        told = subprocess.run(
            [str(self.restic), "backup", "--json", "--host", "reception-1", "--time", when,
             "--tag", "practiceguard", "--", str(self.files)],
            env=environment, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        summary = json.loads(told.splitlines()[-1])
        name = str(summary["snapshot_id"])
        if is_ours:
            begun = Run(RunId(name), PLAN, RunTrigger.SCHEDULED, RunState.BEGUN, at, repository=KEY)
            self.sample.runs.begin(begun)
            figures = RunFigures(files_total=summary["total_files_processed"])
            self.sample.runs.finish(
                replace(
                    begun, state=RunState.COMPLETE, ended_at=at, snapshot_id=name, figures=figures
                )
            )
        return name

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

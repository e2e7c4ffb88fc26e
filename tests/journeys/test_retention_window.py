"""From a place's card through the list and a name to the real copies: exactly those go."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import scrubbed
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.retention import Preset
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.hold_dialogs import PutOnHoldDialog
from practiceguard.ui.retention.steps import Step
from practiceguard.ui.tasks import tasks
from tests.fakes.quick_repository import make_quick
from tests.gui.conftest import _nothing_left
from tests.gui.menus import choose
from tests.gui.sample_app import KEY, NOW, PLAN, Sample, build_sample

__all__ = ["_nothing_left"]

PASSWORD = Secret("pässword of the practice")
DAY = timedelta(days=1)


@dataclass
class Practice:
    """A real repository with copies of any date, and the ledger that knows them."""

    app: App
    sample: Sample
    engine: ResticEngine
    access: Access
    restic: Path
    folder: Path

    def copy(self, at: datetime, *, is_ours: bool = True) -> str:
        """Make a copy that bears that date; write it down as our own run would."""
        patients = self.folder / "Patients"
        (patients / f"{at:%Y-%m-%d}.txt").write_bytes(os.urandom(3000))
        environment = scrubbed(dict(os.environ)) | {
            "RESTIC_REPOSITORY": self.access.location,
            "RESTIC_PASSWORD": PASSWORD.reveal(),
            "RESTIC_CACHE_DIR": str(self.folder / "other cache"),
        }
        when = at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        told = subprocess.run(
            [str(self.restic), "backup", "--json", "--host", "reception-1", "--time", when,
             "--tag", "practiceguard", "--", str(patients)],
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


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path) -> Iterator[Practice]:
    state = tmp_path / "state"
    state.mkdir()
    sample = build_sample(state, with_history=False)
    engine = ResticEngine(restic_path, tmp_path / "cache")
    access = Access(str(tmp_path / "copy"), PASSWORD)
    restic_id = engine.initialize(access)
    make_quick(tmp_path / "copy", PASSWORD.reveal())
    repository = sample.store.repository(KEY)
    assert repository is not None
    sample.store.save_repository(replace(repository, location=access.location, restic_id=restic_id))
    sample.secrets.set(repository_password_name(KEY), PASSWORD)
    (tmp_path / "Patients").mkdir()
    app = assemble(replace(sample.world, engine=engine, state_folder=state))
    yield Practice(app, sample, engine, access, restic_path, tmp_path)
    tasks().shut_down()


def wait(qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=60_000)
        qtbot.wait(1)


def opened(practice: Practice, qtbot: QtBot) -> tuple[MainWindow, Shell]:
    window = MainWindow(practice.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    wait(qtbot)
    assert window.shell is not None
    window.shell.stop_looking()
    window.shell.go_to(Place.BACKUPS)
    return window, window.shell


def looked_at(shell: Shell, qtbot: QtBot) -> RetentionDialog:
    (card,) = shell.backups.places.cards.values()
    choose(qtbot, card.more, "How long copies are kept…")
    (dialog,) = [one for one in shell.window().findChildren(RetentionDialog) if one.isVisible()]
    dialog.choose.cards[Preset.TEN_YEARS].choose()
    dialog.go_on()
    wait(qtbot)
    assert dialog.step is Step.COPIES
    return dialog


def test_exactly_the_copies_of_the_list_go_and_what_is_left_is_sound(
    practice: Practice, qtbot: QtBot
) -> None:
    old = [practice.copy(NOW - 160 * DAY + number * DAY) for number in range(12)]
    forged = practice.copy(NOW - 159 * DAY - timedelta(hours=3), is_ours=False)
    recent = [practice.copy(NOW - number * DAY) for number in (2, 1, 0)]
    window, shell = opened(practice, qtbot)
    dialog = looked_at(shell, qtbot)
    listed = {
        dialog.copies.model.fate_at(row).snapshot.snapshot_id
        for row in range(dialog.copies.model.rowCount())
    }
    assert listed
    assert listed < set(old)
    dialog.buttons.remove.click()
    dialog.decide.by.line.setText("Dr Moreau")
    dialog.decide.by.line.textEdited.emit("Dr Moreau")
    dialog.buttons.remove.click()
    wait(qtbot)
    assert dialog.step is Step.DONE
    assert dialog.banner.happened.startswith("Removed: ")
    assert practice.there() == {*old, *recent, forged} - listed
    found = practice.engine.check(practice.access, CheckDepth.ALL_DATA, "", NeverCancelled())
    assert found.is_sound
    (removal,) = practice.app.retention.history(KEY)
    assert (removal.by, set(removal.gone), removal.is_good) == ("Dr Moreau", listed, True)
    # What went by a person's wish is no theft.
    assert shell.home.sentence != "A copy has disappeared from its place"
    window.close()


def test_while_a_hold_is_on_nothing_can_be_removed_until_it_is_lifted(
    practice: Practice, qtbot: QtBot
) -> None:
    for number in range(12):
        practice.copy(NOW - 160 * DAY + number * DAY)
    for number in (2, 1, 0):
        practice.copy(NOW - number * DAY)
    before = practice.there()
    window, shell = opened(practice, qtbot)
    (card,) = shell.backups.places.cards.values()
    choose(qtbot, card.more, "Put a hold on…")
    (put_on,) = window.findChildren(PutOnHoldDialog)
    for field, text in ((put_on.reason, "The laptop was stolen"), (put_on.by, "Ann")):
        field.line.setText(text)
        field.line.textEdited.emit(text)
    put_on.put_on.click()
    wait(qtbot)
    assert [banner.hold.by for banner in shell.home.holds.banners] == ["Ann"]
    dialog = looked_at(shell, qtbot)
    assert dialog.header.sentence == "No copy may be removed now"
    assert not dialog.buttons.remove.isVisible()
    dialog.go_on()
    assert practice.there() == before
    (hold,) = practice.app.holds.on()
    practice.app.holds.lift(hold.hold_id, "It was found", "Ann")
    assert looked_at(shell, qtbot).buttons.remove.isVisible()
    window.close()

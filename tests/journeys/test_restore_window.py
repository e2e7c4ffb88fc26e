"""From a real copy through the window back to the disk: every byte and every name."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.sample_practice.odd_names import odd_names
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.restoration import Conflict, FileFate
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupRequest
from practiceguard.services.progress import NeverCancelled, no_report
from practiceguard.ui.restore.conflict_dialog import ConflictDialog
from practiceguard.ui.restore.report_dialog import ReportDialog
from practiceguard.ui.restore.view import RestoreView
from practiceguard.ui.tasks import tasks
from tests.fakes.quick_repository import make_quick
from tests.gui.conftest import _nothing_left
from tests.gui.sample_app import build_sample
from tests.journeys.windows import PASSWORD, know_repository, wait

__all__ = ["_nothing_left"]


@dataclass
class Practice:
    """A real repository, and a practice whose places are in the test's own folder."""

    app: App
    engine: ResticEngine
    access: Access
    folder: Path

    @property
    def patients(self) -> Path:
        return self.folder / "Patients"

    def back_up(self) -> str:
        request = BackupRequest((self.patients,), (), "reception-1", "practiceguard")
        done = self.engine.back_up(self.access, request, no_report, NeverCancelled())
        assert done.is_complete
        return done.snapshot_id


@pytest.fixture(scope="module")
def pattern(restic_path: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return an empty repository to copy, and its id."""
    folder = tmp_path_factory.mktemp("pattern")
    access = Access(str(folder / "copy"), PASSWORD)
    restic_id = ResticEngine(restic_path, folder / "cache").initialize(access)
    make_quick(folder / "copy", PASSWORD.reveal())
    return folder / "copy", restic_id


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path, pattern: tuple[Path, str]) -> Iterator[Practice]:
    state = tmp_path / "state"
    state.mkdir()
    sample = build_sample(state, with_history=False)
    engine = ResticEngine(restic_path, tmp_path / "cache")
    access = Access(str(tmp_path / "copy"), PASSWORD)
    empty, restic_id = pattern
    shutil.copytree(empty, tmp_path / "copy")
    know_repository(sample, access, restic_id)
    world = replace(
        sample.world,
        engine=engine,
        files=SystemFiles(),
        clock=SystemClock(),
        index=EncryptedSnapshotIndex(tmp_path / "listings", Secret("ab" * 32)),
        state_folder=state,
    )
    (tmp_path / "listings").mkdir()
    (tmp_path / "Patients").mkdir()
    yield Practice(assemble(world), engine, access, tmp_path)
    tasks().shut_down()


def shown(qtbot: QtBot, practice: Practice) -> RestoreView:
    view = RestoreView(practice.app)
    qtbot.addWidget(view)
    view.resize(1040, 760)
    view.show()
    wait(qtbot, lambda: view.browser.entry is not None)
    return view


def tick(view: RestoreView, path: Path) -> None:
    row = view.browser.folders.row_of(path.as_posix())
    assert row is not None, path
    view.browser.folder_table.tick(row)


def report_of(view: RestoreView) -> ReportDialog:
    (dialog,) = [one for one in view.findChildren(ReportDialog) if one.isVisible()]
    return dialog


def tree_of(folder: Path) -> dict[str, bytes]:
    """Return contents by name; names as bytes would be, in the form they have on the disk."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_odd_names_come_back_byte_by_byte(qtbot: QtBot, practice: Practice) -> None:
    odd = practice.patients / "Žemaitė [Ona] 1984"
    odd.mkdir()
    for number, name in enumerate(odd_names(sys.platform)):
        (odd / name).write_bytes(os.urandom(40) + str(number).encode())
    (practice.patients / "not asked for.txt").write_bytes(b"stays")
    practice.back_up()
    view = shown(qtbot, practice)
    assert not view.browser.is_preparing
    tick(view, odd)
    out = practice.folder / "out"
    view.put_into(out)
    wait(qtbot)
    dialog = report_of(view)
    assert [file for file in dialog.report.files if file.fate is not FileFate.PLACED] == []
    assert tree_of(out / odd.name) == tree_of(odd)
    assert [path.name for path in out.iterdir()] == [odd.name]


def test_single_files_of_odd_names_are_found_and_come_back(
    qtbot: QtBot, practice: Practice
) -> None:
    wanted = {
        "avant [face].jpg": b"1",
        "avant f.jpg": b"the one a pattern would have taken",
        "-rf.txt": b"2",
        "star *.txt": b"3",
    }
    for name, content in wanted.items():
        (practice.patients / name).write_bytes(content)
    practice.back_up()
    view = shown(qtbot, practice)
    view.browser.search_field.setText("[face]")
    view.browser.search_field.returnPressed.emit()
    wait(qtbot, lambda: view.browser.findings.rowCount() == 1)
    view.browser.search_table.tick(0)
    for name in ("-rf.txt", "star *.txt"):
        tick(view, practice.patients / name)
    view.put_into(practice.folder / "out")
    wait(qtbot)
    del wanted["avant f.jpg"]
    assert tree_of(practice.folder / "out") == wanted


def test_back_in_place_keeps_what_was_written_since(qtbot: QtBot, practice: Practice) -> None:
    letter, lost = practice.patients / "letter.txt", practice.patients / "Dupont" / "x.txt"
    lost.parent.mkdir()
    letter.write_bytes(b"of the copy")
    lost.write_bytes(b"lost by mistake")
    practice.back_up()
    letter.write_bytes(b"of today")
    lost.unlink()
    lost.parent.rmdir()
    view = shown(qtbot, practice)
    tick(view, practice.patients)
    view.put_in_place()
    wait(qtbot)
    (dialog,) = [one for one in view.findChildren(ConflictDialog) if one.isVisible()]
    assert dialog.model.rowCount() == 1
    assert dialog.model.answer_of(0) is Conflict.KEEP_BOTH
    dialog.go_button.click()
    wait(qtbot)
    today = datetime.now(UTC).astimezone().date().isoformat()
    assert tree_of(practice.patients) == {
        "letter.txt": b"of today",
        f"letter (restored {today}).txt": b"of the copy",
        "Dupont/x.txt": b"lost by mistake",
    }
    assert report_of(view).report.is_whole


def test_a_damaged_photograph_is_told_and_not_handed_over(qtbot: QtBot, practice: Practice) -> None:
    (practice.patients / "letter.txt").write_bytes(b"small and whole")
    (practice.patients / "photo.raw").write_bytes(os.urandom(3_000_000))
    practice.back_up()
    packs = [path for path in (practice.folder / "copy" / "data").rglob("*") if path.is_file()]
    pack = max(packs, key=lambda path: path.stat().st_size)
    pack.chmod(0o600)
    content = bytearray(pack.read_bytes())
    content[len(content) // 2] ^= 0xFF
    pack.write_bytes(bytes(content))
    view = shown(qtbot, practice)
    tick(view, practice.patients)
    out = practice.folder / "out"
    view.put_into(out)
    wait(qtbot)
    fates = {Path(file.path).name: file.fate for file in report_of(view).report.files}
    assert fates == {"letter.txt": FileFate.PLACED, "photo.raw": FileFate.DAMAGED}
    assert tree_of(out) == {"Patients/letter.txt": b"small and whole"}


def test_a_picture_can_be_looked_at_and_leaves_nothing_behind(
    qtbot: QtBot, practice: Practice
) -> None:
    (practice.patients / "note [1].txt").write_text("Allergie: pénicilline", encoding="utf-8")
    practice.back_up()
    view = shown(qtbot, practice)
    row = view.browser.folders.row_of((practice.patients / "note [1].txt").as_posix())
    assert row is not None
    view.browser.folder_table.go_to(row)
    view.browser.preview.show_content()
    wait(qtbot)
    assert not view.browser.preview.is_veiled
    left = [one for one in (practice.folder / "state").rglob("*") if "practiceguard" in one.name]
    assert left == []

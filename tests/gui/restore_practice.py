"""A practice with three copies of a few files, and the view that gets them back, for its tests."""

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
from PIL import Image
from pytestqt.qtbot import QtBot

from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.run import RunState
from practiceguard.ui.restore.view import RestoreView
from tests.fakes.fake_files import FakeFiles
from tests.gui.conftest import settled
from tests.gui.sample_app import LOCATION, NOW, Sample, add_run, build_sample

PATIENTS = "/home/cabinet/Documents/Patients"
DUPONT = f"{PATIENTS}/Dupont Claire 1984"
PHOTO = f"{DUPONT}/avant [face].jpg"
LETTER = f"{DUPONT}/compte-rendu.pdf"
NOTE = f"{DUPONT}/notes.txt"
OLD_FORM = f"{DUPONT}/consentement.pdf"
SOURCES = (PATIENTS, "/home/cabinet/Pictures")


def jpeg(colour: str = "red") -> bytes:
    """Return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "JPEG")
    return out.getvalue()


def pdf(pages: int) -> bytes:
    """Return a PDF of empty pages."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 300).close()
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


FILES = {
    PHOTO: jpeg(),
    LETTER: pdf(3),
    NOTE: "Allergie: pénicilline\nseconde ligne".encode(),
    f"{PATIENTS}/Nguyen Minh 1990/scan.dcm": b"DICM",
    "/home/cabinet/Pictures/team.jpg": jpeg("blue"),
}


class RestoreBench:
    """The sample app with copies of 8, 19 and (twice) 20 November, and its view."""

    def __init__(self, folder: Path) -> None:
        (folder / "state").mkdir()
        (folder / "Desktop").mkdir()
        self.sample: Sample = build_sample(folder, with_history=False)
        self.files = FakeFiles()
        self.app: App = assemble(replace(self.sample.world, files=self.files))
        self.desktop = folder / "Desktop"
        old = {**FILES, OLD_FORM: b"signed"}
        self.ids = [
            self._copy(old, 12, RunState.COMPLETE),
            self._copy(FILES, 1, RunState.INCOMPLETE),
            self._copy(FILES, 0.3, RunState.COMPLETE),
            self._copy({**FILES, NOTE: b"changed since"}, 0, RunState.COMPLETE),
        ]

    @property
    def newest(self) -> str:
        return self.ids[-1]

    def _copy(self, files: dict[str, bytes], days_back: float, state: RunState) -> str:
        at = NOW - timedelta(days=days_back)
        run = add_run(self.sample, state, at, number=f"run-{days_back}")
        assert run.snapshot_id is not None
        # The sample's own files are replaced by ours, in the same snapshot.
        repository = self.sample.engine.repositories[LOCATION]
        made = self.sample.engine.add_snapshot(
            LOCATION, files, taken_at=at, paths=SOURCES, modified_at=NOW - timedelta(days=60)
        )
        repository.trees[run.snapshot_id] = repository.trees.pop(made.snapshot_id)
        repository.snapshots[run.snapshot_id] = replace(
            repository.snapshots.pop(made.snapshot_id), snapshot_id=run.snapshot_id
        )
        return run.snapshot_id

    def damage(self, path: str) -> None:
        self.sample.engine.repositories[LOCATION].damaged.add(path)

    def view(self, qtbot: QtBot, width: int = 1040, height: int = 760) -> RestoreView:
        """Return the shown view, after its first copy was opened and read."""
        view = RestoreView(self.app)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show()
        quiet(qtbot)
        return view


def quiet(qtbot: QtBot) -> None:
    """Wait until no work is under way and nothing of it is still on its way to the window."""
    for _ in range(3):
        settled(qtbot)
        qtbot.wait(1)


def search(qtbot: QtBot, view: RestoreView, text: str) -> None:
    """Type into the search field and wait for the whole answer."""
    view.browser.search_field.setText(text)
    view.browser.search_field.returnPressed.emit()
    quiet(qtbot)


def unfold(qtbot: QtBot, view: RestoreView, *paths: str) -> None:
    """Unfold folders, from the first level down."""
    for path in paths:
        row = view.browser.folders.row_of(path)
        assert row is not None, path
        view.browser.folders.unfold(row)
        quiet(qtbot)


def names(view: RestoreView) -> list[str]:
    """Return what the outline of folders shows."""
    model = view.browser.folders
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def found(view: RestoreView) -> list[tuple[str, tuple[str, ...]]]:
    """Return names and badges of what was found."""
    model = view.browser.findings
    looks = [model.look(row) for row in range(model.rowCount())]
    return [(look.text, tuple(badge.text for badge in look.badges)) for look in looks]

"""Who is affected, from a real copy of the sample practice: nobody more, nobody fewer."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.restic.environment import scrubbed
from practiceguard.adapters.sample_practice.address_book import ADDRESS_BOOK, patients_of
from practiceguard.adapters.sample_practice.generate import PATIENTS_FOLDER, make_sample_practice
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.person import MatchBasis
from practiceguard.domain.secret import Secret
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.ui.incident.affected.address_dialog import AddressDialog, AddressStep
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog, NamingStep
from practiceguard.ui.incident.affected_page import AffectedPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.tasks import tasks
from tests.fakes.quick_repository import make_quick
from tests.gui.conftest import _nothing_left
from tests.gui.sample_app import KEY, NOW, PLAN, Sample, build_sample

__all__ = ["_nothing_left"]

PASSWORD = Secret("pässword of the practice")
PATIENTS = 14


@dataclass
class Practice:
    """The sample practice with a real repository, and the ledger that knows its copies."""

    app: App
    sample: Sample
    access: Access
    restic: Path
    folder: Path

    @property
    def files(self) -> Path:
        return self.folder / "Practice"

    def copy(self, at: datetime) -> str:
        """Make a copy that bears that date; write it down as our own run would."""
        environment = scrubbed(dict(os.environ)) | {
            "RESTIC_REPOSITORY": self.access.location,
            "RESTIC_PASSWORD": PASSWORD.reveal(),
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
        begun = Run(RunId(name), PLAN, RunTrigger.SCHEDULED, RunState.BEGUN, at, repository=KEY)
        self.sample.runs.begin(begun)
        figures = RunFigures(files_total=summary["total_files_processed"])
        self.sample.runs.finish(
            replace(begun, state=RunState.COMPLETE, ended_at=at, snapshot_id=name, figures=figures)
        )
        return name


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
    index = EncryptedSnapshotIndex(tmp_path / "listings", Secret("ab" * 32))
    app = assemble(replace(sample.world, engine=engine, index=index, state_folder=state))
    yield Practice(app, sample, access, restic_path, tmp_path)
    tasks().shut_down()


def wait(qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=60_000)
        qtbot.wait(1)


def room_of(practice: Practice, qtbot: QtBot) -> tuple[MainWindow, Shell, AffectedPage]:
    """Open the window, an incident and its second page, as somebody would."""
    noticed = (NOW - timedelta(minutes=30)).astimezone(ZoneInfo("Europe/Paris"))
    facts = FirstFacts(IncidentKind.EXTORTION, noticed, "Sophie", "files end in .locked", "Dr M")
    room = practice.app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
    window = MainWindow(practice.app, is_set_up=True)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    wait(qtbot)
    shell = window.shell
    assert shell is not None
    shell.incidents.writers.remember("Sophie")
    shell.go_to_room(room.incident.id)
    qtbot.waitUntil(lambda: shell.incidents.room is not None, timeout=10_000)
    shown = shell.incidents.room
    assert shown is not None
    shown.go_to(Step.AFFECTED)
    wait(qtbot)
    page = shown.pages[Step.AFFECTED]
    assert isinstance(page, AffectedPage)
    return window, shell, page


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_everybody_of_the_address_book_is_found_and_nobody_else(
    practice: Practice, qtbot: QtBot
) -> None:
    made = make_sample_practice(practice.files, seed=7, patients=PATIENTS, photo_bytes=3000)
    practice.copy(NOW - timedelta(hours=2))
    shelf = practice.files / PATIENTS_FOLDER
    pictures = [one for one in shelf.rglob("*") if one.suffix.casefold() in {".jpg", ".jpeg"}]
    assert pictures
    for picture in pictures:
        picture.rename(picture.with_name(f"{picture.name}.locked"))
    practice.copy(NOW)
    practice.app.list_snapshots(refresh=True)
    window, shell, page = room_of(practice, qtbot)

    # The copies are proposed; how files are named comes first, with a proposal and a preview.
    assert [one.taken_at < NOW for one in page.counting.chosen] == [True, False]
    page.overview.next.click()
    wait(qtbot)
    names = dialog_of(window, NamingDialog)
    assert isinstance(names, NamingDialog)
    assert [Path(rule.below).name for rule in names.rules] == [Path(PATIENTS_FOLDER).name]
    names.primary.click()
    wait(qtbot)
    assert names.step is NamingStep.PREVIEW
    names.primary.click()
    wait(qtbot)

    page.take_in(practice.files / ADDRESS_BOOK)
    wait(qtbot)
    book = dialog_of(window, AddressDialog)
    assert isinstance(book, AddressDialog)
    while book.step is not AddressStep.OUTCOME:
        before = book.step
        book.primary.click()
        wait(qtbot)
        assert book.step is not before
    assert book.outcome.sum.text().startswith(f"{made.patients + 1} rows = {made.patients} people")
    book.primary.click()
    wait(qtbot)

    assert page.overview.next.text() == "Count who is affected"
    page.overview.next.click()
    wait(qtbot)
    counted = page.counting.counted
    assert counted is not None
    found = counted.affected.matched
    wanted = {patient.id for patient in patients_of(practice.files)}
    assert {one.entry.number for one in found.people if one.entry is not None} == wanted
    assert len(found.people) == made.patients
    assert not [one for one in found.people if one.match is MatchBasis.ONLY_LISTED]
    assert counted.affected.found.steps[0].renamed == len(pictures)
    assert page.overview.sentence.text().startswith(f"{made.patients} people are affected")

    # It is in the log, and the duties follow from it.
    incident = practice.app.incidents.read(page.desk.incident).incident
    assert incident.affected == made.patients
    countries = {patient.country for patient in patients_of(practice.files)}
    assert set(residents_of(incident).by_country) == countries
    wait(qtbot)
    qtbot.waitUntil(
        lambda: any(
            one.room.incident.affected == made.patients for one in shell.incidents.watch.rooms
        ),
        timeout=10_000,
    )
    reached = {
        one.code for one in practice.app.incidents.derive(incident, residents_of(incident)).laws
    }
    assert countries & reached
    shell.stop_looking()
    window.close()

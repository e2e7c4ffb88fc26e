"""An incident in the window on the real store: opened, ticked, noted, proved; all there again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from practiceguard.bootstrap import App, build
from practiceguard.domain.incident.entry import EvidenceTaken, Noted, StepTicked
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.practice import Practice
from practiceguard.ui.incident.happened_page import HappenedPage
from practiceguard.ui.incident.note_dialog import NoteDialog
from practiceguard.ui.incident.open_dialog import OpenDialog
from practiceguard.ui.incident.room import RoomView
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.tasks import tasks
from tests.gui.conftest import _nothing_left
from tests.journeys.windows import wait
from tests.keyring_session import keyring_session

__all__ = ["_nothing_left"]

SECRET_WORDS = (b"red window", b"Sophie", b"screen photograph", b"police called back")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a computer with a keyring of its own, on which nothing was set up but a name."""
    with keyring_session() as session:
        session.unlock()
        session.apply(monkeypatch)
        monkeypatch.setenv("PRACTICEGUARD_HOME", str(tmp_path / "home"))
        build().world.store.save_practice(Practice("Cabinet du Dr Moreau", "FR"))
        yield tmp_path / "home"
        tasks().shut_down()


def started(qtbot: QtBot) -> tuple[App, MainWindow, Shell]:
    """Start the program anew: another app on the same store."""
    app = build()
    window = MainWindow(app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    wait(qtbot)
    assert window.shell is not None
    window.shell.keeping.stop()
    return app, window, window.shell


def dialog_of(kind: type[QDialog]) -> QDialog:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next(one for one in found if one.isVisible())


def page_of(room: RoomView | None) -> HappenedPage:
    assert room is not None
    page = room.pages[Step.WHAT_HAPPENED]
    assert isinstance(page, HappenedPage)
    return page


def open_incident(qtbot: QtBot, shell: Shell) -> None:
    qtbot.mouseClick(shell.rail.alarm, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shell.first_hour.open_button, Qt.MouseButton.LeftButton)
    wait(qtbot)
    dialog = dialog_of(OpenDialog)
    assert isinstance(dialog, OpenDialog)
    dialog.noticed_by.setText("Sophie")
    dialog.seen.setPlainText("a red window asks for money")
    dialog.choose_kind(IncidentKind.EXTORTION)
    dialog.writer.setText("Dr Moreau")
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.incidents.room is not None, timeout=30_000)
    wait(qtbot)


def taken_in(qtbot: QtBot, page: HappenedPage, folder: Path) -> Path:
    """Take a photograph of the screen in as evidence; return the file it was."""
    picture = folder / "screen photograph.jpg"
    picture.write_bytes(b"the screen photograph itself" * 5000)
    evidence = page.evidence.ask_about(picture)
    evidence.what.set_text("screen photograph, front desk")
    evidence.who.setText("Sophie")
    evidence.confirm.click()
    wait(qtbot)
    return picture


def test_what_was_written_in_the_night_is_there_in_the_morning(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    _app, window, shell = started(qtbot)
    open_incident(qtbot, shell)
    room = shell.incidents.room
    page = page_of(room)
    page.first_hour.rows["off-network"].box.click()
    wait(qtbot)
    assert room is not None
    room.write_note()
    note = dialog_of(NoteDialog)
    assert isinstance(note, NoteDialog)
    note.text.setPlainText("the police called back")
    note.add.click()
    wait(qtbot)
    picture = taken_in(qtbot, page, tmp_path)
    window.close()
    wait(qtbot)
    picture.unlink()

    app, window, shell = started(qtbot)
    qtbot.waitUntil(lambda: shell.rail.button(Place.INCIDENTS).count == 1, timeout=30_000)
    shell.go_to(Place.INCIDENTS)
    assert shell.incidents.list.header.sentence == "One incident is open"
    (found,) = app.incidents.read.all()
    shell.incidents.open_room(found.incident.id)
    wait(qtbot)
    page = page_of(shell.incidents.room)
    assert page.first_hour.rows["off-network"].box.isChecked()
    assert not page.first_hour.rows["call"].box.isChecked()
    kinds = [type(one.entry) for one in found.entries]
    assert kinds[-3:] == [StepTicked, Noted, EvidenceTaken]
    assert {one.author for one in found.entries} == {"Dr Moreau"}
    assert found.flaws == ()
    page.log.check()
    page.evidence.check()
    wait(qtbot)
    assert page.log.banner.happened.startswith("This log is as it was written")
    assert page.evidence.banner.happened == "All evidence is what was taken in"
    window.close()
    wait(qtbot)


def test_nothing_of_it_lies_readable_on_the_disk(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    _app, window, shell = started(qtbot)
    open_incident(qtbot, shell)
    page = page_of(shell.incidents.room)
    taken_in(qtbot, page, tmp_path)
    window.close()
    wait(qtbot)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    told = [
        (path.name, word) for path in files for word in SECRET_WORDS if word in path.read_bytes()
    ]
    assert told == []
    assert not [path for path in files if "photograph" in path.name]


def test_what_another_process_writes_is_shown(qtbot: QtBot, home: Path) -> None:
    _app, window, shell = started(qtbot)
    open_incident(qtbot, shell)
    room = shell.incidents.room
    assert room is not None
    build().incidents.write(room.incident, "Sophie", Noted("written at the other desk"))
    model = page_of(room).log.model
    qtbot.waitUntil(lambda: model.sentence(0) == "written at the other desk", timeout=15_000)
    window.close()
    wait(qtbot)

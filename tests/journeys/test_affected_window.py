"""Who is affected, from a real copy of the sample practice: nobody more, nobody fewer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from practiceguard.adapters.sample_practice.address_book import ADDRESS_BOOK, patients_of
from practiceguard.adapters.sample_practice.generate import PATIENTS_FOLDER, make_sample_practice
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.person import MatchBasis
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui.incident.affected.address_dialog import AddressDialog, AddressStep
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog, NamingStep
from practiceguard.ui.incident.affected_page import AffectedPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow, Shell
from tests.gui.conftest import _nothing_left
from tests.gui.sample_app import NOW
from tests.journeys.windows import RealPractice, real_practice, wait

__all__ = ["_nothing_left"]

PATIENTS = 14


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path) -> Iterator[RealPractice]:
    with real_practice(tmp_path, restic_path, "Practice") as practice:
        yield practice


def room_of(practice: RealPractice, qtbot: QtBot) -> tuple[MainWindow, Shell, AffectedPage]:
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
    practice: RealPractice, qtbot: QtBot
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

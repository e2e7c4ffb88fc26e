"""Giving files back as a person does it: from the list or the extortion desk to the password."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.entry import PatientContacted
from practiceguard.domain.incident.hand_back import ReceiverKind
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.person import Certainty
from practiceguard.domain.secret import Secret
from practiceguard.ui.incident.affected.hand_back_dialog import HandBackDialog, HandBackStep
from practiceguard.ui.incident.affected.people_rows import Filter, PersonRow
from practiceguard.ui.incident.affected.person_dialog import PersonDialog
from practiceguard.ui.incident.affected_page import AffectedPage
from practiceguard.ui.incident.happened_page import HappenedPage
from tests.fakes.fake_archives import PlainArchives, opened
from tests.gui.affected_practice import (
    entries,
    give_address_book,
    give_contents,
    give_copies,
    give_rules,
)
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import Sample

PEOPLE = 24


@pytest.fixture
def set_up(sample: Sample) -> Sample:
    people = give_copies(sample, PEOPLE)
    give_rules(sample)
    give_address_book(sample, people)
    give_contents(sample, people)
    return sample


def counted(qtbot: QtBot, sample: Sample) -> tuple[RoomOnFakes, AffectedPage]:
    room = open_room(qtbot, sample)
    page = AffectedPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    assert page.counting.counted is not None
    return room, page


def row_of(page: AffectedPage, *, minor: bool = False, deceased: bool = False) -> PersonRow:
    rows = page.counting.counted.rows.rows if page.counting.counted else ()
    return next(
        row
        for row in rows
        if row.person.certainty is Certainty.CERTAIN
        and row.kinds.get(DataKind.PHOTOGRAPH)
        and (row.minor is True, row.is_deceased) == (minor, deceased)
    )


def ask(qtbot: QtBot, page: AffectedPage, row: PersonRow) -> HandBackDialog:
    page.people.hand_back(row)
    settled(qtbot)
    return dialog_of(HandBackDialog)


def step_of(dialog: HandBackDialog) -> object:
    """Return where one is; what was compared before says nothing of now."""
    return dialog.step


def walk(qtbot: QtBot, dialog: HandBackDialog, folder: Path) -> None:
    """Answer everything, up to the button that makes the archive."""
    dialog.primary.click()
    assert step_of(dialog) is HandBackStep.RECEIVER
    dialog.receiver.proof.setCurrentIndex(0)
    dialog.primary.click()
    assert step_of(dialog) is HandBackStep.PLACE
    dialog.take_folder(folder)
    settled(qtbot)


def test_from_the_list_to_the_password_which_is_gone_then(
    qtbot: QtBot, set_up: Sample, tmp_path: Path
) -> None:
    room, page = counted(qtbot, set_up)
    row = row_of(page)
    page.people.open_person(row)
    settled(qtbot)
    dialog_of(PersonDialog).hand_back.click()
    settled(qtbot)
    dialog = dialog_of(HandBackDialog)
    photos = dialog.files.files
    assert photos
    assert {one.kind for one in photos} == {DataKind.PHOTOGRAPH}
    dialog.files.box(DataKind.LETTER).setChecked(True)
    assert len(dialog.files.files) == len(photos) + 1
    folder = tmp_path / "stick"
    folder.mkdir()
    dialog.primary.click()
    # The identity is asked, and nothing is taken for granted.
    assert dialog.receiver.receiver.text() == row.person.entry.name  # type: ignore[union-attr]
    assert not dialog.primary.isEnabled()
    dialog.receiver.proof.setCurrentIndex(0)
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    assert not dialog.primary.isEnabled()
    dialog.take_folder(folder)
    settled(qtbot)
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is HandBackStep.DONE
    password = dialog.outcome.password.text()
    (archive,) = folder.iterdir()
    content = opened(archive, Secret(password))
    assert len(content) == len(photos) + 2
    assert "stopncii.org" in content["000.txt"].decode("utf-8-sig")
    assert any("stopncii.org" in text for text in texts_of(dialog))
    # Neither a slip of a finger nor a button takes the password away before it is written down.
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.outcome.is_noted.click()
    dialog.primary.click()
    assert not dialog.isVisible()
    assert dialog.outcome.password.text() == ""
    (entry,) = [one.entry for one in room.room.entries if isinstance(one.entry, ImagesHandedBack)]
    assert (entry.files, entry.checked_by, entry.archive_name) == (
        len(photos) + 1, "Dr Moreau", archive.name,
    )  # fmt: skip
    assert room.room.entries[-1].author == "Dr Moreau"


def test_a_child_and_somebody_who_died_need_a_ground(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    rows = page.counting.counted.rows.rows if page.counting.counted else ()
    living = row_of(page)
    child = living._replace(minor=True)
    assert living.person.entry is not None
    gone = replace(living.person.entry, deceased=True)
    dead = living._replace(person=replace(living.person, entry=gone))
    assert rows
    for row, kind in ((child, ReceiverKind.GUARDIAN), (dead, ReceiverKind.GUARDIAN)):
        dialog = ask(qtbot, page, row)
        dialog.primary.click()
        dialog.receiver.proof.setCurrentIndex(1)
        assert dialog.receiver.who.kind is kind
        dialog.receiver.receiver.setText("Anne Dupont")
        assert not dialog.primary.isEnabled()
        dialog.receiver.ground.setText("mother, family book seen")
        assert dialog.primary.isEnabled()
        dialog.reject()
        settled(qtbot)
    assert dialog.receiver.kind.findData(ReceiverKind.PATIENT.value) == -1


def test_a_probable_person_needs_somebody_who_looked(qtbot: QtBot, set_up: Sample) -> None:
    _room, page = counted(qtbot, set_up)
    certain = row_of(page)
    row = certain._replace(person=replace(certain.person, certainty=Certainty.PROBABLE))
    dialog = ask(qtbot, page, row)
    assert not dialog.primary.isEnabled()
    assert dialog.files.looked is not None
    dialog.files.looked.setText("Dr Moreau")
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_a_folder_that_is_backed_up_is_told(
    qtbot: QtBot, set_up: Sample, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _room, page = counted(qtbot, set_up)
    dialog = ask(qtbot, page, row_of(page))
    plan = set_up.world.store.plan()
    assert plan is not None
    set_up.world.store.save_plan(replace(plan, sources=(tmp_path,)))
    walk(qtbot, dialog, tmp_path)
    assert dialog.place.banner.isVisible()
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_what_fails_is_told_and_can_be_tried_again(
    qtbot: QtBot, set_up: Sample, tmp_path: Path
) -> None:
    room, page = counted(qtbot, set_up)
    dialog = ask(qtbot, page, row_of(page))
    archives = set_up.world.aftermath.archives
    assert isinstance(archives, PlainArchives)
    archives.room = 10
    folder = tmp_path / "stick"
    folder.mkdir()
    walk(qtbot, dialog, folder)
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is HandBackStep.PLACE
    assert dialog.banner.isVisible()
    assert list(folder.iterdir()) == []
    assert not room.room.incident.handed_back
    archives.room = None
    dialog.primary.click()
    settled(qtbot)
    assert step_of(dialog) is HandBackStep.DONE
    dialog.outcome.is_noted.click()
    dialog.primary.click()


def test_from_the_extortion_desk_to_the_person(qtbot: QtBot, set_up: Sample) -> None:
    room = open_room(qtbot, set_up)
    name = entries(PEOPLE)[0].name
    at = set_up.clock.now()
    room.write(PatientContacted(at, name, "SMS", "500 euros", "Sophie"))
    happened = HappenedPage(room.desk)
    asked: list[str] = []
    happened.person_requested.connect(asked.append)
    room.show(qtbot, happened)
    happened.show_section(happened.attacker)
    (button,) = [
        one for one in happened.attacker.patients.findChildren(QPushButton) if one.isVisible()
    ]
    button.click()
    assert asked == [name]
    page = AffectedPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    page.look_for(name)
    # Nobody was counted yet: it says so, and goes on by itself once that was done.
    assert page.sought.isVisible()
    page.overview.next.click()
    settled(qtbot)
    settled(qtbot)
    assert not page.sought.isVisible()
    assert page.people.filter.currentData() == Filter.EVERYBODY
    assert page.people.listed >= 1
    assert page.people.isVisible()
    if page.people.listed == 1:
        dialog_of(PersonDialog).accept()

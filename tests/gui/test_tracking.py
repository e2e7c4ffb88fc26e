"""Following letters in the window: what became of each, who is out of reach, the public notice."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delivery import Fate, LettersOut, Way
from practiceguard.domain.incident.entry import AffectedCounted, AffectedFound
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.substitute import PublicPlace
from practiceguard.domain.incident.tracked import Standing
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.services.incident.record_substitute import Posted
from practiceguard.services.incident.write_log import append
from practiceguard.ui.incident.close_page import ClosePage
from practiceguard.ui.incident.notices.batch_dialogs import PostedDialog
from practiceguard.ui.incident.notices.fate_dialogs import CameBackDialog, ReachedDialog
from practiceguard.ui.incident.notices.new_address_dialog import NewAddressDialog
from practiceguard.ui.incident.notices.substitute_dialogs import PostedInPublicDialog
from practiceguard.ui.incident.notices.tracking_dialog import TrackingDialog
from practiceguard.ui.incident.notices.tracking_model import TrackedRow
from tests.fakes.posted_mailing import number_of
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import Sample
from tests.gui.tracking_screens import HIPAA, PUBLIC, tracked_room


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> Iterator[RoomOnFakes]:
    found = tracked_room(qtbot, sample)
    yield found
    found.host.close()


@pytest.fixture
def tracking(qtbot: QtBot, room: RoomOnFakes) -> TrackingDialog:
    dialog = TrackingDialog(room.desk, room.host)
    dialog.open()
    settled(qtbot)
    return dialog


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot)


def test_from_the_printer_to_the_notice_in_public(
    qtbot: QtBot, room: RoomOnFakes, tracking: TrackingDialog, tmp_path: Path
) -> None:
    press(qtbot, tracking.posted)
    posted = dialog_of(PostedDialog)
    assert posted.letters == 30  # all batches of the mailing are ticked: mostly it is all of it
    posted.at.set_moment(posted.now - timedelta(minutes=10))
    posted.receipt.setText("RR 123 456")
    press(qtbot, posted.confirm)
    assert room.room.incident.of(HIPAA).letters.sent == 30
    assert not tracking.posted.isEnabled()

    press(qtbot, tracking.came_back)
    back = dialog_of(CameBackDialog)
    for serial in range(1, 11):
        back.number.setText(number_of(1, serial).lower())
        press(qtbot, back.confirm)
    assert (back.written, back.number.text()) == (10, "")
    back.number.setText("PG-2026-01-000001-99")
    assert not back.confirm.isEnabled()
    assert "a digit is wrong" in back.told.text()
    press(qtbot, back.cancel)
    assert tracking._tracking.counts[Standing.RETURNED] == 10
    assert any(one.startswith("Out of reach: 10. From 10 on") for one in tracking.substitute.texts)

    press(qtbot, tracking.substitute.buttons["substitute"])
    up = dialog_of(PostedInPublicDialog)
    up.where.setText("https://practice.example/")
    assert not up.confirm.isEnabled()  # no free number yet
    up.phone.setText("1-800-555-0100")
    press(qtbot, up.confirm)
    progress = room.room.incident.of(PUBLIC)
    assert progress.stage is DutyStage.STANDING
    assert any("stays up until" in one for one in tracking.substitute.texts)

    tracking.list.search.setText("000003")
    tracking.list.list_again()
    assert tracking.list.model.row_total() == 1
    tracking.list.table.selectRow(0)
    press(qtbot, tracking.reached)
    reached = dialog_of(ReachedDialog)
    reached.note.setText("Sophie to the patient herself")
    press(qtbot, reached.confirm)
    assert tracking.list.model.person(0).standing is Standing.REACHED

    press(qtbot, tracking.new_address)
    moved = dialog_of(NewAddressDialog)
    assert (moved.country.currentData(), moved.part.currentData()) == ("US", "US-CA")
    moved.street.setText("=2 New Road")
    moved.city.setText("Fresno")
    press(qtbot, moved.confirm)
    assert tracking.list.model.person(0).standing is Standing.NEW_ADDRESS

    tracking.save_to(tmp_path / "letters.csv")
    settled(qtbot)
    saved = (tmp_path / "letters.csv").read_text(encoding="utf-8-sig")
    assert number_of(1, 3) in saved
    assert "to be sent to another address" in saved


def test_a_list_of_25_000_is_searched_in_a_moment(
    qtbot: QtBot, room: RoomOnFakes, tracking: TrackingDialog
) -> None:
    one = tracking.list.rows[0]
    many = tuple(
        TrackedRow(one.person, f"person {serial}", number_of(1, serial).replace("-", ""))
        for serial in range(1, 25_001)
    )
    tracking.list.show_rows(many, [Standing.MADE])
    assert tracking.list.model.row_total() == 25_000
    tracking.list.search.setText("person 2499")
    tracking.list.list_again()
    assert tracking.list.model.row_total() == 13
    assert "13 of 25,000" in tracking.list.told.text()


def test_people_duties_are_named_by_the_law(room: RoomOnFakes) -> None:
    asked = {one.id for one in room.derived.duties if one.need.is_open}
    assert HIPAA in asked
    assert DutyId("US", "substitute-few") not in asked


def test_where_the_law_names_no_number_it_is_advice(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="LT")
    found = AffectedFound(40, {"LT": 40}, {}, {}, 12, 0, 0, 0, snapshots=())
    for entry in (found, AffectedCounted(40, 0)):
        append(sample.world.aftermath.log, sample.clock, room.key, "Dr Moreau", entry)
    dialog = TrackingDialog(room.desk, room.host)
    dialog.open()
    settled(qtbot)
    told = " ".join(dialog.substitute.texts)
    assert "Lithuania names no number" in told
    assert "equally effective public communication" in told
    assert "GDPR Art. 34(3)(c)" in told
    assert not dialog.substitute.buttons
    assert dialog._tracking.counts == {Standing.NO_ADDRESS: 12, Standing.NO_LETTER: 28}
    press(qtbot, dialog.nameless)
    spoke = dialog_of(ReachedDialog)
    assert not spoke.confirm.isEnabled()
    assert spoke.name is not None
    spoke.name.setText("Ona Kazlauskienė")
    spoke.note.setText("Rūta to her, at the practice")
    press(qtbot, spoke.confirm)
    assert dialog._tracking.counts[Standing.NO_ADDRESS] == 11
    room.host.close()


def test_what_is_up_stands_against_closing_until_its_last_day(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    incidents, now = room.app.incidents, room.sample.clock.now()
    [made] = room.room.incident.mailings
    names = tuple(one.name for one in made.batches)
    posted = LettersOut(made.key, Way.POST, 30, now - timedelta(minutes=9), "RR", names)
    incidents.delivery.record_out(room.key, "Ana", posted)
    for serial in range(1, 11):
        became = WhatBecame(Fate.RETURNED, now)
        incidents.delivery.record_fate(room.key, "Ana", became, number=number_of(1, serial))
    up = Posted(PublicPlace.HOME_PAGE, "https://practice.example/", now, "1-800-555-0100")
    incidents.substitute.posted(room.key, "Ana", PUBLIC, up)
    page = ClosePage(room.desk)
    room.show(qtbot, page)
    assert any("it has to stay up; closing sooner needs a reason" in one for one in texts_of(page))
    room.sample.clock.advance(timedelta(days=91))
    room.refresh()
    settled(qtbot)
    assert not any("it has to stay up" in one for one in texts_of(page))

"""What has to be put right stands on top of the notices; what a notice lacks is asked there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.entry import AffectedCounted, FactRecorded, StepTicked
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.ui.incident.notices.change_dialog import ChangeDialog
from practiceguard.ui.incident.notices.credit_dialog import CreditDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.notices.police_told_dialog import PoliceToldDialog
from practiceguard.ui.incident.steps import Step
from tests.gui.conftest import settled
from tests.gui.incident_room import TWELVE_STATES, RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.notices_screens import DETAILS, FACTS
from tests.gui.sample_app import Sample
from tests.gui.test_corrections import SENT, known, met, put, release


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> Iterator[RoomOnFakes]:
    found = open_room(qtbot, sample)
    sample.app.kit.details(DETAILS)
    put(found, *(FactRecorded(one) for one in FACTS), AffectedCounted(1100, 0, 1100))
    yield found
    found.host.close()


def shown(qtbot: QtBot, room: RoomOnFakes) -> NoticesPage:
    page = NoticesPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    return page


def opened(qtbot: QtBot, page: NoticesPage, kind: NoticeKind) -> None:
    page.open_paper(next(one for one in page.papers if one.kind is kind))
    settled(qtbot)


def test_a_paper_that_contradicts_the_record_is_read_and_released_anew(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    put(room, known(Field.CONFIDENTIALITY, "cannot-tell"))
    release(room, NoticeKind.WEBSITE_NOTICE, "fr")
    page = shown(qtbot, room)
    assert page.wrong.isHidden()
    put(room, AffectedCounted(1284, 0, 1284))
    with qtbot.waitSignal(page.settled_changed):
        room.refresh()
    assert page.wrong.isVisible()
    texts = texts_of(page.wrong)
    assert any("Notice for the website (Français)" in one for one in texts)
    assert "How many people are affected: it says “1 100”; the record says “1 284”." in (
        one.replace("\u202f", " ").replace("\u200b", "") for one in texts
    )
    assert not page.is_settled(room.room, room.derived)
    rows = [one.accessibleName() for one in page.list.findChildren(QWidget)]
    assert "Notice for the website. to be corrected" in rows
    qtbot.mouseClick(page.wrong.buttons[0], Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert page.view.language.currentData() == "fr"
    assert any(one.startswith("Other words of it were") for one in texts_of(page.view.beside))
    assert page.view.draft is not None
    assert "284" in page.view.draft.document.text
    release(room, NoticeKind.WEBSITE_NOTICE, "fr")
    room.refresh()
    settled(qtbot)
    page.show_list()
    assert page.wrong.isHidden()
    assert any(one.endswith("released: Français") for one in texts_of(page.list))


def test_an_authority_that_was_told_otherwise_leads_to_the_further_notice(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    met(room)
    put(room, AffectedCounted(1284, 0, 1284), known(Field.RECORDS_NUMBER, "248245"))
    page = shown(qtbot, room)
    assert any("known since: how many records" in one for one in texts_of(page.list))
    qtbot.mouseClick(page.wrong.buttons[0], Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert page.view.paper is not None
    assert page.view.paper.kind is NoticeKind.AUTHORITY_FOLLOW_UP
    assert page.view.draft is not None
    assert "CNIL-77" in page.view.draft.document.text


def test_whether_the_police_was_told_is_asked_and_not_guessed(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    put(room, StepTicked("complaint", True, SENT))
    page = shown(qtbot, room)
    opened(qtbot, page, NoticeKind.INSURER)
    assert "Have you told the police?" in texts_of(page.view.beside)
    page.view.beside.police_requested.emit()
    dialog = dialog_of(PoliceToldDialog)
    assert not dialog.confirm.isEnabled()
    dialog.yes.choose()
    assert not dialog.confirm.isEnabled()
    assert "Type where it was, or the number of the report." in texts_of(dialog)
    assert dialog.at.moment == SENT
    qtbot.keyClicks(dialog.reference, "PV 2026/12")
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    settled(qtbot)
    told = room.room.incident.police
    assert told is not None
    assert (told.told, told.told_at, told.reference) == (True, SENT, "PV 2026/12")
    assert page.view.draft is not None
    assert "PV 2026/12" in page.view.draft.document.text


def test_in_california_the_letter_of_california_asks_for_the_service(
    qtbot: QtBot, sample: Sample
) -> None:
    room = open_room(qtbot, sample, home="US-CA", residents=TWELVE_STATES)
    sample.app.kit.details(DETAILS)
    data = Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health,national-id")
    put(room, FactRecorded(data), AffectedCounted(2500, 0, 2500))
    page = shown(qtbot, room)
    opened(qtbot, page, NoticeKind.PATIENT_LETTER)
    assert page.view.place.currentData() == "US-CA"
    assert "The service against identity theft that you offer" in texts_of(page.view.beside)
    page.view.beside.credit_requested.emit()
    dialog = dialog_of(CreditDialog)
    assert any(one.startswith("Massachusetts: 18 months if") for one in texts_of(dialog))
    assert dialog.months.value() == 18
    for field, text in ((dialog.provider, "Guard Co"), (dialog.phone, "1-800-555-0100")):
        assert not dialog.confirm.isEnabled()
        qtbot.keyClicks(field, text)
    dialog.months.setValue(12)
    assert not dialog.confirm.isEnabled()
    assert dialog.too_short.isVisible()
    dialog.months.setValue(24)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert page.view.draft is not None
    assert "Number of months: 24. Provider: Guard Co." in page.view.draft.document.text
    assert not [one for one in page.view.draft.missing if one.startswith("credit.")]
    room.host.close()


def test_escape_does_not_throw_away_what_was_typed(qtbot: QtBot, room: RoomOnFakes) -> None:
    page = shown(qtbot, room)
    opened(qtbot, page, NoticeKind.DOOR_TEXT)
    page.view.change()
    settled(qtbot)
    dialog = dialog_of(ChangeDialog)
    dialog.text.appendPlainText("One line more.")
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    for button, is_open in (("Go on writing", True), ("Close without keeping", False)):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        (box,) = dialog.findChildren(QMessageBox)
        next(one for one in box.buttons() if one.text() == button).click()
        assert bool(closed) is not is_open
        if is_open:
            QApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete)
    assert page.step is Step.NOTICES

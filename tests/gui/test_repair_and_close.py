"""Repairs with their days, and the end: nothing is closed while something stands against it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import (
    DutyReopened,
    DutyWaived,
    RepairDone,
    RepairId,
    RepairPlanned,
)
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.ui.incident.close_page import ClosePage, UndoDialog
from practiceguard.ui.incident.repair_dialogs import DoneDialog, PlanDialog
from practiceguard.ui.incident.repair_page import RepairPage
from practiceguard.ui.incident.room import RoomView
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.watch import RoomNow
from practiceguard.ui.widgets import StatusBadge
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import Sample

ROUTER = RepairId("router")


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> RoomOnFakes:
    return open_room(qtbot, sample)


def repairs(qtbot: QtBot, room: RoomOnFakes) -> RepairPage:
    page = RepairPage(room.desk)
    room.show(qtbot, page)
    return page


def closing(qtbot: QtBot, room: RoomOnFakes) -> ClosePage:
    page = ClosePage(room.desk)
    room.show(qtbot, page)
    return page


def badges(page: RepairPage) -> list[str]:
    return [one.text for one in page.findChildren(StatusBadge) if one.isVisible()]


def settle_all(room: RoomOnFakes) -> None:
    for duty in room.derived.duties:
        if duty.need.is_open:
            room.write(DutyWaived(duty.id, "counsel advised so", "x"))


# --- repair ---------------------------------------------------------------------------------------


def test_what_usually_has_to_change_is_suggested_with_a_day(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    page = repairs(qtbot, room)
    assert "Nothing is planned yet" in page.sentence.text()
    suggested = [
        one
        for one in page.suggested_card.findChildren(QPushButton)
        if one.text() == "Plan it…" and "two-step log-in for e-mail" in one.accessibleName()
    ]
    suggested[0].click()
    dialog = dialog_of(PlanDialog)
    assert dialog.what.text.startswith("Switch on two-step log-in")
    assert dialog.by.day == date(2026, 11, 28)
    dialog.confirm.click()
    settled(qtbot)
    (repair,) = room.room.incident.repairs
    assert (repair.what[:6], repair.by) == ("Switch", date(2026, 11, 28))
    assert badges(page) == ["by Sat 28 Nov"]
    left = [one.accessibleName() for one in page.suggested_card.findChildren(QPushButton)]
    assert not [name for name in left if "two-step log-in for e-mail" in name and "Plan" in name]


def test_a_repair_without_a_day_is_amber_one_that_is_late_red(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    room.write(
        RepairPlanned(RepairId("a"), "Change the passwords", None),
        RepairPlanned(RepairId("b"), "Close remote access", date(2026, 11, 15)),
    )
    page = repairs(qtbot, room)
    assert badges(page) == ["late: it was to be done by Sun 15 Nov", "no day yet"]
    assert page.sentence.text() == "Repairs still to be done: 2"
    assert not page.is_settled(room.room, room.derived)


def test_a_repair_is_done_on_a_day_that_has_come_and_can_be_undone(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    room.write(RepairPlanned(ROUTER, "Update the router", date(2026, 12, 1)))
    page = repairs(qtbot, room)
    (repair,) = room.room.incident.repairs
    page.done(repair)
    dialog = dialog_of(DoneDialog)
    dialog.on.set_day(date(2026, 12, 24))
    assert not dialog.confirm.isEnabled()
    dialog.on.set_day(date(2026, 11, 21))
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.repairs[0].done_on == date(2026, 11, 21)
    assert badges(page) == ["done on Sat 21 Nov"]
    assert page.is_settled(room.room, room.derived)
    page.undo(room.room.incident.repairs[0])
    settled(qtbot)
    assert room.room.incident.repairs == (replace(repair, done_on=None, by=date(2026, 12, 1)),)


def test_a_second_incident_shows_what_the_first_left_undone(qtbot: QtBot, sample: Sample) -> None:
    first = open_room(qtbot, sample)
    first.write(
        RepairPlanned(ROUTER, "Close remote access", date(2026, 12, 1)),
        RepairPlanned(RepairId("done"), "Change the passwords", date(2026, 12, 1)),
        RepairDone(RepairId("done"), date(2026, 11, 21)),
    )
    second = open_room(qtbot, sample, kind=IncidentKind.RANSOMWARE)
    second.write(RepairPlanned(RepairId("own"), "Train everybody", date(2026, 12, 5)))
    assert second.room.incident.follows == first.key
    page = repairs(qtbot, second)
    assert badges(page) == [
        "by Tue 1 Dec", "left over from the earlier incident", "by Sat 5 Dec",
    ]  # fmt: skip


# --- close ----------------------------------------------------------------------------------------


def test_what_stands_against_closing_leads_to_where_it_is_mended(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    room.write(RepairPlanned(ROUTER, "Update the router", None))
    page = closing(qtbot, room)
    assert page.sentence.text() == "This incident cannot be closed yet."
    assert not page.closing_card.isVisible()
    buttons = {one.accessibleName(): one for one in page.obstacles_card.findChildren(QPushButton)}
    assert any(name.startswith("Go there: CNIL (France)") for name in buttons)
    with qtbot.waitSignal(page.go_requested) as gone:
        buttons["Go there: No day yet: Update the router"].click()
    assert gone.args == [Step.REPAIR]


def test_in_the_room_the_way_leads_there_and_closing_is_seen_everywhere(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    settle_all(room)
    room.write(RepairPlanned(ROUTER, "Update the router", None))
    view = RoomView(room.app, RoomNow(room.room, room.derived), room.desk.writers)
    qtbot.addWidget(view)
    view.written.connect(lambda: view.show_now(RoomNow(room.room, room.derived)))
    view.show()
    settled(qtbot)
    view.go_to(Step.CLOSE)
    page = view.pages[Step.CLOSE]
    assert isinstance(page, ClosePage)
    (go,) = page.obstacles_card.findChildren(QPushButton)
    go.click()
    assert view.step is Step.REPAIR
    repair_page = view.pages[Step.REPAIR]
    assert isinstance(repair_page, RepairPage)
    repair_page.plan(repair=room.room.incident.repairs[0])
    dialog_of(PlanDialog).confirm.click()
    settled(qtbot)
    view.go_to(Step.CLOSE)
    page.summary.set_text("over")
    page.close_button.click()
    settled(qtbot)
    assert "✓" in view.path.button(Step.CLOSE).text()
    assert "✓" in view.path.button(Step.DUTIES).text()
    assert room.room.incident.closed_at is not None
    view.stop()


def test_an_incident_without_any_repair_is_not_closed(qtbot: QtBot, room: RoomOnFakes) -> None:
    settle_all(room)
    page = closing(qtbot, room)
    assert [one for one in texts_of(page.obstacles_card) if "No repair is planned" in one]


def test_closing_needs_a_summary_and_says_that_the_copies_stay(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    settle_all(room)
    room.write(RepairPlanned(ROUTER, "Update the router", date(2026, 12, 1)))
    page = closing(qtbot, room)
    assert page.sentence.text() == "Nothing stands against closing this incident."
    assert not page.close_button.isEnabled()
    assert "until a person lifts the hold" in page.hold_told.text()
    page.summary.set_text("An extortion by e-mail; nothing was taken.")
    page.close_button.click()
    settled(qtbot)
    incident = room.room.incident
    assert incident.closed_at == datetime(2026, 11, 21, 18, 4, tzinfo=UTC)
    assert page.closed_card.isVisible()
    assert "An extortion by e-mail" in page.closed_told.text()
    assert page.hold_card.isVisible()
    assert room.app.incidents.preserve.hold_of(room.key) is not None
    assert page.is_settled(room.room, room.derived)


def test_a_duty_that_comes_back_meanwhile_refuses_the_closing(
    qtbot: QtBot, room: RoomOnFakes
) -> None:
    settle_all(room)
    room.write(RepairPlanned(ROUTER, "Update the router", date(2026, 12, 1)))
    page = closing(qtbot, room)
    page.summary.set_text("done")
    room.write(DutyReopened(DutyId("FR", "authority"), "bounced"))
    page.close_button.click()
    settled(qtbot)
    assert room.room.incident.closed_at is None
    assert page.obstacles_card.isVisible()


def test_a_closed_incident_is_opened_again_with_a_reason(qtbot: QtBot, room: RoomOnFakes) -> None:
    settle_all(room)
    room.write(RepairPlanned(ROUTER, "Update the router", date(2026, 12, 1)))
    room.app.incidents.close(room.key, "Dr Moreau", "over", room.residents)
    page = closing(qtbot, room)
    page.reopen.click()
    dialog = dialog_of(UndoDialog)
    assert not dialog.confirm.isEnabled()
    dialog.because.set_text("a patient was written to")
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.closed_at is None
    assert not page.closed_card.isVisible()

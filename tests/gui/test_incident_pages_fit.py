"""The pages of the room by keyboard and screen reader, in both languages, small and large."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.answered import AnswerKind, Question
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import (
    DutyMet,
    DutyWaived,
    ExposureSeen,
    LotSent,
    RepairId,
    RepairPlanned,
)
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.ui.incident.answer_dialogs import AnswerDialog, HipaaDialog
from practiceguard.ui.incident.close_page import ClosePage
from practiceguard.ui.incident.decision_dialog import DecisionDialog
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.duty_deeds import MetDialog, WaiveDialog
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.home_dialog import HomeDialog
from practiceguard.ui.incident.letter_deeds import LotDialog, RestDialog
from practiceguard.ui.incident.notices.change_dialog import ChangeDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.notices.release_dialog import ReleaseDialog
from practiceguard.ui.incident.police_dialog import PoliceDialog
from practiceguard.ui.incident.repair_dialogs import PlanDialog
from practiceguard.ui.incident.repair_page import RepairPage
from practiceguard.ui.incident.wise_dialog import WiseDialog
from practiceguard.ui.main_window import MainWindow
from tests.gui.conftest import settled
from tests.gui.duties_screens import duties_views
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    shown,
    takes_focus,
)
from tests.gui.incident_room import (
    FROM_14_COUNTRIES,
    NOTICED_IN_PARIS,
    TWELVE_STATES,
    RoomOnFakes,
    dialog_of,
    open_room,
)
from tests.gui.notices_screens import notices_room
from tests.gui.sample_app import Sample

TOLD_AT = datetime(2026, 11, 21, 17, 55, tzinfo=UTC)


def duties(qtbot: QtBot, sample: Sample, home: str = "FR") -> tuple[RoomOnFakes, DutiesPage]:
    residents = FROM_14_COUNTRIES if home == "FR" else TWELVE_STATES
    room = open_room(qtbot, sample, home=home, residents=residents)
    room.write(
        ExposureSeen(Exposure.SAMPLE_SHOWN, "two photographs"),
        DutyMet(DutyId("also", "insurer"), TOLD_AT, "contract 48 221, by phone", "x"),
        DutyWaived(DutyId("FR", "people"), "encrypted, with the key safe elsewhere", "x"),
    )
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    for part in page.folds:
        part.unfold()
    return room, page


def duties_page(qtbot: QtBot, sample: Sample) -> QWidget:
    return duties(qtbot, sample)[0].host


def duties_wide(qtbot: QtBot, sample: Sample) -> QWidget:
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.resize(1280, 640)
    window.show()
    settled(qtbot)
    duties_views(lambda: settled(qtbot))["incident-duties"](sample, window)
    assert window.shell is not None
    window.shell.watcher.stop()
    return window


def duties_of_states(qtbot: QtBot, sample: Sample) -> QWidget:
    return duties(qtbot, sample, "US-CA")[0].host


def repair_page(qtbot: QtBot, sample: Sample) -> QWidget:
    room = open_room(qtbot, sample)
    room.write(
        RepairPlanned(RepairId("a"), "Close remote access that nobody needs", None),
        RepairPlanned(RepairId("b"), "Update the router", NOTICED_IN_PARIS.date()),
    )
    room.show(qtbot, RepairPage(room.desk))
    return room.host


def close_page(qtbot: QtBot, sample: Sample) -> QWidget:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    room.show(qtbot, ClosePage(room.desk))
    return room.host


def explained(key: str, home: str = "FR") -> Callable[[QtBot, Sample], QWidget]:
    def build(qtbot: QtBot, sample: Sample) -> QDialog:
        _room, page = duties(qtbot, sample, home)
        page.acts.open_row(key)
        return dialog_of(DutyDialog)

    return build


def deciding(qtbot: QtBot, sample: Sample) -> QDialog:
    _room, page = duties(qtbot, sample, "US-CA")
    page.acts.judge()
    dialog = dialog_of(DecisionDialog)
    dialog.risks[Risk.UNLIKELY].choose()
    dialog.severity_fold.unfold()
    dialog.confirm.click()
    settled(qtbot)
    return dialog


def dialog(
    kind: type[QDialog], open_it: Callable[[DutiesPage], object], home: str = "FR"
) -> Callable[[QtBot, Sample], QWidget]:
    def build(qtbot: QtBot, sample: Sample) -> QDialog:
        _room, page = duties(qtbot, sample, home)
        open_it(page)
        return dialog_of(kind)

    return build


def deed(row: str, signal: str) -> Callable[[DutiesPage], None]:
    """Return what presses a button of the dialog that explains a row."""

    def press(page: DutiesPage) -> None:
        page.acts.open_row(row)
        getattr(dialog_of(DutyDialog), signal).emit()

    return press


def planning(qtbot: QtBot, sample: Sample) -> QDialog:
    room = open_room(qtbot, sample)
    page = RepairPage(room.desk)
    room.show(qtbot, page)
    page.plan()
    return dialog_of(PlanDialog)


def in_part(qtbot: QtBot, sample: Sample) -> QWidget:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    sent = LotSent(DutyId("FR", "people"), sample.clock.now(), 1200, "registered post", "d")
    room.write(sent)
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    page.acts.open_row("FR/people")
    return dialog_of(DutyDialog)


def notices(qtbot: QtBot, sample: Sample) -> QWidget:
    return notices_room(qtbot, sample)[0].host


def one_notice(kind: NoticeKind) -> Callable[[QtBot, Sample], QWidget]:
    def opened(qtbot: QtBot, sample: Sample) -> QWidget:
        room, page = notices_room(qtbot, sample)
        page.open_paper(next(one for one in page.papers if one.kind is kind))
        settled(qtbot)
        return room.host

    return opened


def dialog_of_letter(
    ask: Callable[[NoticesPage], None], kind: type[QDialog]
) -> Callable[[QtBot, Sample], QWidget]:
    def opened(qtbot: QtBot, sample: Sample) -> QWidget:
        _room, page = notices_room(qtbot, sample)
        letter = NoticeKind.PATIENT_LETTER
        page.open_paper(next(one for one in page.papers if one.kind is letter))
        settled(qtbot)
        ask(page)
        settled(qtbot)
        return dialog_of(kind)

    return opened


VIEWS: dict[str, Callable[[QtBot, Sample], QWidget]] = {
    "duties": duties_page,
    "duties-wide": duties_wide,
    "duties-of-states": duties_of_states,
    "repair": repair_page,
    "close": close_page,
    "explained": explained("FR/authority"),
    "explained-in-part": in_part,
    "explained-question": explained("aim GB"),
    "explained-state": explained("US-OR/people", "US-CA"),
    "decision": deciding,
    "police": dialog(PoliceDialog, lambda page: page.acts.police_asked(), "US-CA"),
    "hipaa": dialog(HipaaDialog, lambda page: page.acts.answer_hipaa(), "US-CA"),
    "home": dialog(HomeDialog, lambda page: page.acts.correct(Question(AnswerKind.HOME)), "US-CA"),
    "answer": dialog(
        AnswerDialog, lambda page: page.acts.answer("FR/police-complaint", answer=False)
    ),
    "wise": dialog(WiseDialog, lambda page: page.open_wise("insurer")),
    "met": dialog(MetDialog, deed("FR/authority", "met_requested")),
    "waive": dialog(WaiveDialog, deed("FR/authority", "waive_requested")),
    "lot": dialog(LotDialog, deed("FR/people", "lot_requested")),
    "rest": dialog(RestDialog, deed("FR/people", "rest_requested")),
    "plan": planning,
    "notices": notices,
    "authority-notice": one_notice(NoticeKind.AUTHORITY_INITIAL),
    "letter-released": dialog_of_letter(lambda page: page.view.release(), ReleaseDialog),
    "letter-changed": dialog_of_letter(lambda page: page.view.change(), ChangeDialog),
}


@pytest.mark.usefixtures("as_shown")
@pytest.mark.parametrize("name", VIEWS)
def test_small_or_large_all_is_named_and_nothing_cut_off(
    qtbot: QtBot, sample: Sample, name: str
) -> None:
    view = VIEWS[name](qtbot, sample)
    settled(qtbot)
    assert_controls_have_name_and_height(view)
    assert_nothing_is_cut_off(view)
    view.close()


@pytest.mark.parametrize("name", ["duties", "repair"])
def test_the_tab_key_walks_as_the_eye_does(qtbot: QtBot, sample: Sample, name: str) -> None:
    view = VIEWS[name](qtbot, sample)
    settled(qtbot)
    view.activateWindow()
    first = next(one for one in shown(view) if takes_focus(one))
    top = min(
        (one for one in shown(view) if takes_focus(one)),
        key=lambda one: one.mapTo(view, one.rect().topLeft()).y(),
    )
    del first
    top.setFocus(Qt.FocusReason.TabFocusReason)
    heights = [top.mapTo(view, top.rect().topLeft()).y()]
    for _ in range(6):
        view.focusNextPrevChild(True)
        focus = QApplication.focusWidget() or view.focusWidget()
        assert focus is not None
        page = view.findChild(QWidget, "page") or view
        heights.append(focus.mapTo(page, focus.rect().topLeft()).y())
    heights = heights[1:]
    assert heights == sorted(heights)
    view.close()

"""The window as a whole: where one can go, what always works, and how it ends."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupStep
from practiceguard.ui import shell as shell_module
from practiceguard.ui.backup.place_card import PlaceCard
from practiceguard.ui.errors import ErrorDialog, message_for
from practiceguard.ui.incident.first_hour import FirstHourView
from practiceguard.ui.incident.first_hour_dialog import FirstHourDialog
from practiceguard.ui.main import window_size
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.settings.settings_page import read_settings
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import chosen_language, install_language
from practiceguard.ui.widgets import StatusBadge
from tests.gui.conftest import settled
from tests.gui.sample_app import LOCATION, Sample, begin_live_run


def open_window(qtbot: QtBot, sample: Sample) -> MainWindow:
    window = MainWindow(sample.app, is_set_up=sample.app.set_up.is_finished())
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    return window


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def test_it_opens_on_home_with_the_name_of_the_practice(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    assert shell.place is Place.HOME
    assert shell.home.sentence == "Your patient records are protected"
    assert "Cabinet du Dr Moreau" in {
        one.text() for one in shell.rail.findChildren(type(shell.rail._practice))
    }
    window.close()


def test_a_window_left_open_looks_again_by_itself(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shell_module, "LOOK_AGAIN_MS", 50)
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    assert shell.home.sentence == "Your patient records are protected"
    sample.clock.advance(timedelta(days=40))
    qtbot.waitUntil(lambda: shell.home.sentence != "Your patient records are protected")
    window.close()
    settled(qtbot)


@pytest.mark.parametrize("way", ["activated", "home", "backups"])
def test_who_comes_back_to_the_window_sees_how_it_is_now(
    qtbot: QtBot, sample: Sample, way: str
) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    shell.go_to(Place.SETTINGS)
    sample.engine.unplug(LOCATION)
    sample.clock.advance(timedelta(minutes=2))
    if way == "activated":
        QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    else:
        shell.go_to(Place(way))
    settled(qtbot)
    assert shell.home.sentence == "The last copy is complete, but out of reach now"
    window.close()


def test_backups_calls_a_place_reached_only_after_a_look(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    (card,) = shell.backups.findChildren(PlaceCard)
    (badge,) = card.findChildren(StatusBadge)
    assert (badge.text, badge.level) == ("reached", Level.GOOD)
    sample.engine.unplug(LOCATION)
    shell.reload()
    settled(qtbot)
    assert (badge.text, badge.level) == ("not connected", Level.UNPROVED)
    shell.backups.reload(look_at_place=False)
    settled(qtbot)
    assert (badge.text, badge.level) == ("not connected", Level.UNPROVED)
    window.close()


def test_who_thinks_better_of_another_place_gets_back(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell_of(window).choose_place()
    (box,) = window.findChildren(QMessageBox)
    box.buttons()[0].click()
    settled(qtbot)
    wizard = window.centralWidget()
    assert isinstance(wizard, SetupWizard)
    assert wizard.step is SetupStep.PLACE
    qtbot.mouseClick(wizard.leave, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert shell_of(window).home.sentence == "Your patient records are protected"
    window.close()


def test_a_first_set_up_has_no_place_to_keep(qtbot: QtBot, empty_sample: Sample) -> None:
    window = open_window(qtbot, empty_sample)
    wizard = window.centralWidget()
    assert isinstance(wizard, SetupWizard)
    assert not wizard.leave.isVisible()
    window.close()


@pytest.mark.parametrize("place", [Place.BACKUPS, Place.RESTORE, Place.SETTINGS])
def test_every_place_is_one_click_away(qtbot: QtBot, sample: Sample, place: Place) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    qtbot.mouseClick(shell.rail.button(place), Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert shell.place is place
    assert shell.rail.button(place).isChecked()
    assert not shell.rail.button(Place.HOME).isChecked()
    window.close()


def test_something_happened_works_in_every_view(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    for place in Place:
        shell.go_to(place)
        assert shell.rail.alarm.isVisible()
        qtbot.mouseClick(shell.rail.alarm, Qt.MouseButton.LeftButton)
        assert shell.place is Place.FIRST_HOUR
    settled(qtbot)
    window.close()


def test_something_happened_works_before_anything_is_set_up(
    qtbot: QtBot, empty_sample: Sample
) -> None:
    window = open_window(qtbot, empty_sample)
    wizard = window.centralWidget()
    assert isinstance(wizard, SetupWizard)
    button = next(
        one
        for one in wizard.findChildren(QPushButton)
        if one.accessibleName() == "Something happened?"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    card = window.findChild(FirstHourDialog)
    assert card is not None
    assert card.isVisible()
    card.close()
    window.close()


def test_the_first_hour_card_holds_the_time_and_the_order(qtbot: QtBot) -> None:
    before = QDateTime.currentDateTime().addSecs(-60)
    view = FirstHourView()
    qtbot.addWidget(view)
    view.show()
    assert before <= view.noticed_at <= QDateTime.currentDateTime()
    copy = next(one for one in view.findChildren(QPushButton) if one.text() == "Copy as text")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text == view.as_text()
    for wanted in ("Noticed: ", "Take the computer off the network", "Leave the computer switched"):
        assert wanted in text
    assert text.index("network") < text.index("Call from a telephone")
    assert "pay nothing" in text


def test_the_first_hour_card_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    view = FirstHourView()
    qtbot.addWidget(view)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "card.pdf"))
    view.print_to(printer)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_copy_started_elsewhere_shows_up(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell = shell_of(window)
    begin_live_run(sample)
    shell.watcher.look()
    qtbot.waitUntil(lambda: shell.watcher.live is not None)
    settled(qtbot)
    shown = {one.text() for one in shell.home.findChildren(QPushButton) if one.isVisible()}
    assert "Stop" in shown
    shell.stop()
    settled(qtbot)
    assert sample.runs.is_cancel_requested(shell.watcher.live.run.run_id)  # type: ignore[union-attr]
    window.close()


def test_closing_the_window_stops_no_copy(qtbot: QtBot, sample: Sample) -> None:
    run = begin_live_run(sample)
    window = open_window(qtbot, sample)
    window.close()
    settled(qtbot)
    assert not sample.runs.is_cancel_requested(run.run_id)
    assert sample.app.watch.live() is not None


def test_another_place_is_chosen_only_after_a_question(qtbot: QtBot, sample: Sample) -> None:
    window = open_window(qtbot, sample)
    shell_of(window).choose_place()
    box = window.findChild(QMessageBox)
    assert box is not None
    next(one for one in box.buttons() if one.text() == "Cancel").click()
    settled(qtbot)
    assert sample.store.draft().repository is not None
    shell_of(window).choose_place()
    box = next(one for one in window.findChildren(QMessageBox) if one.isVisible())
    next(one for one in box.buttons() if one.text() == "Choose a place").click()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), SetupWizard))
    settled(qtbot)
    assert sample.store.draft().repository is None
    plan = sample.store.plan()
    assert plan is not None
    assert sample.store.repository(plan.repository) is not None
    window.close()


def test_the_language_changes_where_one_is(
    qtbot: QtBot, sample: Sample, qapp: QApplication
) -> None:
    window = open_window(qtbot, sample)
    shell_of(window).go_to(Place.SETTINGS)
    box = shell_of(window).settings.language
    box.setCurrentIndex(box.findData("fr"))
    with qtbot.waitSignal(window.language_changed) as told:
        box.activated.emit(box.currentIndex())
    assert told.args == ["fr"]
    install_language(qapp, "fr")
    window.rebuild()
    settled(qtbot)
    assert shell_of(window).place is Place.SETTINGS
    assert shell_of(window).rail.button(Place.HOME).text() == "Accueil"
    assert read_settings(sample.app).language == "fr"
    window.close()


def test_the_language_is_forced_chosen_or_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen_language("fr") == "en"  # the environment of the tests goes before
    monkeypatch.delenv("PRACTICEGUARD_LANGUAGE")
    assert chosen_language("fr") == "fr"
    assert chosen_language("tlh") in {"en", "fr"}


@pytest.mark.parametrize("code", list(ErrorCode))
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_known_failure_has_three_sentences(
    qtbot: QtBot, qapp: QApplication, code: ErrorCode, language: str
) -> None:
    install_language(qapp, language)
    message = message_for(PracticeGuardError(code, {"location": "/media/usb"}))
    for sentence in (message.happened, message.means, message.next_step):
        assert sentence.strip()
        assert "{" not in sentence
    assert not message.is_bug
    assert code.value in message.details


def test_a_failure_dialog_reads_well(qtbot: QtBot) -> None:
    dialog = ErrorDialog(message_for(PracticeGuardError(ErrorCode.PLACE_FULL)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.accessibleName() == "The place of the copy is full."
    assert "Earlier copies are whole" in dialog.accessibleDescription()
    dialog.close()


def test_closing_while_files_come_back_asks_first(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, sample)
    view = shell_of(window).restore_view
    stopped: list[bool] = []
    busy = [True]
    monkeypatch.setattr(type(view), "is_busy", property(lambda _view: busy[0]))
    monkeypatch.setattr(view, "stop", lambda: stopped.append(True))
    for answer, expected in ((0, []), (1, [True])):
        assert not window.close()
        (box,) = window.findChildren(QMessageBox)
        assert box.text() == "Files are still being brought back."
        box.buttons()[answer].click()
        settled(qtbot)
        box.setParent(None)
        assert stopped == expected
        assert window.isVisible()
    busy[0] = False
    view.became_idle.emit()
    settled(qtbot)
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("screen", "expected"),
    [((1920, 1040), (1280, 800)), ((1366, 728), (1280, 680)), ((1024, 640), (1008, 592))],
)
def test_the_window_opens_no_larger_than_its_screen(
    screen: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert window_size(QSize(*screen)) == QSize(*expected)

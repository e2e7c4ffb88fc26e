"""What makes copies by itself, as the window sees it: watched, mended with one click, paused."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import AutostartReason, AutostartState, Registration, ThisProcess
from practiceguard.ui.backup import keeping
from practiceguard.ui.backup.keeping import Keeping, KeepingWatch, Trouble
from practiceguard.ui.backup.schedule_dialog import ScheduleDialog
from practiceguard.ui.errors import ErrorDialog
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.setup.sheet_dialog import SheetDialog
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.wording.autostart import WORDING
from tests.fakes.fake_autostart import IN_ORDER, NOT_THERE, FakeAutostart
from tests.gui.conftest import settled
from tests.gui.menus import choose
from tests.gui.sample_app import (
    AGENT,
    KEY,
    LOCATION,
    NOW,
    SERVER,
    Sample,
    add_run,
    add_server,
    begin_live_run,
    let_agent_work,
)


def autostart_of(sample: Sample) -> FakeAutostart:
    autostart = sample.world.autostart
    assert isinstance(autostart, FakeAutostart)
    return autostart


_OPEN: list[MainWindow] = []
"""Windows that a test looks into by their shell: nobody else holds them."""


def open_shell(qtbot: QtBot, sample: Sample) -> Shell:
    window = MainWindow(sample.app, is_set_up=sample.app.set_up.is_finished())
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    _OPEN.append(window)
    return window.shell


def wizard_of(window: MainWindow) -> SetupWizard:
    wizard = window.centralWidget()
    assert isinstance(wizard, SetupWizard)
    return wizard


def end(shell: Shell) -> None:
    shell.window().close()
    _OPEN.clear()


def button(view: QWidget, text: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())


def press(qtbot: QtBot, view: QWidget, text: str) -> None:
    qtbot.mouseClick(button(view, text), Qt.MouseButton.LeftButton)
    settled(qtbot)


# --- the agent ------------------------------------------------------------------------------------


def test_an_agent_at_work_is_a_quiet_line(qtbot: QtBot, sample: Sample) -> None:
    shell = open_shell(qtbot, sample)
    assert not shell.home.keeping_banner.isVisible()
    assert shell.backups.plan.by_itself == (
        "Copies are made by themselves, also when this window is closed."
    )
    assert sample.processes.agents == []
    end(shell)


def test_whoever_opens_the_window_starts_an_agent_that_is_missing(
    qtbot: QtBot, sample: Sample
) -> None:
    sample.processes.kill(AGENT)
    shell = open_shell(qtbot, sample)
    assert len(sample.processes.agents) == 1
    # It is starting: nobody is alarmed before it could write anything down.
    assert not shell.home.keeping_banner.isVisible()
    assert autostart_of(sample).installs == 0
    end(shell)


def test_an_agent_that_does_not_come_is_told_in_amber(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "STARTS_WITHIN", timedelta(0))
    sample.processes.kill(AGENT)
    started = sample.processes.start_agent

    def dies() -> ThisProcess:
        process = started()
        sample.processes.kill(process)
        return process

    monkeypatch.setattr(sample.processes, "start_agent", dies)
    shell = open_shell(qtbot, sample)
    assert shell.home.keeping_banner.isVisible()
    assert shell.home.keeping_banner.happened == "Nothing makes copies by itself"
    assert shell.backups.plan.by_itself == ""
    end(shell)


def test_pain_05_not_registered_any_more_is_seen_at_the_start_and_mended_with_one_click(
    qtbot: QtBot, sample: Sample
) -> None:
    autostart_of(sample).change()
    shell = open_shell(qtbot, sample)
    banner = shell.home.keeping_banner
    assert banner.isVisible()
    assert banner.happened == (
        "Copies are made by themselves only until this computer is switched off"
    )
    assert autostart_of(sample).installs == 0  # looking changes nothing
    shell.window().activateWindow()
    button(shell.home, "Start with the computer").setFocus()
    press(qtbot, shell.home, "Start with the computer")
    assert autostart_of(sample).now == IN_ORDER
    assert not banner.isVisible()
    # One Space too many must not press whatever stands below.
    assert not isinstance(shell.window().focusWidget(), QPushButton)
    end(shell)


def test_a_system_that_refuses_is_told_and_asked_again(qtbot: QtBot, sample: Sample) -> None:
    autostart_of(sample).now = NOT_THERE
    autostart_of(sample).refuses = "Access denied"
    shell = open_shell(qtbot, sample)
    press(qtbot, shell.home, "Start with the computer")
    dialog = shell.window().findChild(ErrorDialog)
    assert dialog is not None
    assert "Access denied" in dialog.accessibleName()
    dialog.close()
    assert shell.home.keeping_banner.isVisible()
    end(shell)


@pytest.mark.parametrize("reason", list(AutostartReason))
def test_every_reason_has_its_words(qtbot: QtBot, sample: Sample, reason: AutostartReason) -> None:
    autostart_of(sample).now = AutostartState(Registration.NOT_POSSIBLE, reason)
    shell = open_shell(qtbot, sample)
    banner = shell.home.keeping_banner
    assert banner.isVisible()
    assert "open this window once each time the computer was started" in banner.accessibleName()
    for told in (WORDING[reason].happened, WORDING[reason].next_step):
        assert told in banner.accessibleName()
    # What cannot be mended offers no button that would do nothing.
    assert not [b for b in banner.findChildren(QPushButton) if b.isVisible()]
    end(shell)


def test_an_agent_that_hangs_is_told_after_a_second_look_and_replaced(
    qtbot: QtBot, sample: Sample
) -> None:
    shell = open_shell(qtbot, sample)
    sample.clock.advance(timedelta(minutes=9))
    shell.keeping.look()
    settled(qtbot)
    assert not shell.home.keeping_banner.isVisible()  # the computer may have just woken up
    shell.keeping.look()
    settled(qtbot)
    assert shell.home.keeping_banner.isVisible()
    press(qtbot, shell.home, "Make copies by themselves again")
    assert AGENT not in sample.processes.alive
    assert len(sample.processes.agents) == 1
    assert not shell.home.keeping_banner.isVisible()
    end(shell)


def test_our_records_cannot_be_read_is_no_end_of_looking(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = KeepingWatch(sample.app)
    told: list[Keeping] = []
    watch.changed.connect(told.append)

    def unreadable() -> None:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    with monkeypatch.context() as broken:
        broken.setattr(sample.store, "plan", unreadable)
        watch.start()
        settled(qtbot)
        watch.look()
        settled(qtbot)
    assert [one.trouble for one in told] == [] or told[-1].trouble is Trouble.NOT_AT_WORK
    told.clear()
    watch.look()
    settled(qtbot)
    assert [one.trouble for one in told] == [None]
    watch.stop()


# --- the end of set-up ----------------------------------------------------------------------------


def test_set_up_ends_with_copies_made_by_themselves(qtbot: QtBot, sample: Sample) -> None:
    sample.processes.kill(AGENT)
    autostart_of(sample).now = NOT_THERE
    window = MainWindow(sample.app, is_set_up=False)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert sample.processes.agents == []
    wizard_of(window).finished.emit(None)
    settled(qtbot)
    assert autostart_of(sample).now == IN_ORDER
    assert len(sample.processes.agents) == 1
    window.close()


def test_a_refusal_at_the_end_of_set_up_blocks_nothing_and_is_told(
    qtbot: QtBot, sample: Sample
) -> None:
    sample.processes.kill(AGENT)
    autostart_of(sample).now = NOT_THERE
    autostart_of(sample).refuses = "Access denied"
    window = MainWindow(sample.app, is_set_up=False)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    wizard_of(window).finished.emit(None)
    settled(qtbot)
    assert window.shell is not None
    assert window.findChild(ErrorDialog) is None
    assert window.shell.home.keeping_banner.isVisible()
    assert len(sample.processes.agents) == 1
    window.close()


def test_home_offers_no_second_copy_while_the_first_one_begins(
    qtbot: QtBot, sample: Sample
) -> None:
    process = ThisProcess(7001, 1_800_000_001.0)
    sample.processes.alive.add(process)
    window = MainWindow(sample.app, is_set_up=False)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    wizard_of(window).finished.emit(process)
    settled(qtbot)
    assert window.shell is not None
    assert not button(window.shell.home, "Back up now").isEnabled()
    assert window.shell.watcher.is_starting
    window.close()


# --- pause, schedule, several places --------------------------------------------------------------


def test_pause_for_a_day_and_resume(qtbot: QtBot, sample: Sample) -> None:
    shell = open_shell(qtbot, sample)
    shell.go_to(Place.BACKUPS)
    press(qtbot, shell.backups, "Pause for a day")
    assert sample.app.pause.until() == NOW + timedelta(days=1)
    assert shell.backups.plan.by_itself == (
        "Paused until tomorrow, 14:04: no copy is made by itself."
    )
    card = shell.backups.places.cards[KEY]
    assert card.expected == "Paused until tomorrow, 14:04"
    press(qtbot, shell.backups, "Resume")
    assert sample.app.pause.until() is None
    assert card.expected == "Next copy: today, 18:30"
    end(shell)


def test_the_schedule_of_a_place_is_changed_where_it_stands(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    shell = open_shell(qtbot, sample)
    shell.go_to(Place.BACKUPS)
    choose(qtbot, shell.backups.places.cards[SERVER].more, "Schedule…")
    dialog = shell.window().findChild(ScheduleDialog)
    assert dialog is not None
    assert dialog.told.startswith("Every day at 08:30")
    dialog.once.setTime(dialog.once.time().addSecs(8 * 3600))
    press(qtbot, dialog, "Use this schedule")
    settled(qtbot)
    rules = sample.store.rules(SERVER)
    assert rules is not None
    assert f"{rules.schedule.times[0]:%H:%M}" == "16:30"
    assert rules.since == NOW
    assert shell.backups.places.cards[SERVER].expected == "Next copy: today, 16:30"
    assert shell.backups.places.cards[KEY].expected == "Next copy: today, 18:30"
    end(shell)


def test_a_copy_to_one_place_goes_there(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    shell = open_shell(qtbot, sample)
    shell.go_to(Place.BACKUPS)
    press(qtbot, shell.backups.places.cards[SERVER], "Back up here")
    assert sample.processes.asked == [(SERVER, None)]
    end(shell)


def finish(sample: Sample, state: RunState = RunState.COMPLETE) -> None:
    for run in sample.runs.begun():
        sample.runs._runs.pop(run.run_id)
    sample.processes.alive.clear()
    let_agent_work(sample)
    add_run(sample, state, NOW - timedelta(minutes=1), number=f"ended-{state}")


def test_back_up_now_serves_each_place_that_is_there_one_after_the_other(
    qtbot: QtBot, sample: Sample
) -> None:
    add_server(sample)
    sample.processes.on_start = lambda _trigger: begin_live_run(sample)  # type: ignore[assignment]
    shell = open_shell(qtbot, sample)
    press(qtbot, shell.home, "Back up now")
    qtbot.waitUntil(lambda: shell.watcher.live is not None)
    assert sample.processes.asked == [(KEY, None)]
    assert list(shell.actions_.following) == [SERVER]
    finish(sample)
    qtbot.waitUntil(lambda: len(sample.processes.asked) == 2, timeout=5000)
    assert sample.processes.asked[-1] == (SERVER, None)
    assert not shell.actions_.following
    end(shell)


def test_who_stops_a_copy_wants_none_to_follow(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    sample.processes.on_start = lambda _trigger: begin_live_run(sample)  # type: ignore[assignment]
    shell = open_shell(qtbot, sample)
    press(qtbot, shell.home, "Back up now")
    qtbot.waitUntil(lambda: shell.watcher.live is not None)
    shell.stop()
    finish(sample, RunState.CANCELLED)
    qtbot.waitUntil(lambda: shell.watcher.live is None, timeout=5000)
    settled(qtbot)
    assert len(sample.processes.asked) == 1
    end(shell)


def test_a_drive_in_the_safe_is_left_there(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    sample.engine.unplug(LOCATION)
    sample.world.files.made_up.clear()  # type: ignore[attr-defined]
    shell = open_shell(qtbot, sample)
    press(qtbot, shell.home, "Back up now")
    assert sample.processes.asked == [(SERVER, None)]
    assert not shell.actions_.following
    end(shell)


def test_a_copy_the_schedule_begins_shows_within_a_second(qtbot: QtBot, sample: Sample) -> None:
    shell = open_shell(qtbot, sample)
    begin_live_run(sample)
    qtbot.waitUntil(lambda: shell.watcher.live is not None, timeout=1000)
    end(shell)


def test_the_window_looks_at_the_schedule_again_by_itself(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LOOK_EVERY_MS", 50)
    shell = open_shell(qtbot, sample)
    sample.app.pause(timedelta(hours=3))  # from the command line
    qtbot.waitUntil(lambda: "17:04" in shell.backups.plan.by_itself)
    end(shell)
    settled(qtbot)


def test_a_window_that_nobody_sees_asks_no_place(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LOOK_EVERY_MS", 50)
    shell = open_shell(qtbot, sample)
    shell.window().hide()
    settled(qtbot)
    sample.app.pause(timedelta(hours=3))
    qtbot.wait(300)
    assert "17:04" not in shell.backups.plan.by_itself
    shell.window().show()
    qtbot.waitUntil(lambda: "17:04" in shell.backups.plan.by_itself)
    end(shell)
    settled(qtbot)


def test_the_history_says_where_each_copy_went_if_there_are_several(
    qtbot: QtBot, sample: Sample
) -> None:
    from practiceguard.ui.backup.run_table_model import Column

    shell = open_shell(qtbot, sample)
    shell.go_to(Place.BACKUPS)
    settled(qtbot)
    assert shell.backups.history.table.isColumnHidden(Column.PLACE)
    add_server(sample)
    shell.reload()
    settled(qtbot)
    table = shell.backups.history.table
    assert not table.isColumnHidden(Column.PLACE)
    names = {shell.backups.history.model.index(row, Column.PLACE).data() for row in range(6)}
    assert names == {"Drive “PRACTICE-SAFE”", "Server “Copies elsewhere”"}
    end(shell)


def test_each_place_has_a_recovery_sheet_of_its_own(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    shell = open_shell(qtbot, sample)
    shell.go_to(Place.BACKUPS)
    settled(qtbot)
    choose(qtbot, shell.backups.places.cards[SERVER].more, "Test the recovery sheet…")
    dialog = shell.window().findChild(SheetDialog)
    assert dialog is not None
    assert dialog._known().key == SERVER
    dialog.close()
    end(shell)

"""Backups: history in plain words, the plan, the check, the sheet, and a copy under way."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.checking import Check, CheckDepth, CheckId, CheckState
from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.ui import texts
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.backup.place_card import PlaceCard
from practiceguard.ui.backup.plan_card import SourcesDialog
from practiceguard.ui.backup.run_table_model import Column, RunTableModel
from practiceguard.ui.backup.run_watcher import RunWatcher
from practiceguard.ui.backup.view import BackupsView
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import DetailsPanel, QuietLink
from tests.gui.conftest import settled
from tests.gui.menus import choose, lines_of, menu_of
from tests.gui.sample_app import (
    KEY,
    LIVE_PROCESS,
    LOCATION,
    NOW,
    Sample,
    add_run,
    begin_live_run,
)


def backups(qtbot: QtBot, sample: Sample) -> BackupsView:
    view = BackupsView(sample.app, BackupActions(sample.app))
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.reload()
    settled(qtbot)
    return view


def press(qtbot: QtBot, view: QWidget, text: str) -> None:
    button = next(b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def card_of(view: BackupsView) -> PlaceCard:
    (card,) = view.findChildren(PlaceCard)
    return card


def test_the_model_keeps_to_the_rules_of_qt(qtmodeltester: ModelTester, sample: Sample) -> None:
    model = RunTableModel()
    model.show_runs(sample.app.watch.all())
    qtmodeltester.check(model)


def test_each_outcome_has_its_own_word_and_only_complete_is_good() -> None:
    words = [texts.run_state(state) for state in RunState]
    assert len(set(words)) == len(words)
    good = [state for state in RunState if texts.run_level(state) is Level.GOOD]
    assert good == [RunState.COMPLETE]


@pytest.mark.parametrize("state", list(RunState))
def test_every_outcome_says_what_happened_what_it_means_and_what_to_do(
    sample: Sample, state: RunState
) -> None:
    run = replace(sample.app.watch.all()[0], state=state)
    assert texts.run_happened(run)
    assert texts.run_means(run)
    assert texts.run_short_step(run)
    assert texts.run_next_step(run) or state is RunState.BEGUN


@pytest.mark.parametrize("cause", list(ErrorCode))
def test_every_cause_can_be_told(sample: Sample, cause: ErrorCode) -> None:
    run = replace(sample.app.watch.all()[0], state=RunState.FAILED, cause=cause)
    told = texts.run_happened(run) + texts.run_means(run) + texts.run_next_step(run)
    assert "{" not in told


def row_of(model: QAbstractItemModel, word: str) -> int:
    return next(
        row for row in range(model.rowCount()) if model.index(row, Column.RESULT).data() == word
    )


def test_the_chosen_line_is_explained(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    table, model = view.history.table, view.history.model
    table.selectRow(row_of(model, "incomplete"))
    settled(qtbot)
    assert view.history.explained.happened == "2 files could not be read and are not in this copy."
    details = view.history.explained.findChild(DetailsPanel)
    assert details is not None
    assert "practice.db: file is locked" in details.text()
    table.selectRow(row_of(model, "failed"))
    settled(qtbot)
    assert LOCATION in view.history.explained.happened
    assert "unable to open config file" in details.text()


def test_details_are_copied(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    view.history.table.selectRow(row_of(view.history.model, "failed"))
    settled(qtbot)
    details = view.history.explained.findChild(DetailsPanel)
    assert details is not None
    details.unfold()
    press(qtbot, view, "Copy the details")
    assert QGuiApplication.clipboard().text() == details.text()


def test_the_list_keeps_its_place_while_it_refreshes(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    table = view.history.table
    row = row_of(view.history.model, "interrupted")
    table.selectRow(row)
    settled(qtbot)
    table.verticalScrollBar().setValue(200)
    add_run(sample, RunState.COMPLETE, NOW - timedelta(minutes=1))
    view.reload()
    settled(qtbot)
    assert table.currentIndex().row() == row + 1
    assert table.verticalScrollBar().value() == 200


def test_fewer_files_can_be_said_to_be_meant(qtbot: QtBot, sample: Sample) -> None:
    shrunk = add_run(sample, RunState.CANCELLED, NOW - timedelta(minutes=5), number="shrunk")
    sample.runs._runs[shrunk.run_id] = replace(
        shrunk,
        state=RunState.INCOMPLETE,
        cause=ErrorCode.SOURCE_SHRUNK,
        cause_facts=(("before", "25000"), ("now", "12")),
    )
    view = backups(qtbot, sample)
    view.history.table.selectRow(0)
    settled(qtbot)
    assert "25000" in view.history.explained.happened
    press(qtbot, view, "It is meant: there are fewer files now")
    settled(qtbot)
    assert sample.store.setting("smaller-accepted-at") == NOW.isoformat()


@pytest.mark.parametrize(
    ("files", "button"), [(40, "It is meant: the folder is empty"), (0, "Back up again")]
)
def test_an_empty_folder_can_be_said_to_be_meant(
    qtbot: QtBot, sample: Sample, files: int, button: str
) -> None:
    run = add_run(sample, RunState.CANCELLED, NOW - timedelta(minutes=5), number="empty")
    sample.runs._runs[run.run_id] = replace(
        run,
        state=RunState.INCOMPLETE,
        cause=ErrorCode.SOURCE_EMPTY,
        cause_facts=(("folder", "/home/praxis/Documents"),),
        figures=replace(run.figures, files_total=files),
    )
    view = backups(qtbot, sample)
    view.history.table.selectRow(0)
    settled(qtbot)
    assert "/home/praxis/Documents" in view.history.explained.happened
    press(qtbot, view, button)
    settled(qtbot)
    is_accepted = sample.store.setting("smaller-accepted-at") == NOW.isoformat()
    assert is_accepted is bool(files)


def test_a_double_click_takes_one_folder_out(qtbot: QtBot) -> None:
    dialog = SourcesDialog((Path("/one"), Path("/two"), Path("/three")))
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(2):
        (button, *_) = [b for b in dialog.findChildren(QuietLink) if b.isVisible()]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.sources == (Path("/two"), Path("/three"))


def test_the_keyboard_stays_off_the_dialogs_while_a_check_goes_on(
    qtbot: QtBot, sample: Sample
) -> None:
    view = backups(qtbot, sample)
    card = card_of(view)
    (check,) = [b for b in card.findChildren(QPushButton) if b.text() == "Check the copy"]
    check.setFocus()
    card.set_checkable(False)
    assert card.hasFocus()
    card.set_checkable(True)
    assert check.hasFocus()


def test_two_buttons_stand_on_a_card_and_all_else_behind_more(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    card = card_of(view)
    shown = [one.text() for one in card.findChildren(QPushButton) if one.isVisible()]
    assert sorted(shown) == ["Check the copy", "More…"]
    assert card.more.accessibleName() == "More…: Drive “PRACTICE-SAFE”"
    assert menu_of(card.more).accessibleName() == card.more.accessibleName()
    assert "Use another place…" in lines_of(card.more)
    assert "Remove this place…" not in lines_of(card.more)


def test_the_menu_is_opened_walked_and_left_by_keyboard(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    card = card_of(view)
    menu = menu_of(card.more)
    wanted: list[str] = []
    card.schedule_requested.connect(lambda: wanted.append("schedule"))
    card.sheet_requested.connect(lambda: wanted.append("sheet"))
    card.more.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(card.more, key)
        qtbot.waitUntil(menu.isVisible)
        assert menu.activeAction() is lines_of(card.more)["Schedule…"]
        qtbot.keyClick(menu, Qt.Key.Key_Escape)
        assert not menu.isVisible()
    assert wanted == []
    qtbot.keyClick(card.more, Qt.Key.Key_Return)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert wanted == ["schedule"]
    assert card.more.hasFocus()


def test_a_check_of_all_waits_for_the_check_under_way(qtbot: QtBot, sample: Sample) -> None:
    card = card_of(backups(qtbot, sample))
    card.set_checkable(False)
    assert not lines_of(card.more)["Check all of it"].isEnabled()
    card.set_checkable(True)
    assert lines_of(card.more)["Check all of it"].isEnabled()


def test_pain_13_a_check_that_the_agent_began_stands_on_the_card_and_can_be_stopped(
    qtbot: QtBot, sample: Sample
) -> None:
    own = sample.app.world.processes.this_process()
    sample.world.checks.begin(
        Check(
            CheckId("1"), KEY, CheckDepth.SHARE, CheckState.BEGUN, NOW, 1,
            process_id=own.process_id, process_started_at=own.started_at,
        )
    )  # fmt: skip
    view = backups(qtbot, sample)
    (card,) = view.places.cards.values()
    assert card.reading.startswith("Being checked now, since ")
    menu = card.more.menu()
    assert menu is not None
    lines = {one.text(): one for one in menu.actions()}
    assert lines["Stop the check"].isVisible()
    lines["Stop the check"].trigger()
    settled(qtbot)
    assert sample.world.checks.is_cancel_requested(CheckId("1"))
    (begun,) = sample.world.checks.begun()
    sample.world.checks.finish(replace(begun, state=CheckState.CANCELLED, ended_at=NOW))
    keeping = Keeping(None, None, None, sample.app.catch_up.outlooks(), keeps_all=True)
    view.show_keeping(keeping)
    assert card.reading == "All of it read back by 31 Oct 2027"
    assert not lines["Stop the check"].isVisible()


def test_the_plan_reads_as_a_paragraph(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    assert "“Patients” and “Photographs”" in view.plan.text
    assert "25,412 files, 86.4\N{NO-BREAK SPACE}GB" in view.plan.text


def test_folders_are_changed(qtbot: QtBot, sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "New patients"
    folder.mkdir()
    (folder / "letter.pdf").write_bytes(b"letter")  # a choice without any file is refused
    actions = BackupActions(sample.app)
    dialog = SourcesDialog((Path("/gone"),))
    qtbot.addWidget(dialog)
    dialog.sources_chosen.connect(actions.change_sources)
    dialog.add(folder)
    dialog.add(folder)
    dialog.remove(Path("/gone"))
    assert dialog.sources == (folder,)
    dialog.show()
    press(qtbot, dialog, "Use these folders")
    settled(qtbot)
    plan = sample.store.plan()
    assert plan is not None
    assert [str(source) for source in plan.sources] == [str(folder)]


def test_an_added_folder_is_in_sight_at_once(qtbot: QtBot) -> None:
    dialog = SourcesDialog((Path("/practice"),))
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    for name in ("/documents", "/pictures", "/scans"):
        dialog.add(Path(name))
        settled(qtbot)
    buttons = {one.accessibleName() or one.text(): one for one in dialog.findChildren(QPushButton)}
    for name in ("Take out /scans", "Add a folder…"):
        shown = buttons[name].visibleRegion().boundingRect()
        assert shown == buttons[name].rect(), name


def test_a_check_tells_what_it_found(qtbot: QtBot, sample: Sample) -> None:
    view = backups(qtbot, sample)
    press(qtbot, view, "Check the copy")
    settled(qtbot)
    assert view.check_panel.result.happened == "The check found nothing wrong."
    sample.engine.check_errors = ("pack 1234 is damaged",)
    press(qtbot, view, "Check the copy")
    settled(qtbot)
    assert view.check_panel.result.happened == "The copy is damaged."


def test_damage_that_only_a_whole_check_saw_is_refuted_by_a_whole_check(
    qtbot: QtBot, sample: Sample
) -> None:
    view = backups(qtbot, sample)
    sample.engine.check_errors = ("pack 1234 is damaged",)
    choose(qtbot, card_of(view).more, "Check all of it")
    settled(qtbot)
    sample.engine.check_errors = ()
    press(qtbot, view, "Check the copy")
    settled(qtbot)
    assert sample.app.assess_protection(refresh=True).status.level is ProtectionLevel.BAD
    choose(qtbot, card_of(view).more, "Check all of it")
    settled(qtbot)
    assert "all data" in view.check_panel.result.accessibleName()
    assert sample.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD


def test_a_copy_is_started_in_its_own_process_and_watched(qtbot: QtBot, sample: Sample) -> None:
    actions, watcher = BackupActions(sample.app), RunWatcher(sample.app)
    actions.started.connect(watcher.expect)
    seen: list[object] = []
    watcher.live_changed.connect(seen.append)
    sample.processes.on_start = lambda _trigger: begin_live_run(sample)  # type: ignore[assignment]
    watcher.look()
    settled(qtbot)
    actions.back_up_now()
    qtbot.waitUntil(lambda: watcher.live is not None, timeout=5000)
    assert sample.processes.started == ["manual"]
    live = watcher.live
    assert live is not None
    actions.stop(live.run.run_id)
    qtbot.waitUntil(lambda: watcher.live is not None and watcher.live.is_stopping, timeout=5000)
    with qtbot.waitSignal(watcher.ledger_changed, timeout=5000):
        finish(sample, live.run, RunState.CANCELLED)
    qtbot.waitUntil(lambda: watcher.live is None)
    watcher.stop()


def finish(sample: Sample, run: Run, state: RunState) -> None:
    sample.runs.finish(replace(run, state=state, ended_at=NOW))


def test_a_process_that_dies_at_once_is_told(qtbot: QtBot, sample: Sample) -> None:
    actions, watcher = BackupActions(sample.app), RunWatcher(sample.app)
    actions.started.connect(watcher.expect)
    actions.started.connect(sample.processes.kill)
    with qtbot.waitSignal(watcher.start_failed, timeout=8000):
        actions.back_up_now()
    assert not watcher.is_starting
    watcher.stop()


@pytest.mark.parametrize("is_seen_first", [True, False])
def test_a_copy_that_fails_between_two_looks_is_not_shown_as_going_on(
    qtbot: QtBot, sample: Sample, *, is_seen_first: bool
) -> None:
    watcher = RunWatcher(sample.app)
    told: list[object] = []
    watcher.live_changed.connect(told.append)
    watcher.start_failed.connect(lambda: told.append("failed to start"))
    watcher.look()
    settled(qtbot)
    finish(sample, begin_live_run(sample), RunState.FAILED)
    if is_seen_first:
        watcher.look()
        settled(qtbot)
    sample.processes.kill(LIVE_PROCESS)
    watcher.expect(LIVE_PROCESS)
    told.clear()
    qtbot.waitUntil(lambda: not watcher.is_starting, timeout=5000)
    settled(qtbot)
    assert told == [None]
    assert watcher.live is None
    watcher.stop()


def test_a_second_copy_at_the_same_time_is_refused(qtbot: QtBot, sample: Sample) -> None:
    begin_live_run(sample)
    actions = BackupActions(sample.app)
    told: list[object] = []
    actions.failed.connect(told.append)
    actions.back_up_now()
    settled(qtbot)
    assert [getattr(error, "code", None) for error in told] == [ErrorCode.ALREADY_RUNNING]

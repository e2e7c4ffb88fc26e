"""Work off the GUI thread: results, failures, progress, stopping, and receivers that are gone."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.ui.errors import ErrorDialog
from practiceguard.ui.tasks import TaskHandle, Tasks, run_busy, run_task, tasks
from tests.gui.conftest import settled


def test_the_result_arrives_on_the_gui_thread(qtbot: QtBot, qapp: QApplication) -> None:
    seen: list[tuple[int, bool, str]] = []
    receiver = QObject()

    def done(value: str) -> None:
        seen.append((1, QThread.currentThread() is qapp.thread(), value))

    run_task(receiver, lambda _handle: threading.current_thread().name, on_success=done)
    settled(qtbot)
    assert [(count, on_gui) for count, on_gui, _ in seen] == [(1, True)]
    assert seen[0][2].startswith("practiceguard-read")


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot) -> None:
    told: list[Exception] = []
    receiver = QObject()

    def work(_handle: TaskHandle) -> None:
        raise PracticeGuardError(ErrorCode.PLACE_FULL)

    run_task(receiver, work, on_failure=told.append)
    settled(qtbot)
    assert [getattr(error, "code", None) for error in told] == [ErrorCode.PLACE_FULL]


@pytest.mark.parametrize("is_good", [True, False])
def test_what_is_being_done_is_said_until_right_before_its_end(qtbot: QtBot, is_good: bool) -> None:
    told: list[str] = []
    receiver = QObject()

    def work() -> str:
        if is_good:
            return threading.current_thread().name
        raise PracticeGuardError(ErrorCode.PLACE_FULL)

    run_busy(
        receiver,
        work,
        busy="Keeping the change…",
        say_busy=told.append,
        on_success=told.append,
        on_failure=lambda error: told.append(str(getattr(error, "code", ""))),
    )
    assert told == ["Keeping the change…"]
    settled(qtbot)
    assert told[1] == ""
    assert told[2].startswith("practiceguard-write" if is_good else ErrorCode.PLACE_FULL)
    assert len(told) == 3


def test_a_failure_nobody_asked_for_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    receiver = QLabel()
    qtbot.addWidget(receiver)

    def work(_handle: TaskHandle) -> None:
        raise PracticeGuardError(ErrorCode.KEYRING_LOCKED)

    run_task(receiver, work)
    settled(qtbot)
    dialogs = [one for one in qapp.topLevelWidgets() if isinstance(one, ErrorDialog)]
    assert [one.message.happened for one in dialogs] == ["The computer's keyring is locked."]
    dialogs[0].accept()


def test_nothing_is_called_once_the_receiver_is_gone(qtbot: QtBot) -> None:
    go_on = threading.Event()
    called: list[object] = []
    receiver = QObject()
    task = run_task(receiver, lambda _handle: go_on.wait(5), on_success=called.append)
    receiver.deleteLater()
    qtbot.waitUntil(lambda: task.is_cancel_requested)
    go_on.set()
    settled(qtbot)
    assert called == []


def test_work_that_writes_is_not_stopped_by_a_closed_view(qtbot: QtBot) -> None:
    go_on = threading.Event()
    receiver = QObject()
    task = run_task(receiver, lambda _handle: go_on.wait(5), writes=True)
    receiver.deleteLater()
    qtbot.wait(50)
    go_on.set()
    settled(qtbot)
    assert task.is_over
    assert not task.is_cancel_requested


def test_stopping_and_progress(qtbot: QtBot) -> None:
    told: list[Progress] = []
    outcome: list[str] = []
    receiver = QObject()

    def work(handle: TaskHandle) -> str:
        handle.report(Progress(Phase.CHECKING, 0.5))
        while not handle.is_requested():
            QThread.msleep(2)
        return "stopped"

    task = run_task(receiver, work, on_success=outcome.append, on_progress=told.append)
    qtbot.waitUntil(lambda: bool(told))
    task.cancel()
    settled(qtbot)
    assert told == [Progress(Phase.CHECKING, 0.5)]
    assert outcome == ["stopped"]


def test_writing_is_one_at_a_time(qtbot: QtBot) -> None:
    receiver = QObject()
    busy = threading.Lock()
    clashes: list[int] = []

    def work(_handle: TaskHandle) -> None:
        if not busy.acquire(blocking=False):
            clashes.append(1)
            return
        QThread.msleep(5)
        busy.release()

    for _ in range(8):
        run_task(receiver, work, writes=True)
    settled(qtbot)
    assert clashes == []


def test_shutting_down_ends_every_thread(qapp: QApplication) -> None:
    workers = Tasks(qapp)
    receiver = QObject()
    seen = threading.Event()

    def work(handle: TaskHandle) -> None:
        seen.set()
        while not handle.is_requested():
            QThread.msleep(2)

    workers.start(receiver, work, writes=True)
    assert seen.wait(5)
    workers.shut_down()
    workers.shut_down()
    assert not [one for one in threading.enumerate() if "practiceguard-write" in one.name]
    assert workers.start(receiver, work).is_over is False
    assert workers.live_count == 0


def test_tasks_after_a_shut_down_are_new_ones(qapp: QApplication) -> None:
    first = tasks()
    first.shut_down()
    assert tasks() is not first
    assert tasks() is tasks()


def test_a_bug_is_told_as_one(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    receiver = QLabel()
    qtbot.addWidget(receiver)

    def work(_handle: TaskHandle) -> None:
        raise RuntimeError("/home/cabinet/Patients/Dupont")

    run_task(receiver, work)
    settled(qtbot)
    dialog = receiver.findChild(ErrorDialog)
    assert dialog is not None
    assert dialog.message.is_bug
    assert "RuntimeError" in dialog.message.details
    assert "Dupont" not in dialog.message.details
    assert "Dupont" not in caplog.text
    dialog.accept()


def test_an_executor_is_what_runs_it() -> None:
    # The pool of Qt would keep its threads for thirty seconds; ours end with `shut_down`.
    assert isinstance(tasks()._writer, ThreadPoolExecutor)

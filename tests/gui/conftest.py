"""The window's tests: off screen, in English unless a test says otherwise, and leaving nothing."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PRACTICEGUARD_LANGUAGE"] = "en"
os.environ["PRACTICEGUARD_THEME"] = "light"
os.environ["PRACTICEGUARD_TEXT_SCALE"] = "1"

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.tasks import Tasks, tasks
from practiceguard.ui.theme import install_theme
from practiceguard.ui.translation import install_language
from tests.gui.sample_app import Sample, build_sample
from tests.gui.setup_world import SetupWorld, setup_world
from tools.translations import compile_translations


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """Compile the translations: they are build products."""
    compile_translations()


@pytest.fixture(autouse=True)
def _nothing_left(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """Begin with theme and language in order; end without threads, timers or windows."""
    del qtbot  # closes the windows added to it, after this fixture looked at the rest
    install_language(qapp, "en")
    install_theme(qapp).apply()
    before = set(QApplication.topLevelWidgets())
    yield
    tasks().shut_down()
    for window in _windows() - before:
        window.close()
        window.deleteLater()
    _settle(qapp)
    assert not _windows() - before
    assert not [one.name for one in threading.enumerate() if "practiceguard" in one.name]
    assert not [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not [one for one in qapp.findChildren(Tasks) if not one.is_down]


def _windows() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if widget.parent() is None}


def _settle(application: QApplication) -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Return a practice with five weeks of history."""
    return build_sample(tmp_path)


@pytest.fixture
def empty_sample(tmp_path: Path) -> Sample:
    """Return a practice that is not set up."""
    return build_sample(tmp_path, is_set_up=False)


@pytest.fixture
def world(tmp_path: Path) -> SetupWorld:
    """Return a computer on which the set-up was not begun."""
    return setup_world(tmp_path)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[SetupWorld], SetupWizard]:
    """Return what opens the set-up's wizard, as after a crash, in the smallest window."""

    def open_wizard(world: SetupWorld) -> SetupWizard:
        wizard = SetupWizard(world.restarted())
        qtbot.addWidget(wizard)
        wizard.resize(1024, 640)
        wizard.show()
        qtbot.waitUntil(lambda: wizard.step is not None)
        settled(qtbot)
        return wizard

    return open_wizard


@pytest.fixture(params=[("1", "en"), ("2", "fr")], ids=["small", "large"])
def as_shown(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Show what is built as most see it, then with twice the text, in the longer language."""
    scale, language = request.param
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", scale)
    install_theme(qapp).apply()
    install_language(qapp, language)
    yield
    install_language(qapp, "en")


def settled(qtbot: QtBot) -> None:
    """Wait until no work is under way."""
    qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=10_000)
    for _ in range(4):  # what has arrived is laid out, one level of widgets at a time
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()

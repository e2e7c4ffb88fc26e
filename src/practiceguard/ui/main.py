"""The window's start and end: language, look, what happens to bugs, and clean threads at exit."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from practiceguard import __version__
from practiceguard.bootstrap import App
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.resources import resource
from practiceguard.ui.errors import ErrorDialog, bug_report, message_for, present_error
from practiceguard.ui.incident.first_hour_dialog import FirstHourDialog
from practiceguard.ui.main_window import USUAL_SIZE, MainWindow
from practiceguard.ui.settings.settings_page import apply_look, read_settings
from practiceguard.ui.smoothness import keep_smooth
from practiceguard.ui.tasks import tasks
from practiceguard.ui.theme import install_theme
from practiceguard.ui.translation import chosen_language, install_language

_log = logging.getLogger(__name__)
FRAME = QSize(16, 48)
"""Pixels around a window for its title and borders, at most: they are not known before it shows."""


def prepare_application(arguments: list[str]) -> QApplication:
    """Return the application with theme and the system's language; a second call the same one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    application.setApplicationName("PracticeGuard")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("practiceguard")
    application.setWindowIcon(QIcon(str(resource("icons", "application.svg"))))
    install_theme(application)
    install_language(application, chosen_language(None))
    return application


def open_window(build: Callable[[], App]) -> int:
    """Build the app and show its window; what prevents that is told in a window, too.

    Somebody who opens PracticeGuard with a double click has no terminal to read.
    """
    prepare_application(sys.argv[:1])
    try:
        app = build()
    except PracticeGuardError as error:
        return show_start_problem(error)
    return run_window(app)


def run_window(app: App) -> int:
    """Show the window until it is closed; return the exit code."""
    application = prepare_application(sys.argv[:1])
    settings = read_settings(app)
    apply_look(settings)
    install_language(application, chosen_language(settings.language))
    window = MainWindow(app, is_set_up=app.set_up.is_finished())
    window.resize(window_size(application.primaryScreen().availableSize()))

    def change_language(language: str) -> None:
        install_language(application, chosen_language(language))
        window.rebuild()

    window.language_changed.connect(change_language)
    former_hook = sys.excepthook
    sys.excepthook = _hook_for(window)
    try:
        window.show()
        window.show_open_incident()
        keep_smooth()
        return application.exec()
    finally:
        sys.excepthook = former_hook
        tasks().shut_down()
        window.deleteLater()
        QCoreApplication.processEvents()


def window_size(available: QSize) -> QSize:
    """Given the free room of a screen, return the window's size: on a small one all of it.

    No system moves the foot of a window into view, and "Continue" stands there.
    """
    return USUAL_SIZE.boundedTo(available - FRAME)


def show_start_problem(error: Exception) -> int:
    """Say in a window why PracticeGuard cannot start; the first-hour card stays reachable."""
    prepare_application(sys.argv[:1])
    _log.error("The window cannot start: %s", bug_report(error))
    dialog = ErrorDialog(message_for(error), offer_first_hour=True)
    dialog.first_hour_requested.connect(lambda: _show_card(dialog))
    dialog.exec()
    return 1


def _show_card(dialog: ErrorDialog) -> None:
    card = FirstHourDialog(dialog)
    card.finished.connect(card.deleteLater)
    card.open()


def _hook_for(window: MainWindow) -> Callable[..., None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        present_error(window, error.with_traceback(trace))

    return hook

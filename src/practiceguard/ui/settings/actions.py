"""The only place of the settings that stores something."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from practiceguard.bootstrap import App
from practiceguard.ui.tasks import run_task

THEME_SETTING = "theme"
TEXT_SCALE_SETTING = "text-scale"


def save_setting(
    receiver: QObject, app: App, key: str, value: str, done: Callable[[], None]
) -> None:
    """Store one setting off the GUI thread, then call `done`."""
    run_task(
        receiver,
        lambda _handle: app.world.store.save_setting(key, value),
        on_success=lambda _none: done(),
        writes=True,
    )

"""Saving something of the room as a file, under a name that is free."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from practiceguard.services.ports import Files
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import choosing


def save_text(
    parent: QWidget,
    files: Files,
    suggested: Path,
    text: str,
    *,
    on_done: Callable[[Path], None],
    on_failure: Callable[[Exception], object],
) -> None:
    """Let somebody name a file, and write a text into it; nothing is overwritten."""
    save_bytes(
        parent,
        files,
        suggested,
        lambda: iter((text.encode("utf-8", "replace"),)),
        on_done=on_done,
        on_failure=on_failure,
    )


def save_bytes(
    parent: QWidget,
    files: Files,
    suggested: Path,
    content: Callable[[], Iterator[bytes]],
    *,
    on_done: Callable[[Path], None],
    on_failure: Callable[[Exception], object],
) -> None:
    """Let somebody name a file, and write what `content` yields, off the GUI thread, into it."""
    title = QCoreApplication.translate("Saving", "Save as")
    chosen = choosing.choose_file_to_save(parent, title, suggested, "")
    if chosen is None:
        return
    suffix = QCoreApplication.translate("Saving", "copy")

    def write() -> Path:
        target = files.free_name(chosen, suffix)
        files.write_new(target, content())
        return target

    def failed(error: Exception) -> None:
        on_failure(error)

    run_task(parent, lambda _handle: write(), on_success=on_done, on_failure=failed, writes=True)

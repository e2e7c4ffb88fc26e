"""The system's own dialogs for choosing a folder or a file's name; tests put answers here."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Let somebody choose an existing folder; None if they think better of it."""
    found = QFileDialog.getExistingDirectory(parent, title, str(start or Path.home()))
    return Path(found) if found else None


def choose_file_to_save(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    """Let somebody name a new file; None if they think better of it.

    Nothing is overwritten later: a name that is taken gets a number.
    """
    found, _kind = QFileDialog.getSaveFileName(
        parent,
        title,
        str(suggested),
        kinds,
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(found) if found else None


def choose_file_to_open(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Let somebody choose an existing file; None if they think better of it."""
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(start or Path.home()))
    return Path(found) if found else None


def choose_file(parent: QWidget, title: str, kinds: str, start: Path | None = None) -> Path | None:
    """Let somebody choose an existing file; None if they think better of it."""
    found, _kind = QFileDialog.getOpenFileName(parent, title, str(start or Path.home()), kinds)
    return Path(found) if found else None

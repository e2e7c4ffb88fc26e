"""Who is affected by keyboard and screen reader, in both languages, small and with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.theme import install_theme
from practiceguard.ui.translation import install_language
from tests.gui.affected_screens import dialogs, views
from tests.gui.conftest import settled
from tests.gui.sample_app import Sample
from tests.gui.test_accessibility import cut_off, name_of, shown, takes_focus, too_wide

PAGES = (
    "affected-begun",
    "affected",
    "affected-people",
    "affected-questions",
    "affected-number",
    "affected-home",
)
DIALOGS = (
    "affected-names",
    "affected-folder",
    "affected-rule",
    "affected-preview",
    "affected-copies",
    "affected-file",
    "affected-columns",
    "affected-outcome",
    "affected-person",
    "affected-count",
    "give-back",
    "give-back-to",
    "give-back-where",
    "given-back",
)


@pytest.fixture(autouse=True)
def _clean(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def built(qtbot: QtBot, sample: Sample, folder: Path, name: str, kept: list[QWidget]) -> QWidget:
    """Return a page in the smallest window, or a dialog above it."""
    window = MainWindow(sample.app, is_set_up=True)
    kept.append(window)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    settled(qtbot)

    def settle() -> None:
        settled(qtbot)

    if name in PAGES:
        views(settle)[name](sample, window)
        settled(qtbot)
        assert window.shell is not None
        room = window.shell.incidents.room
        return window.shell.home if room is None else room
    dialog = dialogs(sample, window, folder, settle)[name]()
    settled(qtbot)
    return dialog


@pytest.mark.parametrize("name", [*PAGES[:-1], *DIALOGS])
def test_every_control_has_a_name_and_a_height(
    qtbot: QtBot, sample: Sample, tmp_path: Path, name: str
) -> None:
    kept: list[QWidget] = []
    view = built(qtbot, sample, tmp_path, name, kept)
    labels = view.findChildren(QLabel)
    controls = [one for one in shown(view) if takes_focus(one)]
    assert controls
    assert not [type(one) for one in controls if not name_of(one, labels).strip()]
    low = [
        (name_of(one, labels), one.height())
        for one in controls
        if one.height() < 32 and isinstance(one, QAbstractButton | QLineEdit | QPlainTextEdit)
    ]
    assert not low, low


@pytest.mark.parametrize(("scale", "language"), [("1", "en"), ("2", "fr")])
@pytest.mark.parametrize("name", [*PAGES, *DIALOGS])
def test_nothing_is_cut_off_small_or_large(
    qtbot: QtBot,
    qapp: QApplication,
    sample: Sample,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    scale: str,
    language: str,
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", scale)
    install_theme(qapp).apply()
    install_language(qapp, language)
    kept: list[QWidget] = []
    view = built(qtbot, sample, tmp_path, name, kept)
    assert not cut_off(view)
    assert not too_wide(view)
    assert view.height() <= 640

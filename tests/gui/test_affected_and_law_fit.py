"""Who is affected, and the pages about the law: by keyboard and screen reader, small and large."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from practiceguard.ui.main_window import MainWindow
from tests.gui.affected_screens import dialogs, views
from tests.gui.conftest import settled
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    small_window,
)
from tests.gui.law_screens import law_dialogs, law_of, law_views
from tests.gui.sample_app import Sample

HOME = "affected-home"
AFFECTED_PAGES = (
    "affected-begun",
    "affected",
    "affected-people",
    "affected-questions",
    "affected-number",
    HOME,
)
AFFECTED_DIALOGS = (
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
LAW_PAGES = ("law", "law-france", "law-california")
LAW_DIALOGS = (
    "law-correct",
    "law-correct-choice",
    "law-correct-lines",
    "law-withdraw",
    "law-update",
    "law-update-signed",
)
VIEWS = (*AFFECTED_PAGES, *AFFECTED_DIALOGS, *LAW_PAGES, *LAW_DIALOGS)
Build = Callable[[str], QWidget]


@pytest.fixture
def build(qtbot: QtBot, sample: Sample, tmp_path: Path) -> Build:
    """Return what shows a page in the smallest window, or a dialog above it."""
    kept: list[QWidget] = []

    def settle() -> None:
        settled(qtbot)

    def page(window: MainWindow, name: str) -> QWidget:
        if name in LAW_PAGES:
            law_views(settle)[name](sample, window)
            settle()
            return law_of(window)
        views(settle)[name](sample, window)
        settle()
        assert window.shell is not None
        room = window.shell.incidents.room
        return window.shell.home if room is None else room

    def built(name: str) -> QWidget:
        window = small_window(qtbot, sample)
        kept.append(window)
        if name in (*AFFECTED_PAGES, *LAW_PAGES):
            return page(window, name)
        if name in AFFECTED_DIALOGS:
            dialog: QWidget = dialogs(sample, window, tmp_path, settle)[name]()
        else:
            dialog = law_dialogs(sample, window, tmp_path, settle)[name]()
            kept.append(dialog)
            qtbot.addWidget(dialog)
            dialog.show()
        settle()
        return dialog

    return built


@pytest.mark.usefixtures("as_shown")
@pytest.mark.parametrize("name", VIEWS)
def test_small_or_large_all_is_named_and_nothing_cut_off(build: Build, name: str) -> None:
    view = build(name)
    assert_controls_have_name_and_height(view)
    assert_nothing_is_cut_off(view)

"""Who is affected by keyboard and screen reader, in both languages, small and with large text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.affected_screens import dialogs, views
from tests.gui.conftest import settled
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    small_window,
)
from tests.gui.sample_app import Sample

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


def built(qtbot: QtBot, sample: Sample, folder: Path, name: str, kept: list[QWidget]) -> QWidget:
    """Return a page in the smallest window, or a dialog above it."""
    window = small_window(qtbot, sample)
    kept.append(window)

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
    assert_controls_have_name_and_height(view)


@pytest.mark.usefixtures("as_shown")
@pytest.mark.parametrize("name", [*PAGES, *DIALOGS])
def test_nothing_is_cut_off_small_or_large(
    qtbot: QtBot, sample: Sample, tmp_path: Path, name: str
) -> None:
    kept: list[QWidget] = []
    view = built(qtbot, sample, tmp_path, name, kept)
    assert_nothing_is_cut_off(view)

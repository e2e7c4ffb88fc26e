"""The pages about the law by keyboard and screen reader, in both languages, small and large."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import settled
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    small_window,
)
from tests.gui.law_screens import law_dialogs, law_of, law_views
from tests.gui.sample_app import Sample

PAGES = ("law", "law-france", "law-california")
DIALOGS = (
    "law-correct",
    "law-correct-choice",
    "law-correct-lines",
    "law-withdraw",
    "law-update",
    "law-update-signed",
)


def built(qtbot: QtBot, sample: Sample, folder: Path, name: str, kept: list[QWidget]) -> QWidget:
    """Return a page in the smallest window, or a dialog above it."""
    window = small_window(qtbot, sample)
    kept.append(window)

    def settle() -> None:
        settled(qtbot)

    if name in PAGES:
        law_views(settle)[name](sample, window)
        settled(qtbot)
        return law_of(window)
    dialog = law_dialogs(sample, window, folder, settle)[name]()
    kept.append(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    return dialog


@pytest.mark.parametrize("name", [*PAGES, *DIALOGS])
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

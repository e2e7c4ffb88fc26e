"""Pain 17: a place that does not answer never freezes the window, and closing it hangs nowhere."""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from tests.gui.sample_app import Sample, build_sample

ANSWERS_AFTER = 30.0
LONGEST_SILENCE = 10.0
"""Seconds without a turn of the event loop: a busy machine takes a while to build the window, but
whoever waited for the place would be silent for the whole of `ANSWERS_AFTER`."""


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sample]:
    """Return a practice whose place answers nothing until the test is over."""
    sample = build_sample(tmp_path)
    answers, asked = threading.Event(), threading.Event()

    def held(method: Callable[..., object]) -> Callable[..., object]:
        def hold(*arguments: object, **named: object) -> object:
            asked.set()
            answers.wait(ANSWERS_AFTER)
            return method(*arguments, **named)

        return hold

    for name in ("fingerprint", "read_config", "snapshots", "list_folder", "stored_files"):
        monkeypatch.setattr(sample.engine, name, held(getattr(sample.engine, name)))
    yield sample
    assert asked.is_set(), "nobody asked the place, so nothing was proved"
    answers.set()


def test_pain_17_a_place_that_does_not_answer_freezes_no_view(
    qtbot: QtBot, hanging: Sample
) -> None:
    turns: list[float] = [time.monotonic()]
    clock = QTimer()
    clock.timeout.connect(lambda: turns.append(time.monotonic()))
    clock.start(10)
    window = MainWindow(hanging.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    assert window.shell is not None
    for place in Place:
        window.shell.go_to(place)
        qtbot.wait(100)
    window.shell.watcher.stop()
    window.close()
    turns.append(time.monotonic())
    silences = [later - earlier for earlier, later in pairwise(turns)]
    assert max(silences) < LONGEST_SILENCE

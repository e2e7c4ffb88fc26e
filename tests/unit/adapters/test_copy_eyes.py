"""Looking at a place that does not answer: once, and not again while that look hangs."""

import threading
import time
from pathlib import Path

import pytest

from practiceguard.adapters import copy_eyes
from practiceguard.adapters.copy_eyes import FolderEyes
from practiceguard.adapters.system.time_limit import within
from practiceguard.domain.backup.watching import CopySight, WatchedPlace
from tests.fakes.fixed_clock import NOON


def test_a_share_that_hangs_is_asked_once_and_again_when_it_has_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = threading.Event(), []

    def hangs(_place: WatchedPlace, _known: frozenset[str]) -> CopySight:
        asked.append(1)
        answers.wait(10)
        return CopySight("ours", {})

    monkeypatch.setattr(copy_eyes, "_seen", hangs)
    eyes, place = FolderEyes(within, seconds=0.1), WatchedPlace(tmp_path, NOON)
    assert [eyes.look(place, frozenset()) for _ in range(3)] == [None] * 3
    assert len(asked) == 1
    answers.set()
    until = time.monotonic() + 5
    while eyes.look(place, frozenset()) is None:
        assert time.monotonic() < until
        time.sleep(0.01)

"""Measure how the window looks into one copy: how long until it shows, and whether it ever blocks.

`measure_browser` is called by the benchmark with a real copy and by a test with a made-up one.
"""

import json
import sys
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from practiceguard.bootstrap import App, build
from practiceguard.services.backup.list_snapshots import SnapshotEntry
from practiceguard.ui.restore.basket import Basket
from practiceguard.ui.restore.browser import Browser
from practiceguard.ui.smoothness import keep_smooth
from practiceguard.ui.tasks import tasks

_TICK_MS = 5
_PATIENCE_SECONDS = 600
_MOST_UNFOLDED = 300


class GapMeter(QObject):
    """A timer of 5 ms on the GUI thread: its longest pause is the longest block."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._busy_until = 0.0
        self.longest_ms = 0.0
        self.busiest_ms = 0.0
        """The most that the thread itself computed between two ticks: without other programs."""

    def __enter__(self) -> "GapMeter":
        self.longest_ms = self.busiest_ms = 0.0
        self._busy_until = time.thread_time()
        self._clock.start()
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        self.longest_ms = max(self.longest_ms, self._clock.nsecsElapsed() / 1_000_000)
        self._clock.restart()
        busy = time.thread_time()
        self.busiest_ms = max(self.busiest_ms, (busy - self._busy_until) * 1000)
        self._busy_until = busy


def measure_browser(app: App, snapshot_id: str) -> dict[str, float]:
    """Given an app and one of its copies, return seconds to show it and the longest block in ms.

    Needs a QApplication. `first_level_seconds` is before the listing was read (0 if it had been),
    `listing_seconds` what reading it took, `open_seconds` the first level once more after that,
    `unfold_seconds` all folders of the first levels (300 at most), `longest_block_ms` over all of
    it, `busiest_ms` what of such a block the window itself computed, `rows` how many rows were
    unfolded in the end.
    """
    if QApplication.instance() is None:
        raise RuntimeError("there is nothing to measure without an application")
    entries = app.list_snapshots(refresh=True)
    entry = next(one for one in entries if one.snapshot.snapshot_id == snapshot_id)
    was_prepared = app.browse.is_prepared(snapshot_id)
    browser = Browser(app, Basket())
    browser.resize(720, 560)
    browser.show()
    _wait(lambda: True)
    keep_smooth()
    with GapMeter() as meter:
        first, listing = _open(browser, entry)
        opened, _ = _open(browser, entry)
        unfold, rows = _unfold(browser)
    browser.show_nothing("")
    _wait(lambda: tasks().live_count == 0)
    browser.close()
    browser.deleteLater()
    _wait(lambda: True)
    return {
        "first_level_seconds": 0.0 if was_prepared else first,
        "listing_seconds": listing,
        "open_seconds": opened,
        "unfold_seconds": unfold,
        "longest_block_ms": meter.longest_ms,
        "busiest_ms": meter.busiest_ms,
        "rows": float(rows),
    }


def _open(browser: Browser, entry: SnapshotEntry) -> tuple[float, float]:
    """Open a copy; return seconds until its first level and until its listing was read."""
    browser.show_nothing("")
    begun = time.perf_counter()
    browser.show_copy(entry)
    _wait(lambda: _shows_first_level(browser))
    first = time.perf_counter() - begun
    _wait(lambda: not browser.is_preparing)
    return first, time.perf_counter() - begun


def _shows_first_level(browser: Browser) -> bool:
    """Return whether rows are there, and no unfolded one still says that it is being read."""
    model = browser.folders
    nodes = [(row, model.node(row)) for row in range(model.rowCount())]
    return bool(nodes) and all(
        node is None or not model.is_open(row) or model.listing(node.path) is not None
        for row, node in nodes
    )


def _unfold(browser: Browser) -> tuple[float, int]:
    """Unfold one folder after the other, as a hurried person would; return seconds and rows."""
    begun = time.perf_counter()
    model = browser.folders
    row = unfolded = 0
    while row < model.rowCount() and unfolded < _MOST_UNFOLDED:
        node = model.node(row)
        if node is not None and model.is_open(row) is False:
            model.unfold(row)
            unfolded += 1
            _wait(lambda folder=node.path: model.listing(folder) is not None)  # type: ignore[misc]
            browser.folder_table.go_to(row)
        row += 1
    browser.folder_table.scrollToBottom()
    _wait(lambda: True)
    return time.perf_counter() - begun, model.rowCount()


def _wait(is_done: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while True:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        if is_done():
            return
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        time.sleep(0.001)


def main() -> None:
    """Print the measurements of the newest copy of the practice in PRACTICEGUARD_HOME, as JSON."""
    application = QApplication([])
    app = build()
    newest = app.list_snapshots(refresh=True)[0]
    measured = measure_browser(app, newest.snapshot.snapshot_id)
    tasks().shut_down()
    application.quit()
    sys.stdout.write(json.dumps(measured) + "\n")


if __name__ == "__main__":
    main()

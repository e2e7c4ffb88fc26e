"""Give a program its input piece by piece, and never let it take a failure for the end."""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from typing import IO, Final

SETTLE_SECONDS: Final = 1.0
"""Between asking a program to stop and closing its input. restic waits for the end of its input
before it stops, and takes it for the end of the file unless it has heard the request before."""


class Feeder:
    """A thread that writes into a pipe what an iterator yields, and then closes it.

    If the iterator raises, the pipe stays open until somebody has asked the program to stop and
    calls `stop`: an end would be taken for the end of what is to be stored.
    """

    def __init__(self, pipe: IO[bytes], content: Callable[[], Iterator[bytes]]) -> None:
        self.has_failed = False
        """Whether the program has to be asked to stop."""
        self._pipe = pipe
        self._content = content
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._feed, name="restic stdin", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Write no more, now that the program was asked to stop; the pipe is closed in a moment."""
        self._stop.set()

    def join(self, seconds: float) -> None:
        """Wait so long for the thread to end."""
        self._thread.join(seconds)

    def _feed(self) -> None:
        try:
            # Opened and closed in this thread: a database belongs to the one that opened it.
            for chunk in self._content():
                if not self._written(chunk):
                    break
        except Exception:  # noqa: BLE001  told by whoever yields; here it only must not be an end
            self.has_failed = True
            self._stop.wait()
        if self._stop.is_set():
            time.sleep(SETTLE_SECONDS)
        with contextlib.suppress(OSError):
            self._pipe.close()

    def _written(self, chunk: bytes) -> bool:
        view = memoryview(chunk)
        while view:
            if self._stop.is_set():
                return False
            try:
                view = view[os.write(self._pipe.fileno(), view) :]
            except OSError:
                return False  # it ended early: its exit code says why
        return True

"""Progress on a terminal, on standard error; silent when nobody watches."""

from collections.abc import Iterator
from contextlib import contextmanager

from practiceguard.cli.output import is_terminal, printable
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.services.progress import Report, no_report

_WORDS = {
    Phase.PREPARING: "Preparing",
    Phase.COUNTING: "Counting",
    Phase.COPYING: "Copying",
    Phase.READING_LIST: "Reading the list",
    Phase.RESTORING: "Restoring",
    Phase.VERIFYING: "Verifying",
    Phase.PLACING: "Putting in place",
    Phase.CHECKING: "Checking",
}


@contextmanager
def shown(*, as_json: bool) -> Iterator[Report]:
    """Yield a report that draws a progress line, or one that does nothing."""
    if as_json or not is_terminal():
        yield no_report
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[place]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Preparing", total=None, place="")

        def report(progress: Progress) -> None:
            bar.update(
                task,
                description=_WORDS[progress.phase],
                completed=progress.bytes_done or progress.files_done,
                total=progress.bytes_total or progress.files_total or None,
                place=printable(progress.current_folder)[-40:].replace("[", "\\["),
            )

        yield report


_STOPPING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, a system that shuts down, a terminal that is closed; not every system has each."""


class StopOnInterrupt:
    """Ctrl-C once: asks the work to stop and waits for it to clean up."""

    def __init__(self) -> None:
        self._asked = False

    def is_requested(self) -> bool:
        """Return whether somebody or the system wants the work to stop."""
        return self._asked

    @contextmanager
    def listening(self) -> Iterator["StopOnInterrupt"]:
        """Take Ctrl-C for the length of the block, instead of dying with the lock in place."""
        import signal
        from types import FrameType

        def ask(_number: int, _frame: FrameType | None) -> None:
            self._asked = True

        numbers = [getattr(signal, name) for name in _STOPPING if hasattr(signal, name)]
        # Under `nohup` the end of the terminal is meant to be ignored, and stays so.
        heard = [number for number in numbers if signal.getsignal(number) != signal.SIG_IGN]
        before = {number: signal.signal(number, ask) for number in heard}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

"""One run in a process of its own: nobody watches it, so everything it knows goes in the ledger."""

import logging
import signal
import threading
from collections.abc import Sequence
from types import FrameType

from practiceguard.bootstrap import App, build
from practiceguard.domain.backup.run import RunState, RunTrigger
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.progress import no_report

log = logging.getLogger(__name__)


class StopSignal:
    """Logging off or shutting down asks the run to stop; it then ends cleanly, without a lock."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def listen(self) -> None:
        """Take the signals by which the three systems ask a process to end."""
        for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)

    def is_requested(self) -> bool:
        """Return whether the system wants us to end."""
        return self._asked.is_set()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._asked.set()


def main(arguments: Sequence[str], app: App | None = None) -> int:
    """Do one run; return 0 if it is complete, 3 if incomplete, 2 for wrong arguments, else 1.

    `arguments`: `run --trigger first|manual|scheduled|catch-up`.
    """
    trigger = _trigger_in(arguments)
    if trigger is None:
        log.error("wrong arguments: %s", " ".join(arguments))
        return 2
    stop = StopSignal()
    stop.listen()
    try:
        run = (app or build()).run_backup(trigger, no_report, stop)
    except PracticeGuardError as error:
        log.error("the run did not begin: %s", error.code.value)
        return 1
    log.info("run %s ended: %s", run.run_id, run.state.value)
    return {RunState.COMPLETE: 0, RunState.INCOMPLETE: 3}.get(run.state, 1)


def _trigger_in(arguments: Sequence[str]) -> RunTrigger | None:
    """Return who wants the run, by default a person; None if the arguments are not ours."""
    match list(arguments):
        case ["run"]:
            return RunTrigger.MANUAL
        case ["run", "--trigger", word]:
            return next((one for one in RunTrigger if one.value == word), None)
    return None

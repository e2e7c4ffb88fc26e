"""The two jobs of the quiet process: one run that nobody watches, or keeping the schedule."""

import argparse
import logging
import os
import signal
import threading
from collections.abc import Callable, Sequence
from types import FrameType

from practiceguard.agent.keep import keep
from practiceguard.bootstrap import App, build
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunState, RunTrigger, SlotName
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.progress import no_report

log = logging.getLogger(__name__)
TICK_SECONDS = 60.0


class StopSignal:
    """Logging off or shutting down asks us to end; a run then ends cleanly, without a lock."""

    def __init__(self) -> None:
        self.asked = threading.Event()

    def listen(self) -> None:
        """Take the signals by which the three systems ask a process to end."""
        for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)

    def is_requested(self) -> bool:
        """Return whether the system wants us to end."""
        return self.asked.is_set()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.asked.set()


def main(arguments: Sequence[str], make_app: Callable[[], App] = build) -> int:
    """Do one run, or keep the schedule until asked to end; 2 for wrong arguments.

    A run returns 0 if it is complete, 3 if incomplete, else 1. The schedule is kept until a signal,
    then 0 is returned; also at once if another agent keeps it already.
    """
    try:
        asked = _parser().parse_args(list(arguments))
    except (argparse.ArgumentError, SystemExit):
        log.error("wrong arguments: %s", " ".join(arguments))
        return 2
    stop = StopSignal()
    stop.listen()
    if asked.job == "keep":
        if asked.home:
            os.environ["PRACTICEGUARD_HOME"] = asked.home
        return keep(make_app, stop.asked, seconds=asked.every)
    return _run(asked, make_app, stop)


def _run(asked: argparse.Namespace, make_app: Callable[[], App], stop: StopSignal) -> int:
    try:
        run = make_app().run_backup(
            RunTrigger(asked.trigger),
            no_report,
            stop,
            place=RepositoryKey(asked.place) if asked.place else None,
            slot=SlotName(asked.slot) if asked.slot else None,
            # Whoever logs off does not want to be without a copy: it is made up for.
            stopped_is=RunState.INTERRUPTED,
        )
    except PracticeGuardError as error:
        log.error("the run did not begin: %s", error.code.value)
        return 1
    log.info("run %s ended: %s", run.run_id, run.state.value)
    return {RunState.COMPLETE: 0, RunState.INCOMPLETE: 3}.get(run.state, 1)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        """Say nothing: there is no terminal."""
        raise argparse.ArgumentError(None, message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(add_help=False, allow_abbrev=False)
    jobs = parser.add_subparsers(dest="job", required=True, parser_class=_Parser)
    run = jobs.add_parser("run", add_help=False)
    # Unless told otherwise, a person wants it.
    run.add_argument(
        "--trigger",
        choices=[one.value for one in RunTrigger],
        default=RunTrigger.MANUAL.value,
    )
    run.add_argument("--place", help="key of a repository of the plan; else the first one")
    run.add_argument("--slot", help="what of the schedule the run serves")
    keep_parser = jobs.add_parser("keep", add_help=False)
    keep_parser.add_argument("--every", type=float, default=TICK_SECONDS, help="seconds")
    # Windows' list of start programs holds no environment.
    keep_parser.add_argument("--home", help="the folder of the state, as PRACTICEGUARD_HOME")
    return parser

"""The jobs of the quiet process: one run or check that nobody watches, or keeping the schedule."""

import argparse
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from types import FrameType
from typing import TYPE_CHECKING

from practiceguard.domain.backup.checking import MonthName
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunState, RunTrigger, SlotName
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.progress import no_report

if TYPE_CHECKING:
    from practiceguard.bootstrap import App

log = logging.getLogger(__name__)
TICK_SECONDS = 60.0
WAY_SECONDS = 75.0
"""How long restic may take to end in order, and to give its lock back."""


class StopSignal:
    """Logging off or shutting down asks us to end; a run then ends cleanly, without a lock."""

    def __init__(self) -> None:
        self.asked = threading.Event()

    def listen(self) -> None:
        """Take the signals by which the three systems ask a process to end."""
        for name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._on_signal)
        if sys.platform != "win32":
            # They are held back while a process begins anew.
            ending = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ending)

    def is_requested(self) -> bool:
        """Return whether the system wants us to end."""
        return self.asked.is_set()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.asked.set()


def _build() -> "App":
    # Not loaded by who keeps the schedule: it is several times as big as what that needs.
    from practiceguard.bootstrap import build

    return build()


def main(arguments: Sequence[str], make_app: "Callable[[], App]" = _build) -> int:
    """Do one run or check, keep the schedule until asked to end, or do the chores.

    A run returns 0 if it is complete, 3 if incomplete, else 1. The schedule is kept until a signal,
    then 0 is returned; also at once if another agent keeps it already. Checks and chores return 0
    or 1; wrong arguments give 2.
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
        return _keep(asked, stop)
    if asked.job == "check":
        from practiceguard.agent.reading_back import read_back

        return read_back(make_app(), RepositoryKey(asked.place), MonthName(asked.month), stop)
    if asked.job == "chores":
        from practiceguard.agent.chores import do_chores

        return do_chores(make_app(), stop, _span(asked.awake))
    return _run(asked, make_app, stop)


def _keep(asked: argparse.Namespace, stop: StopSignal) -> int:
    from practiceguard.agent.keep import keep, patiently
    from practiceguard.bootstrap_keeper import build_keeper, inherited_key, renew_with_key

    if asked.key_from is not None:
        key = inherited_key(asked.key_from)
        return keep(lambda: build_keeper(key), stop.asked, seconds=asked.every)
    if sys.platform == "linux":
        again = ("--every", str(asked.every))
        patiently(lambda: renew_with_key(again, stop.asked), stop.asked, asked.every)
        # Only reached when asked to end meanwhile, or where there is no key to pass on.
    return keep(build_keeper, stop.asked, seconds=asked.every)


def _run(asked: argparse.Namespace, make_app: "Callable[[], App]", stop: StopSignal) -> int:
    app = make_app()
    _make_way(app, asked)
    try:
        run = app.run_backup(
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
    from practiceguard.agent.telling import tell_at_once

    # An alarm does not wait for the next chores; this process knows of it first.
    tell_at_once(app, stop)
    return {RunState.COMPLETE: 0, RunState.INCOMPLETE: 3}.get(run.state, 1)


def _make_way(app: "App", asked: argparse.Namespace) -> None:
    """End a check of the place if a person waits for the copy; the check is made another day."""
    plan = app.world.store.plan()
    if plan is None or asked.trigger not in {RunTrigger.MANUAL.value, RunTrigger.FIRST.value}:
        return
    key = RepositoryKey(asked.place) if asked.place else plan.repository
    until = time.monotonic() + WAY_SECONDS
    while app.watch_checks.stop(key) and time.monotonic() < until:
        time.sleep(0.2)


def _span(seconds: float | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


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
    keep_parser.add_argument("--key-from", type=int, help="where the key of the records was left")
    check = jobs.add_parser("check", add_help=False)
    check.add_argument("--place", required=True, help="key of a repository of the plan")
    check.add_argument("--month", required=True, help="which one the check is for, as 2026-11")
    chores = jobs.add_parser("chores", add_help=False)
    chores.add_argument("--awake", type=float, help="seconds since the computer woke up")
    # Windows' list of start programs holds no environment.
    keep_parser.add_argument("--home", help="the folder of the state, as PRACTICEGUARD_HOME")
    return parser

"""What the journeys with an agent have in common: its start and end, scripts, and waiting."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence

import psutil

from tests.journeys.installed_practice import CHECKOUT, InstalledPractice

EVERY_HALF_SECOND = ("--every", "0.5")
"""Tests have no minutes to wait: the agent looks each half second."""
KEEP = (sys.executable, "-P", "-m", "practiceguard.agent", "keep", *EVERY_HALF_SECOND)
LIMIT = 60.0
"""Seconds."""


@contextlib.contextmanager
def agent(practice: InstalledPractice, command: Sequence[str] = KEEP) -> Iterator[psutil.Process]:
    """Start the agent as a login does, and end it, with all it left, as a log-off does."""
    process = subprocess.Popen(
        command, env=practice.environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    watched = psutil.Process(process.pid)
    try:
        yield watched
    finally:
        process.terminate()
        process.wait(30)
        for left in at_work_for(practice):
            with contextlib.suppress(psutil.Error):
                left.kill()
                left.wait(10)


def at_work_for(practice: InstalledPractice) -> list[psutil.Process]:
    """Return what works for this practice: an agent, a run, its restic, the chores."""
    home = practice.environment["PRACTICEGUARD_HOME"]
    found = []
    for one in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if one.environ().get("PRACTICEGUARD_HOME") == home and one.pid != os.getpid():
                found.append(one)
    return found


def run_script(practice: InstalledPractice, script: str, *words: str, typed: str = "") -> list[str]:
    """Run some lines of Python on the practice's own computer; return what they print."""
    done = subprocess.run(
        [sys.executable, "-c", script, *words], input=typed, env=practice.environment,
        capture_output=True, text=True, check=False, cwd=CHECKOUT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def until(
    practice: InstalledPractice, wanted: Callable[[], bool], what: str, limit: float = LIMIT
) -> None:
    """Wait for something that the agent does; say all that is known if it never comes."""
    over = time.monotonic() + limit
    while not wanted():
        if time.monotonic() > over:
            expects = practice.call("agent", "--status").out
            runs = practice.call("status", "--json", "--offline").json["runs"]
            log = (practice.home / "logs" / "practiceguard.log").read_text()
            raise AssertionError(f"{what} never came\n{expects}{runs}\n{log}")
        time.sleep(0.2)

"""Kill -9 at random moments: of restic, of the process of the run, or of both as a crash does."""

import contextlib
import time
from collections.abc import Iterator

import psutil

from tests.chaos.practice import Struck, kill, practice, until
from tests.chaos.report import Round, Tally

SPEED = 2500
"""Kibibytes per second: a copy takes long enough to be struck in the middle."""
VICTIMS = ("restic", "the run", "the run and its restic")


def kill_runs(tally: Tally, rounds: int) -> None:
    """Strike a run at a random moment, ask what the program says of it, and make the next one."""
    with practice(tally) as made:
        made.rules(SPEED)
        span = _usual_seconds(made, tally)
        number, struck = 0, 0
        # A moment that comes when all is over hits nothing, and counts for nothing.
        while struck < rounds and number < 2 * rounds:
            victim = VICTIMS[number % len(VICTIMS)]
            with tally.round(f"kill -9 of {victim}", number) as one:
                one_kill(made, one, victim, span)
            number, struck = number + 1, struck + one.struck
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def one_kill(made: Struck, one: Round, victim: str, span: float) -> None:
    """Strike one run; `span` is how many seconds it would take."""
    chance = one.chance
    made.change(one)
    before = len(made.lines())
    with _folder_away(made, is_away=chance.random() < 0.1) as is_away:
        run = made.start("backup", "--json")
        try:
            time.sleep(chance.uniform(0.0, 0.85 * span))
            one.kills = _struck(run.pid, victim)
            one.struck = min(one.kills, 1)
            if chance.random() < 0.7:
                until(lambda: run.poll() is not None and not made.restics(), "the end of the run")
            run.communicate(timeout=90)
        finally:
            if run.poll() is None:
                run.kill()
                run.communicate()
        # A run that was killed very early has not even begun: then there is no line of it.
        new = made.lines()[before:]
        if is_away and any(line.state == "complete" for line in new):
            one.lies.append("complete, though a folder of the plan was away")
        # Now and then the next run is the first to look at what is left of this one.
        made.claims(one, asks=is_away or chance.random() < 0.4)
        if is_away:
            made.wait_quiet()
    made.heal(one)


def _struck(run_id: int, victim: str) -> int:
    """Kill the victim; restic is waited for if it is not there yet. Return how many were killed."""
    try:
        run = psutil.Process(run_id)
        if victim == "the run":
            return int(kill(run))
        while not (found := [one for one in run.children(recursive=True) if _is_restic(one)]):
            if run.status() == psutil.STATUS_ZOMBIE:
                return 0
            time.sleep(0.001)
        if victim == "restic":
            return int(kill(found[0]))
        return int(kill(run)) + sum(kill(restic) for restic in found)
    except psutil.NoSuchProcess:
        return 0


def _is_restic(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.Error):
        return bool(process.name() == "restic")
    return False


def _usual_seconds(made: Struck, tally: Tally) -> float:
    """Return how long a run takes here that nobody strikes."""
    with tally.round("a run that nobody strikes", 0, is_fault=False) as one:
        made.change(one)
        began = time.monotonic()
        done = made.call("backup", "--json")
        seconds = time.monotonic() - began
        made.in_order(one, done.json["snapshot_id"])
    return seconds


@contextlib.contextmanager
def _folder_away(made: Struck, *, is_away: bool) -> Iterator[bool]:
    """Take a folder of the plan away: what is copied meanwhile is not complete."""
    away = made.more.with_name("not here")
    if is_away:
        made.more.rename(away)
    try:
        yield is_away
    finally:
        if is_away:
            away.rename(made.more)

"""A copy that somebody else has locked: a living process, a stopped one, a dead one."""

import os
import signal
import subprocess
import sys
import time

import psutil

from tests.chaos.practice import Struck, kill, practice, told, until
from tests.chaos.report import Round, Tally
from tests.servers import TOOLS

BUSY = 11


def locks(tally: Tally, rounds: int) -> None:
    """Lock the copy with a real restic, let it live or die, and back up meanwhile."""
    with practice(tally) as made:
        for number in range(rounds):
            with tally.round("locked by a living process", number) as one:
                _locked(made, one, dies=False)
            with tally.round("locked by a process that died", number) as one:
                _locked(made, one, dies=True)
        with tally.round("locked by a dead process of another computer", 0) as one:
            _locked_elsewhere(made, one, tally)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _holder(made: Struck, *before: str) -> "subprocess.Popen[bytes]":
    """Start a restic that wants the copy for itself, and stop it once it has its lock."""
    holder = subprocess.Popen(
        [*before, str(TOOLS / "restic"), "check", "--read-data", "--no-cache", "--limit-download",
         "200"],
        env={
            "PATH": os.environ["PATH"], "HOME": str(made.folder),
            "RESTIC_PASSWORD": made.daily_password, "RESTIC_REPOSITORY": str(made.copy),
        },
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    until(lambda: bool(made.locks()) or holder.poll() is not None, "the lock", limit=20)
    _of(holder).send_signal(signal.SIGSTOP)
    return holder


def _of(holder: "subprocess.Popen[bytes]") -> psutil.Process:
    """Return the restic itself, which may be a child."""
    process = psutil.Process(holder.pid)
    return (process.children(recursive=True) or [process])[-1]


def _locked(made: Struck, one: Round, *, dies: bool) -> None:
    made.change(one)
    holder = _holder(made)
    try:
        one.struck = int(bool(made.locks()))
        if dies:
            one.kills = int(kill(holder))
            made.heal(one)
            return
        time.sleep(one.chance.uniform(0, 1))
        done = made.call("backup", "--json")
        if done.code == 0:
            one.unhealed.append("a copy was made beside somebody who has the place for himself")
        elif done.code != BUSY:
            one.unhealed.append(f"a locked place is told as {done.code}: {told(done)}")
        if not made.locks():
            one.lost.append("the lock of a living process was removed")
        made.claims(one)
        holder.send_signal(signal.SIGCONT)
        holder.terminate()
        holder.wait(30)
    finally:
        kill(holder)
    made.heal(one)


def _locked_elsewhere(made: Struck, one: Round, tally: Tally) -> None:
    """Nobody can tell whether it lives: it is told, and after half an hour restic lets it go."""
    if (
        sys.platform != "linux"
        or subprocess.run(["unshare", "--uts", "true"], check=False).returncode
    ):
        tally.leave_out("locked from another computer", "no name of its own for a process here")
        return
    made.change(one)
    command = ("unshare", "--uts", "sh", "-c", 'hostname otherpc && exec "$@"', "sh")
    holder = _holder(made, *command)
    one.struck = int(bool(made.locks()))
    one.kills = int(kill(_of(holder))) + int(kill(holder))
    done = made.call("backup", "--json")
    if done.code not in {0, BUSY}:
        one.unhealed.append(f"told as {done.code}: {told(done)}")
    made.claims(one)
    # Half an hour later, without waiting for it: restic goes by the time in the lock.
    one.helped = True
    for lock in made.locks():
        lock.unlink()
    made.heal(one)

"""Our own records in trouble: locked, truncated, or the keyring that opens them shut."""

import subprocess
import sys
import time

from tests.chaos.practice import Struck, practice, told, until
from tests.chaos.report import Round, Tally
from tests.journeys.installed_practice import CHECKOUT, code_on

_HOLD = """
import sys, time
from pathlib import Path
from practiceguard.adapters.database import encrypted_file
from practiceguard.domain.secret import Secret
path, key = Path(sys.argv[1]), Secret(sys.stdin.readline().strip())
connection = encrypted_file.connect(path, key)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
"""
KEYRING = 20


def records(tally: Tally, rounds: int) -> None:
    """Lock, truncate and shut away what PracticeGuard itself has to know."""
    with practice(tally) as made:
        for number in range(rounds):
            with tally.round("database locked by another process", number) as one:
                _locked(made, one)
            with tally.round("log of the database truncated", number) as one:
                _log_truncated(made, one)
            with tally.round("keyring locked", number) as one:
                _keyring_locked(made, one)
            for again in range(4):
                with tally.round("database truncated", 4 * number + again) as one:
                    _truncated(made, one)
        with tally.round("database truncated, begun anew with the sheet", 0) as one:
            _begun_anew(made, one)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _locked(made: Struck, one: Round) -> None:
    """Hold the database longer than anybody waits, while a run begins, goes on, or ends."""
    made.change(one)
    made.rules(1500)
    run = made.start("backup", "--json")
    time.sleep(one.chance.uniform(0.0, 3.0))
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(made.database), str(one.chance.uniform(2, 14))],
        env=made.environment, cwd=CHECKOUT, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:  # fmt: skip
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdin.write(made.database_key + "\n")
        holder.stdin.flush()
        one.struck = int(holder.stdout.readline() == "held\n")
        done = made.ended(run)
        holder.kill()
    lines = made.look(one)
    if done.code == 0 and lines[-1].state != "complete":
        one.lies.append("the run was told to be complete and is not in the ledger")
    made.claims(one)
    made.heal(one)


def _log_truncated(made: Struck, one: Round) -> None:
    """Cut off the log while nobody has it open: what it held last is gone, nothing else."""
    made.change(one)
    made.rules(800)
    run = made.start("backup", "--json")
    time.sleep(one.chance.uniform(0.5, 1.5))
    for process in made.processes():
        process.kill()
    run.communicate()
    log = made.database.with_name(made.database.name + "-wal")
    if log.exists() and (size := log.stat().st_size):
        with log.open("r+b") as file:
            file.truncate(one.chance.randrange(size))
        one.struck = 1
    made.claims(one)
    made.heal(one)


def _truncated(made: Struck, one: Round) -> None:
    """Cut off the database: that is said, and nothing is called good."""
    made.wait_quiet()
    whole = made.database.read_bytes()
    logs = [made.database.with_name(made.database.name + end) for end in ("-wal", "-shm")]
    for log in logs:
        log.unlink(missing_ok=True)
    try:
        with made.database.open("r+b") as file:
            file.truncate(one.chance.choice((0, 1, 4096, one.chance.randrange(len(whole)))))
        one.struck = 1
        for verb in (("status", "--json"), ("backup", "--json")):
            done = made.call(*verb)
            if done.code == 0:
                one.lies.append(f"{verb[0]} ends well without its records")
            elif done.code == 70:
                one.unhealed.append(f"{verb[0]} breaks: {told(done)}")
    finally:
        for log in logs:
            log.unlink(missing_ok=True)
        made.database.write_bytes(whole)
    one.helped = True  # somebody put the file back, as from a copy of the disk
    made.heal(one)


def _begun_anew(made: Struck, one: Round) -> None:
    """Do what the program says: begin anew, and take the copy over with the recovery sheet."""
    with made.database.open("r+b") as file:
        file.truncate(one.chance.randrange(5000))
    one.struck = 1
    one.helped = True
    sheet = made.next_sheet()
    made.call(
        "setup", "--practice", "x", "--country", "de", "--source", made.records, "--source",
        made.more, "--place", made.drive, "--sheet", sheet, "--no-input", "--start-anew",
        "--adopt", "--password-stdin", typed=made.code + "\n",
    )  # fmt: skip
    made.code = code_on(sheet)
    typed = made.code + "\n"
    done = made.call("setup", "--typed-code-stdin", "--no-agent", "--json", typed=typed)
    if done.code:
        one.unhealed.append(f"beginning anew ended with {done.code}: {told(done)}")
        return
    made.learn_again()
    made.claims(one)
    made.heal(one)
    back = made.folder / "back"
    if made.call("restore", made.records, "--to", back).code:
        one.lost.append("restore by the program, after beginning anew")


def _keyring_locked(made: Struck, one: Round) -> None:
    """Lock the keyring as a log-out does: said, not called good; opened again, all goes on."""
    assert made.session is not None
    made.change(one)
    made.session.stop_keyring()
    made.session.start_locked()
    agent = None
    try:
        one.struck = 1
        for verb in (("status", "--json"), ("backup", "--json")):
            done = made.call(*verb)
            if done.code != KEYRING:
                one.lies.append(f"{verb[0]} with a locked keyring ends with {done.code}")
        made.session.stop_keyring()
        made.session.start_locked()
        agent = made.agent()
        time.sleep(2)
        if agent.poll() is not None:
            one.unhealed.append("the agent gave up because the keyring is locked")
        made.session.stop_keyring()
        made.session.unlock()
        until(
            lambda: bool(made.call("agent", "--status", "--json").json["is_at_work"]),
            "an agent at work after the keyring was opened",
        )
    finally:
        if agent is not None:
            agent.terminate()
            agent.wait(30)
    made.claims(one)
    made.heal(one)

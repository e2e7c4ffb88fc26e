"""The clock of the computer set forward and back, between runs and under a running agent."""

import time
from pathlib import Path

from tests.chaos.practice import Struck, kill, practice, until
from tests.chaos.report import Round, Tally
from tests.journeys.installed_practice import Done

JUMPS = ("+3d", "-3d", "+40d", "-40d", "+90m", "-90m", "+400d", "-400d")


def library() -> Path | None:
    """Return what lets a process see another clock, None where it is not installed."""
    return next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)


def clocks(tally: Tally, rounds: int) -> None:
    """Set the clock for a run or under an agent, and set it right again."""
    found = library()
    if found is None:
        tally.leave_out("clock set forward and back", "libfaketime is not installed")
        return
    with practice(tally) as made:
        for number in range(rounds):
            jump = JUMPS[number % len(JUMPS)]
            with tally.round("clock wrong for one run", number) as one:
                _wrong_for_one_run(made, one, found, jump)
        for number in range(max(1, rounds // 2)):
            jump = JUMPS[number % len(JUMPS)]
            with tally.round("clock set under the agent", number) as one:
                _set_under_agent(made, one, found, jump)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _other_clock(made: Struck, found: Path, jump: str) -> dict[str, str]:
    return {
        **made.environment,
        "LD_PRELOAD": str(found),
        "FAKETIME": jump,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }


def _wrong_for_one_run(made: Struck, one: Round, found: Path, jump: str) -> None:
    wrong = _other_clock(made, found, jump)
    made.change(one)
    is_killed = one.chance.random() < 0.5
    made.rules(1500)
    run = made.start("backup", "--json", environment=wrong)
    one.struck = 1
    if is_killed:
        time.sleep(one.chance.uniform(0.5, 2.5))
        one.kills = sum(kill(process) for process in made.processes())
        run.communicate()
    else:
        done = made.ended(run)
        if done.code and not _is_of_the_library(done):
            one.unhealed.append(f"a run by a wrong clock ended with {done.code}")
        with_wrong = made.call("status", "--json", environment=wrong)
        lines = made.look(one)
        made.verdict(with_wrong, one, lines)
    made.claims(one)
    made.heal(one)
    right = made.call("status", "--json")
    if right.json["level"] == "good" and right.json["snapshot"] is None:
        one.lies.append("good without a copy")
    made.claims(one)


def _is_of_the_library(done: Done) -> bool:
    """Whether libfaketime itself failed: on a busy machine its sleep refuses a time now and then.

    No kernel does. The run counts as failed, and has to be made up for like any other.
    """
    return "time.sleep" in done.err and "[Errno 22]" in done.err


def _set_under_agent(made: Struck, one: Round, found: Path, jump: str) -> None:
    """Set the clock while the agent keeps the schedule: nothing is done twice, nothing is lost."""
    file = made.folder / "clock"
    file.write_text("+0")
    clock = {
        **made.environment,
        "LD_PRELOAD": str(found),
        "FAKETIME_TIMESTAMP_FILE": str(file),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    made.change(one)
    time.sleep(61 - time.time() % 60 if time.time() % 60 > 50 else 0)
    before = made.look(one)
    made.rules(1500, due_in=3)
    agent = made.agent(environment=clock)
    try:
        time.sleep(one.chance.uniform(0.5, 4.0))
        file.write_text(jump)
        one.struck = 1
        time.sleep(6)
        file.write_text("+0")
        until(
            lambda: any(line.state == "complete" for line in made.lines()[len(before) :]),
            "the copy that was due",
        )
        made.wait_quiet()
        time.sleep(3)
        made.wait_quiet()
    finally:
        agent.terminate()
        agent.wait(30)
        made.rules()
    lines = made.look(one)[len(before) :]
    slots = [line.slot for line in lines if line.state == "complete"]
    if len(slots) != len(set(slots)):
        one.unhealed.append(f"one slot was served twice: {slots}")
    made.claims(one)
    made.heal(one)
    made.claims(one)

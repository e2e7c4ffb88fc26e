"""Kill -9 of the agent and of the window, while a copy is made and while they begin."""

import random
import subprocess
import sys
import time

from tests.chaos.practice import Struck, kill, practice, until
from tests.chaos.report import Round, Tally
from tests.chaos.truth import Line

AGENT_SPEED = 100
WINDOW_SPEED = 160
"""Kibibytes per second: a copy lasts long enough for many to be killed beside it."""
KILLS_A_RUN = 14
_PRESS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication
from practiceguard.bootstrap import build
from practiceguard.ui.main import open_window, prepare_application

def press():
    for one in QApplication.allWidgets():
        if isinstance(one, QAbstractButton) and one.text() == "Back up now" and one.isVisible():
            if one.isEnabled():
                one.click()
                timer.stop()
                return

prepare_application(sys.argv[:1])
timer = QTimer()
timer.timeout.connect(press)
timer.start(50)
sys.exit(open_window(build))
"""


def kill_agents(tally: Tally, rounds: int) -> None:
    """Kill agents one after the other while one copy falls due and is made: it is made once."""
    with practice(tally) as made:
        struck, number = 0, 0
        while struck < rounds and number < rounds:
            with tally.round("kill -9 of the agent", number) as one:
                _one_slot(made, one, min(KILLS_A_RUN, rounds - struck))
            number, struck = number + 1, struck + one.struck
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _one_slot(made: Struck, one: Round, wanted: int) -> None:
    chance = one.chance
    made.wait_quiet()
    made.change(one)
    _wait_for_new_minute()
    before = made.look(one)
    made.rules(AGENT_SPEED, due_in=2)
    with_run = chance.randrange(wanted)
    for kill_number in range(wanted):
        agent = made.agent()
        time.sleep(chance.uniform(0.05, 2.5))
        is_killed = kill(agent)
        if kill_number == with_run:
            # Once in each slot the run dies as well: it has to be begun again, by the next agent.
            one.kills += sum(kill(process) for process in [*made.runs_now(), *made.restics()])
        one.kills += is_killed
        one.struck += is_killed
    agent = made.agent()
    try:
        until(lambda: _is_served(made.lines()[len(before) :]), "the copy that was due")
        time.sleep(2)
    finally:
        agent.terminate()
        agent.wait(30)
    made.wait_quiet()
    lines = made.look(one)[len(before) :]
    complete = [line for line in lines if line.state == "complete"]
    if len({line.slot for line in complete}) != len(complete):
        one.unhealed.append(f"{len(complete)} complete copies for one slot")
    if any(line.state not in {"complete", "interrupted"} for line in lines):
        one.unhealed.append(f"runs ended {[line.state for line in lines]}")
    made.rules()
    made.claims(one)
    made.in_order(one, None)


def _is_served(lines: list[Line]) -> bool:
    return any(line.state == "complete" for line in lines)


def _wait_for_new_minute() -> None:
    """Slots are named by the minute: two of one minute are one."""
    time.sleep(max(0.0, 58.5 - time.time() % 60) if time.time() % 60 > 5 else 0)
    time.sleep(2)


def kill_windows(tally: Tally, rounds: int) -> None:
    """Kill windows, at the beginning, while they watch a copy, and after they have begun one."""
    with practice(tally) as made:
        struck, number = 0, 0
        while struck < rounds and number < rounds:
            with tally.round("kill -9 of the window", number) as one:
                _one_watched_run(made, one, min(8, rounds - struck))
            number, struck = number + 1, struck + one.struck
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def _one_watched_run(made: Struck, one: Round, wanted: int) -> None:
    chance = one.chance
    made.change(one)
    made.rules(WINDOW_SPEED)
    before = made.look(one)
    first = _pressing(made)
    until(lambda: len(made.lines()) > len(before), "the run that the window begins", limit=30)
    time.sleep(chance.uniform(0.0, 1.0))
    one.kills += kill(first)
    one.struck += 1
    for _ in range(wanted - 1):
        windows = [made.window() for _ in range(chance.choice((1, 1, 2)))]
        time.sleep(chance.uniform(0.1, 3.0))
        one.kills += sum(kill(window) for window in windows)
        one.struck += 1
    made.wait_quiet()
    lines = made.look(one)[len(before) :]
    if [line.state for line in lines] != ["complete"]:
        one.unhealed.append(f"the run beside the windows: {[line.state for line in lines]}")
    made.claims(one)
    made.rules()
    made.change(one)
    made.heal(one)


def _pressing(made: Struck) -> "subprocess.Popen[bytes]":
    """Open a window in which somebody presses "Back up now" as soon as it can be pressed."""
    return subprocess.Popen(
        [sys.executable, "-c", _PRESS],
        env={**made.environment, "QT_QPA_PLATFORM": "offscreen"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip


def twins(tally: Tally, rounds: int) -> None:
    """Start two of everything at once: one of them does the work, and nothing is done twice."""
    with practice(tally) as made:
        for number in range(rounds):
            with tally.round("two agents at once", number) as one:
                _two_agents(made, one)
            with tally.round("two windows at once, and a copy", number) as one:
                _two_windows(made, one)
            with tally.round("two copies at once", number) as one:
                _two_copies(made, one)
        with tally.round("two first starts at once", 0) as one:
            _two_first_starts(made, one)


def _two_agents(made: Struck, one: Round) -> None:
    made.change(one)
    _wait_for_new_minute()
    before = made.look(one)
    for keeper in made.keepers():
        kill(keeper)  # windows that were open have started one
    made.rules(due_in=2)
    agents = [made.agent(), made.agent()]
    one.struck = 1
    try:
        until(lambda: _is_served(made.lines()[len(before) :]), "the copy that was due")
        time.sleep(2)
        until(
            lambda: sorted(str(agent.poll()) for agent in agents) == ["0", "None"],
            "the end of the second agent",
            limit=20,
        )
    finally:
        for agent in agents:
            agent.terminate()
            agent.wait(30)
    made.rules()
    lines = made.look(one)[len(before) :]
    if [line.state for line in lines] != ["complete"]:
        one.unhealed.append(f"the slot was served by {[line.state for line in lines]}")
    made.claims(one)


def _two_windows(made: Struck, one: Round) -> None:
    made.change(one)
    before = made.look(one)
    windows = [_pressing(made), _pressing(made)]
    one.struck = 1
    try:
        until(lambda: _is_served(made.lines()[len(before) :]), "the copy")
        time.sleep(1)
        if any(window.poll() is not None for window in windows):
            one.unhealed.append("a window has ended")
        # Each sees to it that copies are made by themselves.
        until(lambda: len(made.keepers()) == 1, "the one agent of two windows", limit=20)
    finally:
        for window in windows:
            window.terminate()
            window.wait(30)
    made.wait_quiet()
    made.in_order(one, None)
    made.claims(one)


def _two_copies(made: Struck, one: Round) -> None:
    made.change(one)
    runs = [made.start("backup", "--json") for _ in range(2)]
    one.struck = 1
    codes = sorted(made.ended(run).code for run in runs)
    # Either one is told that the other is at work, or they come one after the other.
    if codes not in ([0, 0], [0, 11]):
        one.unhealed.append(f"two copies at once ended with {codes}")
    made.claims(one)
    made.in_order(one, None)


def _two_first_starts(made: Struck, one: Round) -> None:
    """Make the same state folder twice at once: one database, one key, nothing shut out."""
    new = made.folder / f"new {random.randrange(10**6)}"
    environment = {**made.environment, "PRACTICEGUARD_HOME": str(new)}
    one.struck = 1
    starts = [made.start("status", "--json", environment=environment) for _ in range(3)]
    codes = [made.ended(start).code for start in starts]
    codes.append(made.call("status", "--json", environment=environment).code)
    if codes != [4] * 4:
        one.unhealed.append(f"a new state folder, made three times at once: {codes}")

"""The agent from outside: real processes, a real keyring, a real restic; seconds for minutes."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import psutil
import pytest

from tests.journeys.agents import agent, at_work_for, run_script, until
from tests.journeys.installed_practice import InstalledPractice, installed_practice

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

FILES = {"letter.txt": b"Dear patient", "photo.jpg": b"\xff\xd8"}
_RULES = """
import sys
from datetime import datetime, timedelta
from practiceguard.bootstrap import build
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.schedule import Schedule
app = build()
world = app.world
at = (world.clock.now() + timedelta(seconds=int(sys.argv[1]))).astimezone(world.clock.zone())
schedule = Schedule(times=(at.time().replace(microsecond=0, tzinfo=None),))
midnight = at.time().replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
slow = (SpeedLimit(midnight, midnight, int(sys.argv[2])),) if len(sys.argv) > 2 else ()
since = world.clock.now() - timedelta(days=2)
key = world.store.plan().repository
world.store.save_rules(PlaceRules(key, since, schedule, speed_limits=slow))
"""


@pytest.fixture(scope="module")
def practice(
    tmp_path_factory: pytest.TempPathFactory, restic_path: object
) -> Iterator[InstalledPractice]:
    """Return a practice with one complete copy; each test begins and ends without an agent."""
    with installed_practice(tmp_path_factory.mktemp("practice"), FILES) as practice:
        practice.set_up_with_drive()
        practice.look_inside()
        yield practice


def scheduled(
    practice: InstalledPractice, *, seconds: int, kib_per_second: int | None = None
) -> None:
    """Give the practice one time of day for its copies, so many seconds from now."""
    limit = () if kib_per_second is None else (str(kib_per_second),)
    run_script(practice, _RULES, str(seconds), *limit)


class Ledger:
    """What the ledger says of the runs since the test began."""

    def __init__(self, practice: InstalledPractice) -> None:
        self._practice = practice
        self._before = {run["run_id"] for run in self._read()}

    def runs(self) -> list[dict[str, Any]]:
        """Return the new lines, oldest first."""
        return [run for run in self._read() if run["run_id"] not in self._before][::-1]

    def states(self) -> list[str]:
        return [run["state"] for run in self.runs()]

    def _read(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._practice.call("status", "--json", "--offline").json[
            "runs"
        ]
        return found


def test_what_is_due_is_done_once_though_two_agents_are_started(
    practice: InstalledPractice,
) -> None:
    ledger = Ledger(practice)
    scheduled(practice, seconds=2)
    with agent(practice) as first, agent(practice) as second:
        until(practice, lambda: ledger.states() == ["complete"], "the copy")
        time.sleep(2)  # several looks more
        done = practice.call("agent", "--status", "--json")
        assert done.json["is_at_work"]
        (at_work,) = [one for one in (first, second) if one.status() != "zombie"]
        assert done.json["agent"]["process"]["process_id"] == at_work.pid
    (planned,) = ledger.runs()
    assert planned["trigger"] == "scheduled"
    assert planned["slot"]
    assert not practice.locks()


def test_an_agent_that_is_asked_to_end_says_goodbye(practice: InstalledPractice) -> None:
    scheduled(practice, seconds=3000)
    with agent(practice) as process:
        until(
            practice,
            lambda: practice.call("agent", "--status", "--json").json["is_at_work"],
            "the agent",
        )
        assert practice.call("agent", "--stop").code == 0
        assert not process.is_running() or process.status() == "zombie"
        assert not practice.call("agent", "--status", "--json").json["is_at_work"]


def test_killing_the_agent_does_not_stop_its_run_and_the_next_one_goes_on(
    practice: InstalledPractice,
) -> None:
    ledger = Ledger(practice)
    (practice.records / "big.bin").write_bytes(os.urandom(15_000_000))
    scheduled(practice, seconds=2, kib_per_second=3000)
    with agent(practice) as process:
        until(practice, lambda: ledger.states() == ["begun"], "the run")
        process.send_signal(signal.SIGKILL)
        until(practice, lambda: ledger.states() == ["complete"], "the end of the run")
    with agent(practice):
        time.sleep(2)
    assert [run["trigger"] for run in ledger.runs()] == ["scheduled"]


def test_logging_off_interrupts_a_run_and_the_next_login_makes_up_for_it(
    practice: InstalledPractice,
) -> None:
    ledger = Ledger(practice)
    (practice.records / "big.bin").write_bytes(os.urandom(15_000_000))
    scheduled(practice, seconds=2, kib_per_second=3000)
    with agent(practice):
        until(practice, lambda: ledger.states() == ["begun"], "the run")
        (quiet,) = _processes_with(practice, "run")
        quiet.send_signal(signal.SIGTERM)
        until(practice, lambda: ledger.states()[0] == "interrupted", "its end")
        until(practice, lambda: ledger.states()[-1] == "complete", "the next attempt")
    assert ledger.states() == ["interrupted", "complete"]
    first, second = ledger.runs()
    assert first["slot"] == second["slot"]
    assert not practice.locks()


def _processes_with(practice: InstalledPractice, verb: str) -> list[psutil.Process]:
    found = []
    for process in at_work_for(practice):
        with contextlib.suppress(psutil.Error):
            if process.cmdline()[1:5] == ["-P", "-m", "practiceguard.agent", verb]:
                found.append(process)
    return found


def test_an_idle_agent_is_small_and_quiet(practice: InstalledPractice) -> None:
    scheduled(practice, seconds=3000)
    with agent(practice) as process:
        until(
            practice,
            lambda: practice.call("agent", "--status", "--json").json["is_at_work"],
            "the agent",
        )
        time.sleep(2)
        used, began = process.cpu_times(), time.monotonic()
        time.sleep(5)
        spent = sum(process.cpu_times()[:2]) - sum(used[:2])
        looks = (time.monotonic() - began) / 0.5
        assert process.memory_info().rss < 45_000_000
        # A look costs a few milliseconds; there is one each minute.
        assert spent / looks < 0.03

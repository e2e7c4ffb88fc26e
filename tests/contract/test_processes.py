"""What every Processes port does, made up and real."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from practiceguard.adapters.background import SystemProcesses
from practiceguard.services.ports import Processes, ThisProcess
from tests.fakes.fake_processes import FakeProcesses

SLEEPS = (sys.executable, "-c", "import time; time.sleep(60)", "backup")
"""Its last word is what a check has another one for."""


@dataclass
class Case:
    processes: Processes
    kill: Callable[[ThisProcess], None]


@pytest.fixture(params=["fake", "system"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Case]:
    if request.param == "fake":
        fake = FakeProcesses()
        yield Case(fake, fake.kill)
        return
    yield Case(SystemProcesses(tmp_path, command=SLEEPS), _kill)
    for child in psutil.Process().children():
        child.kill()
        psutil.wait_procs([child], timeout=5)


def _kill(process: ThisProcess) -> None:
    os.kill(process.process_id, signal.SIGKILL)
    # Not fetched yet: it is a zombie now, and dead all the same.
    until = time.monotonic() + 10
    while psutil.Process(process.process_id).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_we_live(case: Case) -> None:
    own = case.processes.this_process()
    assert case.processes.is_alive(own.process_id, own.started_at)
    assert case.processes.this_process() == own


def test_a_started_run_lives_until_it_dies(case: Case) -> None:
    run = case.processes.start_run("manual")
    assert run != case.processes.this_process()
    assert case.processes.is_alive(run.process_id, run.started_at)
    case.kill(run)
    assert not case.processes.is_alive(run.process_id, run.started_at)


def test_a_started_check_is_a_process_of_its_own(case: Case) -> None:
    check = case.processes.start_check("drive", "2026-11")
    assert check != case.processes.this_process()
    assert case.processes.is_alive(check.process_id, check.started_at)
    case.kill(check)
    assert not case.processes.is_alive(check.process_id, check.started_at)


def test_a_number_that_was_given_away_again_is_another_process(case: Case) -> None:
    own = case.processes.this_process()
    assert not case.processes.is_alive(own.process_id, own.started_at - 3600)


@pytest.mark.parametrize("process_id", [0, -1, 2**22 + 7])
def test_what_never_was_does_not_live(case: Case, process_id: int) -> None:
    assert not case.processes.is_alive(process_id, 1_750_000_000.0)


def test_a_process_that_is_asked_to_end_is_gone(case: Case) -> None:
    run = case.processes.start_run("manual")
    case.processes.end(run)
    assert not case.processes.is_alive(run.process_id, run.started_at)
    case.processes.end(run)  # nobody is there any more: nothing happens

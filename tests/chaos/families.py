"""The families of faults, and how many rounds each has."""

import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime

from tests.chaos.agents import kill_agents, kill_windows, twins
from tests.chaos.clock import clocks
from tests.chaos.disks import disks
from tests.chaos.kills import kill_runs
from tests.chaos.locks import locks
from tests.chaos.network import network
from tests.chaos.power import cuts
from tests.chaos.records import records
from tests.chaos.report import Tally
from tests.chaos.restores import kill_restores
from tests.chaos.setups import kill_setups
from tests.journeys.installed_practice import CHECKOUT

FAMILIES: dict[str, tuple[Callable[[Tally, int], None], int]] = {
    "kills": (kill_runs, 125),
    "agents": (kill_agents, 42),
    "windows": (kill_windows, 40),
    "restores": (kill_restores, 20),
    "setups": (kill_setups, 6),
    "twins": (twins, 2),
    "power": (cuts, 12),
    "records": (records, 2),
    "locks": (locks, 3),
    "clock": (clocks, 6),
    "network": (network, 3),
    "disks": (disks, 6),
}


def run_family(name: str, seed: int, *, is_quick: bool) -> Tally:
    """Do all the rounds of a family, or a tenth of them."""
    family, rounds = FAMILIES[name]
    print(name, flush=True)
    tally = Tally(seed, name, day=f"{datetime.now(UTC):%d %B %Y}", version=version())
    began = time.monotonic()
    family(tally, max(1, rounds // 10) if is_quick else rounds)
    tally.seconds = time.monotonic() - began
    return tally


def version() -> str:
    """Return the commit that is tried."""
    command = ["git", "-C", str(CHECKOUT), "log", "-1", "--format=%h"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()

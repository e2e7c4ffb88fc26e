"""The families of faults, and how many rounds each has."""

import time
from collections.abc import Callable, Sequence

from tests.chaos.agents import kill_agents, kill_windows, twins
from tests.chaos.clock import clocks
from tests.chaos.disks import disks
from tests.chaos.kills import kill_runs
from tests.chaos.locks import locks
from tests.chaos.network import network
from tests.chaos.power import cuts
from tests.chaos.records import records
from tests.chaos.report import Tally

FAMILIES: dict[str, tuple[Callable[[Tally, int], None], int]] = {
    "kills": (kill_runs, 135),
    "agents": (kill_agents, 42),
    "windows": (kill_windows, 30),
    "twins": (twins, 2),
    "power": (cuts, 16),
    "records": (records, 3),
    "locks": (locks, 4),
    "clock": (clocks, 8),
    "network": (network, 5),
    "disks": (disks, 8),
}


def run_all(tally: Tally, names: Sequence[str], *, is_quick: bool) -> float:
    """Do the families named; return how many seconds that took."""
    began = time.monotonic()
    for name in names:
        family, rounds = FAMILIES[name]
        print(name, flush=True)
        family(tally, max(1, rounds // 10) if is_quick else rounds)
    return time.monotonic() - began

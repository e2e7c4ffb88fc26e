"""What the idle agent costs: its memory, and the processor time of one of its minutes.

The real agent in a real keyring session, with nothing due. It looks each half second instead of
each minute, so that a minute of measuring holds 120 of its minutes; what is told is the cost of one
look, and the share of one processor that this makes when it looks once a minute.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

EVERY_SECONDS = 0.5
SETTLING_SECONDS = 5.0
MOST_BYTES = 45_000_000


def measured(environment: dict[str, str], seconds: float) -> dict[str, float]:
    """Run the agent of the state in `environment` that long and return what it took.

    `resident_mb` (millions of bytes), `seconds_per_look` of processor time, and
    `percent_of_a_processor` when it looks each minute.
    """
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "practiceguard.agent", "keep", "--every", str(EVERY_SECONDS)],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(SETTLING_SECONDS)
        agent = psutil.Process(process.pid)
        before, began = agent.cpu_times(), time.monotonic()
        time.sleep(seconds)
        spent = sum(agent.cpu_times()[:2]) - sum(before[:2])
        looks = (time.monotonic() - began) / EVERY_SECONDS
        resident = agent.memory_info().rss
    finally:
        process.terminate()
        process.wait(30)
    return {
        "resident_mb": round(resident / 1e6, 1),
        "seconds_per_look": round(spent / looks, 5),
        "percent_of_a_processor": round(100 * spent / looks / 60, 4),
    }


def main() -> int:
    """Measure an agent of a practice that is not set up, and print JSON; 1 above the limit."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "state"
        found = measured({**os.environ, "PRACTICEGUARD_HOME": str(home)}, 30)
    print(json.dumps(found))
    return 0 if found["resident_mb"] * 1e6 <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())

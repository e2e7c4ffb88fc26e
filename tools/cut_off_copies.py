"""Measure what a copy that is cut off again and again sends anew: real restic, append-only server.

    python tools/cut_off_copies.py --megabytes 2400 --kib-per-second 1200 --minutes 11.5-13.5

Each line tells of one session: how it ended, how much lay in the place then, and when restic noted
what it had stored: what docs/decisions/0021-copies-cut-off.md tells of. It takes as long as the
copies do.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "src"))
sys.path.insert(0, str(REPOSITORY))

from tests.servers import TOOLS, rest_server  # noqa: E402

FILE = 4_000_000


def main() -> int:
    """Copy until it is done, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--megabytes", type=int, default=2400)
    parser.add_argument("--kib-per-second", type=int, default=1200)
    parser.add_argument("--minutes", default="11.5-13.5", help="a session takes by chance so many")
    parser.add_argument("--stop", action="store_true", help="ask restic to end instead of killing")
    parser.add_argument("--sessions", type=int, default=20, help="at most")
    asked = parser.parse_args()
    shortest, longest = (60 * float(one) for one in asked.minutes.split("-"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source"
        source.mkdir()
        for number in range(asked.megabytes * 1_000_000 // FILE):
            (source / f"{number:05}.bin").write_bytes(os.urandom(FILE))
        served = folder / "served"
        with rest_server(served, append_only=True, tls=False) as server:
            environment = {
                **os.environ,
                "RESTIC_REPOSITORY": f"rest:http://127.0.0.1:{server.port}/copy",
                "RESTIC_PASSWORD": "measured",
                "RESTIC_CACHE_DIR": str(folder / "cache"),
            }
            subprocess.run([str(TOOLS / "restic"), "init", "-q"], env=environment, check=True)
            command = [str(TOOLS / "restic"), "backup", "-q"]
            command += [f"--limit-upload={asked.kib_per_second}", str(source)]
            for session in range(asked.sessions):
                seconds = random.uniform(shortest, longest)
                begun = time.time()
                is_done = _session(command, environment, seconds, is_stopped=asked.stop)
                megabytes, noted = _there(served)
                when = ", ".join(f"{at - begun:.0f} s" for at in noted if at > begun) or "never"
                print(
                    f"{session + 1}: {'done' if is_done else 'cut off'} after"
                    f" {time.time() - begun:.0f} s, {megabytes:.0f} MB there, noted: {when}",
                    flush=True,
                )
                if is_done:
                    return 0
    return 1


def _session(
    command: list[str], environment: Mapping[str, str], seconds: float, *, is_stopped: bool
) -> bool:
    """Copy for so long and cut it off; return whether it ended well before."""
    restic = subprocess.Popen(command, env=environment)
    try:
        return restic.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        restic.send_signal(signal.SIGINT if is_stopped else signal.SIGKILL)
        return restic.wait() == 0
    finally:
        if restic.poll() is None:
            restic.kill()
            restic.wait()


def _there(served: Path) -> tuple[float, list[float]]:
    """Return the megabytes of records in the place, and when each note was written."""
    stored = sum(path.stat().st_size for path in served.rglob("data/*/*") if path.is_file())
    notes = [path for path in served.rglob("index/*") if len(path.name) == 64]
    return stored / 1_000_000, sorted(path.stat().st_mtime for path in notes)


if __name__ == "__main__":
    sys.exit(main())

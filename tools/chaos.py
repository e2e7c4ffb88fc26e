"""`make chaos`: real processes through real faults; results go to docs/reliability.md.

After each fault three things are demanded: every file of every copy that was ever called complete
comes back byte for byte; nothing is called good that is not, judged by what the harness itself
knows; and the next run puts everything in order. The seed is printed; with `--seed` and `--only`
a failure can be done again. Moments are by chance but scheduled by the machine: a replay strikes
after the same delay, not at the same instruction.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "src"))
sys.path.insert(0, str(REPOSITORY))

from tests.chaos.families import FAMILIES, run_family  # noqa: E402
from tests.chaos.results import RESULTS, keep, kept, write_results  # noqa: E402

_APART = "PRACTICEGUARD_CHAOS_APART"


def main() -> int:
    """Do the faults; 0 if nothing was lost, nothing lied and everything healed, else 1."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, help="by chance unless told")
    parser.add_argument(
        "--quick", action="store_true", help="a tenth of the rounds, written nowhere"
    )
    parser.add_argument("--only", action="append", choices=list(FAMILIES), help="this family")
    parser.add_argument(
        "--results", type=Path, help="where to write them; all: docs/reliability.md"
    )
    asked = parser.parse_args()
    _go_apart()
    seed = asked.seed if asked.seed is not None else random.SystemRandom().randrange(2**32)
    for number in (signal.SIGTERM, signal.SIGINT):
        # Told to end: leave through the clean-up, also where a shell had us ignore it.
        signal.signal(number, lambda told, _frame: sys.exit(128 + told))
    print(f"seed {seed}", flush=True)
    tallies = []
    for name in asked.only or list(FAMILIES):
        tally = run_family(name, seed, is_quick=asked.quick)
        tallies.append(tally)
        print("\n".join([*tally.table(), *tally.failures()]), flush=True)
        if not asked.quick:
            keep(tally)
            write_results(kept(FAMILIES), RESULTS)
    kills, proved = (sum(getattr(one, what) for one in tallies) for what in ("kills", "proved"))
    seconds = sum(tally.seconds for tally in tallies)
    print(f"{kills} kills, {proved} copies proved, seed {seed}, {seconds:.0f} s")
    return 0 if all(tally.is_well for tally in tallies) else 1


def _go_apart() -> None:
    """Begin anew with mounts of our own, which end with us: nothing can be left mounted.

    Where the system does not let us, the faults that need a small disk are not tried.
    """
    if os.environ.get(_APART) or sys.platform != "linux" or shutil.which("unshare") is None:
        return
    own = ["--mount"] if os.geteuid() == 0 else ["--mount", "--user", "--map-root-user"]
    command = ["unshare", *own, "--propagation", "private"]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
        os.environ[_APART] = "1"
        os.execvp(command[0], [*command, sys.executable, *sys.argv])


if __name__ == "__main__":
    sys.exit(main())

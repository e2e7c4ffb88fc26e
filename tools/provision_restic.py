"""Put the pinned restic into .tools, as the application itself would fetch it."""

import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT / "src"))

from practiceguard.adapters.restic.binary import (  # noqa: E402
    BinaryOrigin,
    BinarySearch,
    find_restic,
)
from practiceguard.domain.errors import PracticeGuardError  # noqa: E402


def main() -> int:
    """Find or fetch restic; 0 with its path and origin, 1 with every place that was tried."""
    print("Looking for restic ...", flush=True)
    search = BinarySearch(own_folder=CHECKOUT / ".tools", bundled_folders=())
    try:
        found = find_restic(search)
    except PracticeGuardError as error:
        print(f"restic {search.lock.version} could not be found or fetched:", file=sys.stderr)
        for line in error.details.splitlines():
            print(f"  {line}", file=sys.stderr)
        print(
            "Check the connection and start again; or install restic"
            f" {search.lock.version} or newer yourself (https://restic.net) and put it on PATH.",
            file=sys.stderr,
        )
        return 1
    origins = {
        BinaryOrigin.FETCHED: "as fetched before",
        BinaryOrigin.ON_PATH: "as installed on this system",
        BinaryOrigin.DOWNLOADED: "restic's own release",
        BinaryOrigin.DISTRIBUTION: "the distribution's package",
    }
    print(f"  restic {found.version}: {found.path} ({origins[found.origin]})")
    return 0


if __name__ == "__main__":
    sys.exit(main())

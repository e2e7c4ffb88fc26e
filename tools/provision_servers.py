"""Put restic's REST server into .tools, for the tests: its own release, else the distribution's."""

import hashlib
import io
import platform
import sys
import tarfile
import urllib.request
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT / "src"))

from practiceguard.adapters.restic.distribution import (  # noqa: E402
    Package,
    fetch_from_distribution,
)
from practiceguard.adapters.restic.fetch import system_trust  # noqa: E402
from practiceguard.domain.errors import PracticeGuardError  # noqa: E402

VERSION = "0.14.0"
ADDRESS = f"https://github.com/restic/rest-server/releases/download/v{VERSION}/"
# SHA-256 of each release archive as three independent public projects pin it (2026-11-22).
ARCHIVES = {
    "x86_64": (
        f"rest-server_{VERSION}_linux_amd64.tar.gz",
        "4c9c95bc079a0334e81fad379b19dc5c3353c71c2c88d652cafce2081c2b1c66",
    ),
}
PROGRAM = CHECKOUT / ".tools" / "restic-rest-server"
RECORD = PROGRAM.with_name("restic-rest-server.sha256")
PACKAGE = Package("restic-rest-server", "usr/bin/restic-rest-server")
SECONDS = 60


def main() -> int:
    """Find or fetch it; 0 with where it came from, 1 with every place that was tried."""
    if is_here():
        print(f"  REST server {VERSION}: {PROGRAM} (as fetched before)")
        return 0
    print("Looking for restic's REST server, for the tests ...", flush=True)
    reasons = []
    for origin, fetch in (("its own release", from_release), ("the distribution", from_archive)):
        try:
            fetch()
        except (OSError, ValueError, PracticeGuardError) as error:
            reasons.append(f"{origin}: {getattr(error, 'details', '') or error}")
            continue
        RECORD.write_text(sha256_of(PROGRAM.read_bytes()), encoding="ascii")
        print(f"  REST server: {PROGRAM} ({origin})")
        return 0
    print("restic's REST server could not be fetched:", file=sys.stderr)
    for reason in reasons:
        print(f"  {reason}", file=sys.stderr)
    return 1


def is_here() -> bool:
    """Whether the program is as it was when it was fetched."""
    if not PROGRAM.is_file() or not RECORD.is_file():
        return False
    return RECORD.read_text(encoding="ascii") == sha256_of(PROGRAM.read_bytes())


def from_release() -> None:
    """Fetch the release's archive, checked before anything of it is used."""
    if sys.platform != "linux" or platform.machine() not in ARCHIVES:
        raise ValueError(f"no archive is pinned for {sys.platform} {platform.machine()}")
    name, expected = ARCHIVES[platform.machine()]
    with urllib.request.urlopen(ADDRESS + name, timeout=SECONDS, context=system_trust()) as answer:
        packed = answer.read()
    if sha256_of(packed) != expected:
        raise ValueError(f"{name} is not the file that was pinned")
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        member = next(one for one in archive.getmembers() if one.name.endswith("/rest-server"))
        content = archive.extractfile(member)
        if content is None:
            raise ValueError(f"{name} has no program")
        PROGRAM.parent.mkdir(exist_ok=True)
        unfinished = PROGRAM.with_name(f"{PROGRAM.name}.unfinished")
        unfinished.write_bytes(content.read())
        unfinished.chmod(0o755)
        unfinished.replace(PROGRAM)


def from_archive() -> None:
    """Take the distribution's package, which apt authenticates; nothing is installed."""
    fetch_from_distribution(VERSION, PROGRAM, package=PACKAGE)


def sha256_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())

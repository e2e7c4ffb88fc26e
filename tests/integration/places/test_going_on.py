"""A copy that is cut off again and again goes on from where it was, also where nothing can go.

restic notes what it has stored every ten minutes, or every 50,000 pieces; here the pieces are
small, so that it does not take ten minutes. tools/cut_off_copies.py measures the minutes.
"""

import os
import random
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access, BackupRequest, BackupResult
from practiceguard.services.progress import Cancellation, no_report
from tests.integration.places.conftest import NEVER, Bench, MakePlace

FOLDERS = 190
PIECE = 1000
"""Bytes of a file: so small that each is one piece of restic."""
NOTED = 50_000
"""Pieces after which restic notes what it has stored (`indexMaxBlobs`)."""
KIB_PER_SECOND = 15_000


@dataclass
class Asked(Cancellation):
    """A person's wish to stop."""

    is_asked: bool = False

    def is_requested(self) -> bool:
        return self.is_asked


@dataclass
class Served:
    """A place, and the folder in which what it keeps can be looked at."""

    access: Access
    folder: Path

    def stored(self) -> int:
        """Return the bytes of the records there, noted by restic or not."""
        files = (path for path in self.folder.rglob("data/*/*") if path.is_file())
        return sum(path.stat().st_size for path in files)

    def notes(self) -> int:
        """Return how many notes of restic are there; one that is still on its way is none."""
        return sum(1 for path in self.folder.rglob("index/*") if len(path.name) == 64)


def back_up(bench: Bench, served: Served, cancel: Cancellation = NEVER) -> BackupResult:
    request = BackupRequest(
        (bench.source,), (), "practice-pc", "practiceguard", kib_per_second=KIB_PER_SECOND
    )
    return bench.engine.back_up(served.access, request, no_report, cancel)


def cut_off(bench: Bench, served: Served, *, by_power: bool, delay: float) -> None:
    """Let a copy run until restic has noted something, and end it at a moment after that."""
    before, asked = served.notes(), Asked()

    def cut() -> None:
        deadline = time.monotonic() + 60
        while served.notes() == before and time.monotonic() < deadline:
            time.sleep(0.02)
        time.sleep(delay)
        asked.is_asked = not by_power
        for child in psutil.Process().children(recursive=True) if by_power else ():
            if child.name().startswith("restic") and "backup" in child.cmdline():
                child.kill()

    cutting = threading.Thread(target=cut)
    cutting.start()
    try:
        with pytest.raises(PracticeGuardError) as caught:
            back_up(bench, served, asked)
    finally:
        cutting.join()
    assert (caught.value.code is ErrorCode.CANCELLED) is not by_power
    assert served.notes() == before + 1


@pytest.mark.proof
@pytest.mark.timeout(900)
def test_a_first_copy_that_is_cut_off_each_evening_gets_further_each_day(
    bench: Bench, serve: MakePlace
) -> None:
    place = serve("rest append-only")
    assert place.server is not None
    served = Served(place.access(), place.server.folder)
    chance = random.Random()
    for folder in range(FOLDERS):
        (bench.source / str(folder)).mkdir()
        for number in range(1000):
            path = bench.source / str(folder) / f"{number}.bin"
            path.write_bytes(os.urandom(PIECE))
    payload = FOLDERS * 1000 * PIECE
    bench.engine.initialize(served.access)
    cut_off(bench, served, by_power=True, delay=chance.uniform(0, 0.5))
    cut_off(bench, served, by_power=False, delay=chance.uniform(0, 0.5))
    assert bench.engine.snapshots(served.access) == ()
    result = back_up(bench, served)
    print(result.figures.bytes_added / payload, served.stored() / payload)
    assert result.is_complete
    # What was noted before the two cuts was not sent again, and each time that was much…
    assert result.figures.bytes_added < 1.2 * (payload - 2 * NOTED * PIECE)
    # …so that what lies there unused is little: begun anew each time, it would be twice as much.
    assert served.stored() < 1.6 * payload
    assert bench.engine.check(served.access, CheckDepth.STRUCTURE, "", NEVER).is_sound

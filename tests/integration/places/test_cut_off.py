"""A network cut in the middle: the run fails in time, with its cause, and the next one heals."""

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.restic import record_keeper, remote
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import AWAY, ErrorCode, PracticeGuardError
from practiceguard.domain.record import RecordKind, RecordLabel
from practiceguard.services.ports import BackupRequest, Record, StoreRequest
from practiceguard.services.progress import no_report
from tests.integration.places.conftest import NEVER, Bench, MakePlace, Place
from tests.servers import Server

IN_TIME = 45
"""Seconds from the cut to the failure: six of patience here, and what restic needs to stop."""


def server_of(place: Place) -> Server:
    assert place.server is not None
    return place.server


def cut_when_it_works(bench: Bench, place: Place, cut: Callable[[], None]) -> PracticeGuardError:
    """Back up, cut in the middle, and return the failure; it must come in time."""
    for number in range(8):
        (bench.source / f"{number}.bin").write_bytes(os.urandom(25_000_000))
    is_cut = threading.Event()
    cut_at = 0.0

    def report(progress: Progress) -> None:
        nonlocal cut_at
        if progress.bytes_done > 20_000_000 and not is_cut.is_set():
            is_cut.set()
            cut()
            cut_at = time.monotonic()

    request = BackupRequest((bench.source,), (), "practice-pc", "practiceguard")
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.back_up(place.access(), request, report, NEVER)
    assert is_cut.is_set()
    assert time.monotonic() - cut_at < IN_TIME
    return caught.value


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        "rest append-only",
        "sftp",
        pytest.param("s3", marks=pytest.mark.proof),
        pytest.param("rclone", marks=pytest.mark.proof),
    ],
)
def test_a_server_that_goes_away(kind: str, bench: Bench, serve: MakePlace) -> None:
    place = serve(kind)
    bench.engine.initialize(place.access())
    server = server_of(place)
    error = cut_when_it_works(bench, place, server.stop)
    assert error.code in AWAY
    server.start()
    assert bench.engine.snapshots(place.access()) == ()
    assert bench.back_up(place).is_complete
    assert bench.engine.check(place.access(), CheckDepth.STRUCTURE, "", NEVER).is_sound
    locks = [path for path in server.folder.rglob("*") if path.parent.name == "locks"]
    assert locks == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["rest", pytest.param("s3", marks=pytest.mark.proof)])
def test_a_server_that_falls_silent(
    kind: str, bench: Bench, serve: MakePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "STUCK_SECONDS", 5)
    place = serve(kind)
    bench.engine.initialize(place.access())
    server = server_of(place)
    error = cut_when_it_works(bench, place, server.freeze)
    assert error.code is ErrorCode.PLACE_UNREACHABLE
    server.thaw()
    assert bench.back_up(place).is_complete


@pytest.mark.slow
def test_a_record_waits_less_than_a_copy(
    bench: Bench,
    serve: MakePlace,
    restic_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is due again after the next copy, and the other places wait for theirs meanwhile."""
    monkeypatch.setattr(record_keeper, "PATIENCE", timedelta(seconds=3))
    place = serve("rest")
    engine = ResticEngine(restic_path, tmp_path / "cache", network_patience=timedelta(hours=1))
    engine.initialize(place.access())
    server = server_of(place)
    content = os.urandom(1_000_000)
    cut_at = 0.0

    def cut_on_the_way() -> Iterator[bytes]:
        nonlocal cut_at
        yield content[:1000]
        server.stop()
        cut_at = time.monotonic()
        yield content[1000:]

    digest = hashlib.sha256(content).hexdigest()
    label = RecordLabel(RecordKind.EVIDENCE, "photo", len(content), digest)
    asked = StoreRequest(Record(label, cut_on_the_way), "practice-pc", datetime.now(UTC))
    with pytest.raises(PracticeGuardError) as caught:
        engine.store(place.access(), asked, NEVER)
    assert caught.value.code in AWAY
    assert time.monotonic() - cut_at < IN_TIME
    server.start()
    assert engine.records(place.access()) == ()


@pytest.mark.slow
def test_a_server_that_is_back_in_time_costs_nothing(bench: Bench, serve: MakePlace) -> None:
    place = serve("rest")
    bench.engine.initialize(place.access())
    server = server_of(place)
    for number in range(8):
        (bench.source / f"{number}.bin").write_bytes(os.urandom(25_000_000))
    back = threading.Timer(2.0, server.start)
    is_cut = False

    def report(progress: Progress) -> None:
        nonlocal is_cut
        if progress.bytes_done > 20_000_000 and not is_cut:
            is_cut = True
            server.stop()
            back.start()

    request = BackupRequest((bench.source,), (), "practice-pc", "practiceguard")
    try:
        result = bench.engine.back_up(place.access(), request, report, NEVER)
    finally:
        back.join()
    assert is_cut
    assert result.is_complete


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["rest", pytest.param("sftp", marks=pytest.mark.proof)])
def test_a_server_that_goes_away_while_files_come_back_is_not_called_damage(
    kind: str, bench: Bench, serve: MakePlace, tmp_path: Path
) -> None:
    place = serve(kind)
    bench.engine.initialize(place.access())
    for number in range(6):
        (bench.source / f"{number}.bin").write_bytes(os.urandom(25_000_000))
    result = bench.back_up(place)
    server = server_of(place)
    target = tmp_path / "target"
    target.mkdir()

    def stop() -> None:
        while not any(target.rglob("*.bin")):
            time.sleep(0.01)
        server.stop()

    stopping = threading.Thread(target=stop)
    stopping.start()
    try:
        outcome = bench.engine.restore(
            place.access(), result.snapshot_id, str(bench.source), target, no_report, NEVER
        )
    except PracticeGuardError as error:
        assert error.code in AWAY  # noqa: PT017  one of two good ends
    else:
        # It may have been told of each file instead.
        assert outcome.errors
        assert not outcome.is_copy_damaged
    finally:
        stopping.join()


def test_a_server_that_is_away_from_the_start(bench: Bench, serve: MakePlace) -> None:
    place = serve("rest")
    bench.engine.initialize(place.access())
    server_of(place).stop()
    began = time.monotonic()
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.read_config(place.access())
    assert caught.value.code is ErrorCode.PLACE_REFUSED
    assert time.monotonic() - began < 20

"""Each kind of place does the whole job: a copy is made, read, checked, and files come back."""

import os
import threading
import time
from pathlib import Path

import psutil
import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import BackupRequest
from practiceguard.services.progress import no_report
from tests.integration.places.conftest import KINDS, NEVER, PASSWORD, Bench, MakePlace

TWO_KINDS = [
    pytest.param(kind, marks=() if kind in {"rest", "sftp"} else pytest.mark.proof)
    for kind in KINDS
]
"""Through a server that we speak to, and through a program; the others with the slow proofs."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_job(kind: str, bench: Bench, serve: MakePlace, tmp_path: Path) -> None:
    place = serve(kind)
    access = place.access()
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.read_config(access)
    assert caught.value.code is ErrorCode.PLACE_EMPTY
    restic_id = bench.engine.initialize(access)
    assert bench.engine.read_config(access).restic_id == restic_id
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.initialize(access)
    assert caught.value.code is ErrorCode.PLACE_OCCUPIED
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.read_config(place.access("another"))
    assert caught.value.code is ErrorCode.WRONG_PASSWORD

    result = bench.back_up(place)
    assert result.is_complete
    (snapshot,) = bench.engine.snapshots(access)
    assert snapshot.snapshot_id == result.snapshot_id
    target = tmp_path / "target"
    target.mkdir()
    outcome = bench.engine.restore(
        access, snapshot.snapshot_id, str(bench.source), target, no_report, NEVER
    )
    assert outcome.errors == ()
    assert (target / "letter.txt").read_bytes() == b"Dear patient"
    assert (target / "scans" / "hand.bin").read_bytes() == bytes(range(256)) * 4000
    assert bench.engine.check(access, CheckDepth.ALL_DATA, "", NEVER).is_sound
    assert bench.engine.forget(access, (snapshot.snapshot_id,), dry_run=False)
    assert bench.engine.snapshots(access) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_no_secret_is_in_an_argument_a_file_or_a_log(
    kind: str, bench: Bench, serve: MakePlace, tmp_path: Path
) -> None:
    place = serve(kind)
    bench.engine.initialize(place.access())
    (bench.source / "large.bin").write_bytes(os.urandom(60_000_000))
    seen: set[tuple[int, tuple[str, ...]]] = set()
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.is_set():
            for process in psutil.Process().children(recursive=True):
                try:
                    # Again and again: at first a new process still has the name of its parent.
                    seen.add((process.pid, tuple(process.cmdline())))
                except psutil.Error:
                    continue
            time.sleep(0.01)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        bench.back_up(place)
    finally:
        is_over.set()
        watching.join()
    servers = {place.server.process.pid} if place.server and place.server.process else set()
    ours = [words for pid, words in seen if pid not in servers and words]
    assert any("backup" in words for words in ours)
    if kind == "sftp":
        assert any("sftp_pipe" in words[-1] for words in ours)
    secrets = [PASSWORD]
    for secret in place.secrets.values():
        text = secret.reveal()
        secrets += [line for line in text.splitlines() if len(line) > 15 and "-----" not in line]
        secrets.append(text)
    if kind == "rclone":
        secrets.append("practice-secret-key-0123456789")
    said = "\n".join(" ".join(words) for words in ours)
    assert [secret for secret in secrets if secret in said] == []
    kept = b"".join(path.read_bytes() for path in (tmp_path / "cache").rglob("*") if path.is_file())
    assert [secret for secret in secrets if secret.encode() in kept] == []


@pytest.mark.parametrize("kind", ["sftp", pytest.param("rclone", marks=pytest.mark.proof)])
def test_nothing_stays_behind_when_restic_is_killed(
    kind: str, bench: Bench, serve: MakePlace
) -> None:
    place = serve(kind)
    bench.engine.initialize(place.access())
    (bench.source / "large.bin").write_bytes(os.urandom(80_000_000))
    servers = {place.server.process.pid} if place.server and place.server.process else set()
    failed: list[PracticeGuardError] = []

    def run() -> None:
        try:
            bench.back_up(place)
        except PracticeGuardError as error:
            failed.append(error)

    running = threading.Thread(target=run)
    running.start()
    helper, restic = _helper_and_restic(servers)
    restic.kill()
    running.join(60)
    assert [error.code for error in failed] == [ErrorCode.INTERRUPTED]
    gone, alive = psutil.wait_procs([helper], timeout=10)
    assert (len(gone), alive) == (1, [])
    # The lock that was left behind keeps nobody from the next copy, and is gone after it.
    assert bench.back_up(place).is_complete
    assert bench.engine.check(place.access(), CheckDepth.STRUCTURE, "", NEVER).is_sound


@pytest.mark.parametrize("kind", TWO_KINDS)
def test_a_copy_that_is_stopped_leaves_neither_lock_nor_process(
    kind: str, bench: Bench, serve: MakePlace
) -> None:
    place = serve(kind)
    bench.engine.initialize(place.access())
    (bench.source / "large.bin").write_bytes(os.urandom(120_000_000))
    before = set(psutil.Process().children(recursive=True))
    stop = Stop()

    def report(progress: Progress) -> None:
        stop.is_wanted = progress.bytes_done > 10_000_000

    request = BackupRequest((bench.source,), (), "practice-pc", "practiceguard")
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.back_up(place.access(), request, report, stop)
    assert caught.value.code is ErrorCode.CANCELLED
    assert place.server is not None
    assert [one for one in place.server.folder.rglob("*") if one.parent.name == "locks"] == []
    _gone, alive = psutil.wait_procs(
        set(psutil.Process().children(recursive=True)) - before, timeout=10
    )
    assert alive == []


class Stop:
    """Somebody wants to stop, once a test says so."""

    is_wanted = False

    def is_requested(self) -> bool:
        return self.is_wanted


def _helper_and_restic(servers: set[int]) -> tuple[psutil.Process, psutil.Process]:
    """Return the helper that restic has started for the backup, and restic itself."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for restic in psutil.Process().children():
            try:
                if restic.pid in servers or "backup" not in restic.cmdline():
                    continue
                helpers = restic.children()
                if helpers:
                    time.sleep(0.5)
                    return helpers[0], restic
            except psutil.Error:
                continue
        time.sleep(0.02)
    raise AssertionError("restic has started no helper")

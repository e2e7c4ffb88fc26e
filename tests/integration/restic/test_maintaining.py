"""Checks, forgetting, pruning, copying, and the locks of the living and the dead."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.adapters.restic.environment import SecretChannel, scrubbed
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access
from practiceguard.services.progress import no_report
from tests.integration.restic.conftest import NEVER, PASSWORD, Bench


@contextmanager
def _holding(
    bench: Bench, *arguments: str, cache: str = "cache-3"
) -> Iterator[subprocess.Popen[bytes]]:
    """Keep a restic half-way through a command, with its lock in place."""
    environment = scrubbed(dict(os.environ)) | {
        "RESTIC_REPOSITORY": bench.access.location,
        "RESTIC_PASSWORD": PASSWORD,
        "RESTIC_CACHE_DIR": str(bench.folder / cache),
    }
    process = subprocess.Popen(
        # Slowed down, or it would sometimes end before it could be held.
        [str(bench.restic), "--limit-download", "4000", *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    # A lock still has another name while it is being written.
    while not any(path.name.isalnum() for path in bench.locks()):
        assert process.poll() is None, "restic ended before it could be held"
        time.sleep(0.001)
    process.send_signal(signal.SIGSTOP)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def test_pain_09_the_lock_of_a_living_process_stays_and_is_explained(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(60_000_000))
    snapshot_id = bench.back_up().snapshot_id
    with _holding(bench, "check", "--read-data") as process:
        assert bench.engine.read_config(bench.access).version == 2
        assert [one.snapshot_id for one in bench.engine.snapshots(bench.access)] == [snapshot_id]
        assert list(bench.engine.list_all(bench.access, snapshot_id, NEVER))
        assert bench.engine.find(bench.access, "letter", ())
        bench.engine.dump(
            bench.access, snapshot_id, f"{bench.source}/letter.txt", bench.folder / "dumped"
        )
        outcome = bench.engine.restore(
            bench.access, snapshot_id, str(bench.source), bench.target(), no_report, NEVER
        )
        assert outcome.errors == ()
        calls: list[Callable[[], object]] = [
            bench.back_up,
            lambda: bench.engine.check(bench.access, CheckDepth.STRUCTURE, "", NEVER),
            lambda: bench.engine.prune(bench.access, NEVER),
            lambda: bench.engine.forget(bench.access, (snapshot_id,), dry_run=False),
        ]
        for call in calls:
            with pytest.raises(PracticeGuardError) as caught:
                call()
            assert caught.value.code is ErrorCode.REPOSITORY_LOCKED
            assert caught.value.facts["pid"] == str(process.pid)
            assert caught.value.facts["host"]
            assert caught.value.facts["since"]
        bench.engine.unlock(bench.access)
        assert len(bench.locks()) == 1, "the lock of a live process stays"


def test_pain_09_the_lock_of_a_dead_process_is_removed(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(60_000_000))
    snapshot_id = bench.back_up().snapshot_id
    calls: list[Callable[[], object]] = [
        lambda: bench.back_up().is_complete,
        lambda: bench.engine.check(bench.access, CheckDepth.STRUCTURE, "", NEVER).is_sound,
        lambda: bench.engine.forget(bench.access, (snapshot_id,), dry_run=True),
        lambda: bench.engine.prune(bench.access, NEVER),
    ]
    for number, call in enumerate(calls):
        with _holding(bench, "check", "--read-data"):
            pass
        assert len(bench.locks()) == 1
        assert call(), number
        assert bench.locks() == []
    with _holding(bench, "check", "--read-data"):
        pass
    bench.engine.unlock(bench.access)
    assert bench.locks() == []


def test_a_sound_repository(bench: Bench) -> None:
    bench.back_up()
    for depth, share in (
        (CheckDepth.STRUCTURE, ""),
        (CheckDepth.SHARE, "1/2"),
        (CheckDepth.ALL_DATA, ""),
    ):
        result = bench.engine.check(bench.access, depth, share, NEVER)
        assert result.is_sound
        assert (result.depth, result.share, result.errors) == (depth, share, ())
    for share in ("", "0/3", "4/3", "5%", "1/3 --x"):
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.check(bench.access, CheckDepth.SHARE, share, NEVER)
        assert caught.value.code is ErrorCode.INPUT_INVALID


def test_what_a_killed_check_left_in_the_cache_is_removed_after_days(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(60_000_000))
    bench.back_up()
    cache = bench.folder / "cache"
    with _holding(bench, "check", "--read-data", cache=cache.name):
        pass
    (left,) = cache.glob("restic-check-cache-*")
    assert bench.engine.check(bench.access, CheckDepth.STRUCTURE, "", NEVER).is_sound
    assert left.exists(), "it may belong to a check that goes on"
    long_ago = time.time() - 4 * 24 * 3600
    os.utime(left, (long_ago, long_ago))
    assert bench.engine.check(bench.access, CheckDepth.STRUCTURE, "", NEVER).is_sound
    assert not left.exists()
    assert list(cache.glob("restic-check-cache-*")) == []
    assert any(cache.iterdir()), "the cache of the repository itself stays"


def test_a_flipped_bit_is_found_by_reading(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(2_000_000))
    bench.back_up()
    (pack,) = bench.packs(larger_than=1_000_000)
    pack.chmod(0o600)
    content = bytearray(pack.read_bytes())
    content[500_000] ^= 1
    pack.write_bytes(content)
    assert bench.engine.check(bench.access, CheckDepth.STRUCTURE, "", NEVER).is_sound
    result = bench.engine.check(bench.access, CheckDepth.ALL_DATA, "", NEVER)
    assert not result.is_sound
    assert result.broken_packs == (pack.name,)
    assert len(result.errors) >= 1
    assert not any("repair" in error for error in result.errors)
    shares = [
        bench.engine.check(bench.access, CheckDepth.SHARE, f"{n}/2", NEVER).is_sound for n in (1, 2)
    ]
    assert sorted(shares) == [False, True]


def test_a_missing_pack_and_a_broken_index(bench: Bench) -> None:
    bench.back_up()
    intact = bench.folder / "intact"
    shutil.copytree(bench.repository, intact)
    bench.packs()[0].unlink()
    result = bench.other_engine().check(bench.access, CheckDepth.STRUCTURE, "", NEVER)
    assert not result.is_sound
    assert result.errors
    access = replace(bench.access, location=str(intact))
    for index in (intact / "index").iterdir():
        index.chmod(0o600)
        index.write_bytes(index.read_bytes()[:50])
    result = bench.other_engine().check(access, CheckDepth.STRUCTURE, "", NEVER)
    assert not result.is_sound
    assert result.suggest_repair_index


def test_a_check_that_could_not_be_made_is_no_verdict(bench: Bench) -> None:
    wrong = replace(bench.access, password=Secret("wrong"))
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.check(wrong, CheckDepth.STRUCTURE, "", NEVER)
    assert caught.value.code is ErrorCode.WRONG_PASSWORD


def test_forget_and_prune(bench: Bench) -> None:
    (bench.source / "large.bin").write_bytes(os.urandom(1_000_000))
    first = bench.back_up().snapshot_id
    (bench.source / "large.bin").unlink()
    second = bench.back_up().snapshot_id
    assert bench.engine.forget(bench.access, (first,), dry_run=True) == (first,)
    assert len(bench.engine.snapshots(bench.access)) == 2
    unknown = "0" * 64
    assert bench.engine.forget(bench.access, (first, unknown), dry_run=False) == (first,)
    assert [one.snapshot_id for one in bench.engine.snapshots(bench.access)] == [second]
    assert bench.engine.forget(bench.access, (unknown,), dry_run=False) == ()
    assert bench.engine.forget(bench.access, (), dry_run=False) == ()
    for short in (second[:8], "latest", "--keep-last=0"):
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.forget(bench.access, (short,), dry_run=False)
        assert caught.value.code is ErrorCode.INPUT_INVALID
    assert len(bench.packs(larger_than=900_000)) == 1
    assert "done" in bench.engine.prune(bench.access, NEVER)
    assert bench.packs(larger_than=900_000) == []
    assert bench.engine.check(bench.access, CheckDepth.ALL_DATA, "", NEVER).is_sound


@pytest.mark.parametrize("channel", SecretChannel)
def test_copy(bench: Bench, channel: SecretChannel, tmp_path: Path) -> None:
    engine = bench.other_engine(channel=channel)
    first = bench.back_up().snapshot_id
    second = bench.back_up().snapshot_id
    other = Access(str(tmp_path / "other"), Secret("another password"))
    engine.initialize(other)
    engine.copy(bench.access, other, (second,), NEVER)
    (copied,) = engine.snapshots(other)
    assert copied.paths == (str(bench.source),)
    assert any(
        node.name == "letter.txt" for node in engine.list_all(other, copied.snapshot_id, NEVER)
    )
    engine.copy(bench.access, other, (first, second), NEVER)
    assert len(engine.snapshots(other)) == 2
    with pytest.raises(PracticeGuardError) as caught:
        engine.copy(bench.access, other, ("0" * 64,), NEVER)
    assert caught.value.code is ErrorCode.SNAPSHOT_NOT_FOUND
    gone = replace(bench.access, location=str(tmp_path / "gone"))
    with pytest.raises(PracticeGuardError) as caught:
        engine.copy(gone, other, (first,), NEVER)
    assert caught.value.code is ErrorCode.PLACE_NOT_FOUND

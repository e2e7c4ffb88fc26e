"""A drive whose switch is set against writing: after a burglary, that is how files come back."""

import os
import shlex
from pathlib import Path

import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import NeverCancelled, no_report
from tests.integration.restic.conftest import Bench


@pytest.fixture
def protected(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """Return a bench with one snapshot, whose drive says from now on that it is read-only."""
    (bench.source / "scans" / "large.bin").write_bytes(os.urandom(3_000_000))
    bench.back_up()
    real = os.statvfs

    def statvfs(path: Path) -> os.statvfs_result:
        told = list(real(path))
        told[8] |= os.ST_RDONLY
        return os.statvfs_result(told)

    monkeypatch.setattr(os, "statvfs", statvfs)
    return bench


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="only POSIX tells")
def test_files_come_back_without_a_lock(protected: Bench) -> None:
    """With one, restic would try to leave it for a quarter of an hour, file after file."""
    log = protected.folder / "calls"
    spy = protected.folder / "spy"
    spy.write_text(
        f'#!/bin/sh\necho "$@" >> {shlex.quote(str(log))}\n'
        f'exec {shlex.quote(str(protected.restic))} "$@"\n'
    )
    spy.chmod(0o700)
    engine, access = protected.other_engine(restic=spy), protected.access
    (snapshot,) = engine.snapshots(access)
    engine.read_config(access)
    engine.list_folder(access, snapshot.snapshot_id, "/")
    nodes = list(engine.list_all(access, snapshot.snapshot_id, NeverCancelled()))
    (letter,) = [node.path for node in nodes if node.name == "letter.txt"]
    engine.dump(access, snapshot.snapshot_id, letter, protected.folder / "dumped")
    target = protected.folder / "target"
    target.mkdir()
    folder = letter.rpartition("/")[0]
    outcome = engine.restore(
        access, snapshot.snapshot_id, folder, target, no_report, NeverCancelled()
    )
    assert outcome.errors == ()
    assert (target / "letter.txt").read_bytes() == b"Dear patient"
    assert (protected.folder / "dumped").read_bytes() == b"Dear patient"
    calls = log.read_text().splitlines()
    assert len(calls) == 6
    assert [call for call in calls if call.count("--no-lock") != 1] == []


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="only POSIX tells")
def test_damage_is_damage_though_it_was_read_without_a_lock(protected: Bench) -> None:
    (snapshot,) = protected.engine.snapshots(protected.access)
    for pack in protected.packs(larger_than=1_000_000):
        pack.chmod(0o600)
        pack.unlink()
    outcome = protected.engine.restore(
        protected.access,
        snapshot.snapshot_id,
        str(protected.source),
        protected.target(),
        no_report,
        NeverCancelled(),
    )
    assert outcome.errors
    assert outcome.is_copy_damaged


@pytest.mark.skipif(not hasattr(os, "statvfs"), reason="only POSIX tells")
def test_what_would_write_is_refused_at_once(protected: Bench) -> None:
    for work in (
        protected.back_up,
        lambda: protected.engine.check(
            protected.access, CheckDepth.STRUCTURE, "", NeverCancelled()
        ),
    ):
        with pytest.raises(PracticeGuardError) as caught:
            work()
        assert caught.value.code is ErrorCode.PLACE_NOT_WRITABLE
        assert caught.value.facts == {"location": protected.access.location}

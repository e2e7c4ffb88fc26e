"""Every `BackupEngine` keeps records of our own beside the copies, and takes none for a copy."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    BackupRequest,
    Record,
    StoreRequest,
)
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.quick_repository import make_quick

NEVER = NeverCancelled()


@pytest.fixture(params=["fake", "real"])
def stand(
    request: pytest.FixtureRequest, restic_path: Path, tmp_path: Path
) -> tuple[BackupEngine, Access]:
    access = Access(str(tmp_path / "copy"), Secret("daily"))
    if request.param == "fake":
        engine = FakeEngine()
        engine.add_repository(access.location, access.password)
        return engine, access
    real = ResticEngine(restic_path, tmp_path / "cache")
    real.initialize(access)
    make_quick(tmp_path / "copy", "daily")
    return real, access


def asked(content: bytes, name: str = "runs.json", *, said: bytes | None = None) -> StoreRequest:
    told = content if said is None else said
    label = RecordLabel(
        RecordKind.RUNS, name, len(told), hashlib.sha256(told).hexdigest(), (("a", "b"),)
    )

    def whole() -> Iterator[bytes]:
        yield content

    return StoreRequest(Record(label, whole), "pc", datetime.now(UTC))


def test_a_record_is_listed_apart_and_read_again(stand: tuple[BackupEngine, Access]) -> None:
    engine, access = stand
    request = asked(b"one")
    snapshot_id = engine.store(access, request, NEVER)
    label = request.record.label
    assert engine.records(access) == (StoredRecord(snapshot_id, "runs.json", label, 3, "pc"),)
    assert engine.snapshots(access) == ()
    assert b"".join(engine.read_record(access, engine.records(access)[0])) == b"one"


def test_no_record_is_forgotten_and_no_copy_is_kept_for_it(
    stand: tuple[BackupEngine, Access], tmp_path: Path
) -> None:
    engine, access = stand
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a").write_bytes(b"a")
    backup = BackupRequest((tmp_path / "source",), (), "pc", "practiceguard")
    record_id = engine.store(access, asked(b"one"), NEVER)
    copy = engine.back_up(access, backup, no_report, NEVER)
    assert engine.forget(access, (record_id,), dry_run=True) == ()
    assert engine.forget(access, (record_id,), dry_run=False) == ()
    gone = engine.forget(access, (record_id, copy.snapshot_id), dry_run=False)
    assert gone == (copy.snapshot_id,)
    assert [one.snapshot_id for one in engine.records(access)] == [record_id]


def test_what_is_not_as_its_label_says_is_not_stored(stand: tuple[BackupEngine, Access]) -> None:
    engine, access = stand
    with pytest.raises(PracticeGuardError) as refused:
        engine.store(access, asked(b"one", said=b"two"), NEVER)
    assert refused.value.code is ErrorCode.RECORD_DAMAGED
    assert engine.records(access) == ()


def test_whatever_reading_the_content_raises_is_raised(
    stand: tuple[BackupEngine, Access],
) -> None:
    engine, access = stand

    def missing() -> Iterator[bytes]:
        yield b"on"
        raise PracticeGuardError(ErrorCode.EVIDENCE_MISSING)

    label = asked(b"one").record.label
    with pytest.raises(PracticeGuardError) as refused:
        engine.store(access, StoreRequest(Record(label, missing), "pc", datetime.now(UTC)), NEVER)
    assert refused.value.code is ErrorCode.EVIDENCE_MISSING
    assert engine.records(access) == ()

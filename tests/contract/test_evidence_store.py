"""What every EvidenceStore does, in memory and in encrypted files."""

import hashlib
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from practiceguard.adapters.database import evidence_store
from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.evidence_store import (
    CHUNK,
    LEFT_AFTER,
    EncryptedEvidenceStore,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.ports import EvidenceStore
from tests.fakes.memory_incidents import MemoryEvidenceStore
from tests.fakes.memory_secrets import MemorySecretStore

ONE, OTHER = IncidentId("2026-01"), IncidentId("2026-02")


@pytest.fixture(params=["memory", "encrypted"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EvidenceStore]:
    if request.param == "memory":
        yield MemoryEvidenceStore()
    else:
        database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
        yield EncryptedEvidenceStore(tmp_path / "state" / "evidence", database)
        database.close()


@pytest.fixture
def encrypted(tmp_path: Path) -> Iterator[EncryptedEvidenceStore]:
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield EncryptedEvidenceStore(tmp_path / "state" / "evidence", database)
    database.close()


def note(tmp_path: Path, content: bytes = b"pay 300 BTC") -> Path:
    path = tmp_path / "demande de rançon.txt"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, 2 * CHUNK + 7])
def test_what_is_taken_in_comes_back_to_the_byte(
    store: EvidenceStore, tmp_path: Path, size: int
) -> None:
    content = random.Random(size).randbytes(size)
    evidence, sha256, taken = store.take_in(ONE, note(tmp_path, content))
    assert (sha256, taken) == (hashlib.sha256(content).hexdigest(), size)
    assert b"".join(store.read(ONE, evidence)) == content


def test_the_same_bytes_are_kept_once_and_per_incident(
    store: EvidenceStore, tmp_path: Path
) -> None:
    first, *_ = store.take_in(ONE, note(tmp_path))
    again, *_ = store.take_in(ONE, note(tmp_path))
    other, *_ = store.take_in(OTHER, note(tmp_path))
    assert first == again
    assert tuple(store.held(ONE)) == (first,)
    assert tuple(store.held(OTHER)) == (other,)


def test_what_is_not_there_is_said(store: EvidenceStore, tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as missing:
        b"".join(store.read(ONE, EvidenceId("ab" * 16)))
    assert missing.value.code is ErrorCode.EVIDENCE_MISSING
    with pytest.raises(PracticeGuardError) as unreadable:
        store.take_in(ONE, tmp_path / "no such file")
    assert unreadable.value.code is ErrorCode.EVIDENCE_UNREADABLE
    assert tuple(store.held(ONE)) == ()


def test_what_a_crash_left_is_cleared_away_and_what_is_being_written_is_not(
    encrypted: EncryptedEvidenceStore, tmp_path: Path
) -> None:
    encrypted.take_in(ONE, note(tmp_path))
    folder = encrypted.folder / ONE
    left, written = folder / "0a.unfinished", folder / "0b.unfinished"
    for one in (left, written):
        one.write_bytes(b"half of a disk image")
    before = time.time() - LEFT_AFTER - 60
    os.utime(left, (before, before))
    encrypted.take_in(ONE, note(tmp_path, b"another"))
    assert not left.exists()
    assert written.exists()


def test_nothing_of_it_can_be_read_in_the_folder(
    encrypted: EncryptedEvidenceStore, tmp_path: Path
) -> None:
    evidence, sha256, _ = encrypted.take_in(ONE, note(tmp_path, b"the note of the attacker" * 99))
    assert sha256 not in evidence
    for path in encrypted.folder.rglob("*"):
        assert b"attacker" not in (path.read_bytes() if path.is_file() else b"")
        assert "ran" not in path.name


@pytest.mark.parametrize("where", [0.1, 0.5, 0.99])
def test_a_byte_that_was_turned_over_is_found(
    encrypted: EncryptedEvidenceStore, tmp_path: Path, where: float
) -> None:
    evidence, *_ = encrypted.take_in(ONE, note(tmp_path, b"x" * 50_000))
    (path,) = (encrypted.folder / ONE).iterdir()
    content = bytearray(path.read_bytes())
    content[int(len(content) * where)] ^= 0xFF
    path.chmod(0o600)
    path.write_bytes(content)
    with pytest.raises(PracticeGuardError) as damaged:
        b"".join(encrypted.read(ONE, evidence))
    assert damaged.value.code is ErrorCode.EVIDENCE_DAMAGED


def test_one_file_put_in_the_place_of_another_is_found(
    encrypted: EncryptedEvidenceStore, tmp_path: Path
) -> None:
    first, *_ = encrypted.take_in(ONE, note(tmp_path))
    second, *_ = encrypted.take_in(ONE, note(tmp_path, b"another"))
    folder = encrypted.folder / ONE
    (folder / f"{first}.evidence").write_bytes((folder / f"{second}.evidence").read_bytes())
    with pytest.raises(PracticeGuardError) as damaged:
        b"".join(encrypted.read(ONE, first))
    assert damaged.value.code is ErrorCode.EVIDENCE_DAMAGED


def test_a_file_that_fails_half_way_leaves_nothing(
    encrypted: EncryptedEvidenceStore, tmp_path: Path
) -> None:
    with pytest.raises(PracticeGuardError):
        encrypted.take_in(ONE, tmp_path)  # a folder
    assert list((encrypted.folder / ONE).iterdir()) == []


@pytest.mark.parametrize("size", [0, 1, CHUNK, 2 * CHUNK + 7])
def test_what_was_taken_in_elsewhere_comes_back_under_its_name(
    store: EvidenceStore, size: int
) -> None:
    content = random.Random(size).randbytes(size)
    sha256, name = hashlib.sha256(content).hexdigest(), EvidenceId("e" * 32)
    store.bring_back(ONE, name, sha256, iter([content[: size // 2], content[size // 2 :]]))
    store.bring_back(ONE, name, sha256, iter([]))  # it is here: nothing is done
    assert b"".join(store.read(ONE, name)) == content
    assert tuple(store.held(ONE)) == (name,)


def test_what_is_not_what_was_taken_in_elsewhere_is_not_kept(store: EvidenceStore) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        store.bring_back(ONE, EvidenceId("e" * 32), "0" * 64, iter([b"other"]))
    assert refused.value.code is ErrorCode.EVIDENCE_DAMAGED
    assert tuple(store.held(ONE)) == ()


def test_no_name_leads_out_of_the_folder(encrypted: EncryptedEvidenceStore) -> None:
    sha256 = hashlib.sha256(b"x").hexdigest()
    for incident, name in ((ONE, "../up"), (IncidentId("../.."), "e" * 32), (ONE, "")):
        with pytest.raises(PracticeGuardError):
            encrypted.bring_back(incident, EvidenceId(name), sha256, iter([b"x"]))
    assert not list(encrypted.folder.rglob("*.evidence"))


def test_what_was_brought_back_cannot_be_put_in_the_place_of_another(
    encrypted: EncryptedEvidenceStore,
) -> None:
    one, other = EvidenceId("1" * 32), EvidenceId("2" * 32)
    for name, content in ((one, b"one"), (other, b"other")):
        encrypted.bring_back(ONE, name, hashlib.sha256(content).hexdigest(), iter([content]))
    folder = encrypted.folder / ONE
    (folder / f"{one}.evidence").replace(folder / f"{other}.evidence")
    with pytest.raises(PracticeGuardError) as refused:
        b"".join(encrypted.read(ONE, other))
    assert refused.value.code is ErrorCode.EVIDENCE_DAMAGED


@pytest.mark.parametrize("change", ["longer", "same length", "shorter"])
def test_a_file_that_is_written_to_while_it_is_read_is_refused(
    encrypted: EncryptedEvidenceStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
) -> None:
    path = note(tmp_path, b"a" * (2 * CHUNK))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    chunks = evidence_store._chunks

    def written_to(file: BinaryIO, source: Path) -> Iterator[bytes]:
        for number, content in enumerate(chunks(file, source)):
            yield content
            if number == 0:
                with path.open("rb+") as other:
                    other.seek(0, os.SEEK_END if change == "longer" else os.SEEK_SET)
                    other.write(b"b")
                    if change == "shorter":
                        other.truncate(CHUNK)

    with monkeypatch.context() as patch:
        patch.setattr(evidence_store, "_chunks", written_to)
        with pytest.raises(PracticeGuardError) as refused:
            encrypted.take_in(ONE, path)
    assert refused.value.code is ErrorCode.EVIDENCE_CHANGING
    assert refused.value.facts == {"path": str(path)}
    assert list((encrypted.folder / ONE).iterdir()) == []
    # When it rests it is taken in as it is.
    content = path.read_bytes()
    evidence, sha256, size = encrypted.take_in(ONE, path)
    assert (sha256, size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert b"".join(encrypted.read(ONE, evidence)) == content

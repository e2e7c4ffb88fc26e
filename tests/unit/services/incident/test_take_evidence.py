"""Evidence is taken in once, with its origin, and compared with the log."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.database.connection import Database, open_database
from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.take_evidence import Origin, TakeEvidence
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_incidents import MemoryEvidenceStore, MemoryIncidentLog
from tests.fakes.memory_secrets import MemorySecretStore

ORIGIN = Origin("photograph of the screen at the front desk", "Sophie", NOON - timedelta(hours=1))


@pytest.fixture
def take() -> TakeEvidence:
    log, clock = MemoryIncidentLog(), FixedClock()
    read = ReadIncident(log)
    facts = FirstFacts(IncidentKind.RANSOMWARE, NOON, "Sophie", "red window", "Sophie")
    OpenIncident(log, clock, read, lambda _key, _at, _by: ())(facts, "FR", ZoneInfo("Europe/Paris"))
    return TakeEvidence(log, MemoryEvidenceStore(), clock, read)


@pytest.fixture
def key(take: TakeEvidence) -> IncidentId:
    (only,) = take.log.incidents()
    return only


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "écran.jpg"
    path.write_bytes(b"a photograph")
    return path


def test_it_is_written_into_the_log_with_its_fingerprint(
    take: TakeEvidence, key: IncidentId, photo: Path
) -> None:
    taken = take(key, "Dr Moreau", photo, ORIGIN)
    assert take.read(key).incident.evidence == (taken,)
    assert taken.sha256 == hashlib.sha256(b"a photograph").hexdigest()
    assert (taken.name, taken.size, taken.collected_by) == ("écran.jpg", 12, "Sophie")
    assert b"".join(take.content(key, taken.evidence)) == b"a photograph"
    assert take.verify(key) == {}


def test_the_same_file_is_not_taken_in_twice(
    take: TakeEvidence, key: IncidentId, photo: Path
) -> None:
    first = take(key, "Dr Moreau", photo, ORIGIN)
    assert take(key, "Sophie", photo, ORIGIN) == first
    assert len(take.read(key).incident.evidence) == 1


@pytest.mark.parametrize("origin", [Origin(" ", "Sophie", NOON), Origin("a photograph", "", NOON)])
def test_it_needs_an_origin_and_a_collector(
    take: TakeEvidence, key: IncidentId, photo: Path, origin: Origin
) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        take(key, "Dr Moreau", photo, origin)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert tuple(take.store.held(key)) == ()


def test_what_is_gone_is_found(take: TakeEvidence, key: IncidentId, photo: Path) -> None:
    taken = take(key, "Dr Moreau", photo, ORIGIN)
    other = TakeEvidence(take.log, MemoryEvidenceStore(), take.clock, take.read)
    assert other.verify(key) == {taken.evidence: ErrorCode.EVIDENCE_MISSING}


def test_two_processes_that_take_in_the_same_file_at_once_write_one_entry(
    tmp_path: Path, photo: Path
) -> None:
    secrets, state = MemorySecretStore(), tmp_path / "state"
    together = Barrier(2, timeout=20)

    @dataclass(frozen=True)
    class Slow(EncryptedEvidenceStore):
        """Returns only when the other process has looked into the log, too, and taken it in."""

        def take_in(self, incident: IncidentId, source: Path) -> tuple[EvidenceId, str, int]:
            together.wait()
            taken = super().take_in(incident, source)
            together.wait()
            return taken

    def process() -> tuple[Database, TakeEvidence]:
        database = open_database(state / "practiceguard.db", secrets)
        log, clock = DatabaseIncidentLog(database), FixedClock()
        store = Slow(state / "evidence", database)
        return database, TakeEvidence(log, store, clock, ReadIncident(log))

    both = (process(), process())
    first = both[0][1]
    facts = FirstFacts(IncidentKind.RANSOMWARE, NOON, "Sophie", "red window", "Sophie")
    opening = OpenIncident(first.log, first.clock, first.read, lambda *_: ())
    key = opening(facts, "FR", ZoneInfo("Europe/Paris")).incident.id
    with ThreadPoolExecutor(2) as pool:
        waiting = [pool.submit(take, key, "Sophie", photo, ORIGIN) for _, take in both]
        one, other = (result.result(timeout=30) for result in waiting)
    assert one == other
    kinds = [entry.kind for entry in first.log.entries(key)]
    assert kinds == ["opened", "evidence-taken"]
    assert first.verify(key) == {}
    for database, _ in both:
        database.close()

"""A server that gives nothing away: what left there cannot be taken back from this computer."""

import hashlib
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from practiceguard.domain.incident.log import Flaw, IncidentId, entry_in, flaws_of
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.services.incident.compare_with_places import anchors_in
from practiceguard.services.incident.record_incidents import log_record
from practiceguard.services.ports import Record, StoreRequest
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.integration.places.conftest import Bench, MakePlace, Place

NEVER = NeverCancelled()
KEY = IncidentId("2026-01")


def a_log(*texts: str) -> MemoryIncidentLog:
    log = MemoryIncidentLog()
    for text in texts:
        log.append(KEY, NOON, "Sophie", "noted", f'{{"text": "{text}"}}')
    return log


def stored(bench: Bench, place: Place, record: Record) -> str:
    request = StoreRequest(record, "practice-pc", datetime.now(UTC))
    return bench.engine.store(place.access(), request, NEVER)


def test_what_left_stays_though_somebody_has_every_password(
    bench: Bench, serve: MakePlace, restic_path: Path
) -> None:
    place = serve("rest append-only")
    bench.engine.initialize(place.access())
    copy = bench.back_up(place)
    log = a_log("noticed", "the director knew", "called the police")
    record_id = stored(bench, place, log_record(log.entries(KEY)))

    # Whoever has this computer has the daily password and restic. A tag is changed by writing the
    # snapshot anew and removing the old one: that the server refuses, so both are there then.
    for words in (["forget", record_id], ["tag", "--set", "x", record_id], ["prune"]):
        attack(bench, place, restic_path, *words)
    records = bench.engine.records(place.access())
    ours = [one for one in records if one.label is not None]
    assert [one.snapshot_id for one in ours] == [record_id]
    content = b"".join(bench.engine.read_record(place.access(), ours[0]))
    assert tuple(map(entry_in, content.splitlines())) == log.entries(KEY)
    assert [one.snapshot_id for one in bench.engine.snapshots(place.access())] == [copy.snapshot_id]

    # Entries cut off here, and a log written anew, are found by the tags there.
    anchors = anchors_in(records)[KEY]
    cut = log.entries(KEY)[:-1]
    assert flaws_of(cut) == ()
    assert [one.flaw for one in flaws_of(cut, anchors)] == [Flaw.MISSING_END]
    anew = a_log("noticed", "nobody knew", "called the police").entries(KEY)
    assert [one.flaw for one in flaws_of(anew, anchors)] == [Flaw.OTHER_HISTORY]


def test_a_forged_end_is_only_added_to_the_true_one(bench: Bench, serve: MakePlace) -> None:
    place = serve("rest append-only")
    bench.engine.initialize(place.access())
    true, forged = a_log("one", "two"), a_log("one", "other")
    stored(bench, place, log_record(true.entries(KEY)))
    stored(bench, place, log_record(forged.entries(KEY)))
    anchors = anchors_in(bench.engine.records(place.access()))[KEY]
    assert len(anchors) == 2
    for log in (true, forged):
        assert [one.flaw for one in flaws_of(log.entries(KEY), anchors)] == [Flaw.OTHER_HISTORY]


def test_evidence_of_some_size_comes_back_from_a_server(bench: Bench, serve: MakePlace) -> None:
    place = serve("rest append-only")
    bench.engine.initialize(place.access())
    content = os.urandom(9_000_000)
    label = RecordLabel(
        RecordKind.EVIDENCE, "e" * 32, len(content), hashlib.sha256(content).hexdigest()
    )
    stored(bench, place, Record(label, lambda: iter([content[:1000], content[1000:]])))
    (record,) = bench.engine.records(place.access())
    assert record == StoredRecord(record.snapshot_id, label.name, label, 9_000_000, "practice-pc")
    assert b"".join(bench.engine.read_record(place.access(), record)) == content


def attack(bench: Bench, place: Place, restic: Path, *words: str) -> None:
    """Do with restic alone what somebody at this computer could do; it may fail."""
    connection = place.connection
    certificate = bench.folder / "server.pem"
    certificate.write_text(getattr(connection, "certificate", ""))
    access = place.access()
    secrets = {part.value: secret.reveal() for part, secret in place.secrets.items()}
    environment = {
        **os.environ,
        "RESTIC_REPOSITORY": access.location,
        "RESTIC_PASSWORD": access.password.reveal(),
        "RESTIC_REST_USERNAME": getattr(connection, "user", ""),
        "RESTIC_REST_PASSWORD": secrets.get("rest-password", ""),
        "RESTIC_CACHE_DIR": str(bench.folder / "attacker"),
    }
    command = [str(restic), *words, "--cacert", str(certificate), "--retry-lock", "1s"]
    done = subprocess.run(
        command, env=environment, capture_output=True, timeout=120, check=False, text=True
    )
    # Not for another reason, such as a wrong password: it got as far as the server.
    assert "wrong password" not in done.stderr
    assert "certificate" not in done.stderr

"""The logs of all incidents, and their evidence, as records that leave with each backup."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.incident.entry import EvidenceTaken
from practiceguard.domain.incident.log import Anchor, IncidentId, LogEntry, line_of
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.ports import Clock, EvidenceStore, IncidentLog, Record, is_stored


@dataclass(frozen=True)
class IncidentRecords:
    """`Records`: the log of each incident, whole, whenever it has entries that are not there."""

    log: IncidentLog
    clock: Clock

    def mark(self, _place: RepositoryKey) -> str:
        """Return the number of entries: none is ever removed."""
        return str(self.log.version())

    def due(self, place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return the logs that are lacking; of those that are there the end is remembered."""
        for incident in self.log.incidents():
            record = log_record(self.log.entries(incident))
            if is_stored(record, there):
                self.stored(place, record, self.clock.now())
            else:
                yield record

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Remember how far the log has left, so that cutting it off is found."""
        anchor = anchor_of(record.label)
        incident = IncidentId(record.label.fact("incident"))
        if anchor is not None and anchor not in self.log.anchors(incident):
            self.log.remember_anchor(incident, anchor, at, place)


@dataclass(frozen=True)
class EvidenceRecords:
    """`Records`: each file of evidence, once."""

    log: IncidentLog
    evidence: EvidenceStore
    read: ReadIncident

    def mark(self, _place: RepositoryKey) -> str:
        """Return the number of entries: evidence is taken in by one."""
        return str(self.log.version())

    def due(self, _place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return what is lacking, the smallest first; what is damaged here raises when read."""
        lacking = [
            record
            for incident in self.log.incidents()
            for taken in self.read(incident).incident.evidence
            if not is_stored(record := self._record(incident, taken), there)
        ]
        return sorted(lacking, key=lambda record: record.label.size)

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Do nothing: the log says what was taken in."""

    def _record(self, incident: IncidentId, taken: EvidenceTaken) -> Record:
        facts = (("incident", incident),)
        label = RecordLabel(RecordKind.EVIDENCE, taken.evidence, taken.size, taken.sha256, facts)
        return Record(label, partial(self.evidence.read, incident, taken.evidence))


def log_record(entries: tuple[LogEntry, ...]) -> Record:
    """Given the log of an incident, return it as JSON lines in the form that is sealed."""
    content = b"".join(line_of(entry) + b"\n" for entry in entries)
    last = entries[-1]
    label = RecordLabel(
        RecordKind.INCIDENT,
        f"incident-{last.incident}.jsonl",
        len(content),
        hashlib.sha256(content).hexdigest(),
        (("incident", last.incident), ("number", str(last.number)), ("seal", last.seal)),
    )

    def whole() -> Iterator[bytes]:
        yield content

    return Record(label, whole)


def anchor_of(label: RecordLabel) -> Anchor | None:
    """Return where the log ended that a record holds; None if its label does not say that."""
    number, seal = label.fact("number"), label.fact("seal")
    if label.kind is not RecordKind.INCIDENT or not number.isdecimal() or not seal:
        return None
    return Anchor(int(number), seal)

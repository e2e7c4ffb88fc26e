"""After a computer was lost: bring the incidents and their evidence back from the places.

Entries are taken in as they were written, seals unchanged, and only what verifies: a log with a
flaw is told and left where it is.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId, EvidenceTaken
from practiceguard.domain.incident.log import (
    Anchor,
    Finding,
    IncidentId,
    LogEntry,
    entry_in,
    flaws_of,
)
from practiceguard.domain.record import RecordKind, StoredRecord
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.incident.compare_with_places import anchors_in
from practiceguard.services.incident.entry_codec import decode
from practiceguard.services.incident.record_incidents import anchor_of
from practiceguard.services.ports import Access, BackupEngine, Clock, EvidenceStore, IncidentLog

LARGEST_LOG = 256 * 1024 * 1024
"""Bytes: a log of years is far smaller, and it is read whole."""


@dataclass(frozen=True)
class BroughtBack:
    """What became of one incident that lies in a place."""

    incident: IncidentId
    repository: Repository
    entries: int = 0
    """In the log there."""
    new: int = 0
    """Of these, how many were not here before."""
    evidence: int = 0
    """Files that were brought back."""
    lacking: tuple[EvidenceId, ...] = ()
    """Files that the log names and that could not be brought back whole."""
    flaws: tuple[Finding, ...] = ()
    """What is wrong with the log there, by what left earlier; it was taken in all the same."""
    problem: ErrorCode | None = None
    """Why nothing was taken in: LOG_DIFFERS, RECORD_DAMAGED, or what the place said."""


@dataclass(frozen=True)
class BringBack:
    """Takes in what the places hold; what is here already is only added to."""

    engine: BackupEngine
    open_repository: OpenRepository
    log: IncidentLog
    evidence: EvidenceStore
    clock: Clock

    def __call__(self, repository: Repository | None = None) -> tuple[BroughtBack, ...]:
        """Return what became of each incident in a place, or in all places of the plan.

        A place that cannot be opened is passed over if others can; if none can, what the first
        one says is raised. NOT_SET_UP without any.
        """
        places = (repository,) if repository else self.open_repository.all()
        if not places:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        found: list[BroughtBack] = []
        problems: list[PracticeGuardError] = []
        for place in places:
            try:
                access = self.open_repository(place)
                records = self.engine.records(access)
            except PracticeGuardError as error:
                problems.append(error)
                continue
            found += self._from(place, access, records)
        if len(problems) == len(places):
            raise problems[0]
        return tuple(found)

    def _from(
        self, place: Repository, access: Access, records: tuple[StoredRecord, ...]
    ) -> Iterator[BroughtBack]:
        for incident, anchors in sorted(anchors_in(records).items()):
            result = BroughtBack(incident, place)
            try:
                entries = self._best_log(access, records, incident)
                new = self.log.bring_back(entries)
            except PracticeGuardError as error:
                yield replace(result, problem=error.code)
                continue
            for one in anchors:
                if one not in self.log.anchors(incident):
                    self.log.remember_anchor(incident, one, self.clock.now(), place.key)
            count, lacking = self._files(access, records, incident, entries)
            yield replace(
                result,
                entries=len(entries),
                new=new,
                evidence=count,
                lacking=lacking,
                flaws=flaws_of(self.log.entries(incident), anchors),
            )

    def _best_log(
        self, access: Access, records: tuple[StoredRecord, ...], incident: IncidentId
    ) -> tuple[LogEntry, ...]:
        """Return the longest log that is whole and that nothing which left earlier contradicts.

        Whoever has the password can add a longer one that was made up: where each is contradicted
        by another, the one with the fewest words against it, and of these the longest, is taken.
        """
        anchors = anchors_in(records)[incident]
        best: tuple[LogEntry, ...] = ()
        fewest: int | None = None
        for anchor, one in _logs_of(records, incident):
            entries = self._entries(access, one)
            is_it = len(entries) == anchor.number and entries[0].incident == incident
            if not is_it or flaws_of(entries, (anchor,)):
                continue
            earlier = [known for known in anchors if known.number <= len(entries)]
            against = len(flaws_of(entries, earlier))
            if fewest is None or against < fewest:
                best, fewest = entries, against
            if not against:
                break
        if not best:
            name = f"incident-{incident}.jsonl"
            raise PracticeGuardError(ErrorCode.RECORD_DAMAGED, {"name": name})
        return best

    def _entries(self, access: Access, record: StoredRecord) -> tuple[LogEntry, ...]:
        try:
            content = b"".join(self.engine.read_record(access, record))
            return tuple(entry_in(line) for line in content.split(b"\n") if line)
        except (PracticeGuardError, ValueError):
            return ()

    def _files(
        self,
        access: Access,
        records: tuple[StoredRecord, ...],
        incident: IncidentId,
        entries: tuple[LogEntry, ...],
    ) -> tuple[int, tuple[EvidenceId, ...]]:
        """Bring the files back that the log names; return how many, and which are lacking."""
        count = 0
        lacking: list[EvidenceId] = []
        held = set(self.evidence.held(incident))
        for taken in _taken(entries):
            if taken.evidence in held:
                continue
            if self._is_brought(access, _those(records, taken), incident, taken):
                count += 1
            else:
                lacking.append(taken.evidence)
        return count, tuple(lacking)

    def _is_brought(
        self,
        access: Access,
        records: Iterable[StoredRecord],
        incident: IncidentId,
        taken: EvidenceTaken,
    ) -> bool:
        for record in records:
            try:
                with closing(_generated(self.engine.read_record(access, record))) as content:
                    self.evidence.bring_back(incident, taken.evidence, taken.sha256, content)
            except PracticeGuardError as error:
                if error.code is ErrorCode.STATE_NOT_WRITABLE:
                    raise
                continue  # damaged: it may have been stored twice
            return True
        return False


def _logs_of(
    records: tuple[StoredRecord, ...], incident: IncidentId
) -> list[tuple[Anchor, StoredRecord]]:
    """Return the stored logs of an incident with their ends, the longest first, then the oldest."""
    found = []
    for one in records:
        anchor = anchor_of(one.label) if one.label and one.is_whole else None
        if anchor is None or one.label is None or one.label.size > LARGEST_LOG:
            continue
        if one.label.fact("incident") == incident:
            found.append((anchor, one))
    return sorted(found, key=lambda pair: -pair[0].number)


def _generated(chunks: Iterator[bytes]) -> Generator[bytes, None, None]:
    yield from chunks


def _taken(entries: tuple[LogEntry, ...]) -> Iterator[EvidenceTaken]:
    for one in entries:
        entry = decode(one)
        if isinstance(entry, EvidenceTaken):
            yield entry


def _those(records: tuple[StoredRecord, ...], taken: EvidenceTaken) -> Iterator[StoredRecord]:
    for one in records:
        is_file = one.label is not None and one.label.kind is RecordKind.EVIDENCE
        if is_file and one.name == taken.evidence and one.is_whole:
            yield one

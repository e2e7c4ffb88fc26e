"""Take a file in as evidence: kept encrypted, and written into the log with its fingerprint."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.entry import EvidenceId, EvidenceTaken
from practiceguard.domain.incident.log import IncidentId, LogEntry
from practiceguard.services.incident.entry_codec import decode, encode
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import with_salt
from practiceguard.services.ports import Clock, EvidenceStore, IncidentLog


@dataclass(frozen=True)
class Origin:
    """Where evidence comes from."""

    what: str
    """What it is and where it was found, e.g. "photograph of the screen at the front desk"."""
    collected_by: str
    collected_at: datetime
    """With a time zone."""


@dataclass(frozen=True)
class TakeEvidence:
    """Takes files in, gives them back, and compares them with the log."""

    log: IncidentLog
    store: EvidenceStore
    clock: Clock
    read: ReadIncident

    def __call__(
        self, incident: IncidentId, author: str, source: Path, origin: Origin
    ) -> EvidenceTaken:
        """Take a file in and return what was written of it.

        A file that is there already is not taken in twice: what was written of it is returned.
        INPUT_INVALID without an origin or a collector; EVIDENCE_UNREADABLE, EVIDENCE_CHANGING,
        STATE_NOT_WRITABLE.
        """
        for name, text in (("what", origin.what), ("collected_by", origin.collected_by)):
            if not text.strip():
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": name})
        held = {one.evidence: one for one in self.read(incident).incident.evidence}
        evidence, sha256, size = self.store.take_in(incident, source)
        if evidence in held:
            return held[evidence]
        taken = written.EvidenceTaken(
            evidence,
            source.name,
            sha256,
            size,
            origin.what.strip(),
            origin.collected_by.strip(),
            origin.collected_at,
        )

        def is_it(one: LogEntry) -> bool:
            said = decode(one)
            return isinstance(said, EvidenceTaken) and said.evidence == evidence

        # Another process may have written it since we looked: the one that came first counts.
        kind, body = encode(taken)
        standing = self.log.append(
            incident, self.clock.now(), author.strip(), kind, with_salt(body), unless=is_it
        )
        said = decode(standing)
        return said if isinstance(said, EvidenceTaken) else taken

    def content(self, incident: IncidentId, evidence: EvidenceId) -> Iterator[bytes]:
        """Yield the bytes of a file; EVIDENCE_MISSING, EVIDENCE_DAMAGED."""
        return self.store.read(incident, evidence)

    def verify(self, incident: IncidentId) -> dict[EvidenceId, ErrorCode]:
        """Return which files are not what the log says, and how; empty if all are."""
        wrong: dict[EvidenceId, ErrorCode] = {}
        for taken in self.read(incident).incident.evidence:
            try:
                for _ in self.store.read(incident, taken.evidence):
                    pass
            except PracticeGuardError as error:
                wrong[taken.evidence] = error.code
        return wrong

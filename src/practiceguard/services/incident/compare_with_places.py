"""Compare the logs of incidents here with what left of them: nobody can forge that from here.

What was stored in an append-only place stays, whatever is done to this computer. Only tags are
read, so it takes one list per place.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import Anchor, Finding, IncidentId, flaws_of
from practiceguard.domain.record import RecordKind, StoredRecord
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.record_incidents import anchor_of
from practiceguard.services.ports import BackupEngine, IncidentLog


@dataclass(frozen=True)
class PlaceWord:
    """What one place says of the incidents."""

    repository: Repository
    problem: ErrorCode | None = None
    """Why it could not be asked; then it says nothing, for or against."""
    anchors: dict[IncidentId, tuple[Anchor, ...]] = field(default_factory=dict)
    """How far each log had come when it left, in order."""
    flaws: dict[IncidentId, tuple[Finding, ...]] = field(default_factory=dict)
    """What is wrong with the logs here by what is there."""
    missing: tuple[IncidentId, ...] = ()
    """Incidents that lie there and are not here at all."""
    evidence_differs: tuple[EvidenceId, ...] = ()
    """Files whose fingerprint there is not the one in the log here."""
    tags_changed: tuple[str, ...] = ()
    """Names of records whose tags are not what we write."""

    @property
    def is_well(self) -> bool:
        """Return whether it was asked and nothing there speaks against the logs here."""
        wrong = (self.flaws, self.missing, self.evidence_differs, self.tags_changed)
        return self.problem is None and not any(wrong)


@dataclass(frozen=True)
class CompareWithPlaces:
    """Reads the tags in all places and holds the logs against them."""

    engine: BackupEngine
    open_repository: OpenRepository
    log: IncidentLog
    read: ReadIncident

    def __call__(self) -> tuple[PlaceWord, ...]:
        """Return what each place of the plan says; nothing is changed and nothing raised."""
        return tuple(self._word(one) for one in self.open_repository.all())

    def _word(self, repository: Repository) -> PlaceWord:
        try:
            records = self.engine.records(self.open_repository(repository))
        except PracticeGuardError as error:
            return PlaceWord(repository, error.code)
        anchors = anchors_in(records)
        here = set(self.log.incidents())
        known = {key: found for key, found in anchors.items() if key in here}
        flaws = {key: flaws_of(self.log.entries(key), found) for key, found in known.items()}
        return PlaceWord(
            repository,
            anchors=anchors,
            flaws={key: found for key, found in flaws.items() if found},
            missing=tuple(sorted(anchors.keys() - here)),
            evidence_differs=self._evidence_differs(records, here),
            tags_changed=tuple(one.name for one in records if one.label is None),
        )

    def _evidence_differs(
        self, records: tuple[StoredRecord, ...], here: set[IncidentId]
    ) -> tuple[EvidenceId, ...]:
        in_log = {
            taken.evidence: taken.sha256
            for incident in here
            for taken in self.read(incident).incident.evidence
        }
        return tuple(
            EvidenceId(one.name)
            for one in records
            if one.label is not None
            and one.label.kind is RecordKind.EVIDENCE
            and in_log.get(EvidenceId(one.name), one.label.sha256) != one.label.sha256
        )


def anchors_in(records: tuple[StoredRecord, ...]) -> dict[IncidentId, tuple[Anchor, ...]]:
    """Given what is stored in a place, return how far each log had come, each end once."""
    found: dict[IncidentId, set[Anchor]] = defaultdict(set)
    for one in records:
        anchor = anchor_of(one.label) if one.label is not None else None
        if one.label is not None and anchor is not None:
            found[IncidentId(one.label.fact("incident"))].add(anchor)
    return {
        key: tuple(sorted(anchors, key=lambda one: (one.number, one.seal)))
        for key, anchors in found.items()
    }

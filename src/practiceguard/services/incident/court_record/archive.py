"""The archive of a record in the making: every file, its fingerprint, and the manifest over all."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.court_entries import RecordMade
from practiceguard.domain.incident.court_record import (
    DIGEST_PLACE,
    LOG,
    MANIFEST,
    README,
    RecordAbout,
    RecordFile,
    digest_of_manifest,
    log_content,
    manifest_of,
)
from practiceguard.domain.secret import Secret
from practiceguard.services.incident.court_record.evidence import ChosenEvidence, chosen_evidence
from practiceguard.services.incident.court_record.papers import papers_html
from practiceguard.services.incident.court_record.parts import (
    Piece,
    form_pieces,
    law_pieces,
    laws_of,
    notice_pieces,
    piece,
)
from practiceguard.services.incident.court_record.readme import readme
from practiceguard.services.incident.court_record.timeline import timeline_csv, timeline_html
from practiceguard.services.incident.court_record.told import Told
from practiceguard.services.incident.keep_law import KeepLaw
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.ports import Archives, Member
from practiceguard.services.ports.court_kit import CourtKit
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class Sources:
    """Where the files of a record come from, and what writes them."""

    evidence: TakeEvidence
    law: KeepLaw
    kit: CourtKit
    archives: Archives


class Work:
    """One archive in the making."""

    def __init__(self, services: Sources, told: Told, report: Report, cancel: Cancellation) -> None:
        self._services, self._told = services, told
        self._report, self._cancel = report, cancel
        self._pieces: list[Piece] = []
        self._hashes: dict[str, str] = {}
        self._done = 0
        taken = told.room.incident.evidence if told.wish.with_evidence else ()
        self._total = 2 * sum(one.size for one in taken) or 1
        self.evidence = ChosenEvidence()
        self.laws_lacking = 0
        self.digest = ""

    def prepare(self) -> None:
        """Make everything but the archive: after it, every file's fingerprint is known."""
        told, services = self._told, self._services
        laws = laws_of(told, services.law.row)
        self.laws_lacking = sum(one.kept is None for one in laws)
        self.evidence = chosen_evidence(told, services.evidence, self._advance)
        own = [
            piece("timeline.html", timeline_html(told)),
            piece("timeline.csv", timeline_csv(told)),
            piece("papers.html", papers_html(told, laws, self.evidence.said)),
            piece(LOG, log_content(told.stored, told.removed)),
            *(piece(name, content) for name, content in services.kit.verifiers().items()),
            *notice_pieces(told),
            *form_pieces(told),
            *law_pieces(laws),
        ]
        known = {one.evidence: one.sha256 for one in told.room.incident.evidence}
        by_file = {name: known[key] for key, name in self.evidence.said.items() if key in known}
        for one in own:
            self._hashes[one.name] = _sha256(one)
        for one in self.evidence.pieces:
            self._hashes[one.name] = by_file[one.name]
        listed = sorted((*own, *self.evidence.pieces), key=lambda one: one.name)
        files = [
            RecordFile(one.name, one.size, self._hashes[one.name], one.entry) for one in listed
        ]
        blank = readme(told)
        manifest = manifest_of(_about(told), files, blank)
        self.digest = digest_of_manifest(manifest)
        place, digest = DIGEST_PLACE.encode("ascii"), self.digest.encode("ascii")
        first = (piece(README, blank.replace(place, digest)), piece(MANIFEST, manifest))
        self._hashes |= {one.name: _sha256(one) for one in first}
        self._pieces = [*first, *listed]

    def members(self) -> Iterator[Member]:
        """Yield the files in their order: what a reader needs first, then by name."""
        for one in self._pieces:
            self._advance(0)
            yield Member(one.name, one.size, one.content())

    def read_back(self, staged: Path, password: Secret | None) -> None:
        """Open what was written, as the court will, and compare; TARGET_NOT_WRITABLE."""
        self._report(Progress(Phase.VERIFYING, 0.95))
        if self._services.archives.fingerprints(staged, password) != self._hashes:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE,
                {"folder": str(staged.parent.parent)},
                details="what was written came back as something else",
            )
        self._advance(0)

    def entry(self, name: str, sha256: str) -> RecordMade:
        """Return what the log says of it."""
        told, wish = self._told, self._told.wish
        return RecordMade(
            purpose=wish.purpose,
            recipient=wish.recipient.strip(),
            with_names=wish.with_names,
            with_evidence=wish.with_evidence,
            digest=self.digest,
            entries=len(told.stored),
            archive_name=name,
            archive_sha256=sha256,
            is_encrypted=wish.is_encrypted,
            because=wish.because.strip() if wish.with_names else "",
        )

    def _advance(self, count: int) -> None:
        if self._cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)
        self._done += count
        self._report(Progress(Phase.COPYING, min(0.9, 0.9 * self._done / self._total)))


def _about(told: Told) -> RecordAbout:
    incident = told.room.incident
    return RecordAbout(
        incident=incident.id,
        number=incident.number,
        language=told.speech.language,
        made_at=told.made_at,
        made_by=told.made_by,
        wish=told.wish,
        entries=len(told.stored),
        seal=told.stored[-1].seal,
        removed=tuple(told.removed),
    )


def _sha256(one: Piece) -> str:
    digest = hashlib.sha256()
    for chunk in one.content():
        digest.update(chunk)
    return digest.hexdigest()

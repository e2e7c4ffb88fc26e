"""What the incident half needs of the world: its log, and where evidence is kept."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import Anchor, IncidentId, LogEntry


class IncidentLog(Protocol):
    """The logs of all incidents; entries are added and never changed."""

    def incidents(self) -> tuple[IncidentId, ...]:
        """Return every incident, the newest first."""
        ...

    def gone(self) -> tuple[IncidentId, ...]:
        """Return incidents of which not one entry is left, although there were some once."""
        ...

    def entries(self, incident: IncidentId) -> tuple[LogEntry, ...]:
        """Return the log of an incident in the order in which it was written."""
        ...

    def append(
        self,
        incident: IncidentId,
        at: datetime,
        author: str,
        kind: str,
        body: str,
        *,
        unless: Callable[[LogEntry], bool] | None = None,
    ) -> LogEntry:
        """Add an entry behind the last one, sealed, and return it.

        Two processes may write at once: each entry is sealed on what stands there then. `unless`:
        given each entry of that kind that stands there then; of which it says yes, that one is
        returned and nothing is added.
        """
        ...

    def bring_back(self, entries: tuple[LogEntry, ...]) -> int:
        """Add the log of one incident as it was stored elsewhere, and return how many were new.

        Entries that are here already stay; what follows is added as it is, seals unchanged.
        LOG_DIFFERS, and nothing is added, if the two have different entries of the same number;
        ValueError for a log that is not whole from its first entry.
        """
        ...

    def version(self) -> int:
        """Return a number that changes when anything was added, for whoever looks again."""
        ...

    def seals(self, incident: IncidentId) -> tuple[Anchor, ...]:
        """Return the seal of every entry that was ever written here, kept apart from the log."""
        ...

    def anchors(self, incident: IncidentId) -> tuple[Anchor, ...]:
        """Return what was seen of a log elsewhere, e.g. when it left with a backup."""
        ...

    def remember_anchor(
        self, incident: IncidentId, anchor: Anchor, seen_at: datetime, where: str
    ) -> None:
        """Write down that the log with this newest entry was taken elsewhere."""
        ...


class EvidenceStore(Protocol):
    """Files of evidence, encrypted where they lie."""

    def take_in(self, incident: IncidentId, source: Path) -> tuple[EvidenceId, str, int]:
        """Copy a file in and return its name here, its SHA-256 in hexadecimal and its size.

        Taking in the same bytes twice keeps them once. EVIDENCE_UNREADABLE if the file cannot be
        read, EVIDENCE_CHANGING if it is written to meanwhile, STATE_NOT_WRITABLE if there is no
        room: nothing is kept of it then.
        """
        ...

    def bring_back(
        self, incident: IncidentId, evidence: EvidenceId, sha256: str, content: Iterator[bytes]
    ) -> None:
        """Keep what was taken in on another computer, under the name that it had there.

        Nothing is done if it is here. EVIDENCE_DAMAGED, and nothing is kept, if the bytes are not
        those of that SHA-256; whatever `content` raises; STATE_NOT_WRITABLE.
        """
        ...

    def read(self, incident: IncidentId, evidence: EvidenceId) -> Iterator[bytes]:
        """Yield the bytes of a file.

        EVIDENCE_MISSING if there is none of that name; EVIDENCE_DAMAGED, at the end at the latest,
        if what is stored is not what was taken in.
        """
        ...

    def held(self, incident: IncidentId) -> Iterable[EvidenceId]:
        """Return what is there of an incident."""
        ...

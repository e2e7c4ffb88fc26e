"""Logs of incidents and their evidence, kept in memory."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import (
    Anchor,
    IncidentId,
    LogEntry,
    demand_whole,
    next_entry,
)


class MemoryIncidentLog:
    """`IncidentLog` in memory."""

    def __init__(self) -> None:
        self._entries: dict[IncidentId, list[LogEntry]] = defaultdict(list)
        self._anchors: dict[IncidentId, dict[Anchor, None]] = defaultdict(dict)
        self._seals: dict[IncidentId, dict[Anchor, None]] = defaultdict(dict)

    def incidents(self) -> tuple[IncidentId, ...]:
        begun = [(log[0].at, key) for key, log in self._entries.items() if log]
        return tuple(key for _, key in sorted(begun, reverse=True))

    def gone(self) -> tuple[IncidentId, ...]:
        known = {key for seen in (self._seals, self._anchors) for key, one in seen.items() if one}
        return tuple(sorted(known - {key for key, log in self._entries.items() if log}))

    def entries(self, incident: IncidentId) -> tuple[LogEntry, ...]:
        return tuple(self._entries.get(incident, ()))

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
        log = self._entries[incident]
        there = next((one for one in log if one.kind == kind and unless and unless(one)), None)
        if there is not None:
            return there
        cleaned = author.encode("utf-8", "replace").decode("utf-8")
        entry = next_entry(log[-1] if log else None, incident, at, cleaned, kind, body)
        log.append(entry)
        self._seals[incident][Anchor(entry.number, entry.seal)] = None
        return entry

    def bring_back(self, entries: tuple[LogEntry, ...]) -> int:
        demand_whole(entries)
        log = self._entries[entries[0].incident]
        if any(one != here for one, here in zip(entries, log, strict=False)):
            raise PracticeGuardError(ErrorCode.LOG_DIFFERS, {"incident": entries[0].incident})
        new = entries[len(log) :]
        log.extend(new)
        self._seals[entries[0].incident].update({Anchor(one.number, one.seal): None for one in new})
        return len(new)

    def version(self) -> int:
        return sum(len(log) for log in self._entries.values())

    def seals(self, incident: IncidentId) -> tuple[Anchor, ...]:
        return tuple(self._seals.get(incident, ()))

    def anchors(self, incident: IncidentId) -> tuple[Anchor, ...]:
        known = self._anchors.get(incident, {})
        return tuple(sorted(known, key=lambda one: (one.number, one.seal)))

    def remember_anchor(
        self, incident: IncidentId, anchor: Anchor, _seen_at: datetime, _where: str
    ) -> None:
        self._anchors[incident][anchor] = None


class MemoryEvidenceStore:
    """`EvidenceStore` in memory."""

    def __init__(self) -> None:
        self._held: dict[tuple[IncidentId, EvidenceId], bytes] = {}

    def take_in(self, incident: IncidentId, source: Path) -> tuple[EvidenceId, str, int]:
        try:
            content = source.read_bytes()
        except OSError as error:
            facts = {"path": str(source), "reason": str(error)}
            raise PracticeGuardError(ErrorCode.EVIDENCE_UNREADABLE, facts) from error
        sha256 = hashlib.sha256(content).hexdigest()
        evidence = EvidenceId(hashlib.sha256(f"{incident}{sha256}".encode()).hexdigest()[:32])
        self._held[incident, evidence] = content
        return evidence, sha256, len(content)

    def bring_back(
        self, incident: IncidentId, evidence: EvidenceId, sha256: str, content: Iterator[bytes]
    ) -> None:
        if (incident, evidence) in self._held:
            return
        whole = b"".join(content)
        if hashlib.sha256(whole).hexdigest() != sha256:
            raise PracticeGuardError(ErrorCode.EVIDENCE_DAMAGED, {"evidence": evidence})
        self._held[incident, evidence] = whole

    def read(self, incident: IncidentId, evidence: EvidenceId) -> Iterator[bytes]:
        if (incident, evidence) not in self._held:
            raise PracticeGuardError(ErrorCode.EVIDENCE_MISSING, {"evidence": evidence})
        yield self._held[incident, evidence]

    def held(self, incident: IncidentId) -> tuple[EvidenceId, ...]:
        return tuple(sorted(evidence for of, evidence in self._held if of == incident))

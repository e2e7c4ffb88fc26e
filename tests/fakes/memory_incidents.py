"""Logs of incidents and their evidence, kept in memory."""

from collections import defaultdict
from datetime import datetime

from practiceguard.domain.incident.log import Anchor, IncidentId, LogEntry, next_entry


class MemoryIncidentLog:
    """`IncidentLog` in memory."""

    def __init__(self) -> None:
        self._entries: dict[IncidentId, list[LogEntry]] = defaultdict(list)
        self._anchors: dict[IncidentId, dict[Anchor, None]] = defaultdict(dict)

    def incidents(self) -> tuple[IncidentId, ...]:
        begun = [(log[0].at, key) for key, log in self._entries.items() if log]
        return tuple(key for _, key in sorted(begun, reverse=True))

    def entries(self, incident: IncidentId) -> tuple[LogEntry, ...]:
        return tuple(self._entries.get(incident, ()))

    def append(
        self, incident: IncidentId, at: datetime, author: str, kind: str, body: str
    ) -> LogEntry:
        log = self._entries[incident]
        cleaned = author.encode("utf-8", "replace").decode("utf-8")
        entry = next_entry(log[-1] if log else None, incident, at, cleaned, kind, body)
        log.append(entry)
        return entry

    def version(self) -> int:
        return sum(len(log) for log in self._entries.values())

    def anchors(self, incident: IncidentId) -> tuple[Anchor, ...]:
        known = self._anchors.get(incident, {})
        return tuple(sorted(known, key=lambda one: (one.number, one.seal)))

    def remember_anchor(
        self, incident: IncidentId, anchor: Anchor, _seen_at: datetime, _where: str
    ) -> None:
        self._anchors[incident][anchor] = None

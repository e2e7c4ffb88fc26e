"""Keeps the logs of incidents; the schema itself lets no entry be changed or deleted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from practiceguard.adapters.database.columns import from_time, shown, to_time
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.log import (
    Anchor,
    IncidentId,
    LogEntry,
    demand_whole,
    next_entry,
)

_ENTRY = "SELECT incident, number, at, author, kind, body, before, seal FROM incident_entry"

_UNREADABLE = datetime(1970, 1, 1, tzinfo=UTC)

_ADD = (
    "INSERT INTO incident_entry (incident, number, at, author, kind, body, before, seal)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True)
class DatabaseIncidentLog:
    """`IncidentLog` in the encrypted database."""

    database: Database

    def incidents(self) -> tuple[IncidentId, ...]:
        """Return every incident, the newest first."""
        rows = self.database.rows(
            # Of the first entry that is left: a log without its beginning must not disappear.
            "SELECT incident, at, min(number) FROM incident_entry GROUP BY incident"
            " ORDER BY at DESC, incident DESC"
        )
        return tuple(IncidentId(row[0]) for row in rows)

    def gone(self) -> tuple[IncidentId, ...]:
        """Return incidents of which not one entry is left, although there were some once."""
        rows = self.database.rows(
            "SELECT incident FROM incident_seal UNION SELECT incident FROM incident_anchor"
            " EXCEPT SELECT incident FROM incident_entry ORDER BY incident"
        )
        return tuple(IncidentId(row[0]) for row in rows)

    def entries(self, incident: IncidentId) -> tuple[LogEntry, ...]:
        """Return the log of an incident in the order in which it was written."""
        rows = self.database.rows(f"{_ENTRY} WHERE incident = ? ORDER BY number", (incident,))
        return tuple(_to_entry(*row) for row in rows)

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
        """Add an entry behind the last one, sealed, and return it; or the one that is there."""
        with self.database.transaction() as connection:
            if unless is not None:
                rows = connection.execute(
                    f"{_ENTRY} WHERE incident = ? AND kind = ? ORDER BY number", (incident, kind)
                ).fetchall()
                for there in (_to_entry(*one) for one in rows):
                    if unless(there):
                        return there
            # Read within the transaction: another process may have written a moment ago.
            row = connection.execute(
                f"{_ENTRY} WHERE incident = ? ORDER BY number DESC LIMIT 1", (incident,)
            ).fetchone()
            last = _to_entry(*row) if row else None
            entry = next_entry(last, incident, at, shown(author), kind, body)
            connection.execute(_ADD, _to_row(entry))
        return entry

    def bring_back(self, entries: tuple[LogEntry, ...]) -> int:
        """Add the log of one incident as it was stored elsewhere; return how many were new."""
        demand_whole(entries)
        incident = entries[0].incident
        with self.database.transaction() as connection:
            rows = connection.execute(
                f"{_ENTRY} WHERE incident = ? ORDER BY number", (incident,)
            ).fetchall()
            here = {one.number: one for one in (_to_entry(*row) for row in rows)}
            if any(here.get(one.number, one) != one for one in entries):
                raise PracticeGuardError(ErrorCode.LOG_DIFFERS, {"incident": incident})
            new = [one for one in entries if one.number not in here]
            for one in new:
                connection.execute(_ADD, _to_row(one))
        return len(new)

    def version(self) -> int:
        """Return a number that changes when anything was added."""
        row = self.database.row("SELECT count(*) FROM incident_entry")
        return int(row[0]) if row else 0

    def seals(self, incident: IncidentId) -> tuple[Anchor, ...]:
        """Return the seal of every entry that was ever written here, kept apart from the log."""
        rows = self.database.rows(
            "SELECT DISTINCT number, seal FROM incident_seal WHERE incident = ? ORDER BY number",
            (incident,),
        )
        return tuple(Anchor(*row) for row in rows)

    def anchors(self, incident: IncidentId) -> tuple[Anchor, ...]:
        """Return what was seen of a log elsewhere."""
        rows = self.database.rows(
            "SELECT number, seal FROM incident_anchor WHERE incident = ? ORDER BY number, seal",
            (incident,),
        )
        return tuple(dict.fromkeys(Anchor(*row) for row in rows))

    def remember_anchor(
        self, incident: IncidentId, anchor: Anchor, seen_at: datetime, where: str
    ) -> None:
        """Write down that the log with this newest entry was taken elsewhere."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO incident_anchor (incident, number, seal, seen_at, place)"
                " VALUES (?, ?, ?, ?, ?)",
                (incident, anchor.number, anchor.seal, from_time(seen_at), shown(where)),
            )


def _to_entry(incident: str, number: int, at: str, *rest: Any) -> LogEntry:
    try:
        written_at = to_time(at)
    except ValueError:
        # Somebody altered it. The entry does not bear its seal then, and the others stay readable.
        written_at = _UNREADABLE
    return LogEntry(IncidentId(incident), number, written_at, *rest)


def _to_row(entry: LogEntry) -> tuple[Any, ...]:
    return (
        entry.incident,
        entry.number,
        from_time(entry.at),
        entry.author,
        entry.kind,
        entry.body,
        entry.before,
        entry.seal,
    )

"""Keeps the ledger of what was told."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from practiceguard.adapters.database.columns import (
    from_optional_time,
    from_time,
    to_optional_time,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.alert import (
    Alert,
    AlertKey,
    AlertKind,
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleId,
    TroubleKind,
)
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.errors import ErrorCode

_ALERT = (
    "SELECT alert.key, alert.kind, trouble.kind, trouble.place, trouble.noticed_at,"
    " trouble.ended_at, step, channel, audience, address, decided_at, state, attempts, tried_at,"
    " delivered_at, problem, may_have_arrived"
    " FROM alert LEFT JOIN trouble USING (trouble_id)"
)


@dataclass(frozen=True)
class DatabaseAlertStore:
    """`AlertStore` in the encrypted database; the schema itself guards the lines."""

    database: Database

    def open_troubles(self) -> tuple[Trouble, ...]:
        """Return the troubles that are not over."""
        rows = self.database.rows(
            "SELECT kind, place, noticed_at, ended_at FROM trouble WHERE ended_at IS NULL"
            " ORDER BY noticed_at, trouble_id"
        )
        return tuple(_to_trouble(*row) for row in rows)

    def of_troubles(self, troubles: Iterable[TroubleId]) -> tuple[Alert, ...]:
        """Return every alert about them, the oldest first."""
        names = tuple(troubles)
        marks = ", ".join("?" * len(names))
        return self._alerts(f"WHERE alert.trouble_id IN ({marks}) ORDER BY number", *names)

    def waiting(self) -> tuple[Alert, ...]:
        """Return what is still to be sent, the oldest first."""
        return self._alerts("WHERE state = 'waiting' ORDER BY number")

    def alert(self, key: AlertKey) -> Alert | None:
        """Return one alert, None if there is none of that key."""
        found = self._alerts("WHERE alert.key = ?", key)
        return found[0] if found else None

    def newest(self, *, limit: int = 100) -> tuple[Alert, ...]:
        """Return the newest alerts, newest first."""
        return self._alerts("ORDER BY number DESC LIMIT ?", limit)

    def record(self, decision: Decision) -> None:
        """Write a decision down, all of it or nothing; what is there already stays as it is."""
        if decision.is_empty:
            return
        with self.database.transaction() as connection:
            for trouble in decision.opened:
                connection.execute(
                    "INSERT OR IGNORE INTO trouble (trouble_id, kind, place, noticed_at)"
                    " VALUES (?, ?, ?, ?)",
                    (
                        trouble.trouble_id,
                        trouble.kind.value,
                        trouble.place,
                        from_time(trouble.noticed_at),
                    ),
                )
            for trouble in decision.ended:
                connection.execute(
                    "UPDATE trouble SET ended_at = ? WHERE trouble_id = ? AND ended_at IS NULL",
                    (from_optional_time(trouble.ended_at), trouble.trouble_id),
                )
            for alert in decision.alerts:
                # Another process may have written the same trouble down a moment earlier.
                connection.execute(
                    "INSERT OR IGNORE INTO alert (key, kind, trouble_id, step, channel, audience,"
                    " address, decided_at, state, attempts, may_have_arrived)"
                    " SELECT ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0"
                    " WHERE ? IS NULL OR EXISTS (SELECT 1 FROM trouble WHERE trouble_id = ?)",
                    (*_decided(alert), *(2 * (_trouble_id(alert),))),
                )
            for alert in decision.settled:
                connection.execute(_SETTLE, _outcome(alert))

    def settle(self, alert: Alert) -> None:
        """Write what became of a waiting alert; an outcome is never overwritten."""
        with self.database.transaction() as connection:
            connection.execute(_SETTLE, _outcome(alert))

    def _alerts(self, which: str, *values: str | int) -> tuple[Alert, ...]:
        return tuple(_to_alert(row) for row in self.database.rows(f"{_ALERT} {which}", values))


_SETTLE = (
    "UPDATE alert SET state = ?, attempts = ?, tried_at = ?, delivered_at = ?, problem = ?,"
    " may_have_arrived = ? WHERE key = ? AND state = 'waiting'"
)


def _decided(alert: Alert) -> tuple[Any, ...]:
    return (
        alert.key,
        alert.kind.value,
        _trouble_id(alert),
        alert.step,
        alert.route.channel.value,
        alert.route.audience.value,
        alert.route.address,
        from_time(alert.decided_at),
    )


def _trouble_id(alert: Alert) -> str | None:
    return alert.trouble.trouble_id if alert.trouble else None


def _outcome(alert: Alert) -> tuple[Any, ...]:
    return (
        alert.state.value,
        alert.attempts,
        from_optional_time(alert.tried_at),
        from_optional_time(alert.delivered_at),
        alert.problem.value if alert.problem else None,
        int(alert.may_have_arrived),
        alert.key,
    )


def _to_trouble(kind: str, place: str, noticed_at: str, ended_at: str | None) -> Trouble:
    return Trouble(TroubleKind(kind), place, to_time(noticed_at), to_optional_time(ended_at))


def _to_alert(row: tuple[Any, ...]) -> Alert:
    key, kind, *trouble = row[:6]
    step, channel, audience, address, decided_at, state, attempts = row[6:13]
    tried_at, delivered_at, problem, may_have_arrived = row[13:]
    return Alert(
        key=AlertKey(key),
        kind=AlertKind(kind),
        trouble=_to_trouble(*trouble) if trouble[0] is not None else None,
        step=step,
        route=Route(Channel(channel), Audience(audience), address),
        decided_at=to_time(decided_at),
        state=AlertState(state),
        attempts=attempts,
        tried_at=to_optional_time(tried_at),
        delivered_at=to_optional_time(delivered_at),
        problem=ErrorCode(problem) if problem else None,
        may_have_arrived=bool(may_have_arrived),
    )

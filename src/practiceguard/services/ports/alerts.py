"""The ledger of what was told."""

from collections.abc import Iterable
from typing import Protocol

from practiceguard.domain.backup.alert import Alert, AlertKey, Trouble, TroubleId
from practiceguard.domain.backup.alert_rules import Decision


class AlertStore(Protocol):
    """What was told, when, to whom, by which way, and what became of it; never deleted."""

    def open_troubles(self) -> tuple[Trouble, ...]:
        """Return the troubles that are not over."""
        ...

    def of_troubles(self, troubles: Iterable[TroubleId]) -> tuple[Alert, ...]:
        """Return every alert about them, the oldest first."""
        ...

    def waiting(self) -> tuple[Alert, ...]:
        """Return what is still to be sent, the oldest first."""
        ...

    def alert(self, key: AlertKey) -> Alert | None: ...

    def newest(self, *, limit: int = 100) -> tuple[Alert, ...]:
        """Return the newest alerts, newest first."""
        ...

    def record(self, decision: Decision) -> None:
        """Write a decision down, all of it or nothing; what is there already stays as it is."""
        ...

    def settle(self, alert: Alert) -> None:
        """Write what became of a waiting alert; an outcome is never overwritten."""
        ...

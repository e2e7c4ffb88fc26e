"""The ledger of what was told, in memory."""

from collections.abc import Iterable
from dataclasses import replace

from practiceguard.domain.backup.alert import Alert, AlertKey, AlertState, Trouble, TroubleId
from practiceguard.domain.backup.alert_rules import Decision


class MemoryAlertStore:
    """`AlertStore` in memory."""

    def __init__(self) -> None:
        self.troubles: dict[TroubleId, Trouble] = {}
        self.alerts: dict[AlertKey, Alert] = {}

    def open_troubles(self) -> tuple[Trouble, ...]:
        return tuple(one for one in self.troubles.values() if one.ended_at is None)

    def of_troubles(self, troubles: Iterable[TroubleId]) -> tuple[Alert, ...]:
        names = set(troubles)
        return tuple(
            self._whole(one)
            for one in self.alerts.values()
            if one.trouble and one.trouble.trouble_id in names
        )

    def waiting(self) -> tuple[Alert, ...]:
        found = (one for one in self.alerts.values() if one.state is AlertState.WAITING)
        return tuple(self._whole(one) for one in found)

    def alert(self, key: AlertKey) -> Alert | None:
        found = self.alerts.get(key)
        return self._whole(found) if found else None

    def newest(self, *, limit: int = 100) -> tuple[Alert, ...]:
        return tuple(self._whole(one) for one in list(self.alerts.values())[::-1][:limit])

    def record(self, decision: Decision) -> None:
        open_now = {(one.kind, one.place) for one in self.open_troubles()}
        for trouble in decision.opened:
            if (trouble.kind, trouble.place) not in open_now:
                self.troubles.setdefault(trouble.trouble_id, trouble)
        for trouble in decision.ended:
            known = self.troubles.get(trouble.trouble_id)
            if known is not None and known.ended_at is None:
                self.troubles[trouble.trouble_id] = trouble
        for alert in decision.alerts:
            if alert.trouble is None or alert.trouble.trouble_id in self.troubles:
                self.alerts.setdefault(alert.key, alert)
        for alert in decision.settled:
            self.settle(alert)

    def settle(self, alert: Alert) -> None:
        known = self.alerts.get(alert.key)
        if known is not None and known.state is AlertState.WAITING:
            self.alerts[alert.key] = replace(
                known,
                state=alert.state,
                attempts=alert.attempts,
                tried_at=alert.tried_at,
                delivered_at=alert.delivered_at,
                problem=alert.problem,
                may_have_arrived=alert.may_have_arrived,
            )

    def _whole(self, alert: Alert) -> Alert:
        trouble = alert.trouble and self.troubles[alert.trouble.trouble_id]
        return replace(alert, trouble=trouble)

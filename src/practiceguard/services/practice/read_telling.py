"""Who is told, by which ways, what got out and what did not: all that the page about it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from practiceguard.domain.backup.alert import Alert, AlertKind, AlertState, Route
from practiceguard.domain.backup.alert_rules import next_attempt
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.services.backup.tell import Silence, Tell
from practiceguard.services.ports import Clock
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.tried_ways import TriedWays

LONG_SILENCE = timedelta(days=1)
"""From then on Home says that somebody could not be told."""
_LIMIT = 300
"""Lines of the ledger that are looked at: a watchdog gets one for each complete copy."""


@dataclass(frozen=True)
class Telling:
    """How telling people stands."""

    settings: AlertSettings
    now: datetime
    silences: tuple[Silence, ...] = ()
    """Who should have been told for an hour and could not be, one line per addressee."""
    undelivered: tuple[Alert, ...] = ()
    """Messages that were tried in vain and are tried again, the oldest first."""
    last: tuple[Alert, ...] = ()
    """The newest messages, newest first, without signs of life for a watchdog."""
    delivered: Mapping[Route, datetime] = field(default_factory=dict)
    """When each way last got something out (UTC): a message, a sign of life, or a test."""

    @property
    def long_silences(self) -> tuple[Silence, ...]:
        """Return those that have lasted a day."""
        return tuple(one for one in self.silences if self.now - one.since >= LONG_SILENCE)

    @property
    def last_delivered(self) -> Alert | None:
        """Return the newest message that somebody took over."""
        got_out = (one for one in self.last if one.state is AlertState.DELIVERED)
        return next(got_out, None)


@dataclass(frozen=True)
class ReadTelling:
    """Reads it; nothing is sent and no secret is asked for."""

    choose: ChooseMessengers
    tell: Tell
    tried: TriedWays
    clock: Clock

    def __call__(self) -> Telling:
        """Return how telling people stands now."""
        settings, now = self.choose.settings(), self.clock.now()
        ledger = self.tell.alerts.newest(limit=_LIMIT)
        moments = [*self.tried.all(settings.routes).items()]
        moments += [(one.route, one.delivered_at) for one in ledger if one.delivered_at]
        routes = set(settings.routes)
        waiting = (one for one in self.tell.alerts.waiting() if one.problem is not None)
        return Telling(
            settings,
            now,
            tuple(one for one in self.tell.silences() if one.route in routes),
            tuple(one for one in waiting if one.route in routes),
            tuple(one for one in ledger if one.kind is not AlertKind.PULSE),
            _newest(moments, settings),
        )


def _newest(
    moments: Iterable[tuple[Route, datetime]], settings: AlertSettings
) -> dict[Route, datetime]:
    """Return the newest moment of each way, if it was not changed since."""
    found: dict[Route, datetime] = {}
    for route, at in moments:
        since = settings.proved_since(route.channel)
        if since is None or at >= since:
            found[route] = max(at, found.get(route, at))
    return found


def tried_again_at(alert: Alert) -> datetime | None:
    """Given a message that did not get out, return when it is tried next; None if at once."""
    return next_attempt(alert, alert.tried_at) if alert.tried_at is not None else None

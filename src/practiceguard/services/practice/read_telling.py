"""Who is told, by which ways, what got out and what did not: all that the page about it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertKey,
    AlertKind,
    AlertState,
    Route,
)
from practiceguard.domain.backup.alert_rules import next_attempt
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.backup.alert_troubles import least_days
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.services.backup.tell import Silence, Tell
from practiceguard.services.ports import Clock, RunStore
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.tried_ways import TriedWays

LONG_SILENCE = timedelta(days=1)
"""From then on Home says that somebody could not be told."""
_LIMIT = 300
"""Lines of the ledger that are looked at: a watchdog gets one for each complete copy."""
_RUNS = 1000


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
    days: Mapping[AlertKey, int] = field(default_factory=dict)
    """Of the messages above that name a number of days: how many it was."""

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
    runs: RunStore

    def __call__(self) -> Telling:
        """Return how telling people stands now."""
        settings, now = self.choose.settings(), self.clock.now()
        ledger = self.tell.alerts.newest(limit=_LIMIT)
        moments = [*self.tried.all(settings.routes).items()]
        moments += [(one.route, one.delivered_at) for one in ledger if one.delivered_at]
        routes = set(settings.routes)
        in_vain = (one for one in self.tell.alerts.waiting() if one.problem is not None)
        waiting = tuple(one for one in in_vain if one.route in routes)
        last = tuple(one for one in ledger if one.kind is not AlertKind.PULSE)
        return Telling(
            settings,
            now,
            tuple(one for one in self.tell.silences() if one.route in routes),
            waiting,
            last,
            _newest(moments, settings),
            self._days((*waiting, *last), settings.second_after_days),
        )

    def _days(self, alerts: Iterable[Alert], second_after_days: int) -> dict[AlertKey, int]:
        """Return how many days without a complete copy each alarm told of, at least."""
        least = {one: least_days(one, second_after_days) for one in alerts}
        late = [one for one, days in least.items() if days]
        runs = self.runs.runs(limit=_RUNS) if late else ()
        made = [run for run in runs if run.state is RunState.COMPLETE]
        return {one.key: max(least[one], _days_until(one, made)) for one in late}


def _days_until(alert: Alert, made: Iterable[Run]) -> int:
    """Return how long before a message the last complete copy was made; 0 if nobody knows."""
    at = alert.delivered_at or alert.tried_at or alert.decided_at
    place = alert.trouble.place if alert.trouble else EVERYWHERE
    begun = (run.begun_at for run in made if place in {EVERYWHERE, run.repository})
    last = max((one for one in begun if one <= at), default=at)
    return (at - last) // timedelta(days=1)


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

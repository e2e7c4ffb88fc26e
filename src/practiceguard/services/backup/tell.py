"""Send what is waiting, and write down what became of it; never raise, never wait for long."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from practiceguard.domain.backup.alert import Alert, AlertState, Audience, Channel, Route
from practiceguard.domain.backup.alert_rules import is_due
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.compose_alert import AlertFacts, ComposeAlert
from practiceguard.services.ports import AlertStore, Clock, Means, Messengers, SecretStore
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL, token_name, url_name

log = logging.getLogger(__name__)
PATIENCE = timedelta(seconds=60)
"""All messages of one minute together; what is left over goes out in the next one."""
SILENT_AFTER = timedelta(hours=1)
"""A message that nobody took for so long is itself shown."""


@dataclass(frozen=True)
class Silence:
    """Somebody should have been told and could not be."""

    route: Route
    since: datetime
    problem: ErrorCode


@dataclass(frozen=True)
class FindMeans:
    """What a message needs on its way: from the settings, and at the last moment the keyring."""

    secrets: SecretStore | None
    """None where there shall be no secrets, as on a computer that only watches."""

    def __call__(self, route: Route, settings: AlertSettings) -> Means:
        """Return the means for a route; MESSENGER_NOT_CHOSEN if they are not there, KEYRING_…."""
        if route.channel is Channel.DESKTOP:
            return Means()
        if route.channel is Channel.MAIL:
            return self._of_mail(settings)
        url = self._secret(url_name(route.channel, route.audience))
        if url is None:
            raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
        return Means(url=url, token=self._secret(token_name(route.channel, route.audience)))

    def _of_mail(self, settings: AlertSettings) -> Means:
        if settings.mail is None:
            raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
        password = self._secret(PASSWORD_OF_MAIL) if settings.mail.user else None
        if settings.mail.user and password is None:
            raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
        return Means(mail=settings.mail, password=password)

    def _secret(self, name: str) -> Secret | None:
        return self.secrets.get(name) if self.secrets is not None else None


@dataclass(frozen=True)
class Tell:
    """Sends what waits."""

    alerts: AlertStore
    messengers: Messengers
    means: FindMeans
    compose: ComposeAlert
    clock: Clock

    def __call__(self, settings: AlertSettings, facts: AlertFacts) -> int:
        """Send what is due, and return how many messages got out."""
        begun_at, sent = self.clock.now(), 0
        routes = set(settings.routes)
        for alert in self.alerts.waiting():
            now = self.clock.now()
            if not timedelta() <= now - begun_at < PATIENCE:
                break
            if alert.route not in routes:
                # Nobody wants to be told by this way any more.
                self.alerts.settle(replace(alert, state=AlertState.WITHDRAWN))
            elif is_due(alert, now):
                sent += self._send(alert, settings, facts)
        return sent

    def silences(self) -> tuple[Silence, ...]:
        """Return who should have been told for an hour and could not be, one line per addressee."""
        now, found = self.clock.now(), dict[Route, Silence]()
        for alert in self.alerts.waiting():
            since = self._silent_since(alert)
            if alert.problem is not None and now - since >= SILENT_AFTER:
                found.setdefault(alert.route, Silence(alert.route, since, alert.problem))
        return tuple(found.values())

    def _silent_since(self, alert: Alert) -> datetime:
        """Return since when nothing of it got out: a newer message took the place of older ones."""
        if alert.trouble is None:
            return alert.decided_at
        about = self.alerts.of_troubles([alert.trouble.trouble_id])
        told = [one for one in about if one.route == alert.route]
        got_out = [one.step for one in told if one.state is AlertState.DELIVERED]
        since_then = [one.decided_at for one in told if one.step > max(got_out, default=0)]
        return min(since_then, default=alert.decided_at)

    def _send(self, alert: Alert, settings: AlertSettings, facts: AlertFacts) -> bool:
        problem: ErrorCode | None = None
        try:
            message = self.compose(alert, facts)
            self.messengers.send(message, alert.route, self.means(alert.route, settings))
        except PracticeGuardError as error:
            problem = error.code
            log.warning("a message by %s did not get out: %s", alert.route.channel, problem)
        except Exception:
            problem = ErrorCode.INTERNAL
            log.exception("a message by %s did not get out", alert.route.channel)
        now = self.clock.now()
        tried = replace(alert, attempts=alert.attempts + 1, tried_at=now, problem=problem)
        if problem is None:
            tried = replace(tried, state=AlertState.DELIVERED, delivered_at=now)
        elif problem is ErrorCode.MESSENGER_TIMED_OUT:
            tried = replace(tried, may_have_arrived=True)
        self.alerts.settle(tried)
        return problem is None


def is_reachable(settings: AlertSettings, audience: Audience) -> bool:
    """Return whether there is any way at all to tell somebody."""
    return any(route.audience is audience for route in settings.routes)

"""The test button of each way to be told: one sentence what is wrong, or nothing."""

from dataclasses import dataclass

from practiceguard.domain.backup.alert import AlertKind, Route
from practiceguard.domain.backup.alert_settings import AlertSettings, language_for
from practiceguard.services.backup.compose_alert import AlertFacts, ComposeAlert
from practiceguard.services.backup.tell import FindMeans
from practiceguard.services.ports import Clock, Means, Messengers, PracticeStore


@dataclass(frozen=True)
class TryMessenger:
    """Sends a test message by one way, as it stands in the form, saved or not."""

    store: PracticeStore
    messengers: Messengers
    means: FindMeans
    compose: ComposeAlert
    clock: Clock

    def __call__(self, route: Route, settings: AlertSettings, typed: Means | None = None) -> None:
        """Send a test message; raises the MESSENGER_… or KEYRING_… error that says what is wrong.

        `typed` has what is not saved yet; what it lacks comes from the settings and the keyring.
        Nothing is written into the ledger: nobody was told of anything.
        """
        practice, now = self.store.practice(), self.clock.now()
        facts = AlertFacts(
            language=language_for(
                settings,
                self.store.setting("language"),
                practice.country if practice else None,
            ),
            now=now,
            zone=self.clock.zone(),
            practice=practice.name if practice else "",
        )
        key = f"test {now.isoformat()} {route.key}"
        message = self.compose.plain(key, AlertKind.TEST, facts)
        self.messengers.send(message, route, self._means(route, settings, typed))

    def _means(self, route: Route, settings: AlertSettings, typed: Means | None) -> Means:
        if typed is None:
            return self.means(route, settings)
        has_password = typed.password is not None or (
            settings.mail is not None and not settings.mail.user
        )
        if typed.url is not None or (settings.mail is not None and has_password):
            return Means(settings.mail, typed.password, typed.url, typed.token)
        return self.means(route, settings)

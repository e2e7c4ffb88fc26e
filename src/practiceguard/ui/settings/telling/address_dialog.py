"""The form for a secret address: of an ntfy topic, a web hook, or a watchdog outside."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Means
from practiceguard.services.practice.choose_messengers import host_of
from practiceguard.ui.settings.telling import actions
from practiceguard.ui.settings.telling.form import WaysForm, add_field
from practiceguard.ui.widgets.fields import SecretField


class AddressDialog(WaysForm):
    """Give the address once: it goes into the keyring and is not shown again."""

    def __init__(
        self, app: App, settings: AlertSettings, channel: Channel, audience: Audience,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        titles = {
            Channel.NTFY: QCoreApplication.translate("AddressDialog", "Messages by ntfy"),
            Channel.WEBHOOK: QCoreApplication.translate("AddressDialog", "A web hook"),
            Channel.PING: QCoreApplication.translate("AddressDialog", "A watchdog outside"),
        }
        told = {
            Channel.NTFY: QCoreApplication.translate(
                "AddressDialog",
                "The app ntfy shows them on a telephone. Whoever guesses the topic reads along, so "
                "neither the practice nor its places are named.",
            ),
            Channel.WEBHOOK: QCoreApplication.translate(
                "AddressDialog",
                "An address of your own to which messages are posted. Neither the practice nor its "
                "places are named.",
            ),
            Channel.PING: QCoreApplication.translate(
                "AddressDialog",
                "A service such as Healthchecks that gets a sign after each complete copy, and "
                "alarms you when none comes: also when this computer was stolen.",
            ),
        }
        super().__init__(titles[channel], told[channel], 600, parent)
        self._app, self._settings = app, settings
        self._channel, self._audience = channel, audience
        title = self.tr("Its address")
        self.url = SecretField(title)
        self.url.edit.setPlaceholderText("https://…")
        hint = self.tr(
            "Whoever knows it can use it, so it is kept in the keyring of this computer and not "
            "shown again."
        )
        add_field(self.fields, title, self.url, hint, named=self.url.edit)
        title = (
            self.tr("Access token, if the topic wants one")
            if channel is Channel.NTFY
            else self.tr("Secret that signs the messages, if you want one")
        )
        self.token = SecretField(title)
        group = add_field(self.fields, title, self.token, named=self.token.edit)
        group.setVisible(channel is not Channel.PING)
        self.set_right(self.url.edit, self.token.edit)
        self.url.edit.setFocus()

    def on_test(self) -> None:
        """Send a test to this address."""
        draft = self._draft()
        if draft is None:
            return
        route, url, token = draft
        self.begin_test(draft)
        actions.try_draft(
            self, self._app, self._settings, (route,), Means(url=url, token=token),
            lambda: self.show_passed(route.address), self.show_failure,
        )  # fmt: skip

    def on_save(self) -> None:
        """Keep the address in the keyring."""
        draft = self._draft()
        if draft is None:
            return
        self.begin_saving()
        route, url, token = draft
        is_tried = self.is_tried(draft)
        actions.save_url(
            self, self._app, route, url, token, is_tried, self.done_saving, self.show_failure
        )

    def _draft(self) -> tuple[Route, Secret, Secret | None] | None:
        url = Secret(self.url.text().strip())
        try:
            host = host_of(url)
        except PracticeGuardError:
            self.ask_for(
                self.url.edit,
                self.tr("Give the whole address; it begins with https://."),
            )
            return None
        token = self.token.text().strip()
        return (
            Route(self._channel, self._audience, host), url, Secret(token) if token else None,
        )  # fmt: skip

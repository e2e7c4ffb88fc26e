"""Through which mail account letters go: one chosen for them, else that of the alerts."""

import json
from dataclasses import asdict, dataclass

from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.email_pace import Pace
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import MailProvider, PracticeStore
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL
from practiceguard.services.ports.secrets import SecretStore
from practiceguard.services.practice.choose_messengers import ChooseMessengers

SETTING = "letter-mail"
PASSWORD_OF_LETTERS = "letter-mail-password"  # noqa: S105  a name, not a password


@dataclass(frozen=True)
class LetterAccount:
    """The account, and what its provider takes."""

    server: MailServer
    pace: Pace
    provider: MailProvider | None
    """None where we do not know it: our own careful pace is used then."""
    is_own: bool
    """Whether it was chosen for letters; else it is that of the alerts."""


@dataclass(frozen=True)
class LetterMail:
    """Reads and keeps the account; its password is in the keyring and never comes back out."""

    store: PracticeStore
    secrets: SecretStore
    alerts: ChooseMessengers

    def account(self) -> LetterAccount | None:
        """Return the account that sends; None while there is none."""
        own = self._own()
        server = own or self.alerts.settings().mail
        if server is None:
            return None
        provider = self._provider(server)
        return LetterAccount(server, pace_of(provider), provider, own is not None)

    def password(self) -> Secret | None:
        """Return the password of the account; KEYRING_…."""
        own = self._own()
        return self.secrets.get(PASSWORD_OF_MAIL if own is None else PASSWORD_OF_LETTERS)

    def save(self, server: MailServer, password: Secret | None) -> None:
        """Keep an account for letters alone; without a password the one kept for it stays."""
        if password is not None:
            self.secrets.set(PASSWORD_OF_LETTERS, password)
        self.store.save_setting(SETTING, json.dumps(asdict(server)))

    def forget(self) -> None:
        """Use the account of the alerts again."""
        self.store.save_setting(SETTING, "")
        self.secrets.delete(PASSWORD_OF_LETTERS)

    def _own(self) -> MailServer | None:
        text = self.store.setting(SETTING)
        if not text:
            return None
        try:
            said = json.loads(text)
            return MailServer(**{**said, "security": MailSecurity(said["security"])})
        except (ValueError, TypeError, KeyError, PracticeGuardError):
            return None  # written by another version: as if nothing was chosen

    def _provider(self, server: MailServer) -> MailProvider | None:
        known = self.alerts.providers.all()
        return next((one for one in known if one.host == server.host), None)


def pace_of(provider: MailProvider | None) -> Pace:
    """Given a provider, return how fast it is written to: never faster than our own pace."""
    usual = Pace()
    if provider is None:
        return usual
    per_minute = min(usual.per_minute, provider.per_minute or usual.per_minute)
    return Pace(per_minute, usual.per_hour, provider.per_day)

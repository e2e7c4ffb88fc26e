"""Who is told and by which ways: kept in the records, every secret of it in the keyring."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, time
from typing import Any
from urllib.parse import urlsplit

from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Clock, MailProvider, MailProviders, PracticeStore
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL, token_name, url_name
from practiceguard.services.ports.secrets import SecretStore

SETTING = "alerts"
_HOSTS = {
    (Channel.NTFY, Audience.PRACTICE): "ntfy_host",
    (Channel.NTFY, Audience.SECOND_PERSON): "second_ntfy_host",
    (Channel.WEBHOOK, Audience.PRACTICE): "webhook_host",
    (Channel.PING, Audience.PRACTICE): "ping_host",
}
_MOMENTS = ("chosen_at", "mail_since", "urls_since")
_SIGNS_OF_A_HEADER = re.compile(r"[\x21-\x7e]{1,1000}")


@dataclass(frozen=True)
class ChooseMessengers:
    """Reads and saves who is told; a secret goes into the keyring and never comes back out."""

    store: PracticeStore
    secrets: SecretStore
    providers: MailProviders
    clock: Clock

    def settings(self) -> AlertSettings:
        """Return what was chosen; what an unknown version wrote reads as not chosen."""
        return from_json(self.store.setting(SETTING))

    def save(self, settings: AlertSettings) -> AlertSettings:
        """Keep a choice and return it; the secret addresses are those saved before."""
        known = self.settings()
        kept = (*_HOSTS.values(), "urls_since")
        hosts: dict[str, Any] = {name: getattr(known, name) for name in kept}
        return self._keep(replace(settings, **hosts))

    def save_mail_password(self, password: Secret) -> None:
        """Keep the password of the mail server in the keyring; KEYRING_… if it refuses."""
        self.secrets.set(PASSWORD_OF_MAIL, password)

    def forget_mail(self) -> AlertSettings:
        """No longer tell by mail, and forget the password; the second person stays written down."""
        settings = self.save(replace(self.settings(), mail=None, addresses=()))
        self.secrets.delete(PASSWORD_OF_MAIL)
        return settings

    def save_url(
        self,
        channel: Channel,
        audience: Audience,
        untrusted_url: Secret,
        token: Secret | None = None,
    ) -> AlertSettings:
        """Keep the secret address of a topic, web hook or watchdog, and what it proves itself with.

        INPUT_INVALID if it is no address of the web, not encrypted on its way, or lacks the topic
        to which ntfy sends; KEYRING_….
        """
        host = host_of(untrusted_url)
        topic = urlsplit(untrusted_url.reveal().strip()).path.strip("/")
        if channel is Channel.NTFY and not topic:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": f"https://{host}/…"})
        if token is not None and not _SIGNS_OF_A_HEADER.fullmatch(token.reveal()):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "token"})
        name = self._host_name(channel, audience)
        self.secrets.set(url_name(channel, audience), Secret(untrusted_url.reveal().strip()))
        if token is not None:
            self.secrets.set(token_name(channel, audience), token)
        else:
            self.secrets.delete(token_name(channel, audience))
        change: dict[str, Any] = {name: host, "urls_since": self.clock.now()}
        return self._keep(replace(self.settings(), **change))

    def forget_url(self, channel: Channel, audience: Audience) -> AlertSettings:
        """No longer tell by that way, and forget its secret address."""
        change: dict[str, Any] = {self._host_name(channel, audience): ""}
        settings = self._keep(replace(self.settings(), **change))
        self.secrets.delete(url_name(channel, audience))
        self.secrets.delete(token_name(channel, audience))
        return settings

    def provider_for(self, address: str) -> MailProvider | None:
        """Given a mail address, return the provider we know for it."""
        domain = address.rpartition("@")[2].lower()
        return next((one for one in self.providers.all() if domain in one.domains), None)

    def _host_name(self, channel: Channel, audience: Audience) -> str:
        name = _HOSTS.get((channel, audience))
        if name is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": channel.value})
        return name

    def _keep(self, settings: AlertSettings) -> AlertSettings:
        known = self.settings()
        now = self.clock.now()
        # The first weekly line is for the week in which somebody first chose to be told.
        kept = replace(
            settings,
            chosen_at=known.chosen_at or now,
            mail_since=known.mail_since if settings.mail == known.mail else now,
        )
        self.store.save_setting(SETTING, to_json(kept))
        return kept


def host_of(untrusted_url: Secret) -> str:
    """Given an address of the web, return the name of its host; INPUT_INVALID names no more of it.

    Without TLS nothing is sent, but to this computer itself.
    """
    refusal = PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "https://…"})
    text = untrusted_url.reveal().strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise refusal from None
    if not host or not text.isascii() or not text.isprintable() or " " in text:
        raise refusal
    is_here = host in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here):
        raise refusal
    if parts.username is not None or parts.password is not None:
        raise refusal
    return host


def to_json(settings: AlertSettings) -> str:
    """Return the settings as text."""
    values = asdict(settings)
    digest = settings.digest
    values["digest"] = digest and {
        "weekdays": sorted(digest.weekdays),
        "times": [one.isoformat("minutes") for one in digest.times],
    }
    for name in _MOMENTS:
        at: datetime | None = getattr(settings, name)
        values[name] = at and at.isoformat()
    return json.dumps(values, ensure_ascii=True)


def from_json(text: str | None) -> AlertSettings:
    """Return the settings that a text holds; the usual ones if it holds none that we understand."""
    if not text:
        return AlertSettings()
    try:
        return _from(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, PracticeGuardError):
        return AlertSettings()


def _from(values: Mapping[str, Any]) -> AlertSettings:
    known = {name: value for name, value in values.items() if name in _FIELDS}
    if known.get("mail"):
        mail = known["mail"]
        known["mail"] = MailServer(**{**mail, "security": MailSecurity(mail["security"])})
    for name in ("addresses", "second_addresses"):
        known[name] = tuple(known.get(name, ()))
    if known.get("digest"):
        digest = known["digest"]
        times = tuple(time.fromisoformat(one) for one in digest["times"])
        known["digest"] = Schedule(frozenset(digest["weekdays"]), times)
    for name in _MOMENTS:
        if known.get(name):
            known[name] = datetime.fromisoformat(known[name])
    return AlertSettings(**known)


_FIELDS = frozenset(AlertSettings.__dataclass_fields__)

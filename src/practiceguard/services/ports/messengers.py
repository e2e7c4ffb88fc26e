"""The ways by which somebody is told, and the words for it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from practiceguard.domain.backup.alert import AlertKind, Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.secret import Secret


@dataclass(frozen=True)
class Message:
    """One message, in the language of whoever reads it. No patient, folder or file is named."""

    key: str
    """Of the alert: what is sent twice after a crash can be told to be one."""
    kind: AlertKind
    subject: str
    text: str
    """In whole, for a mail: it may name the practice and its places."""
    brief: str
    """For what passes through other hands: neither practice nor place is named."""
    code: str
    """A stable word for programs: the kind of trouble, else empty."""
    is_good: bool
    """Whether it tells of something good: a recovery, a complete copy."""
    at: datetime


@dataclass(frozen=True)
class Means:
    """What a message needs on its way, besides its route."""

    mail: MailServer | None = None
    password: Secret | None = None
    """Of the mail server."""
    url: Secret | None = None
    """Of the topic, the web hook or the watchdog: whoever knows it may use it."""
    token: Secret | None = None
    """Of ntfy: who we are; of a web hook: what its messages are signed with."""


class Messengers(Protocol):
    """Sends one message to one addressee."""

    def send(self, message: Message, route: Route, means: Means) -> None:
        """Hand a message over, within half a minute.

        Raises one of the MESSENGER_… errors; MESSENGER_TIMED_OUT if it may have arrived all the
        same.
        """
        ...


class AlertTexts(Protocol):
    """Words, times and numbers in the languages of the messages (`en`, `fr`), without a window."""

    def say(self, language: str, text: str) -> str:
        """Given an English text of the context `alerts`, return it in that language."""
        ...

    def moment(self, language: str, at: datetime) -> str:
        """Return a day and a time; `at` bears the zone it is shown in."""
        ...

    def number(self, language: str, count: int) -> str: ...


@dataclass(frozen=True)
class MailProvider:
    """Where a common provider takes mails, and what has to be known for it."""

    code: str
    name: str
    host: str
    port: int
    security: MailSecurity
    user_is_address: bool
    """Else it is what stands before the @."""
    quirk: str
    """A code, worded in `wording/alerts.py`; empty if there is nothing to know."""
    domains: tuple[str, ...]
    source: str
    seen_on: str
    """ISO date on which the source said so; empty: from memory, not verified."""
    per_minute: int = 0
    """How many messages it takes in a minute; 0 where it does not say."""
    per_day: int = 0
    """How many in any 24 hours; 0 where it does not say."""
    limits_source: str = ""
    """Where that was read, with the day; "" where it is from memory."""


class MailProviders(Protocol):
    """The mail providers we know."""

    def all(self) -> tuple[MailProvider, ...]: ...


PASSWORD_OF_MAIL = "messenger-mail-password"  # noqa: S105  a name, not a password


def url_name(channel: Channel, audience: Audience) -> str:
    """Return the keyring entry of a channel's secret address."""
    return f"messenger-{channel.value}-{audience.value}-address"


def token_name(channel: Channel, audience: Audience) -> str:
    """Return the keyring entry of what a channel proves itself with."""
    return f"messenger-{channel.value}-{audience.value}-token"

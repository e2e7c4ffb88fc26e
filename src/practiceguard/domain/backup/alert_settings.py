"""Who is told, by which ways, and when: the practice's choice."""

import re
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from practiceguard.domain.backup.alert import Audience, Channel, Route
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

SECOND_PERSON_AFTER_DAYS = 3
MOST_DAYS = 30
LONGEST_NAME = 80
DIGEST = Schedule(frozenset({0}), (time(8),))
"""Monday, 08:00 on the wall."""
_ADDRESS = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\]+\.[^@\s<>,;:\"()\[\]\\.]+")
_HOST = re.compile(r"[A-Za-z0-9._:\[\]-]+")


class MailSecurity(StrEnum):
    """How a mail server is spoken to: without TLS no password and no word goes out."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True)
class MailServer:
    """The server that takes our mails; its password is in the keyring."""

    host: str
    port: int
    security: MailSecurity
    user: str
    """Empty if the server wants none."""
    sender: str

    def __post_init__(self) -> None:
        if not _HOST.fullmatch(self.host):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "mail server"})
        if not 0 < self.port < 65536:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "port"})
        checked_address(self.sender)

    def needs_password(self, known: "MailServer | None") -> bool:
        """Given the server that a password was kept for, return whether one has to be typed.

        It belongs to the server and the user it was typed for: sent to another one, it would be
        given away.
        """
        if not self.user:
            return False
        return known is None or (known.host, known.user) != (self.host, self.user)


class Reach(StrEnum):
    """How far a message gets at all."""

    NOBODY = "nobody"
    THIS_SCREEN = "this-screen"
    """Only whoever sits before this computer."""
    SOMEBODY = "somebody"


@dataclass(frozen=True)
class AlertSettings:
    """What was chosen; without a choice the desktop alone is used."""

    language: str = ""
    """`en` or `fr`; empty: as the window, or as the country has it."""
    desktop: bool = True
    mail: MailServer | None = None
    addresses: tuple[str, ...] = ()
    """Of the practice."""
    second_addresses: tuple[str, ...] = ()
    """Of the second person."""
    second_after_days: int = SECOND_PERSON_AFTER_DAYS
    second_name: str = ""
    """What the second person is called in the window; never sent anywhere."""
    ntfy_host: str = ""
    """Shown; the whole address of the topic is as good as a password, so it is in the keyring."""
    second_ntfy_host: str = ""
    webhook_host: str = ""
    ping_host: str = ""
    digest: Schedule | None = DIGEST
    """None: no weekly line."""
    digest_to_second: bool = True
    """Whether the second person gets the weekly line, too."""
    chosen_at: datetime | None = None
    """When somebody first saved this."""
    mail_since: datetime | None = None
    """When the mail server was chosen: what got out before proves nothing of it."""
    urls_since: datetime | None = None
    """When one of the secret addresses was last changed."""

    def __post_init__(self) -> None:
        if not 1 <= self.second_after_days <= MOST_DAYS:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "days"})
        for address in (*self.addresses, *self.second_addresses):
            checked_address(address)
        if len(self.second_name) > LONGEST_NAME or not self.second_name.isprintable():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "name"})

    @property
    def routes(self) -> tuple[Route, ...]:
        """Return every addressee, each once."""
        practice, second = Audience.PRACTICE, Audience.SECOND_PERSON
        found: list[Route] = []
        if self.desktop:
            found.append(Route(Channel.DESKTOP, practice))
        if self.mail is not None:
            found += [Route(Channel.MAIL, practice, one) for one in self.addresses]
            found += [Route(Channel.MAIL, second, one) for one in self.second_addresses]
        secret_ones = (
            (Channel.NTFY, practice, self.ntfy_host),
            (Channel.NTFY, second, self.second_ntfy_host),
            (Channel.WEBHOOK, practice, self.webhook_host),
            (Channel.PING, practice, self.ping_host),
        )
        found += [Route(channel, who, host) for channel, who, host in secret_ones if host]
        return tuple(dict.fromkeys(found))

    def proved_since(self, channel: Channel) -> datetime | None:
        """Return from when on a message that got out by a way proves it (UTC); None: always."""
        if channel is Channel.DESKTOP:
            return None
        return self.mail_since if channel is Channel.MAIL else self.urls_since

    @property
    def digest_routes(self) -> tuple[Route, ...]:
        """Return the addressees among whom the weekly line goes round."""
        second = Audience.SECOND_PERSON
        return tuple(one for one in self.routes if self.digest_to_second or one.audience != second)

    @property
    def reach(self) -> Reach:
        """Return how far a message gets: a notification reaches nobody who is away."""
        channels = {route.channel for route in self.routes}
        if channels - {Channel.DESKTOP}:
            return Reach.SOMEBODY
        return Reach.THIS_SCREEN if channels else Reach.NOBODY


def checked_address(untrusted: str) -> str:
    """Return a mail address that may stand in a header; INPUT_INVALID if it cannot be one."""
    if len(untrusted) > 254 or not _ADDRESS.fullmatch(untrusted) or not untrusted.isprintable():
        field = untrusted[:254] if untrusted.strip() else "mail address"
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field})
    return untrusted


def language_for(settings: AlertSettings, window: str | None, country: str | None) -> str:
    """Return the language of the messages: as chosen, else the window's, else the country's."""
    for wanted in (settings.language, window or ""):
        if wanted in {"en", "fr"}:
            return wanted
    return "fr" if country in {"FR", "MC"} else "en"

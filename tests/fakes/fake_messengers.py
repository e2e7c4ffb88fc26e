"""Ways to tell somebody, made up for tests: nothing is sent, everything is remembered."""

from dataclasses import dataclass, field
from datetime import datetime

from practiceguard.bootstrap import Telling
from practiceguard.domain.backup.alert import Channel, Route
from practiceguard.domain.backup.alert_settings import MailSecurity
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import MailProvider, MailProviders, Means, Message
from tests.fakes.memory_alerts import MemoryAlertStore


@dataclass
class FakeMessengers:
    """Messengers port; a channel can be out of order."""

    sent: list[tuple[Route, Message]] = field(default_factory=list)
    used: list[Means] = field(default_factory=list)
    broken: dict[Channel, ErrorCode] = field(default_factory=dict)

    def send(self, message: Message, route: Route, means: Means) -> None:
        if route.channel in self.broken:
            raise PracticeGuardError(self.broken[route.channel], {"server": "x", "reason": "x"})
        self.sent.append((route, message))
        self.used.append(means)

    def to(self, channel: Channel) -> list[Message]:
        return [message for route, message in self.sent if route.channel is channel]


class PlainTexts:
    """AlertTexts port: everything in English."""

    def say(self, _language: str, text: str) -> str:
        return text

    def moment(self, _language: str, at: datetime) -> str:
        return f"{at:%A %d %B %Y, %H:%M}"

    def number(self, _language: str, count: int) -> str:
        return f"{count:,}"


class OneProvider:
    """MailProviders port."""

    def all(self) -> tuple[MailProvider, ...]:
        tls = MailSecurity.TLS
        domains = ("example.com",)
        return (MailProvider("x", "X", "mail.example.com", 465, tls, True, "", domains, "", ""),)


def fake_telling(
    messengers: FakeMessengers | None = None, providers: MailProviders | None = None
) -> Telling:
    """Return all of it, on fakes."""
    return Telling(
        MemoryAlertStore(), messengers or FakeMessengers(), PlainTexts(), providers or OneProvider()
    )

"""Hands a message over to whoever carries it: mail, the desktop, ntfy, a web hook, a watchdog."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from practiceguard.adapters.messengers.desktop import RunTool, show
from practiceguard.adapters.messengers.trust import Trust, system_trust
from practiceguard.domain.backup.alert import Channel, Route
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Means, Message

SECONDS = 25.0
"""For one message in all, however slowly its server speaks."""


class Within(Protocol):
    """Waits for an answer no longer than so many seconds; TimeoutError."""

    def __call__(self, seconds: float, question: Callable[[], None]) -> None:
        """Return the answer, or raise what the question raised."""
        ...


@dataclass(frozen=True)
class SystemMessengers:
    """Messengers port."""

    run_tool: RunTool
    within: Within
    trust: Trust = system_trust
    platform: str = sys.platform
    seconds: float = SECONDS

    def send(self, message: Message, route: Route, means: Means) -> None:
        """Hand a message over, within half a minute.

        Raises one of the MESSENGER_… errors; MESSENGER_TIMED_OUT if it may have arrived all the
        same.
        """
        try:
            self.within(self.seconds, lambda: self._send(message, route, means))
        except TimeoutError:
            facts = {"server": route.address or route.channel.value}
            raise PracticeGuardError(ErrorCode.MESSENGER_TIMED_OUT, facts) from None

    def _send(self, message: Message, route: Route, means: Means) -> None:
        # Loaded when somebody is told, and not while the agent idles.
        if route.channel is Channel.DESKTOP:
            show(message, self.run_tool, self.platform, self.seconds / 2)
        elif route.channel is Channel.MAIL:
            from practiceguard.adapters.messengers.mail import send_mail

            if means.mail is None:
                raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
            send_mail(
                message, route.address, means.mail, means.password, self.trust, self.seconds / 2
            )
        else:
            from practiceguard.adapters.messengers.web import request_for, send_request

            if means.url is None:
                raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
            request = request_for(route.channel, message, means.url, means.token)
            send_request(request, self.trust, self.seconds / 2)

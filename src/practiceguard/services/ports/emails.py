"""Letters by e-mail: where it is written down how far each is, and who carries them."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from practiceguard.domain.backup.alert_settings import MailServer
from practiceguard.domain.incident.email_run import (
    EmailAnswer,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.secret import Secret


class EmailJournal(Protocol):
    """What is known of each message, kept encrypted. Every change is on the disk on return.

    Each method raises DATABASE_UNREADABLE or STATE_NOT_WRITABLE when the disk fails us.
    """

    def begin(self, plan: EmailPlan, items: Iterable[tuple[EmailItem, bytes]]) -> None:
        """Keep a mailing with the words of every message, all or nothing.

        INPUT_INVALID if there is a mailing of that key, or a number twice.
        """
        ...

    def drop(self, key: EmailRunKey) -> None:
        """Forget a mailing of which nothing ever left; INPUT_INVALID for any other."""
        ...

    def plans(self, incident: IncidentId) -> tuple[EmailPlan, ...]:
        """Return the mailings of an incident, the oldest first."""
        ...

    def items(self, key: EmailRunKey) -> tuple[EmailItem, ...]:
        """Return all messages of a mailing in the order of their numbers; none if there is none."""
        ...

    def content(self, key: EmailRunKey, number: str) -> bytes:
        """Return a message without its date; INPUT_INVALID if there is none of that number."""
        ...

    def mark(
        self, key: EmailRunKey, number: str, state: EmailState, at: datetime, words: str = ""
    ) -> None:
        """Write down how far a message is; `at` with a zone. INPUT_INVALID if there is none."""
        ...

    def note_tested(self, key: EmailRunKey, at: datetime) -> None:
        """Write down that the test messages went out; INPUT_INVALID if there is no such mailing."""
        ...


class EmailLine(Protocol):
    """An open, encrypted, logged-in connection to a mail server."""

    def send(self, sender: str, recipient: str, content: bytes) -> EmailAnswer:
        """Hand one message over to one recipient. Never raises for what a server does."""
        ...


class EmailPost(Protocol):
    """Opens such connections."""

    def connect(
        self, server: MailServer, password: Secret | None
    ) -> AbstractContextManager[EmailLine]:
        """Connect and log in; MESSENGER_… as with the messages of the program itself.

        Leaving the context says goodbye to the server and raises nothing.
        """
        ...

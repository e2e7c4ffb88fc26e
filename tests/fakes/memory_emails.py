"""Letters by e-mail for tests: a journal in memory, and a mail server that does as it is told."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from practiceguard.domain.backup.alert_settings import MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_message import EmailSender
from practiceguard.domain.incident.email_run import (
    EmailAnswer,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
    Outcome,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.secret import Secret

SENDER = EmailSender("Clinic Example", "clinic@example.org", "questions@example.org")


@dataclass
class MemoryEmailJournal:
    """EmailJournal port."""

    _plans: dict[EmailRunKey, EmailPlan] = field(default_factory=dict)
    _items: dict[EmailRunKey, dict[str, EmailItem]] = field(default_factory=dict)
    _contents: dict[tuple[EmailRunKey, str], bytes] = field(default_factory=dict)

    def begin(self, plan: EmailPlan, items: Iterable[tuple[EmailItem, bytes]]) -> None:
        if plan.key in self._plans:
            raise _wrong("mailing")
        made = list(items)
        found = {one.number: one for one, _ in made}
        if len(found) < len(made):
            raise _wrong("letter number")
        self._plans[plan.key], self._items[plan.key] = plan, found
        self._contents |= {(plan.key, one.number): content for one, content in made}

    def drop(self, key: EmailRunKey) -> None:
        items = self._items.get(key, {})
        if key not in self._plans or any(
            one.state is not EmailState.WAITING for one in items.values()
        ):
            raise _wrong("mailing")
        del self._plans[key], self._items[key]

    def plans(self, incident: IncidentId) -> tuple[EmailPlan, ...]:
        found = [one for one in self._plans.values() if one.key.incident == incident]
        return tuple(sorted(found, key=lambda one: one.key.mailing))

    def items(self, key: EmailRunKey) -> tuple[EmailItem, ...]:
        return tuple(sorted(self._items.get(key, {}).values(), key=lambda one: one.number))

    def content(self, key: EmailRunKey, number: str) -> bytes:
        if number not in self._items.get(key, {}):
            raise _wrong("letter number")
        return self._contents[key, number]

    def mark(
        self, key: EmailRunKey, number: str, state: EmailState, at: datetime, words: str = ""
    ) -> None:
        items = self._items.get(key, {})
        if number not in items:
            raise _wrong("letter number")
        items[number] = replace(items[number], state=state, at=at, words=words)

    def note_tested(self, key: EmailRunKey, at: datetime) -> None:
        if key not in self._plans:
            raise _wrong("mailing")
        self._plans[key] = replace(self._plans[key], tested_at=at)


ACCEPTED = EmailAnswer(Outcome.ACCEPTED, "250 OK")


@dataclass
class FakeEmailPost:
    """EmailPost port: takes everything, but for what a test says."""

    answer: Callable[[str], EmailAnswer] = field(default=lambda _recipient: ACCEPTED)
    """Given a recipient, what is said of a message to it."""
    refused: list[ErrorCode] = field(default_factory=list)
    """What the next connections end with, one after the other."""
    inbox: list[tuple[str, bytes]] = field(default_factory=list)
    """Recipient and message, of all that arrived."""
    connections: int = 0
    used: list[Secret | None] = field(default_factory=list)

    @contextlib.contextmanager
    def connect(self, server: MailServer, password: Secret | None) -> Iterator["FakeEmailPost"]:
        self.connections += 1
        self.used.append(password)
        if self.refused:
            raise PracticeGuardError(self.refused.pop(0), {"server": server.host, "reason": "x"})
        yield self

    def send(self, sender: str, recipient: str, content: bytes) -> EmailAnswer:
        answer = self.answer(recipient)
        if answer.outcome in {Outcome.ACCEPTED, Outcome.UNKNOWN}:
            self.inbox.append((recipient, content))
        return answer


def _wrong(name: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": name})

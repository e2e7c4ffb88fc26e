"""Letters by e-mail under way: what is known of each message, and what a server answered."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade


class EmailRunKey(NamedTuple):
    """One mailing by e-mail."""

    incident: IncidentId
    mailing: str
    """`MailingMade.key`."""


class EmailState(StrEnum):
    """How far one message is. It only ever goes forward, but for a person's word on `MAYBE`."""

    WAITING = "waiting"
    """Not handed over yet."""
    SENDING = "sending"
    """Written down before it is handed over. Found like this by a later run: nobody knows."""
    SENT = "sent"
    """The server took it: from now on it answers for it (RFC 5321, 4.2.5)."""
    REFUSED = "refused"
    """The server said that there is no such person, or that nothing can ever be left there."""
    MAYBE = "maybe"
    """Handed over, and no answer came: sent again, it might be there twice."""
    LEFT = "left"
    """A person said that it is not to go out by e-mail any more."""

    @property
    def is_over(self) -> bool:
        """Whether no run does anything about it any more."""
        return self in {EmailState.SENT, EmailState.REFUSED, EmailState.MAYBE, EmailState.LEFT}


class EmailBy(StrEnum):
    """By what messages leave."""

    SERVER = "server"
    """The mail server of the practice, one after the other."""
    FILES = "files"
    """As files, which somebody's own mail program sends."""


class Outcome(StrEnum):
    """What a server made of one message."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    """For good, and because of this one recipient."""
    LATER = "later"
    """For now: nothing was taken."""
    STOP = "stop"
    """It takes nothing from us any more: the sender, the account, a limit."""
    UNKNOWN = "unknown"
    """All of it was handed over, and no answer came."""


class EmailStop(StrEnum):
    """Why a run ended before everybody was written to."""

    CANCELLED = "cancelled"
    DAY_FULL = "day-full"
    """The provider takes no more on one day."""
    SERVER_REFUSES = "server-refuses"
    """It takes nothing from us any more, and says why."""
    SERVER_BUSY = "server-busy"
    """It put us off again and again."""
    NO_ANSWERS = "no-answers"
    """It took several messages and did not say whether it keeps them."""
    NOT_CONNECTED = "not-connected"
    SOME_PUT_OFF = "some-put-off"
    """All others went out; a few were put off."""


@dataclass(frozen=True, slots=True)
class EmailAnswer:
    """What a server answered."""

    outcome: Outcome
    words: str = ""
    """Its own, on one line; untrusted."""
    is_cut: bool = False
    """Whether the connection is of no use any more."""


@dataclass(frozen=True)
class EmailPlan:
    """A mailing by e-mail whose words are settled: nothing of it changes any more."""

    key: EmailRunKey
    made: MailingMade
    """What the log says of it once it is released; before, without the list and second reader."""
    by: EmailBy
    sender: str
    """The address from which it goes out."""
    made_at: datetime
    made_by: str
    because: str = ""
    """Why people may be written to of whom the address book does not say that they agreed."""
    tested_at: datetime | None = None
    """When the test messages reached the practice's own mail server."""

    @property
    def is_for_server(self) -> bool:
        """Whether the program itself hands the messages over."""
        return self.by is EmailBy.SERVER


@dataclass(frozen=True, slots=True)
class EmailItem:
    """One message to one person, without its words."""

    number: str
    """Of the letter."""
    person: str
    """Key of the person in the record."""
    address: str
    language: str
    name: str
    """The `Message-ID`."""
    sha256: str
    """Of the message without its date."""
    shown: str = ""
    """What the person is called."""
    place: str = ""
    """Where the person lives: a code of the law's; "" where unknown."""
    has_post: bool = False
    """Whether a letter on paper could be sent instead."""
    batch: str = ""
    """`MadeBatch.name`: those of one language and one legal text."""
    state: EmailState = EmailState.WAITING
    at: datetime | None = None
    """When it came into this state; UTC."""
    words: str = ""
    """What the server said last."""


@dataclass(frozen=True)
class EmailCounts:
    """Everybody, once."""

    by_state: dict[EmailState, int] = field(default_factory=dict)

    def of(self, state: EmailState) -> int:
        """Return how many are in a state."""
        return self.by_state.get(state, 0)

    @property
    def people(self) -> int:
        """How many there are in all."""
        return sum(self.by_state.values())

    @property
    def left_to_do(self) -> int:
        """How many are still to go out."""
        return self.of(EmailState.WAITING) + self.of(EmailState.SENDING)

    @property
    def is_over(self) -> bool:
        """Whether everything was done that a program can do."""
        return not self.left_to_do


def counted(items: Iterable[EmailItem]) -> EmailCounts:
    """Given all messages, return how many are how far."""
    counts: dict[EmailState, int] = {}
    for one in items:
        counts[one.state] = counts.get(one.state, 0) + 1
    return EmailCounts(counts)

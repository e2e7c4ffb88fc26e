"""How letters and messages went out, and what became of single ones."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Way(StrEnum):
    """How something reaches a person."""

    POST = "post"
    EMAIL = "e-mail"
    HAND = "hand"
    """Given to the person in the practice."""
    PHONE = "phone"


class Fate(StrEnum):
    """What became of one letter or message."""

    BOUNCED = "bounced"
    """The e-mail came back."""
    MAYBE_SENT = "maybe-sent"
    """The program stopped while it was being sent: nobody knows, so it is not sent twice."""
    RETURNED = "returned"
    """The post brought it back."""
    NEW_ADDRESS = "new-address"
    """There is a second address, to which it is to go now."""
    SENT_AGAIN = "sent-again"
    """It went to the second address."""
    REACHED = "reached"
    """The person has answered, called, or was told by telephone or in person."""
    NOT_REACHED = "not-reached"
    """Somebody tried, and there is no other way left."""

    @property
    def is_lost(self) -> bool:
        """Whether by this the person has not been told."""
        return self in {Fate.BOUNCED, Fate.RETURNED, Fate.NOT_REACHED, Fate.NEW_ADDRESS}


@dataclass(frozen=True)
class LettersPrinted:
    """Batches of a mailing came out of the printer; nothing is in the post yet."""

    mailing: str
    """`MailingMade.key`."""
    batches: tuple[str, ...]
    letters: int
    printed_at: datetime


@dataclass(frozen=True)
class LettersOut:
    """A part of a mailing went out."""

    mailing: str
    """`MailingMade.key`."""
    way: Way
    letters: int
    """To how many people."""
    sent_at: datetime
    receipt: str
    """The post's receipt, or the name of the list of what was sent."""
    batches: tuple[str, ...] = ()
    """Whole batches, by post."""
    persons: tuple[str, ...] = ()
    """Keys of the people, where it was no whole batch."""
    evidence: str = ""
    """The receipt, or the list of messages, by its name in the evidence."""


@dataclass(frozen=True)
class NewAddress:
    """Where somebody can be written to now."""

    street: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    """ISO 3166-2, "" where it is not known."""
    country: str = ""
    """ISO 3166-1 alpha-2, "" for the same as before."""
    email: str = ""


@dataclass(frozen=True)
class LetterFate:
    """What became of one letter or message."""

    mailing: str
    """`MailingMade.key`; "" for somebody whom no mailing has."""
    person: str
    """Key of the person in the record."""
    fate: Fate
    at: datetime
    number: str = ""
    """Of the letter, if it had one."""
    way: Way | None = None
    """By which way, where that is not plain."""
    note: str = ""
    """What the post or the mail server said, the new address, who spoke to whom."""
    evidence: str = ""
    place: str = ""
    """Where the person lives (ISO 3166), "" where nobody knows: laws count by it."""
    had_address: bool = True
    """False for one of those of whom no address is known at all, who are counted in the record."""
    can_be_written_to: bool = False
    """Of a message that came back: there is a postal address that nobody has tried yet."""
    address: NewAddress | None = None
    """With a new address."""

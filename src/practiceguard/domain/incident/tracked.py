"""The states in which a person to be told can be, and what is known of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Standing(StrEnum):
    """Where somebody stands, in the order in which it usually goes."""

    NO_ADDRESS = "no-address"
    """Nothing is known to write to."""
    NO_LETTER = "no-letter"
    """No letter was made, for whatever reason."""
    MADE = "made"
    PRINTED = "printed"
    POSTED = "posted"
    EMAILED = "e-mailed"
    HANDED = "handed"
    """Given to the person in the practice."""
    MAYBE_SENT = "maybe-sent"
    BOUNCED = "bounced"
    RETURNED = "returned"
    NEW_ADDRESS = "new-address"
    """There is another address, and nothing went to it yet."""
    SENT_AGAIN = "sent-again"
    REACHED = "reached"
    NOT_REACHED = "not-reached"

    @property
    def is_told(self) -> bool:
        """Whether as far as anybody knows the person has been told."""
        return self in _TOLD


_TOLD = {
    Standing.POSTED,
    Standing.EMAILED,
    Standing.HANDED,
    Standing.SENT_AGAIN,
    Standing.REACHED,
}


@dataclass(frozen=True, slots=True)
class ListedLetter:
    """A letter in the list of a mailing."""

    mailing: str
    number: str
    person: str
    name: str
    language: str
    batch: str
    place: str = ""
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListedWithout:
    """Somebody in the list of a mailing for whom it has no letter."""

    person: str
    name: str
    place: str
    why: str
    """Code of the reason: `NoLetter`, `NoEmail`, or why a letter could not be printed."""
    has_address: bool
    """Whether any address is known."""
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tracked:
    """One person and where they stand."""

    person: str
    name: str
    number: str
    """Of the last letter that was made, "" without one."""
    language: str
    place: str
    standing: Standing
    since: datetime | None
    note: str = ""
    is_unreachable: bool = False
    """Whether no address is known under which a letter could arrive: a talk by telephone is none,
    which is how 45 CFR 164.404(d)(2) counts."""
    why_none: str = ""
    """Of somebody without a letter: the code of the reason, as in `ListedWithout`."""

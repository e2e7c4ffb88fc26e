"""What of the binder was printed, and what has changed since: item by item, by digests.

Digests, not texts: what somebody's number was before is nobody's business any more.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.contacts import months_later
from practiceguard.domain.typed_fields import Field, faults_in

OLD_AFTER_MONTHS = 12
"""Calendar months after which it is printed anew, whatever changed: paper gets lost as well."""


class Item(StrEnum):
    """What kind of thing it is that changes; stands before the colon of a key."""

    ADVICE = "advice"
    """The steps of the first-hour cards."""
    CONTACT_NUMBER = "contact-number"
    CONTACT = "contact"
    """Anything else of a line."""
    ROLE = "role"
    TEXT = "text"
    """What is said on the telephone, at the door, on the website."""
    DETAILS = "details"
    """What stands on the practice's letters."""
    LAW = "law"
    FORM = "form"
    HELPLINES = "helplines"
    PLACE = "place"
    SHEET = "sheet"
    """The recovery sheet of a place: when it was made."""


class How(StrEnum):
    """What became of it."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"


Marks = Mapping[str, str]
"""Key of an item (`contact-number:insurer`) to the digest of what is printed of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that reads otherwise than on the paper."""

    item: Item
    of: str
    """Which one: a role, a task, a code of the law, the key of a place; may be empty."""
    how: How


class CopyKind(StrEnum):
    """What is remembered."""

    MADE = "made"
    """The file was saved; whether anybody printed it is not known."""
    PRINTED = "printed"
    """Somebody said that it is on paper."""
    PHONE = "phone"
    """The page for the doctor's own device was saved."""


@dataclass(frozen=True)
class BinderCopy:
    """A binder that was made. DETAILS_INVALID for words that cannot stand on one line."""

    kind: CopyKind
    made_at: datetime
    """UTC: what it says is of this moment."""
    language: str
    marks: Marks
    holder: str = ""
    """Who has the paper, or where it is."""

    def __post_init__(self) -> None:
        for name, fault in faults_in({"holder": self.holder}, {"holder": Field()}).items():
            raise PracticeGuardError(ErrorCode.DETAILS_INVALID, {"field": name, "fault": fault})

    def is_old(self, today: date, zone: tzinfo) -> bool:
        """Given the practice's day and zone, return whether twelve calendar months have passed."""
        made = self.made_at.astimezone(zone).date()
        return today >= months_later(made, OLD_AFTER_MONTHS)


@dataclass(frozen=True)
class BinderState:
    """How the paper stands to what holds now."""

    printed: BinderCopy | None = None
    waiting: BinderCopy | None = None
    """Made later than what was printed: nobody has said yet that it is on paper."""
    phone: BinderCopy | None = None
    changes: tuple[Change, ...] = ()
    """Since it was printed."""
    phone_changes: tuple[Change, ...] = ()
    is_old: bool = False
    """Whether what was printed is twelve months old."""
    places: Mapping[str, str] = field(default_factory=dict)
    """What each place is called, by its key."""
    checked_on: Mapping[str, date] = field(default_factory=dict)
    """When the law was looked up that holds now, by its code; empty if it has not changed."""

    @property
    def is_in_order(self) -> bool:
        """Return whether the paper says what holds now."""
        return self.printed is not None and not self.changes and not self.is_old


def key_of(item: Item, of: str = "") -> str:
    """Return the key of an item."""
    return f"{item}:{of}"


def digest(*values: object) -> str:
    """Return the SHA-256 of what is printed of an item, hexadecimal."""
    text = json.dumps(values, ensure_ascii=True, default=str)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def changes_between(before: Marks, now: Marks) -> tuple[Change, ...]:
    """Given what was printed and what holds now, return what differs, in the order of `Item`.

    What another change says already is left out.
    """
    order = list(Item)
    found = list(_changes(before, now))
    told = [one for one in found if not _is_told_otherwise(one, found)]
    return tuple(sorted(told, key=lambda one: (order.index(one.item), one.of)))


def _is_told_otherwise(change: Change, all_of_them: list[Change]) -> bool:
    """Return whether another change says it: a new place has a new sheet, a new number a name."""
    weightier = {Item.SHEET: Item.PLACE, Item.CONTACT: Item.CONTACT_NUMBER}.get(change.item)
    if change.item is Item.SHEET and change.how is How.CHANGED:
        return False
    return any(one.item is weightier and one.of == change.of for one in all_of_them)


def _changes(before: Marks, now: Marks) -> Iterator[Change]:
    for key in before.keys() | now.keys():
        if before.get(key) == now.get(key):
            continue
        name, _, of = key.partition(":")
        if name not in set(Item):
            continue  # of another version of the program
        how = How.NEW if key not in before else How.GONE if key not in now else How.CHANGED
        yield Change(Item(name), of, how)

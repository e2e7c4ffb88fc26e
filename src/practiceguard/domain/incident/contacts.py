"""Whom a practice calls when something happened, and whether those numbers can be relied on.

From the first-hour and first-day steps (call the IT helper and the insurer from a telephone, then
police, authority, providers), and the rule that a list nobody called for half a year is a guess
(NCSC Small Business Guide: Response & Recovery; CERT Société Générale, IRM).
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.roles import Role
from practiceguard.domain.typed_fields import EMAIL, NOTE, PHONE, Fault, Field, faults_in

STALE_AFTER_MONTHS = 6
"""Calendar months after which somebody has to call again."""


class ContactRole(StrEnum):
    """What somebody is called for, in the order in which they are wanted."""

    IT_HELPER = "it-helper"
    INSURER = "insurer"
    LAWYER = "lawyer"
    POLICE = "police"
    AUTHORITY = "authority"
    CERT = "cert"
    SOFTWARE_VENDOR = "software-vendor"
    PHONE_PROVIDER = "phone-provider"
    BANK = "bank"
    SECOND_DOCTOR = "second-doctor"
    PROFESSIONAL_ORDER = "professional-order"
    CLINIC = "clinic"
    WEB_HOST = "web-host"
    PRESS_ADVISER = "press-adviser"


NEVER_LACKING = frozenset({
    ContactRole.IT_HELPER, ContactRole.POLICE, ContactRole.AUTHORITY, ContactRole.PHONE_PROVIDER,
})  # fmt: skip
"""Every practice has these; of any other it may say that there is none."""


class ContactState(StrEnum):
    """How far a line can be relied on, the worst first."""

    MISSING = "missing"
    """Nobody, or no number that can be called."""
    STALE = "stale"
    """Somebody called it, six months ago or longer."""
    NOT_VERIFIED = "not-verified"
    """A number that nobody called."""
    FINE = "fine"
    NONE = "none"
    """The practice said that it has none."""

    @property
    def is_in_order(self) -> bool:
        """Return whether nothing is to be done."""
        return self in {ContactState.FINE, ContactState.NONE}


@dataclass(frozen=True)
class Contact:
    """One line of the list, as the practice wrote it; DETAILS_INVALID for what cannot stand."""

    role: ContactRole
    who: str = ""
    number: str = ""
    """Works when the computers of the practice do not."""
    other_number: str = ""
    email: str = ""
    customer_number: str = ""
    """Of the customer or the policy: they ask for it first."""
    note: str = ""
    has_none: bool = False
    """The practice has nobody of that kind."""
    verified_on: date | None = None
    """The day on which somebody called and the right one answered, in the practice's zone."""
    verified_by: str = ""
    changed_at: datetime | None = None
    """When what is printed of it last became another, UTC."""

    def __post_init__(self) -> None:
        for name, fault in faults(self).items():
            raise PracticeGuardError(ErrorCode.DETAILS_INVALID, {"field": name, "fault": fault})
        if self.has_none and self.role in NEVER_LACKING:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": self.role.value})

    @property
    def printed(self) -> tuple[object, ...]:
        """Return what a copy on paper shows of it."""
        return (
            self.who, self.number, self.other_number, self.email, self.customer_number, self.note,
            self.has_none,
        )  # fmt: skip

    def state(self, today: date) -> ContactState:
        """Given the day where the practice is, return how far it can be relied on."""
        if self.has_none:
            return ContactState.NONE
        if not self.number:
            return ContactState.MISSING
        # A day that has not come yet proves nothing: the clock was wrong, then or now.
        if self.verified_on is None or self.verified_on > today:
            return ContactState.NOT_VERIFIED
        return ContactState.STALE if is_stale(self.verified_on, today) else ContactState.FINE

    def edited(self, wanted: "Contact", now: datetime) -> "Contact":
        """Return it as somebody wants it now: another number is one that nobody called yet."""
        is_same = (self.number, self.other_number) == (wanted.number, wanted.other_number)
        return replace(
            wanted,
            verified_on=self.verified_on if is_same else None,
            verified_by=self.verified_by if is_same else "",
            changed_at=self.changed_at if self.printed == wanted.printed else now,
        )


@dataclass(frozen=True)
class HomeCopy:
    """The list on paper, outside the practice: one sheet, so one date for all of it."""

    where: str
    """With whom, or in which drawer."""
    taken_at: datetime
    """UTC."""
    taken_by: str = ""

    def __post_init__(self) -> None:
        values = {"where": self.where, "taken_by": self.taken_by}
        for name, fault in faults_in(values, {"where": Field(), "taken_by": Field()}).items():
            raise PracticeGuardError(ErrorCode.DETAILS_INVALID, {"field": name, "fault": fault})


FIELDS = MappingProxyType({
    "who": Field(),
    "number": PHONE,
    "other_number": PHONE,
    "email": EMAIL,
    "customer_number": Field(longest=60),
    "note": NOTE,
    "verified_by": Field(),
})  # fmt: skip
"""How each field that is typed is judged."""


def faults(contact: Contact) -> dict[str, Fault]:
    """Return what is wrong with which field."""
    return faults_in(asdict(contact), FIELDS)


def is_stale(verified_on: date, today: date) -> bool:
    """Return whether six calendar months have passed: of 31 August, on 28 or 29 February."""
    return today >= months_later(verified_on, STALE_AFTER_MONTHS)


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def changed_since(
    copy: HomeCopy | None, contacts: Iterable[Contact], roles: Iterable[Role]
) -> bool:
    """Return whether the copy at home says something else than the list says now.

    False without any copy: it is missing, which is told otherwise.
    """
    changes = (*(one.changed_at for one in contacts), *(one.changed_at for one in roles))
    return copy is not None and any(at is not None and at > copy.taken_at for at in changes)

"""The checklist of contacts for a country: who is expected, and what the law's rows know of them.

What is known comes from the rows of the law, with their mark and the day of checking. Nothing is
made up: where a row has no number, the line says that it is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from practiceguard.domain.incident.contacts import Contact, ContactRole, ContactState, HomeCopy
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction, Mark, Recipient
from practiceguard.domain.typed_fields import Field as Judged
from practiceguard.domain.typed_fields import Kind, fault_of

POLICE_MARK, CERT_MARK = "police", "cert"
"""Names of their marks in a row."""


@dataclass(frozen=True)
class FromLaw:
    """What a row of the law says of somebody, in English."""

    code: str
    """Of the row."""
    name: str
    how: str = ""
    phone: str = ""
    email: str = ""
    portal: str = ""
    mark: Mark = Mark.FROM_KNOWLEDGE
    checked_on: date = date.min


@dataclass(frozen=True)
class ContactLine:
    """One line of the checklist."""

    contact: Contact
    """As the practice wrote it; else what the law says, which nobody here has called."""
    state: ContactState
    is_written: bool
    """Whether the practice wrote it."""
    from_law: FromLaw | None = None
    rules: tuple[DutyRule, ...] = ()
    """Duties in the row for which this one is called, e.g. a complaint to the police."""
    is_newer_than_copy: bool = False
    """Whether the copy at home says something else of it."""

    @property
    def role(self) -> ContactRole:
        """What they are called for."""
        return self.contact.role

    @property
    def law_differs(self) -> bool:
        """Return whether the law's rows have another number than the practice: look which holds."""
        if not self.is_written or self.from_law is None or not self.from_law.phone:
            return False
        known = (self.contact.number, self.contact.other_number)
        theirs = self.from_law.phone
        return bool(self.contact.number) and not any(_is_same_number(one, theirs) for one in known)


_ORDER = tuple(ContactState)
_WANTED = tuple(ContactRole)


def contact_list(
    row: Jurisdiction | None, contacts: Iterable[Contact], copy: HomeCopy | None, today: date
) -> tuple[ContactLine, ...]:
    """Given the row of the practice's country, what it wrote, and its day, return the checklist.

    Without a row nothing comes from the law. Those to be seen to come first.
    """
    written = {one.role: one for one in contacts}
    lines = [_line(role, row, written.get(role), copy, today) for role in ContactRole]
    return tuple(sorted(lines, key=lambda one: (_ORDER.index(one.state), _WANTED.index(one.role))))


def from_law(role: ContactRole, row: Jurisdiction) -> FromLaw | None:
    """Return what a row says of somebody; None if it says nothing."""
    if role is ContactRole.AUTHORITY and row.authority.name:
        told = row.authority
        acronym = f" ({told.acronym})" if told.acronym and told.acronym not in told.name else ""
        return FromLaw(
            row.code, f"{told.name}{acronym}", phone=told.phone, email=told.email,
            portal=told.report_url or told.website, mark=told.mark, checked_on=row.checked_on,
        )  # fmt: skip
    if role is ContactRole.POLICE and row.police is not None:
        mark = row.field_marks.get(POLICE_MARK, Mark.FROM_KNOWLEDGE)
        police = row.police
        return FromLaw(
            row.code, police.name, police.how, portal=police.url, mark=mark,
            checked_on=row.checked_on,
        )  # fmt: skip
    if role is ContactRole.CERT and row.cert:
        mark = row.field_marks.get(CERT_MARK, Mark.FROM_KNOWLEDGE)
        return FromLaw(row.code, row.cert, mark=mark, checked_on=row.checked_on)
    return None


def rules_for(role: ContactRole, row: Jurisdiction) -> tuple[DutyRule, ...]:
    """Return the duties of a row for which somebody is called."""
    recipient = _CALLED_FOR.get(role)
    return tuple(one for one in row.duties if one.recipient is recipient)


_CALLED_FOR = {
    ContactRole.POLICE: Recipient.POLICE,
    ContactRole.INSURER: Recipient.POLICE,
}
"""A complaint on which the insurance depends concerns both."""


def _line(
    role: ContactRole,
    row: Jurisdiction | None,
    written: Contact | None,
    copy: HomeCopy | None,
    today: date,
) -> ContactLine:
    told = from_law(role, row) if row is not None else None
    contact = written or (as_contact(role, told) if told is not None else Contact(role))
    changed = contact.changed_at
    return ContactLine(
        contact,
        contact.state(today),
        written is not None,
        told,
        rules_for(role, row) if row is not None else (),
        is_newer_than_copy=bool(copy and changed and changed > copy.taken_at),
    )


def as_contact(role: ContactRole, told: FromLaw) -> Contact:
    """Return what the law says as a line that nobody has called yet.

    What does not fit a line (a sentence with several bodies and addresses) is left to the law.
    """
    contact = Contact(role)
    if _fits(told.name, Judged()):
        contact = replace(contact, who=told.name)
    if _fits(told.phone, Judged(Kind.PHONE, 40)):
        contact = replace(contact, number=told.phone)
    if _fits(told.email, Judged(Kind.EMAIL, 254)):
        contact = replace(contact, email=told.email)
    return contact


def _fits(text: str, field: Judged) -> bool:
    return bool(text) and fault_of(text, field) is None


def _is_same_number(one: str, other: str) -> bool:
    """Return whether both may dial the same: with the country's code, or from within with zeros."""
    short, long = sorted((_digits(one), _digits(other)), key=len)
    return (long.endswith(short) and len(short) >= _FEWEST_TO_COMPARE) or short == long


_FEWEST_TO_COMPARE = 6


def _digits(number: str) -> str:
    return "".join(one for one in number if one.isdigit()).lstrip("0")

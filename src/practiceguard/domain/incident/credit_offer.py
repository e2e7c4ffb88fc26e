"""A service against misuse of identities: what laws ask for, and what the practice offers."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.domain.incident.state_law import Datum

LONGEST_OFFER = 120
"""Months: a longer one is a mistyped one."""


@dataclass(frozen=True)
class CreditServiceOffered:
    """The practice has bought such a service for those affected, free of charge for them."""

    provider: str
    months: int
    phone: str = ""
    website: str = ""
    code: str = ""
    """One for all, if the provider asks for one."""
    until: date | None = None
    """The last day to sign up."""


@dataclass(frozen=True)
class CreditAsked:
    """One law that asks for it."""

    law: Jurisdiction
    months: int

    @property
    def words(self) -> str:
        """As the source puts it."""
        return self.law.credit_service.words if self.law.credit_service else ""


_CODES: dict[Datum, frozenset[str]] = {
    Datum.SOCIAL_SECURITY: frozenset({"national-id"}),
    # A number of the tax office is recorded as a national number, too: nothing tells them apart.
    Datum.TAXPAYER_ID: frozenset({"national-id"}),
    Datum.DRIVER_LICENCE: frozenset({"identity", "official-documents"}),
    Datum.STATE_ID: frozenset({"identity", "official-documents"}),
    Datum.BANK_ACCOUNT: frozenset({"payment"}),
}
"""Which recorded kinds of data may hold such a number: all of a kind that may is taken to."""


def asked_by(duties: Iterable[Duty], data: Collection[str]) -> tuple[CreditAsked, ...]:
    """Given the duties and the kinds of data, return which laws ask for it, the longest first.

    `data`: as recorded, by code. While no kind is recorded, any of them may be there. Source:
    `Jurisdiction.credit_service`, with its own mark.
    """
    found = {
        one.law.code: CreditAsked(one.law, one.law.credit_service.months)
        for one in duties
        if one.rule.recipient is Recipient.PEOPLE
        and one.need.is_open
        and one.law.credit_service is not None
        and one.law.credit_service.months > 0
        and _is_there(one.law.credit_service.if_exposed, data)
    }
    return tuple(sorted(found.values(), key=lambda one: (-one.months, one.law.code)))


def _is_there(wanted: Collection[Datum], data: Collection[str]) -> bool:
    if not data or not wanted:
        return True
    return any(_CODES[one] & set(data) for one in wanted)

"""Who may be written to by e-mail at all, and why somebody may not."""

from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.email_address import AddressFlaw
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.person import AffectedPerson, Certainty
from practiceguard.domain.incident.territories import as_part


class EmailLaw(StrEnum):
    """What is known of the law on e-mail where somebody lives."""

    AGREED_ONLY = "agreed-only"
    """Only to those who agreed to it and have not taken that back: 45 CFR 164.404(d)(1)(i), read
    in a source that the row of the United States names."""
    NOT_LOOKED_UP = "not-looked-up"
    """The rows of the law do not say whether e-mail is enough there: to be checked first."""


class NoEmail(StrEnum):
    """Why somebody gets no e-mail."""

    NOBODY_KNOWN = "nobody-known"
    """Files of which nobody can tell whose they are."""
    WHO_IS_IT = "who-is-it"
    """Several people may be this one."""
    HAS_ONE = "has-one"
    """A letter of this kind was made or sent before."""
    PROTECTED = "protected"
    """Where this person lives must not become known; others may read the mailbox."""
    DECEASED = "deceased"
    """The family gets a letter: who reads the mailbox now, nobody knows."""
    CHILD = "child"
    """The parents get a letter on paper: whether the mailbox is theirs or the child's, the address
    book does not say, and minors are told through their parents."""
    NO_ADDRESS = "no-address"
    """No e-mail address is known, or what stands there is none."""
    SHARED = "shared"
    """Several of those affected have the same address: each would read of the other."""
    SAID_NO = "said-no"
    """The person does not want e-mail."""
    NOT_AGREED = "not-agreed"
    """Nobody knows that the person agreed, and the law asks for it."""
    NOT_SAID = "not-said"
    """Nobody knows whether the person agreed."""


UNASKED = frozenset({NoEmail.NOT_AGREED, NoEmail.NOT_SAID})
"""What a word of the practice settles: that these people agreed."""


@dataclass(frozen=True, slots=True)
class NotEmailed:
    """One person who gets no e-mail."""

    person: AffectedPerson
    why: NoEmail
    flaw: AddressFlaw | None = None
    """What is wrong with the address."""


def email_law(person: AffectedPerson, incident: Incident) -> EmailLaw:
    """Given a person, return what is known of e-mail where they live.

    HIPAA binds the practice, wherever the patient lives; and of the states of the United States
    none was looked up, so that what its federal law asks for is asked for in all of them.
    """
    entry = person.entry
    place = as_part(entry.region or entry.country) if entry else ""
    is_us = (place or incident.home).split("-", maxsplit=1)[0] == "US"
    is_asked = incident.may_be_under_hipaa or is_us
    return EmailLaw.AGREED_ONLY if is_asked else EmailLaw.NOT_LOOKED_UP


def why_not_known(person: AffectedPerson) -> NoEmail | None:
    """Return why it is not known who somebody is; None if it is."""
    if person.entry is not None:
        return None
    if person.candidates:
        return NoEmail.WHO_IS_IT
    is_unknown = person.certainty is Certainty.CANNOT_TELL
    return NoEmail.NOBODY_KNOWN if is_unknown else NoEmail.NO_ADDRESS

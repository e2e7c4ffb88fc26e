"""Choose who gets the letter by e-mail; everybody else stays, each with the reason."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.email_address import judged_address, same_mailbox
from practiceguard.domain.incident.email_consent import (
    UNASKED,
    EmailLaw,
    NoEmail,
    NotEmailed,
    email_law,
    why_not_known,
)
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.person_facts import is_known_child


@dataclass(frozen=True, slots=True)
class Emailed:
    """One person and the address."""

    person: AffectedPerson
    address: str
    """As it stands in a message."""
    is_agreed: bool
    """Whether the address book says so; else the practice said it of all."""


@dataclass(frozen=True)
class EmailChoice:
    """Everybody, once."""

    emailed: tuple[Emailed, ...]
    left: tuple[NotEmailed, ...]
    laws: Mapping[EmailLaw, int]
    """Of those with an address: how many are under which law."""

    @property
    def people(self) -> int:
        """How many there are in all."""
        return len(self.emailed) + len(self.left)

    @property
    def reasons(self) -> Mapping[NoEmail, int]:
        """How many get none, by reason."""
        return Counter(one.why for one in self.left)

    @property
    def unasked(self) -> int:
        """Of how many nobody knows whether they agreed, be it that the practice said so of all."""
        said = sum(not one.is_agreed for one in self.emailed)
        return said + sum(one.why in UNASKED for one in self.left)


def choose_emailed(
    people: Iterable[AffectedPerson],
    incident: Incident,
    has_one: Collection[str] = (),
    *,
    today: date,
    all_agreed: bool = False,
) -> EmailChoice:
    """Given everybody affected, return who gets an e-mail. Nobody is left out.

    `today`: in the practice's zone; who is a child on it is told through the parents.
    `has_one`: keys of those who have such a letter. `all_agreed`: the practice says that those
    agreed of whom the address book does not say it; who said no stays out all the same.
    """
    everybody = tuple(people)
    # The same mailbox is counted over all of them: also of whom no letter goes to, one would read.
    mailboxes = Counter(
        same_mailbox(judged_address(one.entry.email).address) for one in everybody if one.entry
    )
    emailed: list[Emailed] = []
    left: list[NotEmailed] = []
    laws: Counter[EmailLaw] = Counter()
    for person in everybody:
        found = _judged(person, incident, has_one, mailboxes, today=today, all_agreed=all_agreed)
        if isinstance(found, Emailed):
            emailed.append(found)
        else:
            left.append(found)
        if isinstance(found, Emailed) or found.why in UNASKED:
            laws[email_law(person, incident)] += 1
    return EmailChoice(tuple(emailed), tuple(left), laws)


def _judged(
    person: AffectedPerson,
    incident: Incident,
    has_one: Collection[str],
    mailboxes: Mapping[str, int],
    *,
    today: date,
    all_agreed: bool,
) -> Emailed | NotEmailed:
    entry = person.entry
    if entry is None:
        return NotEmailed(person, why_not_known(person) or NoEmail.NO_ADDRESS)
    judged = judged_address(entry.email)
    is_asked = email_law(person, incident) is EmailLaw.AGREED_ONLY
    # What nobody can settle stands before what a word of the practice does.
    against = (
        (NoEmail.HAS_ONE, person.key in has_one),
        (NoEmail.PROTECTED, bool(entry.protected)),
        (NoEmail.DECEASED, bool(entry.deceased)),
        (NoEmail.CHILD, is_known_child(person, today)),
        (NoEmail.NO_ADDRESS, judged.flaw is not None),
        (NoEmail.SHARED, mailboxes[same_mailbox(judged.address)] > 1),
        (NoEmail.SAID_NO, entry.email_agreed is False),
        (
            NoEmail.NOT_AGREED if is_asked else NoEmail.NOT_SAID,
            entry.email_agreed is None and not all_agreed,
        ),
    )
    why = next((one for one, holds in against if holds), None)
    if why is None:
        return Emailed(person, judged.address, entry.email_agreed is True)
    return NotEmailed(person, why, judged.flaw if why is NoEmail.NO_ADDRESS else None)

"""A digest of each thing that a binder says, so that what changed since can be named.

Most of it hangs on the program and on the law, and nothing of that changes from one look at Home to
the next: as long as their `basis` is the same, only what the practice wrote is looked at.
"""

from collections.abc import Iterable, Iterator

from practiceguard.domain.incident.binder_copy import Item, Marks, digest, key_of
from practiceguard.domain.incident.contacts import Contact
from practiceguard.domain.incident.roles import Role, all_roles
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.binder.sources import BinderSources, Place
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.wording.first_hour import card_of
from practiceguard.wording.incident_kinds import KIND_WORDS

BASIS = "basis:"
"""Key of the digest of everything that came with the program or with an update of the law."""
_WRITTEN_HERE = frozenset({Item.ROLE, Item.DETAILS, Item.PLACE, Item.SHEET})


def marks_of(sources: BinderSources, basis: str) -> Marks:
    """Return for each thing that a binder says a digest of it."""
    contacts = [line.contact for line in sources.contacts.lines]
    written = written_marks(contacts, sources.contacts.roles, sources.details, sources.places)
    return {BASIS: basis, **dict(_shipped(sources)), **written}


def marks_since(
    before: Marks,
    contacts: Iterable[Contact],
    roles: Iterable[Role],
    details: PracticeDetails,
    places: Iterable[Place],
) -> Marks:
    """Given the marks of a binder with the same basis, return those of what holds now.

    A contact that nobody wrote says what the law says, which has not changed; nor has the rest.
    """
    kept = {key: mark for key, mark in before.items() if key.partition(":")[0] not in _WRITTEN_HERE}
    return kept | written_marks(contacts, roles, details, places)


def written_marks(
    contacts: Iterable[Contact],
    roles: Iterable[Role],
    details: PracticeDetails,
    places: Iterable[Place],
) -> dict[str, str]:
    """Return the marks of what the practice itself wrote or set up."""
    return dict(_written(contacts, roles, details, places))


def _written(
    contacts: Iterable[Contact],
    roles: Iterable[Role],
    details: PracticeDetails,
    places: Iterable[Place],
) -> Iterator[tuple[str, str]]:
    for one in contacts:
        yield key_of(Item.CONTACT_NUMBER, one.role), digest(one.number, one.other_number)
        rest = (one.who, one.email, one.customer_number, one.note, one.has_none)
        yield key_of(Item.CONTACT, one.role), digest(*rest)
    for role in all_roles(roles):
        people = [(one.name, one.number) for one in (role.person, role.deputy)]
        yield key_of(Item.ROLE, role.task), digest(people)
    yield key_of(Item.DETAILS), digest_of(details)
    for place in places:
        where = place.repository
        yield key_of(Item.PLACE, where.key), digest(where.label, where.kind, where.location)
        if place.sheet is not None:
            yield key_of(Item.SHEET, where.key), digest(place.sheet.made_at.isoformat())


def _shipped(sources: BinderSources) -> Iterator[tuple[str, str]]:
    steps = [(one.title, one.how) for kind in KIND_WORDS for one in card_of(kind)]
    yield key_of(Item.ADVICE), digest(steps)
    for kind, text in sources.texts.items():
        yield key_of(Item.TEXT, kind), text.template.digest
    for row in sources.rows:
        yield key_of(Item.LAW, row.code), digest_of(row)
    if sources.form is not None:
        form = sources.form
        yield key_of(Item.FORM), digest(form.key, form.version, form.checked_on)
    yield key_of(Item.HELPLINES), digest_of(sources.helplines)

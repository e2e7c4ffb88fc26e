"""What a binder is made from, and a digest of each thing in it, so that changes can be named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.incident.authority_form import AuthorityForm
from practiceguard.domain.incident.binder_copy import Item, Marks, digest, key_of
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.helpline import Helpline
from practiceguard.domain.incident.notice import NoticeKind, Template
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.wording.first_hour import card_of
from practiceguard.wording.incident_kinds import KIND_WORDS

TEXTS = (
    NoticeKind.PHONE_SCRIPT, NoticeKind.DOOR_TEXT, NoticeKind.VOICEMAIL, NoticeKind.WEBSITE_NOTICE,
)  # fmt: skip
"""Those that are of use before anybody has opened an incident."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text for patients, as far as it can be filled without an incident."""

    template: Template
    document: Document | None
    """None where the practice changed it so that it cannot be filled."""
    sentences: Mapping[str, str]
    """The words of its language, by path, e.g. `truth.public.copied`."""
    is_fallback: bool
    """Whether it is in another language than that of the country."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of copies; nothing here is a secret."""

    repository: Repository
    sheet: RecoverySheet | None


@dataclass(frozen=True)
class BinderSources:
    """Everything that a binder is made from."""

    contacts: ContactList
    details: PracticeDetails
    rows: tuple[Jurisdiction, ...]
    """The law of the country, then that of the part of it in which the practice is."""
    form: AuthorityForm | None
    helplines: tuple[Helpline, ...]
    places: tuple[Place, ...]
    texts: Mapping[NoticeKind, Text]
    today: date
    """Where the practice is."""
    zone: tzinfo

    @property
    def row(self) -> Jurisdiction | None:
        """Return the law of the country; None if nobody looked it up."""
        return self.rows[0] if self.rows else None


def marks_of(sources: BinderSources) -> Marks:
    """Return for each thing that a binder says a digest of it."""
    return dict(_marks(sources))


def _marks(sources: BinderSources) -> Iterator[tuple[str, str]]:
    steps = [(one.title, one.how) for kind in KIND_WORDS for one in card_of(kind)]
    yield key_of(Item.ADVICE), digest(steps)
    for line in sources.contacts.lines:
        one = line.contact
        yield key_of(Item.CONTACT_NUMBER, line.role), digest(one.number, one.other_number)
        rest = (one.who, one.email, one.customer_number, one.note, one.has_none)
        yield key_of(Item.CONTACT, line.role), digest(*rest)
    for role in sources.contacts.roles:
        people = [(one.name, one.number) for one in (role.person, role.deputy)]
        yield key_of(Item.ROLE, role.task), digest(people)
    for kind, text in sources.texts.items():
        yield key_of(Item.TEXT, kind), digest(text.template.digest)
    yield key_of(Item.DETAILS), digest(digest_of(sources.details))
    for row in sources.rows:
        yield key_of(Item.LAW, row.code), digest_of(row)
    if sources.form is not None:
        form = sources.form
        yield key_of(Item.FORM), digest(form.key, form.version, form.checked_on)
    yield key_of(Item.HELPLINES), digest_of(sources.helplines)
    for place in sources.places:
        where = place.repository
        told = (where.label, where.kind, where.location)
        yield key_of(Item.PLACE, where.key), digest(*told)
        if place.sheet is not None:
            yield key_of(Item.SHEET, where.key), digest(place.sheet.made_at)

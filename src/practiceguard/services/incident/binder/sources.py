"""What a binder is made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.incident.authority_form import AuthorityForm
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.helpline import Helpline
from practiceguard.domain.incident.notice import NoticeKind, Template
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.manage_contacts import ContactList

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

"""How those affected can be written to: by which way, in which language, and who cannot at all."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.address_entry import ContactQuality, is_email
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.address_letters import AddressLetters
from practiceguard.services.incident.people_to_tell import PeopleToTell
from practiceguard.services.incident.prepare_mailing import PrepareMailing
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.whose_text import whose_text
from practiceguard.services.ports import RuleBook
from practiceguard.services.progress import Cancellation, Report

LETTER_KINDS = frozenset({NoticeKind.PATIENT_LETTER, NoticeKind.BLACKMAIL_WARNING})
"""What goes to each person affected, in a copy of their own."""


@dataclass(frozen=True)
class Sending:
    """Everybody affected, counted by how they can be written to."""

    people: int
    by_text: Mapping[tuple[str, str], int]
    """Who can be written to by any way, by language and place of their text; most first."""
    by_post: int
    by_email: int
    """Whose address book line has an e-mail address; whether it may be used is not asked here."""
    protected: int
    """Whose address must not become known; in the numbers above all the same."""

    @property
    def reachable(self) -> int:
        """How many can be written to by any way."""
        return sum(self.by_text.values())

    @property
    def without(self) -> int:
        """How many cannot be written to."""
        return self.people - self.reachable

    @property
    def languages(self) -> int:
        """In how many languages."""
        return len({language for language, _place in self.by_text})


@dataclass(frozen=True)
class SeeSending:
    """Counts; nothing is drafted or written."""

    people: PeopleToTell
    prepare: PrepareMailing
    notices: PrepareNotices
    rules: RuleBook

    def __call__(
        self,
        incident: Incident,
        kind: NoticeKind,
        own_language: str,
        report: Report,
        cancel: Cancellation,
    ) -> Sending | None:
        """Return the numbers; None until somebody counted who is affected on this computer.

        Raises what `PeopleToTell` raises.
        """
        if not self.people.is_at_hand(incident):
            return None
        people = self.people(incident, report, cancel)
        address = AddressLetters(
            self.prepare.postal,
            self.prepare.shelf.all(),
            self.notices.details.read().country,
            own_language,
            {one.code: one.letter_languages for one in self.rules.all()},
            whose_text(self.notices.derive(incident, residents_of(incident)).duties),
        )
        reachable = [
            one
            for one in people
            if one.entry is not None and one.entry.contact is not ContactQuality.NONE
        ]
        found = address(
            reachable, kind, year=2000, mailing=1, protected_too=True, by_post=False
        )  # numbers are not looked at
        entries = [one.entry for one in reachable if one.entry is not None]
        return Sending(
            people=len(people),
            by_text=dict(Counter(found.by_text).most_common()),
            by_post=sum(one.has_post for one in entries),
            by_email=sum(is_email(one.email) for one in entries),
            protected=sum(one.protected is True for one in entries),
        )

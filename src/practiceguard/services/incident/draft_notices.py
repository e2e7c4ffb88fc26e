"""Draft a notice from the record: filled, with whatever is missing named in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice import (
    Draft,
    NoticeKind,
    Template,
    TemplateId,
    best_template,
)
from practiceguard.domain.incident.rule import Recipient
from practiceguard.services.incident.credit_facts import credit_facts
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.state_facts import (
    Addressee,
    Sources,
    data_codes,
    place_facts,
    state_facts,
)
from practiceguard.services.ports.notices import FactValues, NoticeRenderer, NoticeTemplates

FOR_DUTY: Mapping[Recipient, tuple[NoticeKind, ...]] = {
    Recipient.PEOPLE: (
        NoticeKind.PATIENT_LETTER,
        NoticeKind.BLACKMAIL_WARNING,
        NoticeKind.PHONE_SCRIPT,
        NoticeKind.WEBSITE_NOTICE,
        NoticeKind.DOOR_TEXT,
        NoticeKind.VOICEMAIL,
    ),
    Recipient.UNREACHABLE: (NoticeKind.WEBSITE_NOTICE, NoticeKind.PHONE_SCRIPT),
    Recipient.AUTHORITY: (NoticeKind.AUTHORITY_INITIAL,),
    Recipient.SECOND_AUTHORITY: (NoticeKind.AUTHORITY_INITIAL,),
    Recipient.MEDIA: (NoticeKind.PRESS_LINE, NoticeKind.WEBSITE_NOTICE),
    Recipient.CREDIT_AGENCIES: (NoticeKind.AUTHORITY_INITIAL,),
    Recipient.POLICE: (NoticeKind.POLICE_COMPLAINT,),
    Recipient.OTHER_ORGANISATIONS: (NoticeKind.CLINIC,),
}
"""Which papers a duty asks for, the first being the notice itself."""

AUTHORITIES = frozenset(
    {Recipient.AUTHORITY, Recipient.SECOND_AUTHORITY, Recipient.CREDIT_AGENCIES}
)
"""Whom a further notice may go to, or a withdrawal: whoever gets the first notice, too."""

ALWAYS: tuple[NoticeKind, ...] = (
    NoticeKind.HOLDING_STATEMENT,
    NoticeKind.STAFF_INSTRUCTION,
    NoticeKind.POLICE_COMPLAINT,
    NoticeKind.INSURER,
    NoticeKind.PROFESSIONAL_ORDER,
    NoticeKind.BANK,
    NoticeKind.CLINIC,
    NoticeKind.PROCESSOR_DEMAND,
    NoticeKind.PRESS_LINE,
)
"""What a practice may need whatever the law asks: each is looked at by a person before it goes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper to draft."""

    kind: NoticeKind
    languages: tuple[str, ...]
    """In the order in which they are wanted."""
    places: tuple[str, ...] = ()
    """Codes of the law whose own text goes before, the nearest first."""
    variant: Variant | None = None
    """Of a letter to patients: what it says of them; None for what is known of everybody."""
    addressee: Addressee | None = None


def variant_code(incident: Incident, variant: Variant | None) -> str:
    """Return under which name a letter's variant is released; "" for what all are told alike."""
    of_all = Variant(data_codes(incident))
    return "" if variant is None or variant.code == of_all.code else variant.code


def papers_for(duties: Iterable[Duty]) -> tuple[NoticeKind, ...]:
    """Given the duties that are open, return every kind of paper they ask for, each once."""
    kinds = [kind for one in duties for kind in FOR_DUTY[one.rule.recipient]]
    return tuple(dict.fromkeys((*kinds, *ALWAYS)))


def places_of(code: str) -> tuple[str, ...]:
    """Given the code of a law, return it and the country it is part of, the nearest first."""
    country = code.split("-", maxsplit=1)[0]
    return (code,) if code == country else (code, country)


@dataclass(frozen=True)
class DraftNotices:
    """Fills templates with what the record says, each time anew: the record is the only source."""

    shelf: NoticeTemplates
    renderer: NoticeRenderer

    def __call__(self, sources: Sources, wanted: Wanted) -> Draft | None:
        """Return a paper as it would read now; None where there is no template at all.

        TEMPLATE_INVALID where the practice changed a text so that it cannot be filled.
        """
        found = self.which(wanted, sources.own_language)
        if found is None:
            return None
        return self.with_template(sources, wanted, self.shelf.read(found))

    def which(self, wanted: Wanted, own_language: str) -> TemplateId | None:
        """Return from which template a paper is made, also where that cannot be filled."""
        asked = (*wanted.languages, own_language, "en")
        return best_template(self.shelf.all(), wanted.kind, asked, wanted.places)

    def with_template(self, sources: Sources, wanted: Wanted, template: Template) -> Draft:
        """Return a paper made from this template, e.g. one that is being changed."""
        of_patient = template.audience.is_one_patient
        facts = self.facts(sources, wanted, template.id, of_patient=of_patient)
        asked = next(iter(wanted.languages), sources.own_language)
        return Draft(template, self.renderer.render(template, facts), asked)

    def facts(
        self, sources: Sources, wanted: Wanted, template: TemplateId, *, of_patient: bool
    ) -> FactValues:
        """Return what a paper may state now; `of_patient`: also what it says of its own reader."""
        words = self.shelf.phrases(template.language)
        facts = dict(state_facts(sources, words, wanted.addressee))
        facts |= place_facts(sources.laws.get(template.place))
        if of_patient:
            variant = wanted.variant or Variant(data_codes(sources.incident))
            facts |= variant.facts(words)
            facts |= credit_facts(
                sources.incident, sources.duties, variant.data, template.place, words.language
            )
        return facts

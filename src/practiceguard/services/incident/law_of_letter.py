"""Which laws have a say in a letter to those affected, and what they ask it to tell."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Field, Knowledge
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_contents import (
    Ask,
    Condition,
    Meaning,
    asks_of,
    letter_duties,
)
from practiceguard.domain.incident.notice import (
    Audience,
    Content,
    Draft,
    NoticeKind,
    TemplateId,
    best_template,
)
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import DutyRule, Force, Jurisdiction, Recipient
from practiceguard.domain.incident.wording_finding import NoticeRecord
from practiceguard.services.incident.check_wording import record_for
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.draft_notices import places_of
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.ports import RuleBook
from practiceguard.services.ports.notices import NoticeTemplates, Phrases
from practiceguard.services.ports.wording_rules import KnownWordingRules

FOR_EVERYBODY = frozenset({Ground.ESTABLISHED, Ground.HIPAA, Ground.HIPAA_UNSURE})
"""The law of the practice itself holds for each of its patients, wherever they live."""
_STATED_DATA = frozenset({"person.data", "data.kinds"})
_IDENTITY_NUMBERS = ("data.national-id", "data.official-documents", "data.identity")


@dataclass(frozen=True)
class LawOfLetters:
    """Says against what a notice is read: the record, and the law of whoever gets it."""

    derive: DeriveDuties
    rules: RuleBook
    shelf: NoticeTemplates
    wording: KnownWordingRules

    def record(self, incident: Incident, draft: Draft, today: date) -> NoticeRecord:
        """Return it for a draft; `today` in the time zone of the practice."""
        words = self.shelf.phrases(draft.document.language)
        record = record_for(
            incident,
            draft.template.id.kind,
            today=today,
            contents=_contents_by_law(draft),
            places=draft.template.jurisdictions,
            asks=self._asks(incident, draft),
            conditions=conditions_of(incident, draft.document, words),
        )
        # A translation that comes with the program has the pieces of the English text: tested.
        is_shipped = not draft.template.is_own
        return replace(record, vouched=draft.template.contents) if is_shipped else record

    def _asks(self, incident: Incident, draft: Draft) -> tuple[Ask, ...]:
        """Return what laws ask a letter to those affected to tell; nothing of other papers."""
        if draft.template.id.kind is not NoticeKind.PATIENT_LETTER:
            return ()
        return asks_of_letter(
            draft.template.id.place,
            self.derive(incident, residents_of(incident)).duties,
            {one.code: one for one in self.rules.all()},
            self.shelf.all(),
            self.wording.letter_contents(),
        )


def asks_of_letter(
    place: str,
    duties: Iterable[Duty],
    rows: Mapping[str, Jurisdiction],
    templates: Collection[TemplateId],
    meanings: Mapping[str, Meaning],
) -> tuple[Ask, ...]:
    """Given the text that is for a place ("" for everywhere), return what laws ask it to tell.

    These are the laws of the practice, those of its patients who get this very text, and that of
    the place for which it is written. `rows` by code; `duties` as the law has them now.
    """
    asked: dict[tuple[str, str], tuple[Jurisdiction, DutyRule]] = {}
    for duty in duties:
        if _reaches(duty, place, templates):
            asked[duty.law.code, duty.rule.key] = duty.law, duty.rule
    if (row := rows.get(place)) is not None:
        for rule in letter_duties(row):
            if rule.force is not Force.NONE:
                asked.setdefault((row.code, rule.key), (row, rule))
    return tuple(one for row, rule in asked.values() for one in asks_of(row, rule, meanings))


def _reaches(duty: Duty, place: str, templates: Collection[TemplateId]) -> bool:
    if duty.rule.recipient is not Recipient.PEOPLE or not duty.need.is_open:
        return False
    if not duty.ground.asks_for_notices:
        return False
    if duty.ground in FOR_EVERYBODY:
        return True
    text = best_template(templates, NoticeKind.PATIENT_LETTER, (), places_of(duty.law.code))
    return text is not None and text.place == place


def _contents_by_law(draft: Draft) -> frozenset[Content]:
    """Return what a text says that it tells, where a law asks for it: of one for the door none."""
    audience = draft.template.audience
    is_asked = audience in {Audience.PATIENTS, Audience.AUTHORITY}
    if is_asked or draft.template.id.kind is NoticeKind.WEBSITE_NOTICE:
        return draft.template.contents
    return frozenset()


def conditions_of(incident: Incident, document: Document, words: Phrases) -> frozenset[Condition]:
    """Given a letter and the words of its language, return the cases that hold for it.

    What data it is about is read from the letter: those of other people do not count.
    """
    return frozenset(_conditions(incident, document, words))


def _conditions(incident: Incident, document: Document, words: Phrases) -> Iterator[Condition]:
    late = incident.facts.get(Field.LATE_REASON)
    if late is not None and late.knowledge is Knowledge.KNOWN and late.value.strip():
        yield Condition.LATE
    numbers = {words.words[key] for key in _IDENTITY_NUMBERS}
    if any(run.fact in _STATED_DATA and run.text in numbers for run in document.runs()):
        yield Condition.IDENTITY_NUMBER

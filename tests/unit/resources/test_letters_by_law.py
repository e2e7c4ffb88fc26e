"""Every jurisdiction's letter has what its law asks for, and nothing that its law bars.

The letter is the one that the app chooses for somebody who lives there, drafted from a full record
of a practice that is there too. What is asked comes from the rows, by
resources/wording_rules/letter_contents.toml.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.choices import CHOICES, value_of
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.finished_paper import PLAIN_TEXT
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.letter_contents import LetterForm, asks_of, letter_duties
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.notice import (
    Content,
    Draft,
    NoticeKind,
    TemplateId,
    base_language,
)
from practiceguard.domain.incident.notice_text import texts_of
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.rule import Force, Jurisdiction, Recipient
from practiceguard.domain.incident.wording_check import check
from practiceguard.domain.incident.wording_contents import Answer, Told, answers, content_findings
from practiceguard.domain.incident.wording_finding import NoticeRecord
from practiceguard.domain.incident.wording_finding import Why as Wrong
from practiceguard.domain.incident.wording_rule import Rule, Severity
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.resources import resource
from practiceguard.services.incident.check_wording import record_for
from practiceguard.services.incident.draft_notices import DraftNotices, Wanted, places_of
from practiceguard.services.incident.law_of_letter import asks_of_letter, conditions_of
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.state_facts import Sources

NOTICED = datetime(2026, 11, 21, 8, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SHELF = TemplateShelf(Path("/nowhere"))
SHIPPED = SHELF.all()
RULES = WordingRuleFiles()
MEANINGS = RULES.letter_contents()
LAWS = shipped(resource("jurisdictions")).rows
DRAFT = DraftNotices(SHELF, SandboxedRenderer())
EVERYTHING = Variant(tuple(one for one in CHOICES[Field.DATA_KINDS].codes if one != "unknown"))
HEALTH = Variant(("health",))
NOT_IN_THE_LAW = {"law.phone"}
"""What a row may lack: the letter then names it as missing, and a person looks it up."""


def _asks_for_letters(row: Jurisdiction) -> bool:
    return any(rule.force is not Force.NONE for rule in letter_duties(row))


CODES = sorted(code for code, row in LAWS.items() if _asks_for_letters(row))
BARRING = [
    code
    for code in CODES
    for rule in letter_duties(LAWS[code])
    if any(MEANINGS[phrase].forbids for phrase in rule.contents if phrase in MEANINGS)
]
WITH_OWN_TEXT = sorted({one.place for one in SHIPPED} & set(CODES))


def _duties(code: str) -> Iterator[Duty]:
    """Yield the duties of somebody's law, and of the law of the country it is part of."""
    for place in places_of(code):
        for rule in LAWS[place].duties if place in LAWS else ():
            ground = Ground.RESIDENCE if place.startswith("US-") else Ground.ESTABLISHED
            law = LAWS[place]
            yield Duty(DutyId(place, rule.key), rule, law, ground, Need.REQUIRED, Why.APPLIES, 1284)


def _record(code: str) -> Incident:
    """Return an incident in which everything that can be recorded is."""
    told = [
        written.DutyMet(DutyId(code, one.key), NOTICED + timedelta(hours=9), "A 1", "digest")
        for one in LAWS[code].duties
        if one.recipient is Recipient.AUTHORITY
    ]
    facts = [written.FactRecorded(Fact(field, Knowledge.KNOWN, _answer(field))) for field in Field]
    entries: tuple[written.Entry, ...] = (
        written.Opened(IncidentKind.EXTORTION, NOTICED, "Ona", "a message", code, "UTC"),
        written.MomentRecorded(Event.OCCURRED, NOTICED - timedelta(days=9), "a log"),
        written.AffectedCounted(1284, 0, 1284),
        CreditServiceOffered("Watch", 24, "1-800-1", "watch.example"),
        *facts,
        *told,
    )
    signed = [
        Signed(number, NOTICED + timedelta(minutes=number), "Ona", one)
        for number, one in enumerate(entries, start=1)
    ]
    return incident_of(IncidentId("2026-01"), signed)


def _answer(field: Field) -> str:
    choices = CHOICES.get(field)
    if choices is None:
        return "words of the practice"
    return value_of(choices.codes) if choices.are_many else choices.codes[0]


DETAILS = PracticeDetails(
    name="Practice", street="1 Road", postal_code="1", city="Town", phone="+33 1 55 00 00 00",
    free_phone="+33 800 00 00 00",
    email="a@b.example", website="b.example", hours="9-5", contact_point="Ona", signatory="Dr A",
)  # fmt: skip


@cache
def _letter(code: str, variant: Variant = EVERYTHING) -> tuple[Draft, Incident]:
    """Return the letter for somebody who lives there, in the first language of that place."""
    row, incident = LAWS[code], _record(code)
    language = next(iter(row.letter_languages), "en")
    sources = Sources(
        incident, DETAILS, tuple(_duties(code)), row, (), TODAY, base_language(language), LAWS
    )
    wanted = Wanted(
        NoticeKind.PATIENT_LETTER, row.letter_languages, places_of(code), variant=variant
    )
    template = DRAFT.which(wanted, "en")
    assert template is not None
    # Free text of the practice goes into a letter of its own language: it writes this one.
    sources = replace(sources, own_language=template.language)
    draft = DRAFT(sources, wanted)
    assert draft is not None
    return draft, incident


def _against(code: str, draft: Draft, incident: Incident) -> NoticeRecord:
    place = draft.template.id.place
    duties = list(_duties(code))
    asks = asks_of_letter(place, duties, LAWS, SHIPPED, MEANINGS)
    words = SHELF.phrases(draft.document.language)
    return record_for(
        incident,
        NoticeKind.PATIENT_LETTER,
        today=TODAY,
        contents=draft.template.contents,
        places=draft.template.jurisdictions,
        asks=asks,
        conditions=conditions_of(incident, draft.document, words),
    )


def _answers(draft: Draft, record: NoticeRecord) -> list[Answer]:
    rules = RULES.of(draft.document.language)
    return list(answers(texts_of(draft.document), rules, record))


@pytest.mark.parametrize(
    ("code", "variant"),
    [*((one, EVERYTHING) for one in CODES), *((one, HEALTH) for one in WITH_OWN_TEXT)],
    ids=lambda one: one if isinstance(one, str) else f"{len(one.data)}",
)
def test_a_letter_tells_what_its_law_asks_for(code: str, variant: Variant) -> None:
    draft, incident = _letter(code, variant)
    assert set(draft.missing) <= NOT_IN_THE_LAW
    record = _against(code, draft, incident)
    assert {one.by.code for one in record.asks} or not any(
        rule.contents for rule in letter_duties(LAWS[code])
    )
    found = _answers(draft, record)
    assert [one.content for one in found if one.told in {Told.ABSENT, Told.EMPTY}] == []
    untold = {one.content: one.told for one in found if one.asked_by}
    in_words = {content for content, told in untold.items() if told is Told.UNREAD}
    if in_words:  # the English text has the same pieces, and words that can be read
        of_place = code if draft.template.id.place else "GB"
        assert in_words <= _english(replace(draft.template.id, language="en"), of_place)
    others = {content: told for content, told in untold.items() if content not in in_words}
    barred = {Content.HAPPENED: Told.BARRED} if code == "US-MA" else {}
    assert {content: told for content, told in others.items() if told is not Told.TOLD} == barred


@cache
def _english(template: TemplateId, code: str) -> frozenset[Content]:
    """Return what the English text of the same name tells."""
    sources = Sources(
        _record(code), DETAILS, tuple(_duties(code)), LAWS[code], (), TODAY, "en", LAWS
    )
    wanted = Wanted(NoticeKind.PATIENT_LETTER, ("en",), places_of(code), variant=HEALTH)
    read = DRAFT.with_template(sources, wanted, SHELF.read(template))
    asks = NoticeRecord(NoticeKind.PATIENT_LETTER, contents=frozenset(Content))
    return frozenset(one.content for one in _answers(read, asks) if one.told is Told.TOLD)


@pytest.mark.parametrize("code", BARRING)
def test_a_letter_says_nothing_that_its_law_bars(code: str) -> None:
    draft, incident = _letter(code)
    record = _against(code, draft, incident)
    findings = check(draft.document, record, RULES.of(draft.document.language))
    grave = [one for one in findings if one.severity is Severity.FIX]
    assert {one.about for one in grave} == {"person.salutation"}, "that each letter fills in"
    barred = {rule for one in record.asks if one.means for rule in one.means.forbids}
    places = RULES.common().of_place(record.places, NoticeKind.PATIENT_LETTER)
    assert barred <= {rule for one in places for rule in one.forbids}


def test_the_laws_that_bar_something_are_known() -> None:
    assert set(BARRING) == {"US-IL", "US-MA"}


def test_california_has_its_title_and_its_headings() -> None:
    draft, incident = _letter("US-CA")
    record = _against("US-CA", draft, incident)
    rules = RULES.of("en")
    assert not list(content_findings(texts_of(draft.document), rules, record))
    other = _letter("US-WA")[0].document
    found = {one.why: one.about for one in content_findings(texts_of(other), rules, record)}
    assert found[Wrong.TITLE_ASKED] == "Notice of Data Breach"
    assert found[Wrong.HEADING_ASKED] == "What You Can Do", "it stands before what we are doing"


def test_what_a_law_bars_is_found_in_a_letter_that_says_it() -> None:
    for code, fact in (("US-IL", "incident.people"), ("US-MA", "incident.happened")):
        draft, incident = _letter(code)
        record = _against(code, draft, incident)
        other = _letter("US-RI")[0].document
        found = check(other, record, RULES.of("en"))
        assert fact in {one.about for one in found if one.rule in {Rule.NATURE, Rule.HOW_MANY}}


@pytest.mark.parametrize("code", WITH_OWN_TEXT)
def test_the_text_of_a_place_serves_a_practice_of_europe_as_well(code: str) -> None:
    draft, incident = _letter(code)
    asks = tuple(
        one for rule in letter_duties(LAWS["FR"]) for one in asks_of(LAWS["FR"], rule, MEANINGS)
    )
    found = _answers(draft, replace(_against(code, draft, incident), asks=asks))
    asked = {one.content: one.told for one in found if one.asked_by}
    assert asked.keys() >= {Content.CONSEQUENCES, Content.ADVICE, Content.MEASURES}
    assert {Told.ABSENT, Told.EMPTY} & set(asked.values()) == set()


def test_every_phrase_of_every_law_means_something() -> None:
    asked = {
        phrase for row in LAWS.values() for rule in letter_duties(row) for phrase in rule.contents
    }
    assert asked == set(MEANINGS), "a new phrase, or one that stands in no row any more"


def test_letters_are_printed_in_ten_points_and_more() -> None:
    assert any(LetterForm.TEN_POINTS in one.forms for one in MEANINGS.values())
    assert PLAIN_TEXT >= 10

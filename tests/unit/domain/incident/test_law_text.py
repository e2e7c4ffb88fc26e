"""A text of the law is given in the reader's language, or in English and said so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.law_text import LawText, law_text, phrases_of
from practiceguard.domain.incident.rule import Police, RelatedLaw
from practiceguard.domain.incident.state_law import CreditService, HipaaClause, HipaaEffect
from tests.fakes.memory_rules import FRANCE

FRENCH = {"72 hours": "72 heures"}


@pytest.mark.parametrize("language", ["fr", "fr-CA", "fr_CH", "FR"])
def test_what_is_translated_is_given_in_every_variety_of_the_language(language: str) -> None:
    assert law_text("72 hours", language, FRENCH) == LawText("72 heures", is_translated=True)


@pytest.mark.parametrize("text", ["72 hours ", "7 hours", "72 Hours", "within 72 hours"])
def test_anything_but_the_very_same_text_is_given_in_english_and_says_so(text: str) -> None:
    assert law_text(text, "fr", FRENCH) == LawText(text, is_translated=False)


@pytest.mark.parametrize("language", ["en", "en-GB", "EN_us"])
def test_english_is_the_language_of_the_law(language: str) -> None:
    assert law_text("72 hours", language, FRENCH) == LawText("72 hours", is_translated=True)


@pytest.mark.parametrize("path", ["duties.authority.wording", "notes", "authority"])
def test_what_the_practice_wrote_itself_is_not_called_english(path: str) -> None:
    value: dict[str, Entry] = {
        "duties.authority.wording": "sous 24 heures",
        "notes": ("an old note", "sous 24 heures"),
        "authority": {"name": "an old note", "prepare": ("sous 24 heures",)},
    }
    original: dict[str, Entry] = {"notes": ("an old note",), "authority": {"name": "an old note"}}
    at = datetime(2026, 11, 22, tzinfo=UTC)
    one = Correction("FR", path, value[path], original.get(path), "read it", "Ann", at)
    assert law_text("sous 24 heures", "fr", FRENCH, [one]).is_translated
    assert not law_text("an old note", "fr", FRENCH, [one]).is_translated
    assert not law_text("sous 24 heures", "fr", FRENCH).is_translated
    assert law_text("72 hours", "fr", FRENCH, [one]).text == "72 heures"


def test_nothing_is_nothing_in_any_language() -> None:
    assert law_text("", "fr", {}) == LawText("", is_translated=True)


def test_every_text_that_a_person_reads_is_among_the_phrases() -> None:
    duty = replace(
        FRANCE.duties[0], only_if="asked?", address="post", contents=("what",), notes=("note",)
    )
    row = replace(
        FRANCE, binds="whom", reaches_abroad="abroad", duties=(duty,), exceptions=("but",),
        health=("secret",), notes=("also",), cert="CERT", private_action="yes",
        authority=replace(FRANCE.authority, prepare=("log in",)),
        police=Police("Police", "call"), hipaa=HipaaClause(HipaaEffect.EXEMPT, "out"),
        credit_service=CreditService("a year"),
        related=(RelatedLaw("x", "Act", "some", duty.mark, "seen", "soon"),),
    )  # fmt: skip
    assert [(one.field, one.text) for one in phrases_of(row)] == [
        ("law", "GDPR Art 33-34"),
        ("source_grade", "act text or regulator page"),
        ("binds", "whom"),
        ("reaches_abroad", "abroad"),
        ("authority.name", FRANCE.authority.name),
        ("authority.prepare", "log in"),
        ("duties.addressee", "CNIL"),
        ("duties.law", "GDPR Art 33(1)"),
        ("duties.wording", "72 hours"),
        ("duties.threshold.words", "unless a risk is unlikely"),
        ("duties.only_if", "asked?"),
        ("duties.address", "post"),
        ("duties.contents", "what"),
        ("duties.notes", "note"),
        ("exceptions", "but"),
        ("health", "secret"),
        ("notes", "also"),
        ("cert", "CERT"),
        ("private_action", "yes"),
        ("police.name", "Police"),
        ("police.how", "call"),
        ("hipaa.words", "out"),
        ("credit_service.words", "a year"),
        ("related.law", "Act"),
        ("related.applies", "some"),
        ("related.deadline", "soon"),
        ("related.mark_words", "seen"),
    ]


def test_what_a_row_leaves_empty_is_no_phrase() -> None:
    fields = {one.field for one in phrases_of(FRANCE)}
    assert "duties.only_if" not in fields
    assert all(one.text for one in phrases_of(FRANCE))

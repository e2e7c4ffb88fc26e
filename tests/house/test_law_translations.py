"""The French of the law says what its English says: whole, with the same numbers and articles."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from practiceguard.adapters.law_translations import translations_in
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.incident.rule import Jurisdiction
from tools import law_translations as tool

ROWS = tuple(shipped(tool.LAW).rows.values())
FRENCH = translations_in(tool.TRANSLATIONS, "fr")


def test_there_is_french() -> None:
    assert len(FRENCH) > 1500


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_every_text_of_a_row_is_translated(row: Jurisdiction) -> None:
    # Missing: python tools/law_translations.py missing <CODE>
    assert tool.missing(row, FRENCH) == []


def test_no_translation_is_left_of_a_text_that_changed() -> None:
    assert tool.orphans(ROWS, FRENCH) == []


def test_numbers_articles_addresses_and_typography_are_right() -> None:
    faults = {text: tool.faults_of(text, french) for text, french in FRENCH.items()}
    assert {text: found for text, found in faults.items() if found} == {}


COMPARISONS = (
    (r"more than [\d,]+", r"(plus|au-delà) de \d"),
    (r"fewer than [\d,]+", r"moins de \d"),
    (r"\d[\d,]* (\w+ )?or more\b(?! than)", r"\d (\w+ )?ou plus|dès \d|à partir de \d"),
    (r"business days?\b", "jours? ouvrés?"),
    (r"working days?\b", "jours? ouvrés?"),
    (r"calendar days", "jours civils"),
    (r"\bhours\b", r"heures|\bh\b"),
    (r"\bmonths\b", "mois"),
    (r"from[ -]knowledge\b", "non vérifiée?s?|vérifié dans aucune|connaissance"),
    (r"\bBEFORE\b", "AVANT"),
    (r"\bMUST NOT\b", "NE DOIT PAS"),
    (r"\bverified\b", "vérifié"),
)


@pytest.mark.parametrize(("english", "french"), COMPARISONS)
def test_what_is_compared_and_counted_stays_the_same(english: str, french: str) -> None:
    texts = {
        text: told.replace("\u00a0", " ")
        for text, told in FRENCH.items()
        if re.search(english, text) and text != told
    }
    assert texts
    assert {text: told for text, told in texts.items() if not re.search(french, told, re.I)} == {}


def test_a_question_stays_a_question() -> None:
    questions = {duty.only_if for row in ROWS for duty in row.duties if duty.only_if}
    assert questions
    assert [one for one in questions if not FRENCH[one].endswith("\u00a0?")] == []


def test_no_french_working_day_is_a_calendar_day_in_english() -> None:
    found = {
        text for text, told in FRENCH.items() if "jour ouvré" in told or "jours ouvrés" in told
    }
    assert found
    assert {
        one for one in found if not re.search(r"business day|working day|small agents", one)
    } == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("within 30 days", "sous 60 jours"),
        ("Art 34(4)", "art. 34(3)"),
        ("BDSG §§ 42(4), 43(4)", "BDSG § 42(4), 43(4)"),
        ("more than 1,000", "plus de 10\u00a0000"),
        ("see https://a.example/b", "voir https://a.example/c"),
        ("30 or 60 days", "30 ou 30 jours"),
        ("CSP L.1110-4", "CSP R.1110-4"),
        ("write to a@b.example", "écrire à c@b.example"),
        ("police: 17", "la police: 17"),
        ("the law's", "de l'État"),
        ("all", "tout "),
        ("why?", "pourquoi ?"),
        ('a "breach"', "une « violation\u00a0»"),
    ],
)
def test_a_wrong_translation_is_noticed(text: str, told: str) -> None:
    assert tool.faults_of(text, told) != []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("more than 1,000 residents", "plus de 1\u00a0000 résidents"),
        ("the 30-day rule (s 7)", "la règle des 30 jours (art. 7)"),
        ("by 1 March", "au plus tard le 1er mars"),
        ("$100, s 12(2)-(3).", "100\u00a0$, art. 12(2)-(3)."),
        ("https://a.example/b: 17", "17\u00a0: https://a.example/b"),
    ],
)
def test_a_right_translation_has_no_fault(text: str, told: str) -> None:
    assert tool.faults_of(text, told) == []


def test_the_tool_tells_faults_coverage_and_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tool.main(["check"]) == 0
    assert f"{len(FRENCH)} texts in fr, all in order." in capsys.readouterr().out
    assert tool.main(["coverage"]) == 0
    assert re.search(r"^FR +\d+ of +\d+  100%$", capsys.readouterr().out, re.M)
    assert tool.main(["missing", "FR", "de"]) == 0
    assert "FR duties.wording: 72 hours" in capsys.readouterr().out
    assert tool.main(["nonsense"]) == 2


def test_the_tool_tells_orphans_and_what_is_missing() -> None:
    row = replace(ROWS[0], binds="a text that nobody translated")
    texts: Mapping[str, str] = {"a text that stands nowhere": "un texte"}
    assert [one.text for one in tool.missing(row, FRENCH)] == ["a text that nobody translated"]
    assert tool.orphans([row], texts) == ["a text that stands nowhere"]
    assert tool.check([row], texts, "fr") == 1

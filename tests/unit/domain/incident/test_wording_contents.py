"""What a law asks a letter to tell: it is there, it lacks, or only a person can say."""

from dataclasses import replace
from datetime import date

import pytest

from practiceguard.adapters.wording_rules import WordingRuleFiles, letter_contents_of
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.letter_contents import Ask, Asking, Condition, Meaning
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.notice_text import texts_of
from practiceguard.domain.incident.rule import Mark
from practiceguard.domain.incident.wording_check import check, must_be_mended
from practiceguard.domain.incident.wording_contents import Answer, Told, answers
from practiceguard.domain.incident.wording_finding import NoticeRecord, Why
from practiceguard.domain.incident.wording_rule import Severity

RULES = WordingRuleFiles()
LAW = Asking(
    "XX", "Act 1, s. 2", "what happened", Mark.FROM_KNOWLEDGE, "https://law.example",
    date(2026, 1, 1),
)  # fmt: skip


def _letter(*blocks: tuple[BlockKind, Run], language: str = "en") -> Document:
    return Document(language, tuple(Block(kind, (run,)) for kind, run in blocks))


def _record(*means: Meaning | None, places: frozenset[str] = frozenset()) -> NoticeRecord:
    asks = tuple(Ask(LAW, one) for one in means)
    return NoticeRecord("patient-letter", asks=asks, places=places)


def _answers(letter: Document, record: NoticeRecord) -> list[Answer]:
    return list(answers(texts_of(letter), RULES.of(letter.language), record))


def _why(letter: Document, record: NoticeRecord) -> list[Why]:
    return [one.why for one in check(letter, record, RULES.of(letter.language))]


GREETING = (BlockKind.PARAGRAPH, Run("Good day."))
HAPPENED = Meaning(tells=(Content.HAPPENED,))


def test_what_is_asked_and_not_there_is_found_with_the_law_that_asks() -> None:
    (finding,) = check(_letter(GREETING), _record(HAPPENED), RULES.of("en"))
    assert (finding.why, finding.severity) == (Why.CONTENT_ABSENT, Severity.FIX)
    assert finding.about == Content.HAPPENED
    assert finding.asked_by == (LAW,)


def test_a_fact_of_the_record_tells_it_also_where_it_is_still_missing() -> None:
    for missing in (True, False):
        fact = Run("attack", fact="incident.happened", is_missing=missing)
        (answer,) = _answers(_letter((BlockKind.PARAGRAPH, fact)), _record(HAPPENED))
        assert (answer.told, answer.asked_by) == (Told.TOLD, (LAW,))


def test_a_heading_tells_it_only_with_words_below() -> None:
    heading = (BlockKind.HEADING, Run("What happened"))
    (full,) = _answers(_letter(heading, GREETING), _record(HAPPENED))
    (bare,) = _answers(_letter(GREETING, heading), _record(HAPPENED))
    assert (full.told, bare.told) == (Told.TOLD, Told.EMPTY)


def test_what_words_tell_is_for_a_person_to_look_for_where_nobody_knows_the_words() -> None:
    swedish = _letter((BlockKind.PARAGRAPH, Run("God dag.")), language="sv")
    advice = _record(Meaning(tells=(Content.ADVICE, Content.CONSEQUENCES)))
    assert {one.told for one in _answers(swedish, advice)} == {Told.UNREAD}
    assert not must_be_mended(check(swedish, advice, RULES.of("sv")))
    shipped = replace(advice, vouched=frozenset({Content.ADVICE}))
    by_content = {one.content: one.told for one in _answers(swedish, shipped)}
    assert by_content == {Content.ADVICE: Told.TOLD, Content.CONSEQUENCES: Told.UNREAD}
    assert Why.CONTENT_ABSENT in _why(swedish, _record(HAPPENED)), "a fact alone tells that"


def test_what_another_law_forbids_is_not_missed_but_said() -> None:
    record = _record(HAPPENED, places=frozenset({"US-MA"}))
    (answer,) = _answers(_letter(GREETING), record)
    assert answer.told is Told.BARRED
    assert not _why(_letter(GREETING), record)


def test_what_is_asked_in_one_case_is_asked_in_that_case_only() -> None:
    record = _record(Meaning(tells=(Content.AGENCIES,), only_if=Condition.IDENTITY_NUMBER))
    assert not _answers(_letter(GREETING), record)
    holds = replace(record, conditions=frozenset({Condition.IDENTITY_NUMBER}))
    assert [one.told for one in _answers(_letter(GREETING), holds)] == [Told.ABSENT]


def test_a_phrase_that_nobody_explained_is_never_passed_over() -> None:
    (finding,) = check(_letter(GREETING), _record(None), RULES.of("en"))
    assert (finding.why, finding.severity) == (Why.LAW_UNREAD, Severity.READ)
    assert (finding.about, finding.asked_by) == ("what happened", (LAW,))


def test_a_title_and_headings_that_a_law_fixes() -> None:
    fixed = _record(Meaning(title="Notice of Data Breach"), Meaning(headings=("One", "Two")))
    title = (BlockKind.TITLE, Run("NOTICE OF DATA BREACH"))
    one, two = (BlockKind.HEADING, Run("one")), (BlockKind.HEADING, Run("two"))
    assert not _why(_letter(title, one, GREETING, two, GREETING), fixed)
    assert _why(_letter(title, two, GREETING, one, GREETING), fixed) == [Why.HEADING_ASKED]
    assert _why(_letter(one, GREETING, two, GREETING), fixed) == [Why.TITLE_ASKED]


@pytest.mark.parametrize(
    "row",
    [
        {"phrases": ["x"]},
        {"tells": ["wappened"], "phrases": ["x"]},
        {"tells": ["happened"], "phrases": ["x", "x"]},
        {"tells": ["happened"], "only_if": "tuesday", "phrases": ["x"]},
        {"tell": ["happened"], "phrases": ["x"]},
        {"form": ["pretty"], "phrases": ["x"]},
        {"forbids": ["talking"], "phrases": ["x"]},
        {"tells": ["happened"]},
    ],
)
def test_what_is_not_understood_in_the_file_is_refused(row: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        letter_contents_of({"asks": [row]})

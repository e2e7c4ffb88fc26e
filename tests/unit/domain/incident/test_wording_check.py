"""The wording check against the record: truth, numbers, dates, what a law asks for and forbids."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finding import Copied
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.wording_check import check, must_be_mended
from practiceguard.domain.incident.wording_finding import (
    SUGGESTED,
    Finding,
    NoticeRecord,
    Suggestion,
    Why,
)
from practiceguard.domain.incident.wording_rule import Rule, Severity

RULES = WordingRuleFiles()
LANGUAGES = (*RULES.languages(), "sv", "ar", "zh", "xx")
LETTER = "patient-letter"


def paragraph(*runs: Run | str) -> Block:
    made = tuple(Run(one) if isinstance(one, str) else one for one in runs)
    return Block(BlockKind.PARAGRAPH, made)


def heading(text: str) -> Block:
    return Block(BlockKind.HEADING, (Run(text),))


def found(
    *blocks: Block, language: str = "en", record: NoticeRecord | None = None
) -> list[Finding]:
    document = Document(language, blocks)
    return list(check(document, record or NoticeRecord(LETTER), RULES.of(language)))


def rules_of(findings: list[Finding]) -> list[Rule]:
    return [one.rule for one in findings]


@pytest.mark.parametrize(
    ("copied", "why"),
    [
        (Copied.COPIED, Why.NOT_COPIED_THOUGH_COPIED),
        (Copied.PROBABLY, Why.NOT_COPIED_THOUGH_COPIED),
        (Copied.CANNOT_TELL, Why.NOT_COPIED_THOUGH_UNKNOWN),
        (Copied.BEING_CHECKED, Why.NOT_COPIED_THOUGH_UNKNOWN),
        (Copied.GOOD_REASON_NOT, Why.NOT_COPIED_THOUGH_UNSURE),
        (None, Why.NOT_COPIED_THOUGH_UNKNOWN),
    ],
)
def test_not_copied_is_said_against_every_state_of_the_record(
    copied: Copied | None, why: Why
) -> None:
    record = NoticeRecord(LETTER, copied=copied)
    (one,) = found(paragraph("Your data was not copied."), record=record)
    assert (one.rule, one.severity, one.why) == (Rule.NOT_COPIED, Severity.FIX, why)
    assert one.suggestion is Suggestion.USE_TRUTH
    assert one.about == (copied or "")


@pytest.mark.parametrize(
    ("copied", "expected"),
    [
        (Copied.COPIED, None),
        (Copied.PROBABLY, Severity.READ),
        (Copied.CANNOT_TELL, Severity.READ),
        (Copied.GOOD_REASON_NOT, Severity.FIX),
        (None, Severity.READ),
    ],
)
def test_copied_is_said_only_where_the_record_says_it(
    copied: Copied | None, expected: Severity | None
) -> None:
    record = NoticeRecord(LETTER, copied=copied)
    findings = found(paragraph("Your data was stolen."), record=record)
    assert [one.severity for one in findings] == ([expected] if expected else [])


def test_the_sentence_of_the_record_itself_is_not_read() -> None:
    text = "Your data was not copied. There is no evidence of misuse by a threat actor."
    assert found(paragraph(Run(text, fact="truth.you"))) == []
    assert len(found(paragraph(text))) == 3


def test_typed_words_around_a_fact_are_read() -> None:
    block = paragraph("Only ", Run("6", fact="incident.people"), " people are affected.")
    record = NoticeRecord(LETTER, people=1284)
    (one,) = found(block, record=record)
    assert one.rule is Rule.MINIMISING
    assert one.words == "Only 6 people"


def test_no_evidence_must_not_go_out_once_somebody_showed_the_data() -> None:
    block = paragraph("There is no evidence of misuse.")
    for record, severity, why in (
        (NoticeRecord(LETTER), Severity.READ, Why.NO_EVIDENCE),
        (NoticeRecord(LETTER, was_shown=True), Severity.FIX, Why.NO_EVIDENCE_THOUGH_SHOWN),
        (
            NoticeRecord(LETTER, copied=Copied.PROBABLY),
            Severity.FIX,
            Why.NO_EVIDENCE_THOUGH_COPIED,
        ),
    ):
        (one,) = found(block, record=record)
        assert (one.severity, one.why, one.case) == (severity, why, "notices-161")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("12 patients are affected.", Severity.FIX),
        ("About 1,300 patients are affected.", Severity.READ),
        ("Of our 25,000 patients, 1,284 patients are affected.", Severity.READ),
        ("12 patients of ours like tea.", None),
        ("1,284 patients are affected.", None),
    ],
)
def test_a_number_is_weighed_by_what_stands_around_it(text: str, severity: Severity | None) -> None:
    findings = found(paragraph(text), record=NoticeRecord(LETTER, people=1284))
    assert [one.severity for one in findings] == ([severity] if severity else [])
    assert all(one.about == "1284" and one.case == "sentara" for one in findings)


def test_a_number_before_anybody_counted_is_to_be_looked_at() -> None:
    (one,) = found(paragraph("12 patients are affected."))
    assert (one.rule, one.severity, one.why) == (Rule.COUNT, Severity.READ, Why.COUNT_UNKNOWN)


def test_a_number_from_the_record_is_not_compared() -> None:
    block = paragraph(Run("12", fact="extortion.patients_contacted"), " patients are affected.")
    assert found(block, record=NoticeRecord(LETTER, people=1284)) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It began on 15 March 2026.", "15 March 2026"),
        ("en", "It began on March 15th, 2026.", "March 15th, 2026"),
        ("en", "It began on 2026-03-15.", "2026-03-15"),
        ("fr", "Cela a commencé le 15 mars 2026.", "15 mars 2026"),
        ("de", "Es begann am 15. März 2026.", "15. März 2026"),
        ("de", "Es begann am 15.3.2026.", "15.3.2026"),
        ("lt", "Tai prasidėjo 2026 m. kovo 15 d.", "2026 m. kovo 15"),
        ("sv", "Det började 2026-03-15.", "2026-03-15"),
    ],
)
def test_a_day_that_the_record_has_not_is_found(language: str, text: str, words: str) -> None:
    known = NoticeRecord(LETTER, dates=frozenset({date(2026, 3, 14)}), today=date(2026, 3, 20))
    (one,) = found(paragraph(text), language=language, record=known)
    assert (one.rule, one.severity, one.words) == (Rule.DATE, Severity.READ, words)
    right = text.replace("15", "14")
    assert found(paragraph(right), language=language, record=known) == []


@pytest.mark.parametrize(
    "text",
    ["The line is open until 28 June 2026.", "03/04/2026", "Room 3, 15 patients", "31.2.2026"],
)
def test_days_to_come_and_what_is_no_day_are_left_alone(text: str) -> None:
    dates = frozenset({date(2026, 3, 14), date(2026, 4, 3)})
    record = NoticeRecord(LETTER, dates=dates, today=date(2026, 4, 20))
    assert Rule.DATE not in rules_of(found(paragraph(text), record=record))


def test_missing_facts_and_open_places_must_be_mended() -> None:
    findings = found(
        paragraph(
            "We noticed it on ", Run("[incident.noticed_on]", "incident.noticed_on", True), "."
        ),
        paragraph("Call {{ practice.phone }} or [number]."),
    )
    assert [(one.rule, one.words) for one in findings] == [
        (Rule.MISSING_FACT, "[incident.noticed_on]"),
        (Rule.PLACEHOLDER, "{{ practice.phone }}"),
        (Rule.PLACEHOLDER, "[number]"),
    ]
    assert findings[0].about == "incident.noticed_on"
    assert must_be_mended(findings) == 3


def test_a_long_sentence_is_for_laymen_only() -> None:
    text = "We " + "really " * 30 + "wrote. Short."
    (one,) = found(paragraph(text))
    assert (one.rule, one.severity, one.about) == (Rule.LONG_SENTENCE, Severity.READ, "32")
    assert one.words.endswith("wrote.")
    record = NoticeRecord("authority-initial")
    assert found(paragraph(text), record=record) == []
    assert found(paragraph("Pursuant to Article 34, malware."), record=record) == []


CONTENTS = frozenset({Content.HAPPENED, Content.ADVICE, Content.CONTACT, Content.AUTHORITY})


def test_what_the_law_asks_for_and_nothing_tells_is_named() -> None:
    record = NoticeRecord(LETTER, contents=CONTENTS)
    findings = found(paragraph("Good day."), record=record)
    assert {one.about for one in findings} == CONTENTS
    assert all(
        (one.rule, one.severity, one.block, one.why)
        == (Rule.CONTENT, Severity.FIX, None, Why.CONTENT_ABSENT)
        for one in findings
    )


def test_a_heading_tells_only_with_words_below() -> None:
    record = NoticeRecord(LETTER, contents=frozenset({Content.ADVICE}))
    empty = (heading("What you can do"), heading("What we are doing"), paragraph("Much."))
    (one,) = found(*empty, record=record)
    assert (one.why, one.block, one.words) == (Why.CONTENT_EMPTY, 0, "What you can do")
    full = (heading("What you can do"), paragraph("Look out."))
    assert found(*full, record=record) == []


def test_a_fact_tells_it_and_so_do_words() -> None:
    record = NoticeRecord(LETTER, contents=CONTENTS)
    told = (
        paragraph(Run("Strangers got in.", fact="incident.happened")),
        paragraph("Do not pay. Call us. You have the right to complain."),
    )
    assert found(*told, record=record) == []
    # in a language without rules words cannot tell: only facts are asked for
    assert {one.about for one in found(*told, language="xx", record=record)} == {
        Content.CONTACT,
        Content.AUTHORITY,
    }


def test_massachusetts_lets_a_letter_say_neither_what_happened_nor_how_many() -> None:
    blocks = (
        paragraph(Run("Strangers got in.", fact="incident.happened")),
        paragraph("Our computers were hacked. 1,284 patients were affected."),
        paragraph(Run("1,284", fact="incident.people"), " in all."),
    )
    contents = frozenset({Content.HAPPENED, Content.NUMBER})
    there = NoticeRecord(LETTER, people=1284, places=frozenset({"US-MA"}), contents=contents)
    findings = [one for one in found(*blocks, record=there) if one.case == "massachusetts"]
    assert [(one.block, one.rule) for one in findings] == [
        (0, Rule.NATURE),
        (1, Rule.NATURE),
        (1, Rule.HOW_MANY),
        (2, Rule.HOW_MANY),
    ]
    assert {one.severity for one in findings} == {Severity.FIX}
    assert Rule.CONTENT not in rules_of(found(paragraph("Hello."), record=there))
    for elsewhere in (
        NoticeRecord(LETTER, people=1284, places=frozenset({"US-NY"})),
        NoticeRecord("website-notice", people=1284, places=frozenset({"US-MA"})),
    ):
        assert found(*blocks, record=elsewhere) == []


def test_a_patient_is_not_named_in_the_form_of_an_authority() -> None:
    block = paragraph("Affected: ", Run("Ona Petraitienė", fact="person.name"))
    assert found(block) == []
    (one,) = found(block, record=NoticeRecord("authority-initial"))
    assert (one.rule, one.words) == (Rule.PATIENT_IN_FORM, "Ona Petraitienė")


def test_a_language_without_rules_is_still_read_for_gaps() -> None:
    assert rules_of(found(paragraph("TODO"), language="zh")) == [Rule.PLACEHOLDER]


def test_every_rule_suggests_something() -> None:
    assert set(SUGGESTED) == set(Rule)


TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            ["only", "six", "patients", "1,284", "2026", "no", "evidence", "of", "data", "was",
             "not", "copied", ".", "\u00ad", "e\u0301", "\u202f284", "March", "14", "[NAME]", "’",
             "\n", "  ", "seuls", "dix", "sept", "quatre-vingts", "\ud800", "٣", "²",
             "0" * 20, "9" * 5000]
        ),
        max_size=12,
    ).map(" ".join),
)  # fmt: skip
RUNS = st.builds(
    Run,
    TEXTS,
    fact=st.sampled_from(["", "", "truth.you", "person.name", "incident.people"]),
    is_missing=st.booleans(),
    breaks=st.booleans(),
)
BLOCKS = st.builds(Block, st.sampled_from(BlockKind), st.lists(RUNS, max_size=4).map(tuple))
RECORDS = st.builds(
    NoticeRecord,
    st.sampled_from([LETTER, "authority-initial", "website-notice"]),
    people=st.none() | st.integers(0, 3000),
    copied=st.none() | st.sampled_from(Copied),
    was_shown=st.booleans(),
    dates=st.frozensets(st.dates(), max_size=2),
    today=st.none() | st.dates(),
    contents=st.frozensets(st.sampled_from(Content)),
    places=st.frozensets(st.sampled_from(["US-MA", "US-CA"])),
)


@given(st.lists(BLOCKS, max_size=3).map(tuple), RECORDS, st.sampled_from(LANGUAGES))
def test_no_text_breaks_it_and_every_place_holds_the_words(
    blocks: tuple[Block, ...], record: NoticeRecord, language: str
) -> None:
    findings = check(Document(language, blocks), record, RULES.of(language))
    places = []
    for one in findings:
        assert one.case in RULES.cases()
        if one.block is None:
            assert one.words == ""
            places.append((1, 0, 0))
        else:
            assert blocks[one.block].text[one.start : one.end] == one.words
            places.append((0, one.block, one.start))
    assert places == sorted(places)

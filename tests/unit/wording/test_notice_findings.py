"""The words of the wording check: complete, and with the gaps that are filled."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.reading_level import Band, Formula
from practiceguard.domain.incident.wording_finding import Suggestion, Why
from practiceguard.domain.incident.wording_rule import Rule, Severity
from practiceguard.wording.notice_findings import (
    BAND_WORDS,
    CONTENT_WORDS,
    FORMULA_WORDS,
    RULE_WORDS,
    SEVERITY_WORDS,
)
from practiceguard.wording.notice_reasons import SUGGESTION_WORDS, WHY_WORDS


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (Rule, RULE_WORDS),
        (Why, WHY_WORDS),
        (Suggestion, SUGGESTION_WORDS),
        (Severity, SEVERITY_WORDS),
        (Content, CONTENT_WORDS),
        (Band, BAND_WORDS),
        (Formula, FORMULA_WORDS),
    ],
)
def test_every_code_has_words_of_its_own(
    codes: type[StrEnum], words: Mapping[StrEnum, str]
) -> None:
    assert set(words) == set(codes)
    assert len(set(words.values())) == len(words)


def test_a_gap_stands_only_where_the_check_fills_it() -> None:
    filled = {
        Why.COUNT_DIFFERS, Why.CONTENT_ABSENT, Why.CONTENT_EMPTY, Why.LONG_SENTENCE,
        Why.TITLE_ASKED, Why.HEADING_ASKED, Why.LAW_UNREAD,
    }  # fmt: skip
    assert {why for why, text in WHY_WORDS.items() if "{about}" in text} == filled
    assert not [one for one in SUGGESTION_WORDS.values() if "{" in one]

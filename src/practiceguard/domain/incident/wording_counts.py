"""Numbers of people in a notice, compared with the number of the record.

A number counts only beside a word for people, so that dates, telephone numbers, articles and
amounts are none; and only in a sentence that speaks of those affected.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from practiceguard.domain.incident.folded_words import Word
from practiceguard.domain.incident.notice_text import BlockText
from practiceguard.domain.incident.numerals import Number
from practiceguard.domain.incident.sentences import Sentence
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_phrases import says_between
from practiceguard.domain.incident.wording_rule import (
    LanguageRules,
    Rule,
    Severity,
    WordingRules,
)

_YEARS = range(1900, 2101)


class _Count(NamedTuple):
    value: int
    at: int
    """The first word, counted in the sentence."""
    behind: int


def count_findings(
    block: BlockText, rules: WordingRules, record: NoticeRecord
) -> Iterator[Finding]:
    """Given a block, yield the numbers of people that are not the number of the record.

    Where the number is said to be a rough one, where the right one stands in the same sentence, or
    where the record has none, it is only to be looked at.
    """
    language = rules.language
    if language is None:
        return
    for sentence in block.sentences:
        counts = _counts(sentence, language)
        if not says_between(language.about_all, sentence.words, language):
            continue
        is_said = any(one.value == record.people for one in counts)
        for one in counts:
            start, end = sentence.words[one.at].start, sentence.words[one.behind - 1].end
            if one.value == record.people or not block.is_typed(start, end):
                continue
            before = sentence.words[max(0, one.at - 4) : one.at]
            is_rough = says_between(language.roughly, before, language)
            is_sure = record.people is not None and not is_said and not is_rough
            yield Finding(
                Rule.COUNT,
                Severity.FIX if is_sure else Severity.READ,
                Why.COUNT_UNKNOWN if record.people is None else Why.COUNT_DIFFERS,
                rules.common.cases.get(Rule.COUNT, ""),
                SUGGESTED[Rule.COUNT],
                block.index,
                start,
                end,
                block.text[start:end],
                about="" if record.people is None else str(record.people),
            )


def _counts(sentence: Sentence, language: LanguageRules) -> list[_Count]:
    """Return the numbers of people in a sentence, each once."""
    words, numerals = sentence.words, language.numerals
    found: dict[int, _Count] = {}
    for at in range(len(words)):
        for phrase in language.counts:
            end = phrase.end_in(words, at, numerals)
            if end is None:
                continue
            for place in range(at, end):
                number = numerals.at(words, place)
                if number is None or _is_year(words, place, number, language):
                    continue
                is_one = number.value == 1 and number.in_words
                if not is_one and not any(one.at <= place < one.behind for one in found.values()):
                    found[place] = _Count(number.value, place, number.end)
                break
    return sorted(found.values(), key=lambda one: one.at)


def _is_year(words: Sequence[Word], at: int, number: Number, language: LanguageRules) -> bool:
    """Return whether a number is a year: `in 2026 patients were told`."""
    if number.in_words or number.end > at + 1 or number.value not in _YEARS or at == 0:
        return False
    before = words[at - 1].folded
    return before in language.before_years or any(before in names for names in language.months)

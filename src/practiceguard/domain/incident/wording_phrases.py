"""Phrases that a notice must not have, weighed against what the record says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from practiceguard.domain.incident.document import BlockKind
from practiceguard.domain.incident.finding import Copied
from practiceguard.domain.incident.folded_words import Word
from practiceguard.domain.incident.notice_text import BlockText
from practiceguard.domain.incident.phrase import Phrase
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_rule import (
    FOR_LAW,
    LanguageRules,
    PhraseRule,
    Rule,
    Severity,
    WordingRules,
)

_TRUTH = frozenset({Rule.NOT_COPIED, Rule.COPIED})
_TAKEN = frozenset({Copied.COPIED, Copied.PROBABLY})


@dataclass(frozen=True, slots=True)
class _Match:
    by: PhraseRule
    start: int
    end: int


def phrase_findings(
    block: BlockText, rules: WordingRules, record: NoticeRecord
) -> Iterator[Finding]:
    """Given a block, yield the phrases found in what was typed."""
    if rules.language is None:
        return
    for one in _longest(_matches(block, rules, rules.language)):
        if not _holds(one.by, block, rules, record) or not block.is_typed(one.start, one.end):
            continue
        if one.by.rule in _TRUTH and _is_asked(block, one.start):
            continue
        severity, why = _weighed(one.by, record)
        yield Finding(
            one.by.rule, severity, why, _case_of(one.by, rules, record), SUGGESTED[one.by.rule],
            block.index, one.start, one.end, block.text[one.start : one.end],
            about=(record.copied or "") if one.by.rule in _TRUTH else "",
        )  # fmt: skip


def _holds(rule: PhraseRule, block: BlockText, rules: WordingRules, record: NoticeRecord) -> bool:
    """Return whether a rule holds for this block of this notice."""
    if rule.rule is Rule.COPIED and record.copied is Copied.COPIED:
        return False
    if rule.in_title and block.kind is not BlockKind.TITLE:
        return False
    if rule.for_laymen and not rules.common.is_for_laymen(record.kind):
        return False
    if rule.rule not in FOR_LAW:
        return True
    places = rules.common.of_place(record.places, record.kind)
    return any(rule.rule in one.forbids for one in places)


def _case_of(rule: PhraseRule, rules: WordingRules, record: NoticeRecord) -> str:
    places = rules.common.of_place(record.places, record.kind) if rule.rule in FOR_LAW else ()
    return next((one.case for one in places if rule.rule in one.forbids), rule.case)


def _matches(block: BlockText, rules: WordingRules, language: LanguageRules) -> Iterator[_Match]:
    words, numerals = block.words, language.numerals
    for at, word in enumerate(words):
        for rule, phrase in rules.by_first_letters.at(word):
            end = phrase.end_in(words, at, numerals)
            if end is not None and not _looks_alike(rule.unless, block, language, (at, end)):
                yield _Match(rule, word.start, words[end - 1].end)


def _looks_alike(
    unless: Iterable[Phrase], block: BlockText, language: LanguageRules, found: tuple[int, int]
) -> bool:
    """Return whether a phrase that is none of it stands over what was found."""
    first, behind = found
    for phrase in unless:
        for at in range(max(0, first - _FAR), behind):
            end = phrase.end_in(block.words, at, language.numerals)
            if end is not None and end > first:
                return True
    return False


_FAR = 12
"""So many words before, at most, a phrase begins that stands over another."""


def _longest(matches: Iterable[_Match]) -> Iterator[_Match]:
    """Yield each place once for each rule, in the order of the text."""
    kept: dict[Rule, list[_Match]] = {}
    for one in sorted(matches, key=lambda found: (found.start - found.end, found.start)):
        others = kept.setdefault(one.by.rule, [])
        if not any(_overlap(one, other) for other in others):
            others.append(one)
    every = [one for of_rule in kept.values() for one in of_rule]
    yield from sorted(every, key=lambda found: (found.start, found.end))


def _overlap(one: _Match, other: _Match) -> bool:
    return one.start < other.end and other.start < one.end


def _is_asked(block: BlockText, start: int) -> bool:
    """Return whether it stands in a question, as in a script for the telephone."""
    sentence = block.sentence_at(start)
    return sentence is not None and "?" in block.text[sentence.end - 3 : sentence.end]


def _weighed(rule: PhraseRule, record: NoticeRecord) -> tuple[Severity, Why]:
    """Return how grave it is by what the record says: never milder than the rule says."""
    if rule.rule is Rule.NOT_COPIED:
        return Severity.FIX, _why_not_copied(record.copied)
    if rule.rule is Rule.COPIED:
        if record.copied is Copied.GOOD_REASON_NOT:
            return Severity.FIX, Why.COPIED_THOUGH_NOT
        return rule.severity, Why.COPIED_THOUGH_UNSURE
    if rule.rule is Rule.NO_EVIDENCE and record.was_shown:
        return Severity.FIX, Why.NO_EVIDENCE_THOUGH_SHOWN
    if rule.rule is Rule.NO_EVIDENCE and record.copied in _TAKEN:
        return Severity.FIX, Why.NO_EVIDENCE_THOUGH_COPIED
    return rule.severity, Why(rule.rule.value)


def _why_not_copied(copied: Copied | None) -> Why:
    if copied in _TAKEN:
        return Why.NOT_COPIED_THOUGH_COPIED
    if copied is Copied.GOOD_REASON_NOT:
        return Why.NOT_COPIED_THOUGH_UNSURE
    return Why.NOT_COPIED_THOUGH_UNKNOWN


def says(phrases: Sequence[Phrase], block: BlockText, language: LanguageRules) -> bool:
    """Return whether one of the phrases stands in a block."""
    return says_between(phrases, block.words, language)


def says_between(phrases: Sequence[Phrase], words: Sequence[Word], language: LanguageRules) -> bool:
    """Return whether one of the phrases stands in these words."""
    return any(
        phrase.end_in(words, at, language.numerals) is not None
        for phrase in phrases
        for at in range(len(words))
    )

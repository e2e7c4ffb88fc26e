"""The wording check: what a notice must not say, measured against what the record says."""

import re
from collections.abc import Iterator, Sequence

from practiceguard.domain.incident.document import BlockKind, Document
from practiceguard.domain.incident.notice_text import BlockText, PlacedRun, texts_of
from practiceguard.domain.incident.wording_contents import content_findings
from practiceguard.domain.incident.wording_counts import count_findings
from practiceguard.domain.incident.wording_dates import date_findings
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_phrases import phrase_findings
from practiceguard.domain.incident.wording_rule import Rule, Severity, WordingRules

LONGEST_SENTENCE = 25
"""Words, in a language without rules of its own. After GOV.UK's guidance for English, from
knowledge."""

_PLACEHOLDER = re.compile(
    r"\[(?!\d+\])[^\[\]\n]{1,60}\]|\{\{.{0,60}?\}\}|\{%.{0,60}?%\}|<<[^<>\n]{1,60}>>"
    r"|\bX{3,}\b|\b(?:TODO|TBD|FIXME)\b|_{3,}|\?{3,}"
)
"""What somebody writes to come back to it; `[1]` is a note."""


def check(document: Document, record: NoticeRecord, rules: WordingRules) -> tuple[Finding, ...]:
    """Given a notice, what the record says, and the rules, return what was found.

    In the order of the text; what is of the notice as a whole stands at the end. What comes from
    the record is not read for phrases: only what a person or a template typed.
    """
    blocks = texts_of(document)
    found = [one for block in blocks for one in _of_block(block, rules, record)]
    found += content_findings(blocks, rules, record)
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[bool, int, int, int, str]:
    is_whole = finding.block is None
    return is_whole, finding.block or 0, finding.start, -finding.end, finding.rule


def _of_block(block: BlockText, rules: WordingRules, record: NoticeRecord) -> Iterator[Finding]:
    yield from _gaps(block, rules)
    yield from phrase_findings(block, rules, record)
    yield from count_findings(block, rules, record)
    yield from date_findings(block, rules, record)
    yield from _facts(block, rules, record)
    yield from _long_sentences(block, rules, record)


def _gaps(block: BlockText, rules: WordingRules) -> Iterator[Finding]:
    """Yield what is not there yet: facts nobody recorded, and what somebody left open."""
    for placed in block.runs:
        if placed.run.is_missing:
            yield _of_run(block, placed, Rule.MISSING_FACT, Severity.FIX, rules)
    for one in _PLACEHOLDER.finditer(block.text):
        if not block.is_missing(one.start(), one.end()) and block.is_typed(one.start(), one.end()):
            yield _found(block, one.start(), one.end(), Rule.PLACEHOLDER, Severity.FIX, rules)


def _facts(block: BlockText, rules: WordingRules, record: NoticeRecord) -> Iterator[Finding]:
    """Yield the facts that must not be stated in such a notice, or in such a place."""
    places = rules.common.of_place(record.places, record.kind)
    for placed in block.runs:
        fact = placed.run.fact
        for place in places:
            if fact in place.facts:
                rule = place.facts[fact]
                yield _of_run(block, placed, rule, Severity.FIX, rules, case=place.case)
        if fact.startswith("person.") and rules.common.names_no_patient(record.kind):
            yield _of_run(block, placed, Rule.PATIENT_IN_FORM, Severity.READ, rules)


def _long_sentences(
    block: BlockText, rules: WordingRules, record: NoticeRecord
) -> Iterator[Finding]:
    if not rules.common.is_for_laymen(record.kind) or block.kind is BlockKind.TITLE:
        return
    longest = rules.language.longest_sentence if rules.language else LONGEST_SENTENCE
    for one in block.sentences:
        if len(one.words) > longest and block.is_typed(one.start, one.end):
            about = str(len(one.words))
            yield _found(
                block, one.start, one.end, Rule.LONG_SENTENCE, Severity.READ, rules, about=about
            )


def _of_run(
    block: BlockText,
    placed: PlacedRun,
    rule: Rule,
    severity: Severity,
    rules: WordingRules,
    *,
    case: str | None = None,
) -> Finding:
    start, end, fact = placed.start, placed.end, placed.run.fact
    return _found(block, start, end, rule, severity, rules, case=case, about=fact)


def _found(
    block: BlockText,
    start: int,
    end: int,
    rule: Rule,
    severity: Severity,
    rules: WordingRules,
    *,
    case: str | None = None,
    about: str = "",
) -> Finding:
    of_rule = rules.common.cases.get(rule, "") if case is None else case
    words = block.text[start:end]
    return Finding(
        rule,
        severity,
        Why(rule.value),
        of_rule,
        SUGGESTED[rule],
        block.index,
        start,
        end,
        words,
        about,
    )


def must_be_mended(findings: Sequence[Finding]) -> int:
    """Return how many findings must be put right before a notice may go out."""
    return sum(one.severity is Severity.FIX for one in findings)

"""What the law asks a notice to tell, and whether anything in it tells it."""

from collections.abc import Iterator, Sequence

from practiceguard.domain.incident.document import BlockKind
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.notice_text import BlockText
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_phrases import says
from practiceguard.domain.incident.wording_rule import LanguageRules, Rule, Severity, WordingRules

_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})


def content_findings(
    blocks: Sequence[BlockText], rules: WordingRules, record: NoticeRecord
) -> Iterator[Finding]:
    """Given a notice, yield what the law asks for and nothing tells.

    A fact of the record tells it, or a heading with words below it, or a phrase. A fact that is
    missing is found by another rule. What can be told by words alone is not looked for in
    a language without rules.
    """
    places = rules.common.of_place(record.places, record.kind)
    dropped = frozenset(content for one in places for content in one.drops)
    for content in sorted(record.contents - dropped):
        facts = rules.common.content_facts.get(content, ())
        if _is_stated(facts, blocks):
            continue
        language = rules.language
        if language is None:
            if facts:
                yield _finding(content, rules)
            continue
        headings = list(_headings(content, blocks, language))
        if any(_has_words_below(one, blocks) for one in headings):
            continue
        phrases = language.tells.get(content, ())
        if any(says(phrases, one, language) for one in blocks if one.kind not in _HEADINGS):
            continue
        if facts or phrases or language.headings.get(content):
            yield _finding(content, rules, headings[0] if headings else None)


def _finding(content: Content, rules: WordingRules, block: BlockText | None = None) -> Finding:
    return Finding(
        Rule.CONTENT,
        Severity.FIX,
        Why.CONTENT_ABSENT if block is None else Why.CONTENT_EMPTY,
        rules.common.cases.get(Rule.CONTENT, ""),
        SUGGESTED[Rule.CONTENT],
        None if block is None else block.index,
        0,
        0 if block is None else len(block.text),
        "" if block is None else block.text,
        about=content,
    )


def _is_stated(facts: Sequence[str], blocks: Sequence[BlockText]) -> bool:
    return any(
        placed.run.fact in facts and (placed.run.text.strip() or placed.run.is_missing)
        for block in blocks
        for placed in block.runs
    )


def _headings(
    content: Content, blocks: Sequence[BlockText], language: LanguageRules
) -> Iterator[BlockText]:
    phrases = language.headings.get(content, ())
    for block in blocks:
        if block.kind is BlockKind.HEADING and says(phrases, block, language):
            yield block


def _has_words_below(heading: BlockText, blocks: Sequence[BlockText]) -> bool:
    for block in blocks[heading.index + 1 :]:
        if block.kind in _HEADINGS:
            return False
        if block.words:
            return True
    return False

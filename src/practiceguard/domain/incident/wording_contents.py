"""What the law asks a notice to tell, and whether anything in it tells it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.document import BlockKind
from practiceguard.domain.incident.letter_contents import Ask, Asking, asked_contents
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.notice_text import BlockText
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_phrases import says
from practiceguard.domain.incident.wording_rule import LanguageRules, Rule, Severity, WordingRules

_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})


class Told(StrEnum):
    """Whether a notice tells what is asked for."""

    TOLD = "told"
    ABSENT = "absent"
    EMPTY = "empty"
    """There is a heading for it, with nothing below."""
    UNREAD = "unread"
    """Only words can tell it, and nobody wrote down which words of this language do."""
    BARRED = "barred"
    """Another law that holds for this notice forbids it."""


@dataclass(frozen=True)
class Answer:
    """One thing that is asked of a notice, and whether it is told."""

    content: Content
    told: Told
    asked_by: tuple[Asking, ...]
    """The laws that ask for it; empty where the text itself says that it has it."""
    heading: BlockText | None = None
    """The one with nothing below."""


def answers(
    blocks: Sequence[BlockText], rules: WordingRules, record: NoticeRecord
) -> Iterator[Answer]:
    """Given a notice, yield everything it has to tell, in a fixed order, with whether it does."""
    asked = asked_contents(record.asks, record.conditions)
    places = rules.common.of_place(record.places, record.kind)
    barred = frozenset(content for one in places for content in one.drops)
    for content in Content:
        if content not in asked and content not in record.contents - barred:
            continue
        told, heading = Told.BARRED, None
        if content not in barred:
            told, heading = _told(content, blocks, rules)
            if told is Told.UNREAD and content in record.vouched:
                told = Told.TOLD
        yield Answer(content, told, asked.get(content, ()), heading)


def content_findings(
    blocks: Sequence[BlockText], rules: WordingRules, record: NoticeRecord
) -> Iterator[Finding]:
    """Given a notice, yield what the law asks for and nothing tells, or not in the form it fixes.

    A fact of the record tells it, or a heading with words below it, or a phrase. A fact that is
    missing is found by another rule. What can be told by words alone is not looked for in
    a language without rules. What a law asks for in words that nobody has explained to the
    program is never passed over: a person has to look.
    """
    for one in answers(blocks, rules, record):
        if one.told is Told.ABSENT:
            yield _finding(Why.CONTENT_ABSENT, one.content, rules, one.asked_by)
        elif one.told is Told.EMPTY:
            yield _finding(Why.CONTENT_EMPTY, one.content, rules, one.asked_by, one.heading)
    for ask in record.asks:
        yield from _form_findings(ask, blocks, rules)


def _form_findings(ask: Ask, blocks: Sequence[BlockText], rules: WordingRules) -> Iterator[Finding]:
    if ask.means is None:
        about, by = ask.by.words, (ask.by,)
        yield _finding(Why.LAW_UNREAD, about, rules, by, severity=Severity.READ)
        return
    title = ask.means.title
    titles = [one.text.casefold() for one in blocks if one.kind is BlockKind.TITLE]
    if title and title.casefold() not in titles:
        yield _finding(Why.TITLE_ASKED, title, rules, (ask.by,))
    wanted = iter(one.text.casefold() for one in blocks if one.kind is BlockKind.HEADING)
    for heading in ask.means.headings:
        if heading.casefold() not in wanted:  # goes on where the one before was found
            yield _finding(Why.HEADING_ASKED, heading, rules, (ask.by,))
            return


def _finding(
    why: Why,
    about: str,
    rules: WordingRules,
    asked_by: tuple[Asking, ...],
    block: BlockText | None = None,
    *,
    severity: Severity = Severity.FIX,
) -> Finding:
    return Finding(
        Rule.CONTENT,
        severity,
        why,
        rules.common.cases.get(Rule.CONTENT, ""),
        SUGGESTED[Rule.CONTENT],
        None if block is None else block.index,
        0,
        0 if block is None else len(block.text),
        "" if block is None else block.text,
        about=about,
        asked_by=asked_by,
    )


def _told(
    content: Content, blocks: Sequence[BlockText], rules: WordingRules
) -> tuple[Told, BlockText | None]:
    facts = rules.common.content_facts.get(content, ())
    if _is_stated(facts, blocks):
        return Told.TOLD, None
    language = rules.language
    if language is None:
        by_words = content in rules.common.also_by_words
        return Told.ABSENT if facts and not by_words else Told.UNREAD, None
    headings = list(_headings(content, blocks, language))
    if any(_has_words_below(one, blocks) for one in headings):
        return Told.TOLD, None
    phrases = language.tells.get(content, ())
    if any(says(phrases, one, language) for one in blocks if one.kind not in _HEADINGS):
        return Told.TOLD, None
    if headings:
        return Told.EMPTY, headings[0]
    by_words = content in rules.common.also_by_words
    is_known = bool(phrases or language.headings.get(content))
    return Told.ABSENT if is_known or (facts and not by_words) else Told.UNREAD, None


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

"""From Markdown, with marks where facts stand, to a Document.

The simple part of CommonMark that docs/templates.md names; everything else is text as it stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from practiceguard.adapters.notices.marks import MARK, Marks
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run

_RULES: Final = (
    "paragraph", "heading", "list", "blockquote", "newline", "escape", "emphasis",
)  # fmt: skip


def document_of(text: str, language: str, marks: Marks) -> Document:
    """Given a filled text, return it as a Document of that language."""
    return Document(language, tuple(_blocks(_parser().parse(text), marks)))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(list(_RULES))


def _blocks(tokens: Sequence[Token], marks: Marks) -> Iterator[Block]:
    inside: list[BlockKind] = []
    heading = 0
    for token in tokens:
        match token.type:
            case "heading_open":
                heading = int(token.tag[1])
            case "heading_close":
                heading = 0
            case "bullet_list_open":
                inside.append(BlockKind.BULLET)
            case "ordered_list_open":
                inside.append(BlockKind.STEP)
            case "blockquote_open":
                inside.append(BlockKind.BOX)
            case "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                inside.pop()
            case "inline":
                kind = _kind(heading, inside)
                if runs := tuple(_joined(_runs(token.children or [], marks))):
                    yield Block(kind, runs)
            case _:
                pass


def _kind(heading: int, inside: Sequence[BlockKind]) -> BlockKind:
    if heading:
        return BlockKind.TITLE if heading == 1 else BlockKind.HEADING
    return inside[-1] if inside else BlockKind.PARAGRAPH


def _runs(tokens: Sequence[Token], marks: Marks) -> Iterator[Run]:
    strong = emphasis = False
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong = token.type == "strong_open"
            case "em_open" | "em_close":
                emphasis = token.type == "em_open"
            case "softbreak":
                yield Run(" ", strong=strong, emphasis=emphasis)
            case "hardbreak":
                yield Run("", breaks=True)
            case _:
                for run in _with_facts(token.content, marks):
                    yield replace(run, strong=strong, emphasis=emphasis)


def _with_facts(text: str, marks: Marks) -> Iterator[Run]:
    """Yield the words of the template and, between them, those of the record."""
    at = 0
    for found in MARK.finditer(text):
        if found.start() > at:
            yield Run(text[at : found.start()])
        fact = marks.at(found[1])
        lines = fact.text.strip().split("\n")
        for line in lines[:-1]:
            yield Run(line.strip(), fact.name, fact.is_missing, breaks=True)
        yield Run(lines[-1].strip(), fact.name, fact.is_missing)
        at = found.end()
    if at < len(text):
        yield Run(text[at:])


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Yield the runs with neighbours of one kind made one, and a bare break put to its line."""
    last: Run | None = None
    for run in runs:
        if last is None:
            last = run
        elif not run.text and run.breaks and not last.breaks:
            last = replace(last, breaks=True)
        elif not last.fact and not last.breaks and replace(run, text="") == replace(last, text=""):
            last = replace(last, text=last.text + run.text)
        else:
            yield last
            last = run
    if last is not None and (last.text or last.fact):
        yield last

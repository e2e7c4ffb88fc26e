"""A notice as the checks read it: its words, its sentences, and which of them a person typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.folded_words import Word
from practiceguard.domain.incident.sentences import Sentence, sentences_of


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """Words of one kind, where they stand in the text of their block."""

    run: Run
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BlockText:
    """One block."""

    index: int
    kind: BlockKind
    text: str
    runs: tuple[PlacedRun, ...]
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]

    def is_typed(self, start: int, end: int) -> bool:
        """Return whether any of it was typed: not everything comes from the record."""
        return any(
            not one.run.fact and not one.run.is_missing and one.run.text.strip()
            for one in self.runs
            if one.start < end and start < one.end and self.text[one.start : one.end].strip()
        )

    def is_missing(self, start: int, end: int) -> bool:
        """Return whether any of it only names a fact that nobody recorded."""
        return any(one.run.is_missing for one in self.runs if one.start < end and start < one.end)

    def sentence_at(self, start: int) -> Sentence | None:
        """Return the sentence in which something stands."""
        return next((one for one in self.sentences if one.start <= start < one.end), None)


def texts_of(document: Document) -> tuple[BlockText, ...]:
    """Given a notice, return its blocks as the checks read them."""
    return tuple(
        _text_of(index, one, document.language) for index, one in enumerate(document.blocks)
    )


def _text_of(index: int, block: Block, language: str) -> BlockText:
    text = block.text
    sentences = sentences_of(text, language)
    words = tuple(word for one in sentences for word in one.words)
    return BlockText(
        index, block.kind, text, tuple(_placed(block.runs, len(text))), sentences, words
    )


def _placed(runs: Sequence[Run], length: int) -> list[PlacedRun]:
    """Return where the runs stand; spaces around the whole are not in the text of a block."""
    raw = "".join(one.text + ("\n" if one.breaks else "") for one in runs)
    at = len(raw.lstrip()) - len(raw)
    placed = []
    for one in runs:
        start, at = at, at + len(one.text)
        placed.append(PlacedRun(one, min(max(start, 0), length), min(max(at, 0), length)))
        at += one.breaks
    return placed

"""A notice as text with a form: what every printer, mailer and check is given.

It knows three kinds of words: those of the template, those of the record (which a person may not
type over), and those that are not there yet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind."""

    text: str
    fact: str = ""
    """The fact that they state, by its name in templates, e.g. `incident.noticed_on`; "" for
    words of the template."""
    is_missing: bool = False
    """Whether the record does not have the fact: `text` names it, and nothing may go out."""
    strong: bool = False
    emphasis: bool = False
    breaks: bool = False
    """Whether a new line begins after it, as in an address."""


class BlockKind(StrEnum):
    """What form a piece of a notice has."""

    TITLE = "title"
    """The subject line; at most one."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    """One point of a list without numbers."""
    STEP = "step"
    """One point of a numbered list."""
    BOX = "box"
    """What a reader in a hurry has to see: set apart from the rest."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a point of a list."""

    kind: BlockKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words, on as many lines as they are meant to be."""
        return "".join(one.text + ("\n" if one.breaks else "") for one in self.runs).strip()


@dataclass(frozen=True, slots=True)
class Document:
    """A notice, ready to be read, checked, printed or sent once nothing is missing."""

    language: str
    """BCP 47, of its text; it may be another than the one that was asked for."""
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """The subject line; "" if there is none."""
        return next((one.text for one in self.blocks if one.kind is BlockKind.TITLE), "")

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that the record does not have, each once, in the order of the text."""
        return tuple(dict.fromkeys(run.fact for run in self.runs() if run.is_missing))

    @property
    def text(self) -> str:
        """All of it as plain text, for checks and for e-mail."""
        return "\n\n".join(_plain(one) for one in self.blocks)

    def runs(self) -> Iterator[Run]:
        """Yield all words in their order."""
        for block in self.blocks:
            yield from block.runs

    def filled(self, values: Iterable[tuple[str, str]]) -> "Document":
        """Return the same notice with other words for some facts: one letter of many.

        Only what a template inserted is replaced; a fact that the notice does not state is none.
        A blank is no value: the fact is missing then, never blank nor that of another letter.
        """
        known = dict(values)
        blocks = tuple(replace(one, runs=tuple(_filled(one.runs, known))) for one in self.blocks)
        return replace(self, blocks=blocks)


def _filled(runs: Iterable[Run], known: dict[str, str]) -> Iterator[Run]:
    for one in runs:
        if known.get(one.fact, "").strip():
            yield replace(one, text=known[one.fact], is_missing=False)
        elif one.fact in known:
            yield replace(one, text=one.fact, is_missing=True)
        else:
            yield one


def _plain(block: Block) -> str:
    if block.kind in {BlockKind.BULLET, BlockKind.STEP}:
        return f"– {block.text}"
    return block.text

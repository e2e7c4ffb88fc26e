"""How facts travel through a template: as marks, so that nothing in them is read as a text's form.

A fact goes into the text as two private characters around its number. What stands in it, be it a
star, a heading or a brace, never meets the template's language or Markdown; where it stands in the
finished text stays known, for the highlight, for the checks and for the next letter.
"""

import re
from dataclasses import dataclass, field
from typing import Final

_OPEN: Final = "\ue000"
_CLOSE: Final = "\ue001"
MARK: Final = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_OURS: Final = re.compile(f"[{_OPEN}{_CLOSE}]")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and newline, and those that turn the order of letters around."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact on its way."""

    name: str
    text: str
    is_missing: bool = False


@dataclass(slots=True)
class Marks:
    """The facts of one text, by their number."""

    facts: list[Marked] = field(default_factory=list)
    length: int = 0
    """Of all their words together, in characters."""

    def mark(self, fact: Marked) -> str:
        """Return what stands for a fact in the text."""
        self.facts.append(fact)
        self.length += len(fact.text)
        return f"{_OPEN}{len(self.facts) - 1}{_CLOSE}"

    def at(self, number: str) -> Marked:
        """Return the fact of a number."""
        return self.facts[int(number)]


def without_marks(text: str) -> str:
    """Return a template's text without characters that could be taken for a mark."""
    return _OURS.sub("", text)


def clean(untrusted_text: str) -> str:
    """Return a fact's words with what cannot be seen, or would be taken for a mark, left out."""
    text = untrusted_text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _UNSEEN.sub("", _OURS.sub("", text))

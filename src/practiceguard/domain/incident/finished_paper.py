"""A paper as somebody takes it away: as PDF, for Word, as plain text; a draft says that it is one.

What goes to the police, the press, an authority, an insurer never speaks of one patient.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.letter import Letterhead, printed
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.redaction import Redaction

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_PERSON = "person."
_TYPED = frozenset({
    "incident.description", "incident.systems", "incident.discovery", "incident.consequences",
    "incident.late_reason", "measures.now", "withdrawal.reason", "risk.reason", "records.number",
    "extortion.demands", "evidence",
})  # fmt: skip
"""Facts that somebody typed in words of their own, or that are names of files."""
_NEVER_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
PLAIN_TEXT = 10.5
"""Points; nothing that goes out is smaller: California asks for 10 at least."""
POSTER_TEXT = 18.0
"""Of what is hung on a door and read standing."""


class PaperForm(StrEnum):
    """As what a paper is saved; its value ends the file's name."""

    PDF = "pdf"
    WORD = "docx"
    TEXT = "txt"


class Standing(StrEnum):
    """What a saved paper is; its value is part of the file's name."""

    DRAFT = "draft"
    """Nobody has released these words."""
    RELEASED = "released"
    """These very words were read and released."""
    REDACTED = "redacted"
    """Released words from which whoever is named was taken out."""


class PaperSize(StrEnum):
    """On what it is printed."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True)
class FinishedPaper:
    """A text with everything around it."""

    document: Document
    letterhead: Letterhead
    made_on: date
    """The day that the file itself says; the same day makes the same file."""
    standing: Standing
    head: str = ""
    """What stands above each page, e.g. that it is a draft; "" for nothing."""
    foot: str = ""
    """What stands below each page."""
    dated: str = ""
    """Place and day, where the text does not say them itself."""
    addressee: tuple[str, ...] = ()
    """To whom it goes, where the text does not say it itself."""
    annexes: tuple[Document, ...] = ()
    """Each begins on a page of its own."""
    size: PaperSize = PaperSize.A4
    points: float = PLAIN_TEXT
    """How large its text is."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The text and its annexes."""
        return (self.document, *self.annexes)

    @property
    def text(self) -> str:
        """All of it as plain text."""
        above = "\n".join(filter(None, (self.dated, *self.addressee)))
        parts = (self.head, above, *(one.text for one in self.documents), self.foot)
        return "\n\n".join(filter(None, parts))

    def words(self) -> Iterator[str]:
        """Yield everything that is drawn."""
        head = self.letterhead
        yield from (self.head, self.foot, self.dated, *self.addressee)
        yield from (head.name, *head.address_lines, head.phone, head.email)
        for one in self.documents:
            yield from (run.text for run in one.runs())


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What stands around a text, in its language."""

    draft: str
    released: str
    """With {day}."""
    redacted: str
    """With {day}."""
    unchecked: str
    """That nobody checks what is changed in a file for Word."""
    removed: str
    """What stands where something was taken out."""
    annex: dict[str, str] = field(default_factory=dict)
    """Words of the annexes, by their keys."""


def file_name(kind: NoticeKind, language: str, standing: Standing, form: PaperForm) -> str:
    """Return what the file is called: by kind and language, never by a name of a person.

    Raises:
        ValueError: the language is none; it may be a path that somebody smuggled in.
    """
    if not _LANGUAGE.fullmatch(language):
        raise ValueError("no language")
    mark = "" if standing is Standing.RELEASED else f"-{standing}"
    return f"{kind}-{language.lower()}{mark}.{form}"


def speaks_of_one_person(document: Document) -> bool:
    """Return whether a text states, or would state, anything of one patient."""
    return any(is_of_person(run.fact) for run in document.runs())


def is_of_person(fact: str) -> bool:
    """Return whether a fact, by its name, tells something of one patient."""
    return fact.startswith(_PERSON)


def with_named_facts(paper: FinishedPaper, say: Callable[[str], str]) -> FinishedPaper:
    """Return a paper in which what is missing stands in brackets, by what it is called."""

    def of(document: Document) -> Document:
        blocks = (
            replace(one, runs=tuple(_with_name(run, say) for run in one.runs))
            for one in document.blocks
        )
        return replace(document, blocks=tuple(blocks))

    return replace(paper, document=of(paper.document), annexes=tuple(map(of, paper.annexes)))


def says(document: Document, fact: str) -> bool:
    """Return whether a text states a fact, or marks it as missing."""
    return any(run.fact == fact for run in document.runs())


def cleaned_of_people(paper: FinishedPaper, names: Iterable[str], mark: str) -> FinishedPaper:
    """Return a paper from which names, addresses, birth dates and numbers of people are gone.

    The words are replaced before anything is made of them: no file ever holds them.
    """
    redaction = Redaction(names, mark)
    return replace(
        paper,
        document=redaction.document(paper.document),
        annexes=tuple(map(redaction.document, paper.annexes)),
        addressee=tuple(map(redaction.text, paper.addressee)),
        standing=Standing.REDACTED,
    )


def typed_names(paper: FinishedPaper, names: Iterable[str]) -> tuple[str, ...]:
    """Return what somebody typed, each once, in which one of the names may stand."""
    redaction = Redaction(names, "")
    typed = (run.text for one in paper.documents for run in one.runs() if run.fact in _TYPED)
    return tuple(one for one in dict.fromkeys(typed) if redaction.text(one) != one)


def released_document(text: str, language: str, draft: Document | None) -> Document:
    """Given the words that were released, return them with their form.

    The log keeps words, no form: what reads as it does in the draft of today has the form that it
    has there, and whatever was written down since changes nothing in it. Points of a list that are
    in no draft any more have a dash, as in plain text.
    """
    forms = {_plain(one): one for one in draft.blocks} if draft is not None else {}
    blocks = []
    for number, one in enumerate(text.split("\n\n")):
        if one in forms:
            blocks.append(forms[one])
        elif number == 0 and "\n" not in one:
            blocks.append(Block(BlockKind.TITLE, (Run(one),)))
        elif one.startswith("– "):
            blocks.append(Block(BlockKind.BULLET, _lines(one[2:])))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, _lines(one)))
    return Document(language, tuple(blocks))


def _with_name(run: Run, say: Callable[[str], str]) -> Run:
    return replace(run, text=f"[{say(run.fact)}]") if run.is_missing else run


def _plain(block: Block) -> str:
    return Document("", (block,)).text


def _lines(text: str) -> tuple[Run, ...]:
    first, *others = reversed(text.split("\n"))
    return (*(Run(one, breaks=True) for one in reversed(others)), Run(first))


def named(characters: Iterable[str]) -> str:
    """Return characters by their names: they may be some that no screen here shows."""
    return ", ".join(_named(one) for one in characters)


def never_in_xml(text: str) -> tuple[str, ...]:
    """Return the characters of a printed text that no Word file can hold, each once."""
    return tuple(dict.fromkeys(_NEVER_IN_XML.findall(printed(text))))


def never_in_text(text: str) -> tuple[str, ...]:
    """Return the halves of characters that no file of text can hold, each once."""
    return tuple(dict.fromkeys(one for one in text if "\ud800" <= one <= "\udfff"))


def _named(one: str) -> str:
    number = f"U+{ord(one):04X}" if len(one) == 1 else one
    name = unicodedata.name(one, "") if len(one) == 1 else ""
    return f"{number} {name}".strip()

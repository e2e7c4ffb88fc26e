"""A binder as the data that its page takes: nothing in it is ever markup."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from practiceguard.adapters.letters.fonts import families, undrawn
from practiceguard.adapters.letters.page_data import blocks_data, breakable, text_data
from practiceguard.domain.incident.binder import (
    Binder,
    Entry,
    Fact,
    FactKind,
    Heading,
    Note,
    OneOf,
    Part,
    Question,
    Ruled,
    Section,
    Sheet,
    Steps,
    Tick,
    Typed,
    words_of,
)
from practiceguard.domain.incident.document import Block, Document
from practiceguard.domain.incident.letter import Letterhead, printed

_LONGEST = 34
"""Letters of a word that fits every column."""
_BRIEF = 24
"""Letters of a warning that fits beside a title."""
_LONG_ENTRY = 2400
"""Letters of an entry that may go on on the next page; a shorter one is moved there as a whole."""
_ROWS = {False: (22, 26), True: (20, 24)}
"""Ruled lines below the first title and on any other page, on A4 and on Letter."""
_HOLLOW = "□"
"""Stands for a sign that no font of ours has: a name with a gap is better than no binder."""
_POINTS = 11.5


def binder_data(binder: Binder, *, with_marks: bool = True) -> dict[str, Any]:
    """Given a binder, return what the template takes, ready for JSON.

    Without marks above and below letters, anything can be set: some that nobody writes cannot.
    """
    setter = _Setter(is_letter_paper=binder.is_letter_paper)
    practice = setter.text(binder.practice)
    said = {
        "title": f"{binder.title} – {practice}",
        "name": binder.title,
        "practice": practice,
        "labels": {
            "contents": binder.labels.contents,
            "printed-on": binder.labels.printed_on,
            "time": binder.labels.time,
        },
        "cover": list(setter.parts(binder.cover, binder.language)),
        "sections": [setter.section(one, binder.language) for one in binder.sections],
    }
    head = text_data(
        Document(binder.language, ()), Letterhead("PracticeGuard", ()), binder.printed_on
    )
    every = "".join(_texts_in(said))
    signs = dict.fromkeys(undrawn(every), _HOLLOW)
    if not with_marks:
        signs |= {one: "" for one in set(every) if unicodedata.category(one).startswith("M")}
    drawn: dict[str, Any] = _replaced(said, str.maketrans(signs))
    paper = "us-letter" if binder.is_letter_paper else "a4"
    return {**head, "points": _POINTS, "paper": paper, **drawn}


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(one)
    elif isinstance(value, str):
        yield value


def _replaced(value: Any, signs: dict[int, str]) -> Any:
    """Return the same with every text as it can be drawn."""
    if isinstance(value, dict):
        return {key: _replaced(one, signs) for key, one in value.items()}
    if isinstance(value, list):
        return [_replaced(one, signs) for one in value]
    return value.translate(signs) if isinstance(value, str) else value


def _parted(word: str) -> str:
    """Return a long address so that it may go on in the next line after a slash or a hyphen."""
    if len(word) <= _LONGEST:
        return word
    parts = re.split(r"(?<=[/\-_.])(?=[^/])", word)
    return "\u200b".join(breakable(one, _LONGEST) for one in parts)


class _Setter:
    """Makes data of parts."""

    def __init__(self, *, is_letter_paper: bool) -> None:
        self._first_rows, self._rows = _ROWS[is_letter_paper]

    def text(self, text: str) -> str:
        """Return a text on one line, words that are far too long breakable."""
        return " ".join(map(_parted, printed(text).split(" ")))

    def section(self, section: Section, language: str) -> dict[str, Any]:
        """Return a section with its sheets."""
        return {
            "key": section.key.value,
            "title": self.text(section.title),
            "sheets": [self._sheet(one, language) for one in section.sheets],
        }

    def parts(self, parts: Iterable[Part], language: str) -> Iterator[dict[str, Any]]:
        """Yield what a sheet holds; the points of one list stay together."""
        for is_text, group in groupby(parts, key=lambda one: isinstance(one, Block)):
            if is_text:
                blocks = tuple(one for one in group if isinstance(one, Block))
                yield from blocks_data(Document(language, blocks))
            else:
                yield from (self._part(one) for one in group)

    def _sheet(self, sheet: Sheet, language: str) -> dict[str, Any]:
        spoken = sheet.language or language
        return {
            "title": self.text(sheet.title),
            "lang": spoken.partition("-")[0],
            "fonts": families(spoken),
            "parts": list(self.parts(sheet.parts, spoken)),
        }

    def _part(self, part: Part) -> dict[str, Any]:
        text, texts = self.text, self._texts
        made: dict[str, Any] = {}
        match part:
            case Entry():
                made = {
                    "kind": "entry",
                    "title": text(part.title),
                    "lead": text(part.lead),
                    "warning": text(part.warning),
                    "notes": texts(part.notes),
                    "facts": [self._fact(one) for one in part.facts],
                    "brief": len(part.warning) <= _BRIEF,
                    "long": sum(map(len, words_of(part))) > _LONG_ENTRY,
                }
            case Tick():
                said = {"what": part.what, "how": part.how, "warning": part.warning}
                made = {"kind": "tick", **{name: text(one) for name, one in said.items()}}
            case Note():
                made = {"kind": part.form.value, "text": text(part.text)}
            case Steps():
                made = {"kind": "numbered", "texts": texts(part.texts)}
            case Typed():
                made = {"kind": "typed", "text": printed(part.text)}
            case OneOf():
                made = {"kind": "one-of", "lead": text(part.lead), "texts": texts(part.texts)}
            case Question():
                said = {"number": part.number, "label": part.label, "note": part.note}
                made = {
                    "kind": "question",
                    **{name: text(one) for name, one in said.items()},
                    "choices": texts(part.choices),
                    "lines": part.lines,
                }
            case Ruled():
                made = {
                    "kind": "ruled",
                    "columns": texts(part.columns),
                    "widths": part.widths,
                    "rows": self._first_rows + (part.pages - 1) * self._rows,
                }
            case Heading():
                made = {"kind": "subtitle", "text": text(part.text)}
        return made

    def _fact(self, fact: Fact) -> dict[str, Any]:
        is_number = fact.kind is FactKind.PHONE
        shown = self.text(fact.text)
        if is_number and len(shown) < _LONGEST:
            shown = shown.replace(" ", "\u00a0")
        return {"label": self.text(fact.label), "text": shown, "number": is_number}

    def _texts(self, texts: Iterable[str]) -> list[str]:
        return [self.text(one) for one in texts]

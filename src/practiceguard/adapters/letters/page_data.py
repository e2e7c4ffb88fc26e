"""A letter as the data that the page takes: nothing in it is ever markup."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any

from practiceguard.adapters.letters.fonts import families
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.envelope import ENVELOPES, LetterFormat
from practiceguard.domain.incident.finished_paper import PLAIN_TEXT, FinishedPaper
from practiceguard.domain.incident.letter import Letter, Letterhead, printed, spaced
from practiceguard.domain.incident.writing_direction import is_right_to_left, runs_from_the_right

_ISOLATE, _END = "\u2068", "\u2069"
_JOINERS = "\u200c\u200d \u00a0"
_LONGEST_WORD = 18
"""More of the widest letters would not fit the narrowest window."""
_KINDS = {BlockKind.BULLET: "bullets", BlockKind.STEP: "steps"}
_HEADS = {LetterFormat.DIN: (14, 43), LetterFormat.FR: (14, 38), LetterFormat.US: (14, 57)}
"""Between which lines the sender stands: above all that can show."""
_BODIES = {LetterFormat.DIN: 103.0, LetterFormat.FR: 96.0, LetterFormat.US: 97.0}
"""Where the text begins: below all that can show."""
_MARGIN = 25
"""Left of the text, and of an address that is on the left as well."""
_REGION_OF_SCRIPT = {"Hans": "CN", "Hant": "TW"}


def page_data(letter: Letter) -> dict[str, Any]:
    """Given a letter, return what the template takes, ready for JSON."""
    sheet, head, document = letter.stationery, letter.stationery.letterhead, letter.document
    envelope = ENVELOPES[letter.addressee.format]
    top, bottom = _HEADS[letter.addressee.format]
    return {
        **text_data(document, head, sheet.made_on),
        "number": str(letter.number),
        "title": printed(document.title) or str(letter.number),
        "sheet": {
            "paper": envelope.paper,
            "folds": envelope.folds,
            "width": envelope.width,
            "head": {"top": top, "bottom": bottom},
            "window": {
                "left": max(envelope.safe.left + 1, _MARGIN),
                "top": envelope.safe.top,
                "right": envelope.safe.right,
                "bottom": envelope.safe.bottom,
            },
            "body": _BODIES[letter.addressee.format],
        },
        "return-line": next(iter(_lines((letter.return_line,))), None),
        "address": _lines(letter.addressee.lines),
        "dated": _dated(sheet.dated, document.language),
        "blocks": list(blocks_data(document)),
        "signature": _lines(sheet.signature),
    }


def paper_data(paper: FinishedPaper) -> dict[str, Any]:
    """Given a paper that is no letter to a person, return what its template takes."""
    above = _lines((paper.head,))
    return {
        **text_data(paper.document, paper.letterhead, paper.made_on),
        "title": printed(paper.document.title) or "–",
        "paper": paper.size.value,
        "points": paper.points,
        "mark": next(iter(above), None),
        "foot": next(iter(_lines((paper.foot,))), None),
        "dated": _dated(paper.dated, paper.document.language),
        "address": _lines(paper.addressee),
        "parts": [list(blocks_data(one)) for one in paper.documents],
    }


def text_data(document: Document, head: Letterhead, made_on: date) -> dict[str, Any]:
    """Return what the beginning of every template takes."""
    language, region = _language(document.language)
    return {
        "lang": language,
        "region": region,
        "direction": "rtl" if is_right_to_left(language) else "ltr",
        "fonts": families(document.language),
        "heavy": families(document.language, heavy=True),
        "plain-fonts": families(""),
        "plain-heavy": families("", heavy=True),
        "year": made_on.year,
        "month": made_on.month,
        "day": made_on.day,
        "heading-level": _level_of_headings(document),
        "points": PLAIN_TEXT,
        "head": {
            "name": printed(head.name),
            "name-rtl": runs_from_the_right(head.name),
            "is-small": _is_small(head),
            "lines": _lines(head.address_lines),
            "contact": _lines((head.phone, head.email)),
        },
    }


def all_words(letter: Letter) -> str:
    """Return everything that would be drawn, for asking whether it can be."""
    sheet, head = letter.stationery, letter.stationery.letterhead
    parts = [
        head.name, *head.address_lines, head.phone, head.email, head.return_line,
        *letter.addressee.lines, sheet.dated, *sheet.signature,
        *(run.text for run in letter.document.runs()),
    ]  # fmt: skip
    return " ".join(map(printed, parts))


@lru_cache(maxsize=4096)  # the same words stand in thousands of letters
def breakable(text: str, longest: int = _LONGEST_WORD) -> str:
    """Given words, return them so that one that is far too long may go on in the next line."""
    words = text.split(" ")
    return " ".join("\u200b".join(one) if _is_endless(one, longest) else one for one in words)


def _is_endless(word: str, longest: int) -> bool:
    """Return whether a word is too long; scripts without spaces know where to break."""
    return len(word) > longest and not any(
        "\u0e00" <= one <= "\u0eff" or one >= "\u2e80" for one in word
    )


def _lines(texts: Iterable[str]) -> list[dict[str, Any]]:
    seen = (printed(one) for one in texts)
    return [{"text": breakable(one), "rtl": runs_from_the_right(one)} for one in seen if one]


def _dated(text: str, language: str) -> dict[str, Any] | None:
    """Return place and day: they run as the language does, however the place is written."""
    return next(({**one, "rtl": is_right_to_left(language)} for one in _lines((text,))), None)


def _is_small(head: Letterhead) -> bool:
    """Return whether a letterhead fits for certain, be it all of the widest letters."""
    lines = (*head.address_lines, head.phone, head.email)
    few = len(head.address_lines) <= 3
    return few and len(head.name) <= 32 and all(len(one) <= 26 for one in lines)


def _with_words(document: Document) -> list[Block]:
    """Return the blocks in which there is anything to see: a heading without words is none."""
    return [one for one in document.blocks if printed(one.text).strip(_JOINERS)]


def _level_of_headings(document: Document) -> int:
    """Return below what headings stand: below the title, if it comes before them."""
    kinds = (one.kind for one in _with_words(document))
    first = next((one for one in kinds if one in {BlockKind.TITLE, BlockKind.HEADING}), None)
    return 2 if first is BlockKind.TITLE else 1


def blocks_data(document: Document) -> Iterable[dict[str, Any]]:
    """Yield the blocks of a text, points of one list together."""
    for kind, group in groupby(_with_words(document), key=lambda one: one.kind):
        if kind in _KINDS:
            yield {"kind": _KINDS[kind], "items": [_runs(one.runs) for one in group]}
        else:
            for one in group:
                yield {"kind": kind.value, "runs": _runs(one.runs)}


def _runs(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [_run(one) for one in runs]


def _run(run: Run) -> dict[str, Any]:
    text = breakable(spaced(run.text), 2 * _LONGEST_WORD)
    if run.fact:
        if len(text) < _LONGEST_WORD and not any(one.isalpha() for one in text):
            text = text.replace(" ", "\u00a0")  # a telephone number stays in one line
        # A telephone number within Arabic, an Arabic name within English: neither turns the other.
        text = f"{_ISOLATE}{text}{_END}"
    marks = {"b": run.strong, "i": run.emphasis, "m": run.is_missing, "br": run.breaks}
    return {"text": text, **{name: True for name, is_on in marks.items() if is_on}}


def _language(tag: str) -> tuple[str, str | None]:
    """Given a BCP 47 tag, return language and region as typst takes them."""
    first, *rest = tag.replace("_", "-").split("-")
    regions = (_REGION_OF_SCRIPT.get(one.title(), one) for one in rest)
    return first.lower(), next((one.upper() for one in regions if len(one) == 2), None)

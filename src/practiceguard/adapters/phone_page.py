"""The binder as one HTML file for a telephone: nothing from outside, no script, nothing to load.

Everything is escaped; the only links are `tel:` with digits, and web pages of the law by https.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

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
    Section,
    Sheet,
    Steps,
    Tick,
    Typed,
)
from practiceguard.domain.incident.document import Block, BlockKind, Run
from practiceguard.resources import resource

_NUMBER = re.compile(r"\+?\(?\d(?:[\d\u00a0 ().\-]|/(?=\d))*\d")
_TRUNK_ZERO = re.compile(r"^(\+.*)\(0\)")
_FEWEST_DIGITS, _LONG = 2, 6
_PAGE = re.compile(r"https://[^\s<>\"']+")
_LISTS = {BlockKind.BULLET: "ul", BlockKind.STEP: "ol"}


def phone_page(binder: Binder) -> bytes:
    """Return a binder as one HTML file in UTF-8, the printed-on date on top."""
    return "".join(_Page(binder).lines()).encode("utf-8", "replace")


def callable_numbers(text: str) -> list[tuple[str, str]]:
    """Given what was typed as a number, return what of it can be dialled: shown, and as digits.

    "17 or 112" are two; the extension behind a long one is none.
    """
    found: list[tuple[str, str]] = []
    for match in _NUMBER.finditer(text):
        shown = match[0]
        plain = _TRUNK_ZERO.sub(r"\1", shown)
        digits = ("+" if plain.startswith("+") else "") + re.sub(r"[^0-9]", "", plain)
        is_first = not found
        if len(digits) >= _FEWEST_DIGITS and (
            is_first or len(digits) >= _LONG or len(found[0][1]) < _LONG
        ):
            found.append((shown, digits))
    return found


class _Page:
    """Writes one binder."""

    def __init__(self, binder: Binder) -> None:
        self._binder = binder

    def lines(self) -> Iterator[str]:
        """Yield the whole page."""
        binder = self._binder
        title = f"{binder.title} – {binder.practice}"
        style = resource("document_templates", "phone_page.css").read_text(encoding="utf-8")
        yield f'<!DOCTYPE html>\n<html lang="{escape(binder.language)}">\n<head>\n'
        yield '<meta charset="utf-8">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing may be loaded, run or sent, whatever stood in a field.
        yield (
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; "
            "base-uri 'none'\">\n"
        )
        yield '<meta name="robots" content="noindex">\n'
        yield '<meta name="color-scheme" content="light dark">\n'
        yield '<meta name="format-detection" content="telephone=no">\n'
        yield f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        yield f'<header><p class="printed">{escape(binder.labels.printed_on)}</p>'
        yield f"<h1>{escape(binder.title)}</h1><p>{escape(binder.practice)}</p></header>\n<main>\n"
        yield f"<section>{self._parts(binder.cover, 2)}</section>\n"
        for section in binder.sections:
            yield self._section(section)
        yield "</main>\n</body>\n</html>\n"

    def _section(self, section: Section) -> str:
        inside = "".join(map(self._sheet, section.sheets))
        title = f"<summary><h2>{escape(section.title)}</h2></summary>"
        return f'<details class="section" id="{section.key.value}">{title}{inside}</details>\n'

    def _sheet(self, sheet: Sheet) -> str:
        language = f' lang="{escape(sheet.language)}"' if sheet.language else ""
        if not sheet.title:
            return f"<div{language}>{self._parts(sheet.parts, 3)}</div>\n"
        title = f"<summary><h3>{escape(sheet.title)}</h3></summary>"
        return f"<details{language}>{title}{self._parts(sheet.parts, 4)}</details>\n"

    def _parts(self, parts: Iterable[Part], level: int) -> str:
        made = []
        for kind, group in groupby(parts, key=_kind):
            if kind in _LISTS:
                items = "".join(f"<li>{self._runs(one.runs)}</li>" for one in _blocks(group))
                made.append(f"<{_LISTS[kind]}>{items}</{_LISTS[kind]}>\n")
            else:
                made += [self._part(one, level) for one in group]
        return "".join(made)

    def _part(self, part: Part, level: int) -> str:
        made = ""  # nobody writes a log with a pen on a telephone
        match part:
            case Block():
                made = self._block(part, level)
            case Entry():
                made = self._entry(part, level)
            case Tick():
                how = f"<span>{escape(part.how)}</span>" if part.how else ""
                warning = f'<b class="warning">{escape(part.warning)}</b>' if part.warning else ""
                made = (
                    f'<label class="tick"><input type="checkbox"><span><b>{escape(part.what)}</b>'
                    f"{how}{warning}</span></label>\n"
                )
            case Note():
                made = f'<p class="{part.form.value}">{escape(part.text)}</p>\n'
            case Steps():
                made = f"<ol>{_items(part.texts)}</ol>\n"
            case Typed():
                made = f"<pre>{escape(part.text)}</pre>\n"
            case OneOf():
                made = (
                    f'<div class="boxed"><p><b>{escape(part.lead)}</b></p>'
                    f"<ul>{_items(part.texts)}</ul></div>\n"
                )
            case Question():
                made = f"<p><b>{escape(part.number)} {escape(part.label)}</b></p>\n"
            case Heading():
                made = f"<h{level}>{escape(part.text)}</h{level}>\n"
        return made

    def _block(self, block: Block, level: int) -> str:
        words = self._runs(block.runs)
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            return f"<h{level}>{words}</h{level}>\n"
        kind = ' class="boxed"' if block.kind is BlockKind.BOX else ""
        return f"<p{kind}>{words}</p>\n"

    def _entry(self, entry: Entry, level: int) -> str:
        title = f"<h{level}>{escape(entry.title)}</h{level}>" if entry.title else ""
        lead = f"<p>{escape(entry.lead)}</p>" if entry.lead else ""
        warning = f'<p class="warning">{escape(entry.warning)}</p>' if entry.warning else ""
        # A line to be filled in by hand is none on a telephone, but of a number one has to know.
        rows = "".join(self._fact(one) for one in entry.facts if one.text or _is_number(one))
        facts = f"<dl>{rows}</dl>" if rows else ""
        notes = "".join(f"<p>{escape(one)}</p>" for one in entry.notes)
        inside = f"{title}{lead}{warning}{facts}{notes}"
        return f'<div class="entry">{inside}</div>\n' if inside else ""

    def _fact(self, fact: Fact) -> str:
        shown = self._blank(self._binder.labels.missing)
        if fact.text and fact.kind is FactKind.PHONE:
            shown = _linked_numbers(fact.text)
        elif fact.text and fact.kind is FactKind.WEBSITE and _PAGE.fullmatch(fact.text):
            address = escape(fact.text)
            shown = f'<a href="{address}" rel="noreferrer">{address}</a>'
        elif fact.text:
            shown = escape(fact.text)
        return f"<dt>{escape(fact.label)}</dt><dd>{shown}</dd>"

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run) -> str:
        words = self._blank(run.text) if run.is_missing else escape(run.text)
        if run.emphasis:
            words = f"<em>{words}</em>"
        if run.strong:
            words = f"<strong>{words}</strong>"
        return f"{words}<br>" if run.breaks else words

    def _blank(self, what: str) -> str:
        return f'<span class="blank">_____ ({escape(what)})</span>'


def _kind(part: Part) -> BlockKind | None:
    return part.kind if isinstance(part, Block) and part.kind in _LISTS else None


def _blocks(parts: Iterable[Part]) -> Iterator[Block]:
    return (one for one in parts if isinstance(one, Block))


def _is_number(fact: Fact) -> bool:
    return fact.kind is FactKind.PHONE


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<li>{escape(one)}</li>" for one in texts)


def _linked_numbers(text: str) -> str:
    """Return a number as it was typed, each part that can be dialled as a link; the rest as text.

    What is called is made of digits alone: whatever else was typed never becomes an address.
    """
    made, at = [], 0
    for shown, digits in callable_numbers(text):
        begins = text.index(shown, at)
        made += [
            escape(text[at:begins]),
            f'<a class="call" href="tel:{digits}">{escape(shown)}</a>',
        ]
        at = begins + len(shown)
    return "".join((*made, escape(text[at:])))

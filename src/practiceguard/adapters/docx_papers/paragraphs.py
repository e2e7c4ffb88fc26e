"""Paragraphs of a Word file: headings, lists, boxes, lines; each in its own direction.

They are made element by element: python-docx looks up a style anew for each, which takes longer
than all the rest where there are five hundred letters.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from practiceguard.domain.incident.document import BlockKind, Document, Run
from practiceguard.domain.incident.letter import printed, spaced
from practiceguard.domain.incident.writing_direction import is_right_to_left, runs_from_the_right

_STYLES = {
    BlockKind.TITLE: "Heading1",
    BlockKind.HEADING: "Heading2",
    BlockKind.PARAGRAPH: "BodyText",
    BlockKind.BULLET: "ListBullet",
    BlockKind.STEP: "ListNumber",
    BlockKind.BOX: "PaperBox",
}


@dataclass
class Numbering:
    """Numbered lists of one file, each of which begins at one."""

    root: Any
    """The element `w:numbering`."""
    abstract: str
    """The list on which all are built."""
    _last: int = 0

    def __post_init__(self) -> None:
        numbers = (int(one.get(qn("w:numId"))) for one in self.root.findall(qn("w:num")))
        self._last = max(numbers, default=0)

    def begin(self) -> str:
        """Return the number of a new list."""
        self._last += 1
        number = element("w:num", numId=str(self._last))
        number.append(element("w:abstractNumId", val=self.abstract))
        override = element("w:lvlOverride", ilvl="0")
        override.append(element("w:startOverride", val="1"))
        number.append(override)
        self.root.append(number)
        return str(self._last)


def element(name: str, **attributes: str) -> Any:
    """Return an element of WordprocessingML."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def text_paragraphs(
    document: Document, numbering: Numbering, *, on_new_page: bool = False
) -> Iterator[Any]:
    """Yield the paragraphs of a text."""
    is_mirrored = is_right_to_left(document.language)
    for kind, group in groupby(document.blocks, key=lambda one: one.kind):
        number = numbering.begin() if kind is BlockKind.STEP else ""
        for block in group:
            yield paragraph(
                _STYLES[kind],
                block.runs,
                is_mirrored=is_mirrored,
                number=number,
                on_new_page=on_new_page,
            )
            on_new_page = False


def lines(
    style: str, texts: Iterable[str], *, is_mirrored: bool, on_new_page: bool = False
) -> Iterator[Any]:
    """Yield one paragraph of several lines; none where there is nothing to say."""
    seen = [one for one in texts if printed(one)]
    runs = [Run(one, breaks=number < len(seen)) for number, one in enumerate(seen, 1)]
    if runs:
        yield paragraph(style, runs, is_mirrored=is_mirrored, on_new_page=on_new_page)


def paragraph(
    style: str,
    runs: Iterable[Run],
    *,
    is_mirrored: bool,
    number: str = "",
    on_new_page: bool = False,
) -> Any:
    """Return a paragraph; of what is in it, nothing is read as a field or a formula."""
    made = element("w:p")
    properties = element("w:pPr")
    properties.append(element("w:pStyle", val=style))
    if on_new_page:
        properties.append(element("w:pageBreakBefore"))
    if number:
        numbered = element("w:numPr")
        numbered.append(element("w:ilvl", val="0"))
        numbered.append(element("w:numId", val=number))
        properties.append(numbered)
    if is_mirrored:
        properties.append(element("w:bidi"))
    made.append(properties)
    for run in _trimmed(tuple(runs)):
        made.append(_run(run))
    return made


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the words of a block without a break at its end, which would be an empty line."""
    return (*runs[:-1], replace(runs[-1], breaks=False)) if runs else ()


def _run(run: Run) -> Any:
    made = element("w:r")
    text = spaced(run.text)
    properties = element("w:rPr")
    if run.strong:
        properties.extend((element("w:b"), element("w:bCs")))
    if run.emphasis:
        properties.extend((element("w:i"), element("w:iCs")))
    if run.is_missing:
        properties.append(element("w:highlight", val="yellow"))
    # Each run goes its own way: a telephone number in Arabic stays one.
    if runs_from_the_right(text):
        properties.append(element("w:rtl"))
    if len(properties):
        made.append(properties)
    words = element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    made.append(words)
    if run.breaks:
        made.append(element("w:br"))
    return made

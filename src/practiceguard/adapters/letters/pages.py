"""Finished letters joined for the printer, and read back as on paper, by pdfium."""

import contextlib
import ctypes
import hashlib
import io
import re
from collections.abc import Iterable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.envelope import ENVELOPES, LetterFormat, Rectangle
from practiceguard.services.pdf_lock import PDFIUM
from practiceguard.services.ports import ReadPage

_POINTS_PER_MM = 72 / 25.4
_ONE_LINE = 4
"""Points within which letters stand in one line; lines in a window are 8 apart at least."""
_FOOT = 23.0
"""Millimetres at the foot of each page, below all text, where its number stands."""
_IDENTIFIER = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]")
_MADE_AT = re.compile(rb"/CreationDate\(D:\d{14}[^)]{0,7}\)")


class PdfiumLetterPages:
    """LetterPages port."""

    def count(self, pdf: bytes) -> int:
        """Return how many pages it has; LETTERS_UNREADABLE."""
        with PDFIUM, _opened(pdf) as document:
            return len(document)

    def join(self, letters: Iterable[bytes]) -> bytes:
        """Return all letters as one file for printing on both sides."""
        with PDFIUM, _new() as joined:
            for pdf in letters:
                with _opened(pdf) as document:
                    pages = len(document)
                    joined.import_pages(document)
                    if pages % 2:
                        joined.new_page(*document[0].get_size()).close()
            made = io.BytesIO()
            joined.save(made)
        return _always_the_same(made.getvalue())

    def read(self, pdf: bytes, letter_format: LetterFormat) -> Iterator[ReadPage]:
        """Yield the pages of a file; LETTERS_UNREADABLE if it is no whole PDF."""
        visible = ENVELOPES[letter_format].visible
        with PDFIUM, _opened(pdf) as document:
            pages = [_read(document, number, visible) for number in range(len(document))]
        yield from pages


def _read(document: pypdfium2.PdfDocument, number: int, visible: Rectangle) -> ReadPage:
    with contextlib.closing(document[number]) as page:
        height = page.get_height()
        with contextlib.closing(page.get_textpage()) as text:
            window, foot = _lines(
                text,
                _in_points(visible, height),
                _in_points(Rectangle(0, height / _POINTS_PER_MM - _FOOT, 999, 999), height),
            )
            return ReadPage(window, foot, text.get_text_bounded())


def _in_points(area: Rectangle, height: float) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top as PDF counts them: from the lower corner."""
    return (
        area.left * _POINTS_PER_MM,
        area.right * _POINTS_PER_MM,
        height - area.bottom * _POINTS_PER_MM,
        height - area.top * _POINTS_PER_MM,
    )


def _lines(
    text: pypdfium2.PdfTextPage, *areas: tuple[float, float, float, float]
) -> tuple[tuple[str, ...], ...]:
    """Return for each area the lines of which anything lies within: half hidden shows as well.

    pdfium's own way to ask for a rectangle takes only what has its middle in it, and it turns
    lines around that it thinks run from the right. Here a line is what stands at one height, from
    left to right.
    """
    found: list[dict[int, list[tuple[float, str]]]] = [{} for _ in areas]
    wanted = [(*area, lines) for area, lines in zip(areas, found, strict=True)]
    x0, x1, y0, y1 = (ctypes.c_double() for _ in range(4))
    references = tuple(map(ctypes.byref, (x0, x1, y0, y1)))
    box_of = pdfium.FPDFText_GetCharBox
    page = text.raw
    for index in range(text.count_chars()):
        if not box_of(page, index, *references):
            continue
        low, high = y0.value, y1.value
        for left, right, bottom, top, lines in wanted:
            if low < top and bottom < high and x0.value < right and left < x1.value:
                code = pdfium.FPDFText_GetUnicode(page, index)
                if code >= 32:  # pdfium adds ends of lines where it sees some
                    line = lines.setdefault(_height(text, index), [])
                    line.append((x0.value, chr(code)))
    return tuple(map(_from_the_top, found))


def _from_the_top(heights: dict[int, list[tuple[float, str]]]) -> tuple[str, ...]:
    """Return the lines from the top; marks above and below letters belong to their line."""
    lines: list[list[tuple[float, str]]] = []
    last = float("inf")
    for height in sorted(heights, reverse=True):
        if lines and last - height < _ONE_LINE:
            lines[-1] += heights[height]
        else:
            lines.append(heights[height])
        last = height
    return tuple(
        "".join(one for _, one in sorted(line, key=lambda pair: pair[0])) for line in lines
    )


def _height(text: pypdfium2.PdfTextPage, index: int) -> int:
    """Return at which height a letter stands, whatever hangs below or rises above it."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return round(y.value)


@contextlib.contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise PracticeGuardError(ErrorCode.LETTERS_UNREADABLE, details=str(error)) from error
    try:
        yield document
    except pypdfium2.PdfiumError as error:
        raise PracticeGuardError(ErrorCode.LETTERS_UNREADABLE, details=str(error)) from error
    finally:
        document.close()


@contextlib.contextmanager
def _new() -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument.new()
    try:
        yield document
    finally:
        document.close()


def _always_the_same(pdf: bytes) -> bytes:
    """Return the file with a day and an identifier that are always the same for one content.

    pdfium takes the time and chance. No byte moves: the table at the end of the file stays right.
    """
    undated = _MADE_AT.sub(lambda found: re.sub(rb"\d", b"0", found[0]), pdf)
    content = _IDENTIFIER.sub(b"", undated)
    mark = hashlib.sha256(content).hexdigest()[:32].upper().encode("ascii")
    return _IDENTIFIER.sub(b"/ID[<" + mark + b"><" + mark + b">]", undated)

"""An empty Word file of ours: its styles, its language, and nothing that tells who made it."""

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

import docx
from babel.core import get_global
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from practiceguard.adapters.docx_papers.paragraphs import Numbering, element, paragraph
from practiceguard.domain.incident.document import Run
from practiceguard.domain.incident.finished_paper import PLAIN_TEXT, PaperSize
from practiceguard.domain.incident.letter import printed
from practiceguard.domain.incident.writing_direction import is_right_to_left, runs_from_the_right

_FONT = "Arial"
"""On every computer, with Greek, Cyrillic, Hebrew and Arabic; Chinese and Japanese are drawn in
whatever the computer has for them."""
_HEADINGS = {"Heading 1": 15, "Heading 2": 12}
_LEFT_OUT = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")
"""What the empty file of the library brings along: a picture of a page, the program's name."""
_SIZES = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}
_MARGIN = 22.0
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ASIAN = frozenset({"zh", "ja", "ko"})


class WordFile:
    """A file in the making."""

    def __init__(self, language: str, size: PaperSize, points: float = PLAIN_TEXT) -> None:
        self._word: WordDocument = docx.Document()
        self.is_mirrored = is_right_to_left(language)
        _strip(self._word)
        _name_language(self._word, language)
        _make_styles(self._word, points)
        self._set_page(size)
        self.numbering = Numbering(
            self._word.part.numbering_part.element, _numbered_list(self._word)
        )
        self._body = self._word.element.body
        self._end = self._body.find(qn("w:sectPr"))

    def add(self, made: Any) -> None:
        """Add a paragraph at the end."""
        self._end.addprevious(made)

    def head(self, text: str) -> None:
        """Put words above each page."""
        self._around(self._word.sections[0].header, "PaperMark", text)

    def foot(self, text: str, *, numbers: bool) -> None:
        """Put words below each page, and the number of the page."""
        footer = self._word.sections[0].footer
        self._around(footer, "PaperFoot", text)
        if numbers:
            made = paragraph("PaperFoot", (), is_mirrored=False)
            made.extend((_field("PAGE"), _plain(" / "), _field("NUMPAGES")))
            footer._element.append(made)

    def finished(self, title: str, author: str, made_on: date) -> bytes:
        """Return the file, the same bytes each time; it names the practice, and no user."""
        properties = self._word.core_properties
        at = datetime.combine(made_on, time(), UTC).replace(tzinfo=None)
        properties.title = printed(title)[:255]
        properties.author = printed(author)[:255]
        properties.last_modified_by = ""
        properties.comments = properties.keywords = properties.subject = ""
        properties.category = properties.content_status = properties.identifier = ""
        properties.created = properties.modified = at
        properties.revision = 1
        made = io.BytesIO()
        self._word.save(made)
        return _always_the_same(made.getvalue())

    def _around(self, part: Any, style: str, text: str) -> None:
        part.is_linked_to_previous = False
        root = part._element
        for one in list(root):
            root.remove(one)
        mirrored = runs_from_the_right(text)
        root.append(paragraph(style, (Run(text),) if text else (), is_mirrored=mirrored))

    def _set_page(self, size: PaperSize) -> None:
        section = self._word.sections[0]
        width, height = _SIZES[size]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(_MARGIN)
        section.top_margin = section.bottom_margin = Mm(_MARGIN + 4)
        if self.is_mirrored:
            # Before w:docGrid, which is the last that the library's empty file has.
            grid = section._sectPr.find(qn("w:docGrid"))
            mark = element("w:bidi")
            section._sectPr.append(mark) if grid is None else grid.addprevious(mark)


def _strip(word: WordDocument) -> None:
    for part in (word.part.package, word.part):
        for key, one in list(part.rels.items()):
            if one.reltype.endswith(_LEFT_OUT):
                del part.rels[key]
    settings = word.settings.element
    for name in ("w:rsids", "w:proofState", "w:savePreviewPicture"):
        for found in settings.findall(qn(name)):
            settings.remove(found)


def _name_language(word: WordDocument, language: str) -> None:
    """Say in which language the text is: spelling and voices follow it."""
    found = word.styles.element.find(".//" + qn("w:docDefaults") + "//" + qn("w:lang"))
    primary = language.split("-", maxsplit=1)[0].lower()
    key = "w:bidi" if is_right_to_left(language) else "w:val"
    tag = _with_region(language)
    found.set(qn(key), tag)
    if primary in _ASIAN:
        found.set(qn("w:eastAsia"), tag)
    word.core_properties.language = language


def _with_region(language: str) -> str:
    """Return a language with its likeliest region: Word knows `lt-LT`, and not `lt`."""
    if "-" in language:
        return language
    parts = get_global("likely_subtags").get(language, "").split("_")
    return f"{language}-{parts[-1]}" if len(parts) > 1 else language


def _make_styles(word: WordDocument, points: float) -> None:
    _set_font(word.styles["Normal"], points)
    for name, larger in _HEADINGS.items():
        _set_font(word.styles[name], larger + points - PLAIN_TEXT)
    for key, name, above in (
        ("PaperBox", "Paper box", _box()),
        ("PaperHead", "Letterhead", None),
        ("PaperAddress", "Paper address", None),
        ("PaperNumber", "Paper number", None),
        ("PaperMark", "Paper mark", None),
        ("PaperFoot", "Paper foot", None),
    ):
        style = element("w:style", type="paragraph", customStyle="1", styleId=key)
        style.append(element("w:name", val=name))
        style.append(element("w:basedOn", val="Normal"))
        properties = element("w:pPr")
        if above is not None:
            properties.append(above)
        if key in {"PaperMark", "PaperFoot"}:
            properties.append(element("w:spacing", after="40"))
            properties.append(element("w:jc", val="center"))
        style.append(properties)
        style.append(_letters_of(key))
        word.styles.element.append(style)


def _letters_of(style: str) -> Any:
    made = element("w:rPr")
    if style == "PaperMark":
        made.extend((element("w:b"), element("w:bCs"), element("w:color", val="8A1C10")))
    if style in {"PaperFoot", "PaperNumber", "PaperHead"}:
        made.append(element("w:color", val="404040"))
    if style in {"PaperFoot", "PaperNumber"}:
        made.extend((element("w:sz", val="16"), element("w:szCs", val="16")))
    return made


def _box() -> Any:
    borders = element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        borders.append(element(f"w:{side}", val="single", sz="6", space="6", color="505050"))
    return borders


def _set_font(style: Any, points: float) -> None:
    style.font.size = Pt(points)
    style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
    letters = style.element.get_or_add_rPr()
    fonts = letters.find(qn("w:rFonts"))
    if fonts is not None:
        letters.remove(fonts)
    fonts = element("w:rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT, eastAsiaTheme="minorEastAsia")
    letters.insert(0, fonts)
    complex_size = letters.find(qn("w:szCs"))
    if complex_size is None:
        complex_size = element("w:szCs")
        letters.find(qn("w:sz")).addnext(complex_size)
    complex_size.set(qn("w:val"), str(round(points * 2)))


def _numbered_list(word: WordDocument) -> str:
    """Return the list behind the style for numbered points."""
    style = word.styles["List Number"].element
    wanted = style.find(".//" + qn("w:numId")).get(qn("w:val"))
    for one in word.part.numbering_part.element.findall(qn("w:num")):
        if one.get(qn("w:numId")) == wanted:
            return str(one.find(qn("w:abstractNumId")).get(qn("w:val")))
    raise AssertionError("the empty file has no numbered list")


def _field(instruction: str) -> Any:
    made = element("w:fldSimple", instr=instruction)
    made.append(_plain("1"))
    return made


def _plain(text: str) -> Any:
    run, words = element("w:r"), element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run.append(words)
    return run


def _always_the_same(file: bytes) -> bytes:
    """Return the file with no time of its own in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()

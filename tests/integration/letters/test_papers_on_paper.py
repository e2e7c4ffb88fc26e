"""Real papers by typst and python-docx, read back by others: nothing removed is left in them."""

import contextlib
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from xml.etree import ElementTree

import docx
import pikepdf
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.docx_papers import DocxPapers
from practiceguard.adapters.letters.fonts import covered
from practiceguard.adapters.letters.paper_printer import TypstPaperPrinter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finished_paper import (
    FinishedPaper,
    PaperSize,
    Standing,
    cleaned_of_people,
    never_in_xml,
)
from practiceguard.domain.incident.letter import printed
from practiceguard.services.pdf_lock import PDFIUM
from tests.fakes.fake_letters import HEAD, addressee, letter

PRINTER, WORD = TypstPaperPrinter(), DocxPapers()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paper(*blocks: Block, language: str = "en", **around: Any) -> FinishedPaper:
    return FinishedPaper(
        Document(language, blocks), HEAD, date(2026, 11, 23), Standing.DRAFT, **around
    )


def block(*runs: Run, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, runs)


def pdf_text(content: bytes) -> str:
    with PDFIUM, contextlib.closing(pypdfium2.PdfDocument(content)) as opened:
        return "\n".join(page.get_textpage().get_text_bounded() for page in opened)


def everything_in_pdf(content: bytes) -> Iterator[bytes]:
    """Yield every string, name and stream of a PDF, unpacked."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                yield bytes(one.read_bytes())
            yield from _strings(one, 0)


def _strings(one: Any, depth: int) -> Iterator[bytes]:
    if depth > 12:
        return
    if isinstance(one, pikepdf.String):
        yield bytes(one)
        yield str(one).encode()
    elif isinstance(one, pikepdf.Name):
        yield str(one).encode()
    elif isinstance(one, pikepdf.Array):
        for below in one:
            if not getattr(below, "is_indirect", False):
                yield from _strings(below, depth + 1)
    elif isinstance(one, pikepdf.Dictionary):
        for key, below in one.items():
            yield str(key).encode()
            if not getattr(below, "is_indirect", False):
                yield from _strings(below, depth + 1)


def everything_in_docx(content: bytes) -> Iterator[bytes]:
    """Yield every part of a Word file and its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        for name in opened.namelist():
            yield name.encode()
            yield opened.read(name)


REMOVED = ("Quennevelle", "Ottilie", "ottilie@example.net", "13.02.1968", "P-00451", "Brumes")


def test_what_is_removed_is_nowhere_in_the_file() -> None:
    title = block(Run("Complaint about Ottilie Quennevelle"), kind=BlockKind.TITLE)
    text = block(
        Run("She, "), Run("Ottilie", strong=True), Run(" Quennevelle", emphasis=True),
        Run(", born 13.02.1968, number P-00451, ottilie@example.net, 7 Quai des Brumes, "),
        Run("QUENNEVELLE", fact="incident.description"), Run(" called."),
    )  # fmt: skip
    whole = paper(title, text, addressee=("Ottilie Quennevelle", "7 Quai des Brumes"))
    whole = replace(whole, annexes=(Document("en", (text,)),))
    names = (
        "Ottilie Quennevelle", "ottilie@example.net", "13.02.1968", "P-00451", "7 Quai des Brumes",
    )  # fmt: skip
    cleaned = cleaned_of_people(whole, names, "[removed]")
    assert "Quennevelle" in pdf_text(PRINTER.pdf(whole))
    pdf, word = PRINTER.pdf(cleaned), WORD.write(cleaned)
    assert "[removed]" in pdf_text(pdf)
    found = [*everything_in_pdf(pdf), pdf_text(pdf).encode(), *everything_in_docx(word)]
    assert len(found) > 200
    for gone in REMOVED:
        forms = (gone, gone.upper(), gone.lower())
        for form in forms:
            for encoded in (form.encode(), form.encode("utf-16-be"), form.encode().hex().encode()):
                assert not [one for one in found if encoded in one], gone


def test_a_paper_is_archivable_accessible_and_brings_its_fonts() -> None:
    one = paper(
        block(Run("شكوى"), kind=BlockKind.TITLE),
        block(Run("病历被复制"), Run("[nobody knows]", "incident.people", is_missing=True)),
        language="ar",
        head="مسودة",
    )
    with pikepdf.open(io.BytesIO(PRINTER.pdf(one))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "ar"
        data = bytes(pdf.Root.Metadata.read_bytes())
        for mark in (b"pdfaid:part>2<", b"pdfaid:conformance>A<", b"pdfuaid:part>1<"):
            assert mark in data
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                [below] = font.DescendantFonts
                assert {"/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())


def test_a_word_file_has_real_headings_lists_and_its_language() -> None:
    one = paper(
        block(Run("عنوان"), kind=BlockKind.TITLE),
        block(Run("فصل"), kind=BlockKind.HEADING),
        block(Run("واحد"), kind=BlockKind.STEP),
        block(Run("اثنان"), kind=BlockKind.STEP),
        block(Run("نص "), Run("+370 5 212 3456", "practice.phone"), Run("x", "a.b", True)),
        block(Run("واحد"), kind=BlockKind.STEP),
        block(Run("نقطة", strong=True), kind=BlockKind.BULLET),
        block(Run("انتبه"), kind=BlockKind.BOX),
        language="ar",
        size=PaperSize.LETTER,
    )
    content = WORD.write(one)
    opened = docx.Document(io.BytesIO(content))
    styled = [(one.style.name, one.text) for one in opened.paragraphs if one.style is not None]
    assert ("Heading 1", "عنوان") in styled
    assert ("Heading 2", "فصل") in styled
    assert ("List Bullet", "نقطة") in styled
    assert ("Paper box", "انتبه") in styled
    assert opened.core_properties.language == "ar"
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        names = set(files.namelist())
        parts = {name: files.read(name) for name in names}
    body = ElementTree.fromstring(parts["word/document.xml"])
    arabic = [one for one in body.iter(f"{W}p") if "واحد" in "".join(one.itertext())]
    assert all(one.find(f"{W}pPr/{W}bidi") is not None for one in arabic)
    # The second list begins at one again.
    lists = [one.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for one in arabic]  # type: ignore[union-attr]
    assert len(set(lists)) == 2
    for run in body.iter(f"{W}r"):
        text = "".join(run.itertext())
        is_marked = run.find(f"{W}rPr/{W}rtl") is not None
        assert is_marked == any("\u0600" <= letter <= "\u06ff" for letter in text)
    [missing] = [one for one in body.iter(f"{W}r") if one.find(f"{W}rPr/{W}highlight") is not None]
    assert "".join(missing.itertext()) == "x"
    defaults = ElementTree.fromstring(parts["word/styles.xml"]).find(f".//{W}docDefaults//{W}lang")
    assert defaults is not None
    assert defaults.get(f"{W}bidi") == "ar-EG"
    assert round(opened.sections[0].page_width.mm) == 216  # type: ignore[union-attr]
    # Nothing tells who made it, with what, and when but for the day.
    core = parts["docProps/core.xml"].decode()
    assert HEAD.name in core
    assert "2026-11-23T00:00:00Z" in core
    for gone in ("python", "docx", "Canter", "2013"):
        assert gone.casefold() not in core.casefold()
    assert not names & {"docProps/thumbnail.jpeg", "docProps/app.xml", "customXml/item1.xml"}


def test_five_hundred_letters_fit_in_one_file() -> None:
    people = (addressee(n, f"Person {n} Ąžuolė", language="lt") for n in range(1, 501))
    content = WORD.write_letters((letter(one, 6) for one in people), "note")
    assert len(content) < 2_000_000
    text = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    assert all(f"Person {n} Ąžuolė" in text for n in (1, 250, 500))
    assert text.count("pageBreakBefore") == 499


STRANGE = (
    '#panic("x")', "*bold* _x_ `raw` $ sum $", '#read("/etc/passwd")', '"); #eval("1")',
    "\\u{41} // c", "Ann\u202egnp.exe\u202c Smith", "../../etc/passwd", "A\x00B\x1b[31mC",
    "<w:t>x</w:t> & <!ENTITY a SYSTEM 'file:///etc/passwd'>&a;", "[link](x) @ref <label>",
    "=cmd|'/c calc'!A0", "{{ 7*7 }} {% if %}", "é" * 150, "a\u0300\u0301\u0302b", "\ufffe",
    "\ud83d", "\U0001f600", "]]> --> <?xml?>", "שלום abc عربي 123", "\u2028\u2029\x85", "",
)  # fmt: skip
SIGNS = "#$@*_`\\[]{}<>&'\"=~/|\u202e\u2066\u200d\ue000\ue001אab1 \n"
_ANY = st.one_of(
    st.sampled_from(STRANGE),
    st.text(st.characters(codec=None), max_size=30),
    st.text(st.sampled_from(SIGNS), max_size=20),
)  # fmt: skip
_RUNS = st.builds(
    Run,
    _ANY,
    fact=st.sampled_from(["", "incident.description"]),
    is_missing=st.booleans(),
    strong=st.booleans(),
    emphasis=st.booleans(),
    breaks=st.booleans(),
)
_BLOCKS = st.builds(Block, st.sampled_from(BlockKind), st.lists(_RUNS, max_size=3).map(tuple))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def _latin(text: str) -> str:
    """Return the letters that every reader gives back in their order, whatever stands between."""
    return "".join(one for one in text if one in _LETTERS)


@settings(max_examples=40, deadline=None)
@given(
    blocks=st.lists(_BLOCKS, min_size=1, max_size=3).map(tuple),
    language=st.sampled_from(["en", "ar", "zh", "ja", "lt"]),
    odd=_ANY,
)
@example(blocks=(block(*(Run(one) for one in STRANGE)),), language="en", odd="")
@example(blocks=(block(Run("", breaks=True)), block()), language="he", odd="\x00")
@example(
    blocks=(block(Run("x"), kind=BlockKind.HEADING), block(Run("y"), kind=BlockKind.TITLE)),
    language="en",
    odd="",
)
def test_nothing_strange_crashes_is_executed_or_lost(
    blocks: tuple[Block, ...], language: str, odd: str
) -> None:
    one = paper(*blocks, language=language, head=odd, foot=odd, dated=odd, addressee=(odd,))
    words = " ".join(map(printed, one.words()))
    texts = [printed(run.text) for each in blocks for run in each.runs]
    if set(words) - covered():
        with pytest.raises(PracticeGuardError) as refused:
            PRINTER.pdf(one)
        assert refused.value.code is ErrorCode.PAPER_CHARACTERS
        assert "U+" in refused.value.facts["found"]
    else:
        read = pdf_text(PRINTER.pdf(one))
        assert not Counter(_latin("".join(texts))) - Counter(_latin(read))
    if never_in_xml(words):
        with pytest.raises(PracticeGuardError) as refused:
            WORD.write(one)
        assert refused.value.code is ErrorCode.PAPER_CHARACTERS
    else:
        opened = docx.Document(io.BytesIO(WORD.write(one)))
        text = "\n".join(each.text for each in opened.paragraphs)
        assert all(each in text for each in texts)


@pytest.mark.parametrize("kind", list(BlockKind))
def test_the_letters_come_out_in_their_order_whatever_the_form(kind: BlockKind) -> None:
    text = "Everything that stands here is read again: 0123456789 (ąčęėįšųūž)."
    one = paper(block(Run(text), kind=kind))
    assert text in pdf_text(PRINTER.pdf(one)).replace("\r\n", " ").replace("\n", " ")

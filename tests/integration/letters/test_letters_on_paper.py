"""Real letters by typst, measured by pdfium: what stands where, in which letters, in which form."""

import contextlib
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter
from practiceguard.adapters.letters.fonts import covered
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.envelope import ENVELOPES, LetterFormat, Rectangle
from practiceguard.domain.incident.letter import (
    Addressee,
    Letter,
    LetterFlaw,
    Letterhead,
    PostOrder,
    printed,
)
from practiceguard.domain.incident.pair import PairFlaw, lines_agree
from practiceguard.services.incident.check_pairs import CheckPairs, compare_letter
from practiceguard.services.incident.mailing import Mailing
from practiceguard.services.incident.merge_letters import MergeLetters
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_letters import STATIONERY, addressee, document, letter

PRINTER, PAGES = TypstLetterPrinter(), PdfiumLetterPages()
LARGE_HEAD = Letterhead(
    "Praxis für plastische und ästhetische Chirurgie " * 2 + "Prof. Dr. med. Dr. h. c. Müller",
    ("Universitätsklinikum, Gebäude 12", "Straße des Friedens 135", "10623 Berlin", "Deutschland"),
    "+49 30 1234567", "verwaltung@plastische-chirurgie-am-tiergarten.example",
    "Straße des Friedens 135, 10623 Berlin",
)  # fmt: skip
EIGHT = (
    "Prof. Dr. Anna-Katharina von Hohenstein-Wittgenstein",
    "c/o Familie Papadopoulos-Kowalczyk", "Wohnanlage Sonnenhof, Haus 4, Aufgang C",
    "3. Stock, Wohnung 17", "Donaudampfschifffahrtsgesellschaftsstraße 123 a", "Ortsteil Unterdorf",
    "97990 Weikersheim-Schäftersheim", "DEUTSCHLAND",
)  # fmt: skip
SCRIPTS = {
    "lt": ("Žydrūnė Šimkutė-Žąsytienė", "Šv. Stepono g. 12-4", "LT-01138 Vilnius"),
    "el": ("Ελένη Παπαδοπούλου", "Οδός Ερμού 5", "105 63 ΑΘΗΝΑ"),
    "uk": ("Оксана Їжакевич", "вул. Хрещатик, 1", "01001 Київ"),
    "ar": ("ليلى عبد الله الأحمد", "Gedimino pr. 1", "LT-01103 Vilnius"),
    "he": ("רבקה לוי", "רחוב הרצל 12, דירה 4", "6688102 תל אביב"),
    "zh": ("王喆", "北京市朝阳区建国路1号", "100022 北京"),
    "ja": ("髙橋 﨑子", "東京都千代田区丸の内1-1", "100-0005"),
    "ka": ("ნინო ბერიძე", "რუსთაველის გამზ. 1", "0108 თბილისი"),
    "hy": ("Արմեն Սարգսյան", "Մաշտոցի պող. 1", "0010 Երևան"),
    "th": ("สมชาย ใจดี น้ำ", "ถนนสุขุมวิท 1", "10110 กรุงเทพ"),
    "hi": ("क्षत्रिय शर्मा", "महात्मा गांधी मार्ग 1", "110001 दिल्ली"),
    "bn": ("শ্রী ক্ষেত্র", "ঢাকা রোড 1", "1000 ঢাকা"),
    "ko": ("김철수", "세종대로 1", "03172 서울"),
    "yo": ("Ọlátúńjí Ẹ́kúndayọ̀", "Broad Street 1", "100221 Lagos"),
    "vi": ("Nguyễn Thị Ánh", "Đường Lê Lợi 1", "700000 TP. Hồ Chí Minh"),
}  # fmt: skip


def boxes(pdf: bytes, page: int = 0) -> list[tuple[str, Rectangle]]:
    """Return every visible character of a page with its place in millimetres."""
    found = []
    with contextlib.closing(pypdfium2.PdfDocument(pdf)) as opened:
        text = opened[page].get_textpage()
        height = opened[page].get_height()
        for index in range(text.count_chars()):
            one = text.get_text_range(index, 1)
            if one.strip():
                x0, y0, x1, y1 = (side / 72 * 25.4 for side in text.get_charbox(index))
                high = height / 72 * 25.4
                found.append((one, Rectangle(x0, high - y1, x1, high - y0)))
    return found


def made(one: Letter) -> bytes:
    [done] = PRINTER.render_all([one])
    assert not done.faults
    return done.pdf


def assert_window(one: Letter) -> None:
    """Whatever may show in the window is the address, and all of it always shows."""
    envelope = ENVELOPES[one.addressee.format]
    pdf = made(one)
    shown = [box for _, box in boxes(pdf) if box.touches(envelope.visible)]
    assert shown
    outside = [box for box in shown if not envelope.safe.holds(box)]
    assert not outside
    [*_] = pages = list(PAGES.read(pdf, one.addressee.format))
    assert lines_agree(one.window, pages[0].window)
    assert not list(compare_letter(one, pages, "x"))


@pytest.mark.parametrize("head", [STATIONERY.letterhead, LARGE_HEAD], ids=["small", "large"])
@pytest.mark.parametrize("lines", [EIGHT, EIGHT[-3:]], ids=["eight", "three"])
@pytest.mark.parametrize("name", list(LetterFormat))
def test_the_address_and_nothing_else_shows(
    name: LetterFormat, lines: tuple[str, ...], head: Letterhead
) -> None:
    to = addressee(1, lines[0], lines[1:], format=name)
    assert_window(replace(letter(to, 12), stationery=replace(STATIONERY, letterhead=head)))


@pytest.mark.parametrize("language", SCRIPTS)
@pytest.mark.parametrize("name", list(LetterFormat))
def test_every_script_stands_in_the_window_and_reads_back(
    name: LetterFormat, language: str
) -> None:
    first, *rest = SCRIPTS[language]
    assert_window(letter(addressee(1, first, tuple(rest), language=language, format=name)))


@pytest.mark.parametrize("name", list(LetterFormat))
def test_an_address_that_does_not_fit_is_refused_not_cut(name: LetterFormat) -> None:
    to = addressee(1, "W" * 300, ("Street 1", "W" * 200, "City"), format=name)
    [done] = PRINTER.render_all([letter(to)])
    assert [one.flaw for one in done.faults] == [LetterFlaw.ADDRESS_TOO_LARGE]


def test_a_letter_is_archivable_accessible_and_brings_its_fonts() -> None:
    one = letter(addressee(1, "王喆", ("ليلى 1", "Vilnius"), language="ar"), 9)
    with pikepdf.open(io.BytesIO(made(one))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "ar"
        assert pdf.Root.StructTreeRoot is not None
        data = bytes(pdf.Root.Metadata.read_bytes())
        for mark in (b"pdfaid:part>2<", b"pdfaid:conformance>A<", b"pdfuaid:part>1<"):
            assert mark in data
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        for font in fonts:
            [below] = font.DescendantFonts
            assert {"/FontFile2", "/FontFile3"} & set(below.FontDescriptor.keys())
            assert "Noto" in str(font.BaseFont)


def test_the_text_is_large_enough_and_each_page_has_its_number() -> None:
    one = letter(addressee(1), 40)
    pdf = made(one)
    pages = list(PAGES.read(pdf, LetterFormat.DIN))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert page.foot == (f"{one.number} · {number} / {len(pages)}",)
    # California asks for no less than 10 points (Cal. Civ. Code 1798.82(d)(1)(D)): the height of a
    # capital D of Noto Sans is 0.714 of its size.
    heights = [
        (box.bottom - box.top) / 25.4 * 72
        for text, box in boxes(pdf)
        if text == "D" and box.top > 100
    ]
    assert min(heights) >= 0.7 * 10


STRANGE = (
    '#panic("x")',
    "*bold* _x_ `raw` $ sum $",
    '#read("/etc/passwd")',
    '"); #eval("1")',
    "\\u{41} // c",
    "Ann\u202egnp.exe\u202c Smith",
    "\u2066Ann\u2069 Smith",
    "../../etc/passwd",
    "A\x00B\x1b[31mC",
    "Ann\u200b\u200d\ufeff Smith",
    "<script>alert(1)</script>",
    "[link](x) @ref <label>",
    "O\u0301’Ńeill",
    "é" * 150,
    "https://example.org/" + "a" * 60,
    "=1+1",
    "C:\\NUL",
    "%00{{ 7*7 }}",
    "a\u0300\u0301\u0302b",
)


def test_nothing_strange_is_executed_lost_or_outside(tmp_path: Path) -> None:
    people = [addressee(n, name, (name, "LT-1 Vilnius")) for n, name in enumerate(STRANGE, 1)]
    people += [
        addressee(100, "Ann \U0001f600", ("Street", "City")),
        addressee(101, "Bob \ud800", ("Street", "City")),
        addressee(102, "\u202e", ("Street", "City")),
        addressee(103, "x" * 3000, ("Street", "City")),
    ]
    people = [replace(one, person_key=f"../{one.name}") for one in people]
    of = Mailing("1", tuple(people), letter)
    for one in people[: len(STRANGE)]:
        if len(one.name) < 100:
            assert_window(letter(one))
    merged = MergeLetters(PRINTER, PAGES, SystemFiles())(
        of, tmp_path / "m", no_report, NeverCancelled()
    )
    assert {one.reasons[0].partition(":")[0] for one in merged.refused} == {
        "characters", "no-address", "address-too-large",
    }  # fmt: skip
    assert merged.printed + len(merged.refused) == len(people)
    assert len(merged.refused) <= 5
    assert [one.name for one in tmp_path.iterdir()] == ["m"]
    report = CheckPairs(PAGES, SystemFiles())(of, tmp_path / "m", no_report, NeverCancelled())
    assert report.findings == ()
    assert report.may_be_released


def _of(script: str) -> tuple[str, tuple[str, ...]]:
    return SCRIPTS[script][0], SCRIPTS[script][1:]


RIGHT_TO_LEFT = {
    "ar": "في الليل دخل شخص غير مخول إلى حواسيب عيادتنا ونسخ بعض الملفات 12 3.",
    "he": "בלילה חדר אדם לא מורשה למחשבי המרפאה שלנו והעתיק קבצים, 12 3.",
}


def test_letters_that_run_from_the_right_pass_the_pair_check(tmp_path: Path) -> None:
    def letter_of(to: Addressee) -> Letter:
        plain = letter(to, 3)
        said = (Run(RIGHT_TO_LEFT[to.language]), Run(to.name, "person.name"), Run(", (+370) 5 x."))
        block = Block(BlockKind.PARAGRAPH, said)
        text = replace(plain.document, blocks=(*plain.document.blocks, block, block))
        return replace(plain, document=text)

    people = [
        addressee(n, *_of(language), language=language)
        for n, language in enumerate(("ar", "he", "ar", "he"), 1)
    ]
    of = Mailing("1", tuple(people), letter_of)
    MergeLetters(PRINTER, PAGES, SystemFiles())(of, tmp_path / "m", no_report, NeverCancelled())
    report = CheckPairs(PAGES, SystemFiles())(of, tmp_path / "m", no_report, NeverCancelled())
    assert report.findings == ()


def _page_swapped(pdf: bytes, one: int, other: int) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        first, second = opened.pages[one], opened.pages[other]
        opened.pages[one], opened.pages[other] = second, first
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def _without(pdf: bytes, page: int) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        del opened.pages[page]
        out = io.BytesIO()
        opened.save(out)
    return out.getvalue()


def test_the_pair_check_finds_what_is_wrong_in_real_files(tmp_path: Path) -> None:
    people = [
        addressee(n, *_of(script), language="lt", post=PostOrder("LT", str(n), "", ""))
        for n, script in enumerate(("lt", "ar", "zh"), 1)
    ]
    of = Mailing("1", tuple(people), lambda one: letter(one, 14))
    root = tmp_path / "m"
    MergeLetters(PRINTER, PAGES, SystemFiles())(of, root, no_report, NeverCancelled())
    checking = CheckPairs(PAGES, SystemFiles())
    files = [root / "letters/batch-001" / f"{one.number}.pdf" for one in people]
    joined = root / "print/batch-001-lt-din.pdf"
    good = {path: path.read_bytes() for path in (*files, joined)}
    assert PAGES.count(good[files[0]]) == 2

    def found() -> set[PairFlaw]:
        return {
            one.flaw for one in checking(of, root, no_report, NeverCancelled()).findings
        } - {PairFlaw.FILE_CHANGED}  # fmt: skip

    assert found() == set()
    swapped_lines = replace(people[0], address_lines=people[0].address_lines[::-1])
    wrong = (
        (files[0], _page_swapped(good[files[0]], 0, 1), PairFlaw.ORDER),
        (files[0], _without(good[files[0]], 1), PairFlaw.PAGE_MISSING),
        (files[0], good[files[1]], PairFlaw.NUMBER),
        (files[1], good[files[1]][:5000], PairFlaw.FILE_UNREADABLE),
        (files[0], made(letter(replace(people[0], name="Ona Petraitė"), 14)), PairFlaw.PERSON),
        (files[0], made(letter(swapped_lines, 14)), PairFlaw.ADDRESS),
        (joined, _page_swapped(good[joined], 0, 2), PairFlaw.ORDER),
        (joined, _without(good[joined], 5), PairFlaw.PAGE_MISSING),
        (joined, PAGES.join([good[one] for one in (*files, files[0])]), PairFlaw.PAGE_EXTRA),
        (joined, PAGES.join([good[one] for one in (files[0], files[0], files[2])]), PairFlaw.ORDER),
    )
    for path, content, flaw in wrong:
        path.write_bytes(content)
        assert flaw in found(), flaw
        path.write_bytes(good[path])
    assert found() == set()


def test_a_text_without_a_title_or_with_all_forms_is_set() -> None:
    kinds = (
        BlockKind.HEADING,
        BlockKind.STEP,
        BlockKind.STEP,
        BlockKind.BULLET,
        BlockKind.BOX,
        BlockKind.PARAGRAPH,
    )
    runs = (
        Run("One "), Run("two", strong=True), Run(" three", emphasis=True, breaks=True),
        Run("+370 600 00000", fact="practice.phone", strong=True, emphasis=True),
    )  # fmt: skip
    text = Document("ar", tuple(Block(kind, runs) for kind in kinds))
    one = replace(letter(addressee(1)), document=text)
    read = "".join(page.text for page in PAGES.read(made(one), LetterFormat.DIN))
    assert read.count("two") == len(kinds)
    assert document("x").title


def test_whatever_is_said_to_be_covered_is_drawn() -> None:
    # Every 40th character, in one letter each for Chinese and for Japanese, plain and strong:
    # typst refuses a PDF/A in which a single one is not drawn.
    some = sorted(one for one in covered() if not one.isspace() and one == printed(one))[::40]
    assert len(some) > 600
    text = " ".join("".join(some[at : at + 5]) for at in range(0, len(some), 5))
    runs = (Run(text), Run(text, strong=True), Run(text, emphasis=True))
    for language in ("zh", "ja"):
        one = letter(addressee(1, language=language))
        whole = Document(language, (Block(BlockKind.PARAGRAPH, runs),))
        [done] = PRINTER.render_all([replace(one, document=whole)])
        assert done.faults == ()

"""Whoever makes papers keeps these promises: the fakes, typst and python-docx."""

import io
import zipfile
from datetime import date
from typing import NamedTuple

import docx
import pypdfium2
import pytest

from practiceguard.adapters.docx_papers import DocxPapers
from practiceguard.adapters.letters.paper_printer import TypstPaperPrinter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.finished_paper import FinishedPaper, Standing
from practiceguard.services.pdf_lock import PDFIUM
from practiceguard.services.ports.papers import PaperPrinter, WordPapers
from tests.fakes.fake_letters import HEAD, addressee, letter
from tests.fakes.fake_papers import FakePaperPrinter, FakeWordPapers


class Makers(NamedTuple):
    printer: PaperPrinter
    word: WordPapers
    is_fake: bool

    def pdf_text(self, content: bytes) -> str:
        if self.is_fake:
            return content.decode()
        with PDFIUM:
            opened = pypdfium2.PdfDocument(content)
            return "\n".join(page.get_textpage().get_text_bounded() for page in opened)

    def word_text(self, content: bytes) -> str:
        if self.is_fake:
            return content.decode()
        opened = docx.Document(io.BytesIO(content))
        [section] = opened.sections
        around = (*section.header.paragraphs, *section.footer.paragraphs)
        return "\n".join(one.text for one in (*opened.paragraphs, *around))


_REAL = Makers(TypstPaperPrinter(), DocxPapers(), is_fake=False)


@pytest.fixture(params=["fake", "real"])
def makers(request: pytest.FixtureRequest) -> Makers:
    is_fake = request.param == "fake"
    return Makers(FakePaperPrinter(), FakeWordPapers(), is_fake=True) if is_fake else _REAL


def paper(*runs: Run, language: str = "en") -> FinishedPaper:
    """Return a short paper with an annex."""
    blocks = (Block(BlockKind.TITLE, (Run("What happened"),)), Block(BlockKind.PARAGRAPH, runs))
    annex = Document(language, (Block(BlockKind.STEP, (Run("screen.png"),)),))
    return FinishedPaper(
        Document(language, blocks), HEAD, date(2026, 11, 23), Standing.DRAFT,
        head="Draft, not released", foot="Released on 23 November", dated="Vilnius",
        addressee=("Police",), annexes=(annex,),
    )  # fmt: skip


def test_everything_around_and_in_a_text_is_there_the_same_each_time(makers: Makers) -> None:
    one = paper(Run("Strangers got in. "), Run("21 November", fact="incident.noticed_on"))
    for made, again, read in (
        (makers.printer.pdf(one), makers.printer.pdf(one), makers.pdf_text),
        (makers.word.write(one), makers.word.write(one), makers.word_text),
    ):
        assert made == again
        text = read(made)
        for there in (
            "Draft, not released", "Released on 23 November", "Vilnius", "Police", HEAD.name,
            "What happened", "Strangers got in.", "21 November", "screen.png",
        ):  # fmt: skip
            assert there in text, there


@pytest.mark.parametrize("odd", ["\ud800", "\U0001f600"])
def test_what_cannot_be_written_is_named(makers: Makers, odd: str) -> None:
    one = paper(Run(f"a {odd} b"))
    with pytest.raises(PracticeGuardError) as refused:
        makers.printer.pdf(one)
    assert refused.value.code is ErrorCode.PAPER_CHARACTERS
    assert f"U+{ord(odd):04X}" in refused.value.facts["found"]
    assert odd not in refused.value.facts["found"]
    if odd == "\ud800":
        with pytest.raises(PracticeGuardError):
            makers.word.write(one)
    else:
        assert odd in makers.word_text(makers.word.write(one))


def test_a_batch_is_one_file_with_every_letter_in_order(makers: Makers) -> None:
    people = [addressee(n, f"Person {n} Šimkutė") for n in range(1, 6)]
    made = makers.word.write_letters(map(letter, people), "Nobody checks this.")
    assert made == makers.word.write_letters(map(letter, people), "Nobody checks this.")
    text = makers.word_text(made)
    places = [text.index(one.name) for one in people]
    assert places == sorted(places)
    assert "Nobody checks this." in text
    if not makers.is_fake:
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            body = opened.read("word/document.xml").decode()
        assert body.count("pageBreakBefore") == len(people) - 1
    with pytest.raises(ValueError, match="without letters"):
        makers.word.write_letters([])

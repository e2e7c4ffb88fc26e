"""Papers, and batches of letters, as one Word file."""

from collections.abc import Iterable

from practiceguard.adapters.docx_papers.paragraphs import lines, text_paragraphs
from practiceguard.adapters.docx_papers.word_file import WordFile
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.finished_paper import (
    FinishedPaper,
    PaperSize,
    named,
    never_in_xml,
)
from practiceguard.domain.incident.letter import Letter, Letterhead
from practiceguard.domain.incident.writing_direction import runs_from_the_right


class DocxPapers:
    """WordPapers port. 500 letters take about a second, and some fifty megabytes meanwhile."""

    def write(self, paper: FinishedPaper) -> bytes:
        """Return the file of a paper; PAPER_CHARACTERS."""
        _refuse_characters(paper.words())
        file = WordFile(paper.document.language, paper.size, paper.points)
        file.head(paper.head)
        file.foot(paper.foot, numbers=True)
        _add_head(file, paper.letterhead)
        _add_lines(file, "PaperAddress", paper.addressee)
        _add_lines(file, "PaperAddress", (paper.dated,))
        for number, document in enumerate(paper.documents):
            for one in text_paragraphs(document, file.numbering, on_new_page=number > 0):
                file.add(one)
        return file.finished(paper.document.title, paper.letterhead.name, paper.made_on)

    def write_letters(self, letters: Iterable[Letter], note: str = "") -> bytes:
        """Return one file with all letters, each from a page of its own; PAPER_CHARACTERS.

        One language, or at least one direction: that of the first letter holds for the file.
        """
        file: WordFile | None = None
        first: Letter | None = None
        for letter in letters:
            _refuse_characters(_words(letter))
            if file is None:
                first = letter
                is_us = letter.addressee.format is LetterFormat.US
                size = PaperSize.LETTER if is_us else PaperSize.A4
                file = WordFile(letter.document.language, size)
                file.head(note)
                file.foot("", numbers=False)
            _add_letter(file, letter, on_new_page=letter is not first)
        if file is None or first is None:
            raise ValueError("a batch without letters")
        sheet = first.stationery
        return file.finished(first.document.title, sheet.letterhead.name, sheet.made_on)


def _add_letter(file: WordFile, letter: Letter, *, on_new_page: bool) -> None:
    sheet = letter.stationery
    # The number leads back to the record; a name would be no better than what stands below.
    for one in lines(
        "PaperNumber", (str(letter.number),), is_mirrored=False, on_new_page=on_new_page
    ):
        file.add(one)
    _add_head(file, sheet.letterhead)
    _add_lines(file, "PaperAddress", letter.addressee.lines)
    _add_lines(file, "PaperAddress", (sheet.dated,))
    for one in text_paragraphs(letter.document, file.numbering):
        file.add(one)
    _add_lines(file, "PaperAddress", sheet.signature)


def _add_head(file: WordFile, head: Letterhead) -> None:
    _add_lines(file, "PaperHead", (head.name, *head.address_lines, head.phone, head.email))


def _add_lines(file: WordFile, style: str, texts: tuple[str, ...]) -> None:
    mirrored = runs_from_the_right(" ".join(texts))
    for one in lines(style, texts, is_mirrored=mirrored):
        file.add(one)


def _words(letter: Letter) -> Iterable[str]:
    sheet, head = letter.stationery, letter.stationery.letterhead
    yield from (head.name, *head.address_lines, head.phone, head.email, sheet.dated)
    yield from (*letter.addressee.lines, *sheet.signature)
    yield from (run.text for run in letter.document.runs())


def _refuse_characters(words: Iterable[str]) -> None:
    if found := never_in_xml(" ".join(words)):
        raise PracticeGuardError(ErrorCode.PAPER_CHARACTERS, {"found": named(found)})

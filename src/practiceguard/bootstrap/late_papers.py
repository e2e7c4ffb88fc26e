"""What makes papers, loaded when the first one is made: the agent makes none."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from practiceguard.domain.incident.finished_paper import FinishedPaper, PaperWords
from practiceguard.domain.incident.letter import Letter

if TYPE_CHECKING:
    from practiceguard.services.ports.papers import PaperPrinter, PaperWordBook, WordPapers


class LatePaperPrinter:
    """PaperPrinter port; one compiler is kept."""

    @cached_property
    def _printer(self) -> "PaperPrinter":
        from practiceguard.adapters.letters.paper_printer import TypstPaperPrinter

        return TypstPaperPrinter()

    def pdf(self, paper: FinishedPaper) -> bytes:
        """Return the PDF."""
        return self._printer.pdf(paper)


class LateWordPapers:
    """WordPapers port."""

    @cached_property
    def _papers(self) -> "WordPapers":
        from practiceguard.adapters.docx_papers import DocxPapers

        return DocxPapers()

    def write(self, paper: FinishedPaper) -> bytes:
        """Return the file of a paper."""
        return self._papers.write(paper)

    def write_letters(self, letters: Iterable[Letter], note: str = "") -> bytes:
        """Return one file with all letters."""
        return self._papers.write_letters(letters, note)


class LatePaperWords:
    """PaperWordBook port."""

    @cached_property
    def _book(self) -> "PaperWordBook":
        from practiceguard.adapters.paper_words import KnownPaperWords

        return KnownPaperWords()

    def words(self, language: str) -> PaperWords:
        """Return the words around texts of a language."""
        return self._book.words(language)

"""Papers that somebody takes away: as PDF, for Word, and the words around them."""

from collections.abc import Iterable
from typing import Protocol

from practiceguard.domain.incident.finished_paper import FinishedPaper, PaperWords
from practiceguard.domain.incident.letter import Letter


class PaperPrinter(Protocol):
    """Makes PDF of papers that are no letters to patients."""

    def pdf(self, paper: FinishedPaper) -> bytes:
        """Return the PDF, the same bytes each time.

        PAPER_CHARACTERS, with their names, if no font has some; PAPER_NOT_MADE.
        """
        ...


class WordPapers(Protocol):
    """Makes files for Word, for those who want to change something."""

    def write(self, paper: FinishedPaper) -> bytes:
        """Return the file, the same bytes each time.

        PAPER_CHARACTERS, with their names, if no such file can hold some.
        """
        ...

    def write_letters(self, letters: Iterable[Letter], note: str = "") -> bytes:
        """Return one file with all letters of a batch, each from a page of its own.

        `note` stands above each page: that nobody checks what is changed here. PAPER_CHARACTERS.
        """
        ...


class PaperWordBook(Protocol):
    """The words around texts."""

    def words(self, language: str) -> PaperWords:
        """Return those of a language (BCP 47), English where it has none."""
        ...

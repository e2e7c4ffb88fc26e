"""Letters: printed, joined for the printer, and read back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import Letter, LetterFault, PrintedLetter


class LetterPrinter(Protocol):
    """Makes the PDF of letters."""

    def faults(self, letter: Letter) -> tuple[LetterFault, ...]:
        """Return why a letter could not be printed, as far as it shows without printing."""
        ...

    def render(self, letter: Letter) -> bytes:
        """Return the PDF of one letter, the same bytes each time.

        LETTER_NOT_PRINTED, with the flaw as fact, if that cannot be.
        """
        ...

    def render_all(self, letters: Iterable[Letter]) -> Iterator[PrintedLetter]:
        """Yield what became of each letter, in order: one that is refused stops no other."""
        ...


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page of a finished PDF, as it would be read on paper."""

    window: tuple[str, ...]
    """What can show in the window of the envelope, line by line, from the top.

    Letters from left to right, however they are read.
    """
    foot: tuple[str, ...]
    """What stands at the foot, where the number is."""
    text: str
    """All of it, in the order that pdfium makes of it."""


class LetterPages(Protocol):
    """Joins and reads PDF files of letters."""

    def count(self, pdf: bytes) -> int:
        """Return how many pages it has; LETTERS_UNREADABLE."""
        ...

    def join(self, letters: Iterable[bytes]) -> bytes:
        """Return all letters as one file for printing on both sides.

        A letter with an odd number of pages is followed by an empty page, so that no sheet holds
        two people. The same letters make the same bytes. LETTERS_UNREADABLE.
        """
        ...

    def read(self, pdf: bytes, letter_format: LetterFormat) -> Iterator[ReadPage]:
        """Yield the pages of a file; LETTERS_UNREADABLE if it is no whole PDF."""
        ...

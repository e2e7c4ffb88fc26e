"""The printers and the reader of letters and binders, loaded when the first one is made.

typst, pdfium and the tables of addresses are heavy: the agent, which idles, never needs them.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.binder import Binder
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import Letter, LetterFault, PrintedLetter
from practiceguard.services.ports import LetterPages, LetterPrinter, ReadPage
from practiceguard.services.ports.postal import PostalForms


class LateLetterPrinter:
    """LetterPrinter port."""

    @cached_property
    def _printer(self) -> LetterPrinter:
        from practiceguard.adapters.letters import TypstLetterPrinter

        return TypstLetterPrinter()

    def faults(self, letter: Letter) -> tuple[LetterFault, ...]:
        """Return why a letter could not be printed, as far as it shows without printing."""
        return self._printer.faults(letter)

    def render(self, letter: Letter) -> bytes:
        """Return the PDF of one letter; LETTER_NOT_PRINTED."""
        return self._printer.render(letter)

    def render_all(self, letters: Iterable[Letter]) -> Iterator[PrintedLetter]:
        """Yield what became of each letter, in order."""
        return self._printer.render_all(letters)


class LateLetterPages:
    """LetterPages port."""

    @cached_property
    def _pages(self) -> LetterPages:
        from practiceguard.adapters.letters import PdfiumLetterPages

        return PdfiumLetterPages()

    def count(self, pdf: bytes) -> int:
        """Return how many pages it has; LETTERS_UNREADABLE."""
        return self._pages.count(pdf)

    def join(self, letters: Iterable[bytes]) -> bytes:
        """Return all letters as one file for printing on both sides; LETTERS_UNREADABLE."""
        return self._pages.join(letters)

    def read(self, pdf: bytes, letter_format: LetterFormat) -> Iterator[ReadPage]:
        """Yield the pages of a file; LETTERS_UNREADABLE."""
        return self._pages.read(pdf, letter_format)


class LatePostalForms:
    """PostalForms port."""

    @cached_property
    def _forms(self) -> PostalForms:
        from practiceguard.adapters.postal_forms import KnownPostalForms

        return KnownPostalForms()

    def lines(self, entry: AddressEntry, sent_from: str) -> tuple[str, ...]:
        """Return the lines below the name, the country last where it is another one."""
        return self._forms.lines(entry, sent_from)


class LateBinderPrinter:
    """BinderPrinter port."""

    def pdf(self, binder: Binder) -> bytes:
        """Return the binder for paper."""
        from practiceguard.adapters.letters.binder_printer import TypstBinderPrinter

        return TypstBinderPrinter().pdf(binder)

    def page(self, binder: Binder) -> bytes:
        """Return it as a page for a telephone."""
        from practiceguard.adapters.phone_page import phone_page

        return phone_page(binder)

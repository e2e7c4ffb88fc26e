"""Letters by typst: PDF/A-2a and PDF/UA-1, one compiler for all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from practiceguard.adapters.letters.fonts import undrawn
from practiceguard.adapters.letters.page_data import all_words, page_data
from practiceguard.adapters.letters.typesetter import NotSetError, Typesetter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter import (
    Letter,
    LetterFault,
    LetterFlaw,
    PrintedLetter,
    printed,
)


@dataclass
class TypstLetterPrinter:
    """LetterPrinter port. 4 ms to begin with a compiler that is kept, 70 ms with a new one."""

    _setter: Typesetter = field(default_factory=lambda: Typesetter("letter_layout.typ"))

    def faults(self, letter: Letter) -> tuple[LetterFault, ...]:
        """Return why a letter could not be printed, as far as it shows without printing."""
        return tuple(_faults(letter))

    def render(self, letter: Letter) -> bytes:
        """Return the PDF of one letter; LETTER_NOT_PRINTED."""
        made = self._made(letter)
        if made.faults:
            found = made.faults[0]
            facts = {
                "number": str(letter.number),
                "flaw": found.flaw.value,
                "found": " ".join(found.found),
            }
            raise PracticeGuardError(ErrorCode.LETTER_NOT_PRINTED, facts)
        return made.pdf

    def render_all(self, letters: Iterable[Letter]) -> Iterator[PrintedLetter]:
        """Yield what became of each letter, in order."""
        for one in letters:
            yield self._made(one)

    def _made(self, letter: Letter) -> PrintedLetter:
        faults = self.faults(letter)
        if faults:
            return PrintedLetter(letter.number, faults=faults)
        try:
            pdf = self._setter.pdf(page_data(letter), letter.stationery.made_on)
        except NotSetError as refused:
            return PrintedLetter(letter.number, faults=(_fault_of(refused),))
        return PrintedLetter(letter.number, pdf)


def _faults(letter: Letter) -> Iterator[LetterFault]:
    missing = letter.document.missing
    if missing:
        yield LetterFault(LetterFlaw.FACTS_MISSING, missing)
    if not printed(letter.addressee.name) or len(letter.addressee.lines) < 2:
        yield LetterFault(LetterFlaw.NO_ADDRESS)
    unknown = undrawn(all_words(letter))
    if unknown:
        yield LetterFault(LetterFlaw.CHARACTERS, unknown)


def _fault_of(refused: NotSetError) -> LetterFault:
    if "address-too-large" in refused.message:
        return LetterFault(LetterFlaw.ADDRESS_TOO_LARGE)
    if refused.undrawn:
        return LetterFault(LetterFlaw.CHARACTERS, (refused.undrawn,))
    is_head = "letterhead-too-large" in refused.message
    return LetterFault(LetterFlaw.NOT_SET, ("head",) if is_head else ())

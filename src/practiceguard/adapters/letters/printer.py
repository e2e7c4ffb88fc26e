"""Letters by typst: PDF/A-2a and PDF/UA-1, one compiler for all of them."""

import json
import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Literal

from practiceguard.adapters.letters.fonts import letter_fonts, undrawn
from practiceguard.adapters.letters.page_data import all_words, page_data
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter import (
    Letter,
    LetterFault,
    LetterFlaw,
    PrintedLetter,
    printed,
)
from practiceguard.resources import resource

if TYPE_CHECKING:
    import typst

_STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
_UNDRAWN = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)


class _RefusedError(Exception):
    """One letter cannot be made; never leaves this module."""

    def __init__(self, *faults: LetterFault) -> None:
        super().__init__()
        self.faults = faults


@dataclass
class TypstLetterPrinter:
    """LetterPrinter port. 4 ms to begin with a compiler that is kept, 70 ms with a new one."""

    _compiler: "typst.Compiler | None" = None
    _source: bytes = b""
    _lock: threading.Lock = field(default_factory=threading.Lock)

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
            return PrintedLetter(letter.number, self._compiled(letter))
        except _RefusedError as refused:
            return PrintedLetter(letter.number, faults=refused.faults)

    def _compiled(self, letter: Letter) -> bytes:
        import typst  # late: nobody but who prints pays for it

        data = json.dumps(page_data(letter), ensure_ascii=False)
        midnight = datetime.combine(letter.stationery.made_on, time(), UTC)
        with self._lock:
            if self._compiler is None:
                self._source = resource("document_templates", "letter_layout.typ").read_bytes()
                self._compiler = typst.Compiler(font_paths=letter_fonts())
            try:
                made: Any = self._compiler.compile(
                    self._source,
                    format="pdf",
                    sys_inputs={"data": data},
                    pdf_standards=[*_STANDARDS],
                    timestamp=int(midnight.timestamp()),
                )
            except typst.TypstError as error:
                # Neither the message nor the cause goes on: they may quote the letter.
                fault = _fault_of(error.message)
            else:
                return bytes(made)
        raise _RefusedError(fault)


def _faults(letter: Letter) -> Iterator[LetterFault]:
    missing = letter.document.missing
    if missing:
        yield LetterFault(LetterFlaw.FACTS_MISSING, missing)
    if not printed(letter.addressee.name) or len(letter.addressee.lines) < 2:
        yield LetterFault(LetterFlaw.NO_ADDRESS)
    unknown = undrawn(all_words(letter))
    if unknown:
        yield LetterFault(LetterFlaw.CHARACTERS, unknown)


def _fault_of(message: str) -> LetterFault:
    if "address-too-large" in message:
        return LetterFault(LetterFlaw.ADDRESS_TOO_LARGE)
    found = _UNDRAWN.search(message)
    if found is not None:
        return LetterFault(LetterFlaw.CHARACTERS, (found[1],))
    return LetterFault(LetterFlaw.NOT_SET, ("head",) if "letterhead-too-large" in message else ())

"""Papers that are no letters to patients, by typst: PDF/A-2a and PDF/UA-1."""

from dataclasses import dataclass, field

from practiceguard.adapters.letters.fonts import undrawn
from practiceguard.adapters.letters.page_data import paper_data
from practiceguard.adapters.letters.typesetter import NotSetError, Typesetter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.finished_paper import FinishedPaper, named
from practiceguard.domain.incident.letter import printed


@dataclass
class TypstPaperPrinter:
    """PaperPrinter port."""

    _setter: Typesetter = field(default_factory=lambda: Typesetter("paper_layout.typ"))

    def pdf(self, paper: FinishedPaper) -> bytes:
        """Return the PDF; PAPER_CHARACTERS, PAPER_NOT_MADE."""
        if unknown := undrawn(" ".join(map(printed, paper.words()))):
            raise _characters(unknown)
        try:
            return self._setter.pdf(paper_data(paper), paper.made_on)
        except NotSetError as refused:
            found = refused.undrawn
        # Neither the message nor the cause goes on: they may quote the paper.
        raise _characters(found) if found else PracticeGuardError(ErrorCode.PAPER_NOT_MADE)


def _characters(found: str | tuple[str, ...]) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.PAPER_CHARACTERS, {"found": named(found)})

"""Papers as plain text instead of PDF and Word, without typst and python-docx."""

from collections.abc import Iterable

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.finished_paper import FinishedPaper, named, never_in_text
from practiceguard.domain.incident.letter import Letter, printed

UNDRAWN = "\U0001f600"


class FakePaperPrinter:
    """PaperPrinter port: everything that would be drawn, in lines; one character has no font."""

    def pdf(self, paper: FinishedPaper) -> bytes:
        words = "\n".join(map(printed, paper.words()))
        _refuse(tuple(one for one in UNDRAWN if one in words) or never_in_text(words))
        return words.encode("utf-8")


class FakeWordPapers:
    """WordPapers port, likewise; a form feed stands between letters."""

    def write(self, paper: FinishedPaper) -> bytes:
        words = "\n".join(map(printed, paper.words()))
        _refuse(never_in_text(words))
        return words.encode("utf-8")

    def write_letters(self, letters: Iterable[Letter], note: str = "") -> bytes:
        texts = ["\n".join((note, *one.addressee.lines, one.document.text)) for one in letters]
        if not texts:
            raise ValueError("a batch without letters")
        _refuse(never_in_text("".join(texts)))
        return "\f".join(texts).encode("utf-8")


def _refuse(found: tuple[str, ...]) -> None:
    if found:
        raise PracticeGuardError(ErrorCode.PAPER_CHARACTERS, {"found": named(found)})

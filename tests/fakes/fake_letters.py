"""Letters as JSON instead of PDF: printed, joined and read back without typst or pdfium."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import (
    Addressee,
    Letter,
    LetterFault,
    LetterFlaw,
    Letterhead,
    PostOrder,
    PrintedLetter,
    Stationery,
    printed,
)
from practiceguard.domain.incident.letter_number import LetterNumber
from practiceguard.services.ports import ReadPage

HEAD = Letterhead(
    "Clinic Example", ("1 Main Street", "Vilnius"), "+370 5 212 3456", "info@clinic.example",
    "1 Main Street, Vilnius",
)  # fmt: skip
STATIONERY = Stationery(HEAD, "Vilnius, 16 November 2026", date(2026, 11, 16), ("Dr. A. Example",))


def addressee(
    serial: int,
    name: str = "",
    lines: tuple[str, ...] = (),
    *,
    language: str = "en",
    format: LetterFormat = LetterFormat.DIN,  # noqa: A002  as the field is called
    overlay: str = "",
    post: PostOrder | None = None,
) -> Addressee:
    """Return a person to write to; everything not said follows from the number."""
    name = name or f"Person {serial}"
    lines = lines or (f"{serial} Long Street", f"LT-{serial:05d} Vilnius")
    post = post or PostOrder("LT", f"{serial:05d}", "Vilnius", f"{serial} Long Street")
    number = LetterNumber(2026, 2, serial)
    return Addressee(number, f"key-{serial}", name, lines, post, language, format, overlay)


def document(name: str, paragraphs: int = 1, language: str = "en") -> Document:
    """Return a short text to a person."""
    said = (Run("Dear "), Run(name, fact="person.name"), Run(","))
    text = "Somebody who was not allowed to looked at files of yours. "
    return Document(
        language,
        (
            Block(BlockKind.TITLE, (Run("What happened to your data"),)),
            Block(BlockKind.PARAGRAPH, said),
            *(Block(BlockKind.PARAGRAPH, (Run(text * 4),)) for _ in range(paragraphs)),
        ),
    )


def letter(to: Addressee, paragraphs: int = 1) -> Letter:
    """Return a letter to a person."""
    return Letter(to, document(to.name, paragraphs, to.language), STATIONERY)


@dataclass
class FakeLetterPrinter:
    """LetterPrinter port: a page for every two paragraphs; `undrawn` characters are refused."""

    undrawn: str = "\U0001f600"
    rendered: list[LetterNumber] = field(default_factory=list)

    def faults(self, letter: Letter) -> tuple[LetterFault, ...]:
        found = []
        if letter.document.missing:
            found.append(LetterFault(LetterFlaw.FACTS_MISSING, letter.document.missing))
        if len(letter.addressee.lines) < 2 or not printed(letter.addressee.name):
            found.append(LetterFault(LetterFlaw.NO_ADDRESS))
        unknown = tuple(one for one in self.undrawn if one in "".join(letter.addressee.lines))
        if unknown:
            found.append(LetterFault(LetterFlaw.CHARACTERS, unknown))
        return tuple(found)

    def render(self, letter: Letter) -> bytes:
        [made] = self.render_all([letter])
        if made.faults:
            raise PracticeGuardError(ErrorCode.LETTER_NOT_PRINTED, {"number": str(letter.number)})
        return made.pdf

    def render_all(self, letters: Iterable[Letter]) -> Iterator[PrintedLetter]:
        for one in letters:
            faults = self.faults(one)
            if not faults and len(one.addressee.lines) > 9:
                faults = (LetterFault(LetterFlaw.ADDRESS_TOO_LARGE),)
            if not faults:
                self.rendered.append(one.number)
            yield PrintedLetter(one.number, b"" if faults else _pdf(one), faults)


def _pdf(letter: Letter) -> bytes:
    total = max(1, len(letter.document.blocks) // 2)
    pages = [
        {
            "window": letter.window if number == 1 else (),
            "foot": (f"{letter.number} · {number} / {total}",),
            "text": f"{letter.document.text} {number}",
        }
        for number in range(1, total + 1)
    ]
    return json.dumps(pages).encode("ascii")


class FakeLetterPages:
    """LetterPages port, on what `FakeLetterPrinter` makes."""

    def count(self, pdf: bytes) -> int:
        return len(_read(pdf))

    def join(self, letters: Iterable[bytes]) -> bytes:
        joined: list[dict[str, object]] = []
        for one in letters:
            pages = _read(one)
            joined += map(asdict, pages)
            if len(pages) % 2:
                joined.append({"window": (), "foot": (), "text": ""})
        return json.dumps(joined).encode("ascii")

    def read(self, pdf: bytes, letter_format: LetterFormat) -> Iterator[ReadPage]:
        yield from _read(pdf)


def _read(pdf: bytes) -> list[ReadPage]:
    try:
        return [
            ReadPage(tuple(one["window"]), tuple(one["foot"]), one["text"])
            for one in json.loads(pdf)
        ]
    except ValueError as error:
        raise PracticeGuardError(ErrorCode.LETTERS_UNREADABLE) from error

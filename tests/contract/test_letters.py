"""Whoever prints, joins and reads letters keeps these promises: the fakes and the real ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.document import Block, BlockKind, Run
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import LetterFlaw
from practiceguard.domain.incident.pair import lines_agree
from practiceguard.services.incident.check_pairs import compare_letter
from practiceguard.services.ports import LetterPages, LetterPrinter
from tests.fakes.fake_letters import FakeLetterPages, FakeLetterPrinter, addressee, letter

Press = tuple[LetterPrinter, LetterPages]
_REAL = TypstLetterPrinter()


@pytest.fixture(params=["fake", "typst and pdfium"])
def press(request: pytest.FixtureRequest) -> Press:
    if request.param == "fake":
        return FakeLetterPrinter(), FakeLetterPages()
    return _REAL, PdfiumLetterPages()


def test_a_letter_is_the_same_each_time_and_reads_as_the_record(press: Press) -> None:
    printer, pages = press
    one = letter(addressee(1, "Žydrūnė Šimkutė"))
    pdf = printer.render(one)
    assert pdf == printer.render(one)
    read = list(pages.read(pdf, LetterFormat.DIN))
    assert lines_agree(one.window, read[0].window)
    assert not list(compare_letter(one, read, "x"))


def test_a_refused_letter_says_why_and_stops_no_other(press: Press) -> None:
    printer, _ = press
    missing = letter(addressee(3))
    blocks = (*missing.document.blocks, Block(BlockKind.PARAGRAPH, (Run("?", "a.b", True),)))
    letters = [
        letter(addressee(1, "Ann \U0001f600 Smith")),
        letter(addressee(2, "\u202e\u200b")),
        replace(missing, document=replace(missing.document, blocks=blocks)),
        letter(addressee(4, "Ann Smith", tuple(f"Line {n}" for n in range(20)))),
        letter(addressee(5)),
    ]
    made = list(printer.render_all(letters))
    assert [[(one.flaw, one.found) for one in each.faults] for each in made] == [
        [(LetterFlaw.CHARACTERS, ("\U0001f600",))],
        [(LetterFlaw.NO_ADDRESS, ())],
        [(LetterFlaw.FACTS_MISSING, ("a.b",))],
        [(LetterFlaw.ADDRESS_TOO_LARGE, ())],
        [],
    ]
    assert [one.number for one in made] == [one.number for one in letters]
    assert all(bool(one.pdf) == one.is_printed for one in made)
    with pytest.raises(PracticeGuardError) as refused:
        printer.render(letters[0])
    assert refused.value.code is ErrorCode.LETTER_NOT_PRINTED


def test_no_sheet_holds_two_people(press: Press) -> None:
    printer, pages = press
    short, long = letter(addressee(1)), letter(addressee(2), paragraphs=20)
    singles = [printer.render(short), printer.render(long), printer.render(short)]
    counts = [pages.count(one) for one in singles]
    assert counts[0] == 1 < counts[1]
    joined = pages.join(singles)
    read = list(pages.read(joined, LetterFormat.DIN))
    assert len(read) == sum(one + one % 2 for one in counts) == pages.count(joined)
    assert (read[1].text, read[1].window, read[1].foot) == ("", (), ())
    assert read[2] == next(iter(pages.read(singles[1], LetterFormat.DIN)))
    assert joined == pages.join(singles)


@pytest.mark.parametrize("act", ["count", "join", "read"])
def test_what_is_no_whole_file_is_told(press: Press, act: str) -> None:
    _, pages = press
    broken = b"%PDF-1.7 and then nothing"
    acts: dict[str, Callable[[], object]] = {
        "count": lambda: pages.count(broken),
        "join": lambda: pages.join([broken]),
        "read": lambda: list(pages.read(broken, LetterFormat.DIN)),
    }
    with pytest.raises(PracticeGuardError) as refused:
        acts[act]()
    assert refused.value.code is ErrorCode.LETTERS_UNREADABLE

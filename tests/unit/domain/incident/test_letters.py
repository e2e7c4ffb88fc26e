import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.envelope import ENVELOPES, LetterFormat, Rectangle
from practiceguard.domain.incident.letter import PostOrder, printed
from practiceguard.domain.incident.letter_batch import batches_of
from practiceguard.domain.incident.letter_number import LetterNumber, parse_letter_number
from practiceguard.domain.incident.pair import lines_agree, says
from tests.fakes.fake_letters import addressee

numbers = st.builds(
    LetterNumber, st.integers(1000, 9999), st.integers(1, 99), st.integers(1, 999_999)
)


def test_a_number_reads_as_it_is_written() -> None:
    assert str(LetterNumber(2026, 2, 123)) == "PG-2026-02-000123-09"
    assert parse_letter_number(" pg 2026 02–000123.09 ") == LetterNumber(2026, 2, 123)


@given(numbers, st.data())
def test_a_slip_in_a_number_is_told(number: LetterNumber, data: st.DataObject) -> None:
    text = str(number)
    assert parse_letter_number(text) == number
    places = [at for at, one in enumerate(text) if one.isdigit()]
    at = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from([one for one in "0123456789" if one != text[at]]))
    slips = [text[:at] + wrong + text[at + 1 :]]
    if at + 1 in places and text[at] != text[at + 1]:
        slips.append(text[:at] + text[at + 1] + text[at] + text[at + 2 :])
    for slip in slips:
        with pytest.raises(PracticeGuardError):
            parse_letter_number(slip)


@pytest.mark.parametrize(
    "text", ["", "PG-2026-02-000123", "PG-２０２６-02-000123-09", "XX-2026-02-000123-09"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(PracticeGuardError):
        parse_letter_number(text)


@pytest.mark.parametrize(
    "parts", [(999, 1, 1), (2026, 0, 1), (2026, 100, 1), (2026, 1, 0), (2026, 1, 10**6)]
)
def test_a_number_that_cannot_be_written_is_none(parts: tuple[int, int, int]) -> None:
    with pytest.raises(PracticeGuardError):
        LetterNumber(*parts)


def test_nothing_invisible_is_printed() -> None:
    assert printed("Ann\u202eevil\u202c \u200bSm\u00adith\ufeff\x00\x1b[0m") == "Annevil Smith[0m"
    assert printed(" Line one\nLine\t two\u2028three ") == "Line one Line two three"
    assert printed("e\u0301 \u845b\U000e0100 12\u00a0€") == "é \u845b 12\u00a0€"
    assert printed("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text(max_size=40))
def test_what_is_printed_stays_as_it_is(text: str) -> None:
    assert printed(printed(text)) == printed(text)


@pytest.mark.parametrize("name", list(LetterFormat))
def test_what_is_safe_shows_and_lies_on_the_paper(name: LetterFormat) -> None:
    envelope = ENVELOPES[name]
    assert envelope.visible.holds(envelope.safe)
    assert Rectangle(0, 0, envelope.width, envelope.height).holds(envelope.visible)
    assert envelope.visible.bottom <= envelope.folds[0]


def test_batches_hold_everybody_once_by_kind_in_post_order() -> None:
    people = [
        addressee(
            n,
            language="fr" if n % 3 else "lt",
            post=PostOrder("LT", f"{n * 7 % 11:02d}", "V", "S"),
        )
        for n in range(1, 30)
    ]
    found = batches_of(people, 4)
    assert sorted(one.number for batch in found for one in batch.addressees) == [
        one.number for one in people
    ]
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    for batch in found:
        assert len(batch.addressees) <= 4
        assert {one.language for one in batch.addressees} == {batch.language}
        assert list(batch.addressees) == sorted(batch.addressees, key=lambda one: one.post)


AGREE = [
    (("Ann Smith", "1 High Street"), ("Ann Smith", "1 High", "Street")),
    (("Ann Smith",), ("AnnSmith\u200b ",)),
    (("officer",), ("oﬃcer",)),
    (("ليلى عبد الله", "Gedimino 1"), ("هللا دبع ىليل", "Gedimino 1")),
    (("สวัสดี",), ("สวัสดีดี",)),
]
DIFFER = [
    (("Ann Smith", "1 High Street"), ("1 High Street", "Ann Smith")),
    (("Ann Smith",), ("Ann Smyth",)),
    (("Ann Smith",), ("Anns Mithx",)),
    (("Ann Smith",), ("Ann Smith", "HIV clinic")),
    (("Ann Smith", "1 High Street"), ("Ann Smith",)),
    (("Ann Smith",), ()),
    ((), ("Ann",)),
    (("ليلى", "محمد"), ("محمد", "ليلى")),
    (("ליאור לוי",), ("ליאור כהן",)),
    (("12 Road",), ("21 Road",)),
]


@pytest.mark.parametrize(("record", "paper"), AGREE)
def test_lines_that_agree(record: tuple[str, ...], paper: tuple[str, ...]) -> None:
    assert lines_agree(record, paper)


@pytest.mark.parametrize(("record", "paper"), DIFFER)
def test_lines_that_differ(record: tuple[str, ...], paper: tuple[str, ...]) -> None:
    assert not lines_agree(record, paper)


def test_the_text_names_the_person() -> None:
    assert says("Dear Ann\r\nSmith,", "Ann Smith")
    assert not says("Dear Ann Smyth,", "Ann Smith")

"""Birth dates as people write them; two readings are two readings."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.day_reading import (
    DayOrder,
    proved_order,
    read_day,
    settled,
)
from practiceguard.wording.address_words import month_numbers

TODAY = date(2026, 11, 22)
MONTHS = month_numbers()


def days(text: str) -> set[date]:
    return {choice.day for choice in read_day(text, TODAY, MONTHS)}


@pytest.mark.parametrize(
    "text",
    [
        "1980-04-23", "1980.04.23", "1980/4/23", "23.04.1980", "23/4/1980", "04/23/1980",
        "23 avril 1980", "April 23, 1980", "23. April 1980", "23-Apr-80", "23rd April 1980",
        "1980 m. balandžio 23 d.", "23 de abril de 1980", "23 aprile 1980", "19800423",
        "1980-04-23T00:00:00", "23.04.1980 00:00", "٢٣/٠٤/١٩٨٠", "２３.０４.１９８０",
    ],
)  # fmt: skip
def test_one_day_however_it_is_written(text: str) -> None:
    assert days(text) == {date(1980, 4, 23)}


@pytest.mark.parametrize(
    "text",
    ["", "-", "n/a", "00.00.0000", "31.02.1980", "1980", "29313", "2030-01-01", "1850-01-01",
     "Doe", "12:30", "4 5 6 7", "1980-13-45", "x" * 500, "23 fooble 1980"],
)  # fmt: skip
def test_what_is_no_birth_date_is_none(text: str) -> None:
    assert days(text) == set()


def test_day_and_month_may_stand_either_way() -> None:
    assert days("03/04/1980") == {date(1980, 4, 3), date(1980, 3, 4)}
    assert days("04/04/1980") == {date(1980, 4, 4)}


def test_two_digits_of_a_year_are_two_centuries_where_both_can_be() -> None:
    assert days("23.04.48") == {date(1948, 4, 23)}
    both = read_day("23.12.15", TODAY, MONTHS)
    assert {choice.century for choice in both if choice.day.day == 23} == {1900, 2000}
    assert settled(both, DayOrder.DAY_FIRST, 2000) == date(2015, 12, 23)
    assert settled(both, DayOrder.DAY_FIRST, None) is None


def test_a_column_proves_its_order_only_if_all_agree() -> None:
    first, second = (read_day(text, TODAY, MONTHS) for text in ("23/04/1980", "04/23/1980"))
    unclear = read_day("03/04/1980", TODAY, MONTHS)
    plain = read_day("1980-04-03", TODAY, MONTHS)
    assert proved_order([unclear, first, plain, ()]) is DayOrder.DAY_FIRST
    assert proved_order([second, unclear]) is DayOrder.MONTH_FIRST
    assert proved_order([first, second]) is None
    assert proved_order([unclear, plain]) is None


def test_nothing_is_settled_without_knowing_the_order() -> None:
    unclear = read_day("03/04/1980", TODAY, MONTHS)
    assert settled(unclear, None, None) is None
    assert settled(unclear, DayOrder.DAY_FIRST, None) == date(1980, 4, 3)
    assert settled(unclear, DayOrder.MONTH_FIRST, None) == date(1980, 3, 4)


def test_a_date_against_the_order_of_its_column_is_left_to_a_person() -> None:
    assert settled(read_day("04/23/1980", TODAY, MONTHS), DayOrder.DAY_FIRST, None) is None


@given(st.dates(date(1910, 1, 1), TODAY))
def test_the_true_day_is_always_among_the_readings(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d %B %Y", "%d.%m.%y", "%Y%m%d"):
        assert day in days(day.strftime(form)), form
    assert days(day.isoformat()) == {day}


@given(st.text(max_size=40) | st.text(alphabet="0123456789./- aprilmai", max_size=14))
def test_any_text_has_an_answer_and_no_day_to_come(text: str) -> None:
    for choice in read_day(text, TODAY, MONTHS):
        assert choice.day <= TODAY

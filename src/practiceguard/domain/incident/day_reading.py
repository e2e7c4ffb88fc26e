"""Birth dates as people write them; what can be read in two ways is asked, never guessed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from practiceguard.domain.incident.person_name import plain

OLDEST = 122
"""Years: the greatest age that was ever proved (J. Calment, 1997)."""


class DayOrder(StrEnum):
    """In which order the numbers of a date stand, where they do not say it themselves."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    YEAR_FIRST = "year-first"
    """Only where the year has two digits: with four it is plain to see."""


class DayChoice(NamedTuple):
    """One way to read a date, and what has to be true for it."""

    day: date
    order: DayOrder | None = None
    century: int | None = None
    """1900 or 2000, for a year of two digits."""


_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_TIME = re.compile(r"[T ]\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s*(Z|[AaPp]\.?[Mm]\.?)?$")
_FILLER_WORDS = (
    "st nd rd th de del den der du d m g men metai metu er el le la the of on born ne nee gim geb"
    " nato nata il al"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
_BY_ORDER = {
    DayOrder.DAY_FIRST: (2, 1, 0),
    DayOrder.MONTH_FIRST: (2, 0, 1),
    DayOrder.YEAR_FIRST: (0, 1, 2),
}
"""Where year, month and day stand."""


def read_day(text: str, today: date, months: Mapping[str, int]) -> tuple[DayChoice, ...]:
    """Given a text, return all the ways in which it is a birth date; none if it is not one.

    `months`: names and abbreviations of months, as `plain` writes them, to their numbers. A date
    after `today`, or of somebody older than anybody ever was, is none.
    """
    words = _words(text, months)
    if words is None:
        return ()
    numbers, month = words
    found: list[DayChoice] = []
    if month:
        found = _with_month_name(numbers, month, today)
    elif len(numbers) == 3:
        found = _three(numbers, today)
    elif len(numbers) == 1:
        found = _joined(numbers[0], today)
    return tuple(dict.fromkeys(found))


def proved_order(readings: Iterable[tuple[DayChoice, ...]]) -> DayOrder | None:
    """Given the readings of a column, return the order that some dates of it prove, if all agree.

    A date as 23/04/1980 can be read in one way only. If one says otherwise, nothing is.
    """
    votes: Counter[DayOrder] = Counter()
    for choices in readings:
        orders = {choice.order for choice in choices}
        if len(orders) == 1 and (order := orders.pop()) is not None:
            votes[order] += 1
    return next(iter(votes)) if len(votes) == 1 else None


def settled(
    choices: tuple[DayChoice, ...], order: DayOrder | None, century: int | None
) -> date | None:
    """Given the ways to read a date and what is known of its column, return the one day left.

    None if several are left, or none is.
    """
    days = {
        choice.day
        for choice in choices
        if (order is None or choice.order in {None, order})
        and (century is None or choice.century in {None, century})
    }
    return days.pop() if len(days) == 1 else None


def _words(text: str, months: Mapping[str, int]) -> tuple[list[str], int] | None:
    """Return the numbers of a text and its month, 0 if none is named; None if it is no date."""
    if len(text) > 60:
        return None
    bare = _TIME.sub("", _with_plain_digits(unicodedata.normalize("NFKC", text)).strip())
    numbers: list[str] = []
    month = 0
    for part in _PARTS.findall(bare):
        if part.isdigit():
            numbers.append(part)
            continue
        word = plain(part)
        if word in months and not month:
            month = months[word]
        elif word not in _FILLERS and word:
            return None
    return numbers, month


def _with_plain_digits(text: str) -> str:
    """Return a text with the digits of other scripts written as ours."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )


def _with_month_name(numbers: list[str], month: int, today: date) -> list[DayChoice]:
    if len(numbers) != 2:
        return []
    first, last = numbers
    if len(first) > 2:  # 1980 April 3
        return _days(first, str(month), last, today)
    return _days(last, str(month), first, today)


def _three(numbers: list[str], today: date) -> list[DayChoice]:
    lengths = [len(number) for number in numbers]
    if lengths[0] == 4:
        return _days(numbers[0], numbers[1], numbers[2], today)
    if any(length > 2 for length in lengths[:2]) or lengths[2] not in {2, 4}:
        return []
    return _ordered(numbers, today, with_year_first=lengths[2] == 2)


def _joined(number: str, today: date) -> list[DayChoice]:
    """Return the ways to read a number of eight or six digits."""
    if len(number) == 8:
        return [
            *_days(number[:4], number[4:6], number[6:], today),
            *_ordered([number[:2], number[2:4], number[4:]], today, with_year_first=False),
        ]
    if len(number) == 6:
        parts = [number[:2], number[2:4], number[4:]]
        return _ordered(parts, today, with_year_first=True)
    return []


def _ordered(parts: list[str], today: date, *, with_year_first: bool) -> list[DayChoice]:
    found = []
    for order, (year, month, day) in _BY_ORDER.items():
        if order is DayOrder.YEAR_FIRST and not with_year_first:
            continue
        found += [
            choice._replace(order=order)
            for choice in _days(parts[year], parts[month], parts[day], today)
        ]
    return found


def _days(year: str, month: str, day: str, today: date) -> list[DayChoice]:
    if len(year) not in {2, 4} or len(day) > 2:
        return []
    centuries: tuple[int | None, ...] = (None,) if len(year) == 4 else (1900, 2000)
    found = []
    for century in centuries:
        try:
            read = date(int(year) + (century or 0), int(month), int(day))
        except ValueError:
            continue
        if read <= today and today.year - read.year <= OLDEST:
            found.append(DayChoice(read, None, century))
    # A year of two digits that fits one century only is as sure as one with four.
    return [found[0]._replace(century=None)] if len(found) == 1 else found

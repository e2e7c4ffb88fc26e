"""Which days are business days where."""

from datetime import date, timedelta

import holidays
import pytest

from practiceguard.adapters.holiday_calendar import NO_HOLIDAYS_BY_LAW, BusinessDays


@pytest.mark.parametrize(
    ("code", "day", "is_business_day"),
    [
        ("BR", date(2026, 11, 20), False),  # Consciência Negra, a national holiday since 2024
        ("BR", date(2026, 11, 19), True),
        ("US-CA", date(2026, 11, 26), False),  # Thanksgiving
        ("US-CA", date(2026, 11, 27), True),  # a day off for the state's staff, no holiday by law
        ("US-NV", date(2026, 11, 27), False),  # there it is one: Family Day
        ("US-CA", date(2026, 11, 28), False),  # the Saturday after it
        ("US-CA", date(2026, 3, 31), False),  # Cesar Chavez Day, of the state alone
        ("US-NY", date(2026, 3, 31), True),
        ("IL", date(2026, 11, 20), False),  # a Friday
        ("IL", date(2026, 11, 22), True),  # a Sunday
        ("CO", date(2026, 11, 22), False),
        ("AE-DIFC", date(2026, 12, 2), False),  # a part it does not know has its country's
    ],
)
def test_holidays_of_the_country_and_of_its_part_count(
    code: str, day: date, is_business_day: bool
) -> None:
    assert BusinessDays(code)(day) is is_business_day


def test_where_nobody_knows_the_holidays_each_day_counts_so_that_the_end_comes_early() -> None:
    nowhere = BusinessDays("QQ")
    assert not nowhere.is_known
    start = date(2026, 12, 21)
    assert all(nowhere(start + timedelta(days=n)) for n in range(14))


def test_what_is_left_out_of_the_library_is_still_called_so_there() -> None:
    # Else the exception has no effect any more, and nobody would notice.
    for code, names in NO_HOLIDAYS_BY_LAW.items():
        country, _, part = code.partition("-")
        there = holidays.country_holidays(country, subdiv=part, years=2026, language="en_US")
        assert names <= set(there.values()), code

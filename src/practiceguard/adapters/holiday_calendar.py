"""Business days of countries and their parts, from the `holidays` library."""

from datetime import date
from functools import cache

import holidays


@cache
def _calendar(code: str) -> holidays.HolidayBase | None:
    country, _, region = code.partition("-")
    parts = holidays.list_supported_countries(include_aliases=False).get(country)
    if parts is None:
        return None
    return holidays.country_holidays(country, subdiv=region if region in parts else None)


class BusinessDays:
    """The business days of one jurisdiction.

    Args:
        code: ISO 3166-1 alpha-2 or 3166-2; the holidays of the part count as well as the country's.
    """

    def __init__(self, code: str) -> None:
        """Look the calendar up; nothing is read from a network."""
        self._calendar = _calendar(code)

    @property
    def is_known(self) -> bool:
        """Whether the holidays of the jurisdiction are known."""
        return self._calendar is not None

    def __call__(self, day: date) -> bool:
        """Return whether a day is neither weekend nor public holiday there.

        Where nobody knows the holidays each day counts as a business day: that brings the end of a
        period forward, never back.
        """
        if self._calendar is None:
            return True
        return bool(self._calendar.is_working_day(day))

"""Business days of countries and their parts, from the `holidays` library."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

import holidays

NO_HOLIDAYS_BY_LAW: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        # Not among the holidays of Cal. Gov. Code 6700; only state employees (19853) and courts
        # (Code Civ. Proc. 135) have the day off. Read 2026-11-22: natlawreview.com, "Black Friday
        # is not on the list of California state holidays". No fact that we have says which days
        # H&S Code 1280.15 leaves out of its 15 business days, so it is counted: the earlier end.
        "US-CA": frozenset({"Day After Thanksgiving"}),
    }
)
"""Days that the library calls public holidays and the state's own list of holidays does not."""


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
        self._not_by_law = NO_HOLIDAYS_BY_LAW.get(code, frozenset())

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
        if self._calendar.is_weekend(day):
            return bool(self._calendar.is_working_day(day))
        names = set(self._calendar.get_list(day))
        return bool(self._calendar.is_working_day(day)) or bool(names and names <= self._not_by_law)

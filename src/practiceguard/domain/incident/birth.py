"""When somebody was born, as far as it is known: a day, or only the year."""

from datetime import date
from typing import NamedTuple, Self

ADULT_AT = 18
"""Years. In most countries; where the law sets another age, the practice's own mark goes before."""


class Birth(NamedTuple):
    """A birth date; month and day are 0 where only the year is known."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the birth of somebody whose day is known."""
        return cls(day.year, day.month, day.day)

    @property
    def is_day(self) -> bool:
        """Whether the day is known, not only the year."""
        return bool(self.month and self.day)

    def may_be(self, day: date) -> bool:
        """Return whether somebody born on a day can be this person: nothing known contradicts."""
        return self.year == day.year and (
            not self.month or (self.month, self.day) == (day.month, day.day)
        )

    def is_surely_child(self, on: date) -> bool:
        """Return whether somebody is under eighteen on a day; only the year may be known."""
        birthday_passed = (on.month, on.day) >= (self.month, self.day)
        return on.year - self.year - (not birthday_passed) < ADULT_AT


def is_child(born: date, on: date) -> bool:
    """Return whether somebody is under eighteen on a day."""
    birthday_passed = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (not birthday_passed) < ADULT_AT

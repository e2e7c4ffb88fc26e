"""Letters that go out in several lots: how many people they reached, and who of the rest need none.

A notice to the people is met when lots and explanations together cover everybody it is about. What
runs from the letters runs from the first lot: the strictest reading.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Lot:
    """Letters that went out together."""

    at: datetime
    people: int
    receipt: str
    who: str = ""


@dataclass(frozen=True)
class Rest:
    """People who get no letter, because."""

    people: int
    because: str
    who: str = ""


@dataclass(frozen=True)
class Letters:
    """What became of all letters of one duty."""

    lots: tuple[Lot, ...] = ()
    rests: tuple[Rest, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything was written down."""
        return bool(self.lots or self.rests)

    @property
    def sent(self) -> int:
        """How many people the lots reached."""
        return _sum(self.lots)

    @property
    def explained(self) -> int:
        """Of how many it is written down why they get none."""
        return _sum(self.rests)

    @property
    def first_at(self) -> datetime | None:
        """When the first lot went out."""
        return min((one.at for one in self.lots), default=None)

    @property
    def last_at(self) -> datetime | None:
        """When the last one did."""
        return max((one.at for one in self.lots), default=None)

    def left_of(self, people: int) -> int:
        """Given how many people a notice is about, return of how many nothing is known yet."""
        return max(0, people - self.sent - self.explained)

    def cover(self, people: int) -> bool:
        """Return whether everybody was written to or explained; 0 people: nobody was counted yet.

        While nobody knows how many there are, no number of letters is all of them.
        """
        return people > 0 and bool(self) and self.left_of(people) == 0


def _sum(parts: Iterable[Lot | Rest]) -> int:
    return sum(one.people for one in parts)

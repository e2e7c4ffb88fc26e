"""Who helps people whose pictures or data are used against them, from resources/incident/."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.advice import Checked

OLD_AFTER_MONTHS = 12
"""Numbers change: one that was looked up longer ago warns."""


@dataclass(frozen=True)
class Helpline:
    """One service."""

    key: str
    name: str
    countries: frozenset[str]
    """ISO 3166-1 alpha-2 where it serves; empty: everywhere."""
    who: Mapping[str, str]
    """Whom it helps with what, by language."""
    contact: str
    """Number or address, as it is dialled or typed."""
    hours: Mapping[str, str]
    """When, by language; may be empty."""
    checked: Checked
    source: str
    checked_on: date

    def is_old(self, today: date) -> bool:
        """Return whether it was looked up twelve months ago or longer."""
        since = self.checked_on
        months = (today.year - since.year) * 12 + today.month - since.month
        return months - (today.day < since.day) >= OLD_AFTER_MONTHS


def in_order(helplines: Iterable[Helpline], country: str) -> tuple[Helpline, ...]:
    """Given a country, return its own services first, then those for everywhere, then the others.

    Patients live abroad too: nobody's is left out.
    """

    def place(one: Helpline) -> int:
        if country in one.countries:
            return 0
        return 1 if not one.countries else 2

    return tuple(sorted(helplines, key=place))

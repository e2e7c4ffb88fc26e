"""How many of some people a duty to tell is about: everybody, or those who live there."""

from collections.abc import Iterable

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.people_of_law import is_about_all
from practiceguard.domain.incident.territories import as_part


def count_for(duty: Duty, places: Iterable[str]) -> int:
    """Given where some people live (ISO 3166), return how many of them a duty is about.

    "" is nowhere known: such people count only where everybody does, as in the number of those
    whom the duty is about.
    """
    if is_about_all(duty.ground, duty.rule):
        return sum(1 for _ in places)
    codes = {duty.law.code, *duty.law.covers}
    return sum(_is_in(as_part(one), codes) for one in places if one)


def _is_in(place: str, codes: set[str]) -> bool:
    return place in codes or place.partition("-")[0] in codes

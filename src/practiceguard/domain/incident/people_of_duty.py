"""How many of some people a duty to tell is about: everybody, or those who live there."""

from collections.abc import Iterable

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import DutyRule, Scope
from practiceguard.domain.incident.territories import as_part


def is_about_all(ground: Ground, rule: DutyRule) -> bool:
    """Return whether a duty of the practice's own law is about everybody, wherever they live."""
    if rule.threshold.count is not None and rule.threshold.count.scope is Scope.RESIDENTS:
        return False
    return ground in {Ground.ESTABLISHED, Ground.HIPAA, Ground.HIPAA_UNSURE}


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

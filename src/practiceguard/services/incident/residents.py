"""How many are affected, by where they live: what the laws are derived from."""

from collections.abc import Mapping

from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.incident import Incident


def residents_of(incident: Incident) -> Residents:
    """Given an incident, return who is affected, by where they live, as its log tells it.

    While nothing was counted nobody is: the laws of the practice's own country do not wait. Where
    the number was lowered, nobody knows which of them it leaves out, so no country gets fewer
    than it had, as far as that is possible. Where it is higher, the rest live nobody knows where.
    """
    total, found = incident.affected, incident.found
    if total is None:
        return Residents(0)
    if found is None:
        return Residents(total)
    return Residents(total, _at_most(found.by_country, total), _at_most(found.by_region, total))


def _at_most(counts: Mapping[str, int], total: int) -> Mapping[str, int]:
    return {code: min(number, total) for code, number in counts.items()}

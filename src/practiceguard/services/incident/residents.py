"""How many are affected, by where they live: what the laws are derived from."""

from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.incident import Incident


def residents_of(incident: Incident) -> Residents:
    """Given an incident, return who is affected, by where they live, as far as it is written down.

    Nothing is written of that in the log yet: the laws of the practice's own country do not wait.
    """
    del incident
    return Residents(0)

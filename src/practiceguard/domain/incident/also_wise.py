"""What is no law but wise: others to tell, and what to repair, as resources/incident/ has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import Mark

ALSO = "also"
"""Stands for the code of a jurisdiction in the `DutyId` of what no law asks for."""


@dataclass(frozen=True)
class OtherTell:
    """Somebody whom it is wise to tell, without a law that asks for it."""

    key: str
    whom: Mapping[str, str]
    """By language: `en`, `fr`."""
    why: Mapping[str, str]
    how: Mapping[str, str]
    hours: int
    """Our own target in hours from the first sign; never a limit."""
    mark: Mark
    source: str
    """What was read: an address, or the name of the guide."""
    checked_on: date
    kinds: frozenset[IncidentKind] = frozenset()
    """Of incident; empty: all."""
    countries: frozenset[str] = frozenset()
    """In which the practice is, ISO 3166-1 alpha-2; empty: all."""

    @property
    def id(self) -> DutyId:
        """What its receipt or reason is written down under."""
        return DutyId(ALSO, self.key)

    def fits(self, incident: Incident) -> bool:
        """Return whether it is for an incident of this kind in this country."""
        home = incident.home.split("-", maxsplit=1)[0]
        is_kind = not self.kinds or incident.kind in self.kinds
        return is_kind and (not self.countries or home in self.countries)

    def target_of(self, incident: Incident) -> datetime | None:
        """Return our own target, UTC."""
        noticed = incident.recorded().of(Event.NOTICED)
        return noticed.at.astimezone(UTC) + timedelta(hours=self.hours) if noticed else None


@dataclass(frozen=True)
class SuggestedRepair:
    """Something that usually has to change after an incident of a kind."""

    key: str
    what: Mapping[str, str]
    """By language."""
    days: int
    """Until when, in days from today, as a suggestion."""
    source: str
    kinds: frozenset[IncidentKind] = frozenset()
    """Of incident; empty: all."""

    def fits(self, kind: IncidentKind) -> bool:
        """Return whether it is for an incident of this kind."""
        return not self.kinds or kind in self.kinds

"""Apply the law to an incident: whom to tell, why, and by when."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.case import Case, Residents
from practiceguard.domain.incident.due import Calendars
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kept import kept_duties
from practiceguard.domain.incident.reach import Reach, laws_for
from practiceguard.domain.incident.related import AlsoLookAt, also_look_at
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.incident.standing_notice import with_standing
from practiceguard.domain.incident.unreachable import unreachable_of
from practiceguard.services.ports import Clock


@dataclass(frozen=True)
class Derived:
    """The duties of an incident and the laws they come from."""

    duties: tuple[Duty, ...]
    """The nearest deadline first."""
    laws: tuple[Reach, ...]
    """Also those that ask for nothing, and countries whose law nobody has looked up."""
    law_version: str
    """Of the collection they were read in."""
    related: tuple[AlsoLookAt, ...] = ()
    """Other laws to look at: told, never counted."""


class LawInForce(Protocol):
    """As much of a `RuleBook` as deriving duties asks for."""

    @property
    def version(self) -> str:
        """The version of the collection that holds."""
        ...

    def all(self) -> tuple[Jurisdiction, ...]:
        """Return every row."""
        ...


@dataclass(frozen=True)
class DeriveDuties:
    """Derives the duties anew each time: what is recorded changes, and so may the law."""

    rules: LawInForce
    calendars: Calendars
    clock: Clock

    def __call__(self, incident: Incident, residents: Residents) -> Derived:
        """Return the duties of an incident; what is not a breach leaves only what was done.

        So does a law that no longer reaches the practice, because an answer was corrected.

        The law is that of today, or of the day on which the incident was closed. A duty that came
        into force after the incident was noticed is one to be checked first.
        """
        case = case_of(incident, residents)
        day = _day_of_law(incident, self.clock)
        laws = laws_for(case, self.rules.all(), day)
        settled = [
            key
            for key, one in incident.progress.items()
            if one.stage.is_settled or one.letters or one.posted
        ]
        done = kept_duties(settled, self.rules.all())
        found = duties_for(case, laws if incident.is_breach else (), self.calendars, day, done)
        duties = with_standing(found, incident, day)
        related = also_look_at(incident.home, laws, self.rules.all())
        return Derived(duties, laws, self.rules.version, related)


def case_of(incident: Incident, residents: Residents) -> Case:
    """Given an incident and who is affected, return what the law asks for."""
    out_of_reach = unreachable_of(incident)
    return Case(
        home=incident.home,
        zone=ZoneInfo(incident.zone),
        moments=incident.recorded(),
        residents=residents,
        risk=incident.risk,
        hipaa=incident.hipaa,
        aims_at=incident.aims_at,
        answers=incident.answers,
        holds=incident.holds,
        met=incident.met,
        unreachable=out_of_reach.addresses,
        untold=out_of_reach.untold,
    )


def _day_of_law(incident: Incident, clock: Clock) -> date:
    at = incident.closed_at or clock.now()
    return at.astimezone(ZoneInfo(incident.zone)).date()

"""Take in whether it is a breach and how grave, or refuse to."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.decision import Decision, Question, Refusal, refusals_of
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class Judgement:
    """What a person wants to decide."""

    is_breach: bool
    risk: Risk
    answers: Mapping[Question, str]
    why: str
    severity: float | None = None


@dataclass(frozen=True)
class Decide:
    """Decides on an incident."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident

    def __call__(self, incident: IncidentId, who: str, judgement: Judgement) -> tuple[Refusal, ...]:
        """Write a decision down, and return why it was not; empty if it was.

        Nothing is written when it is refused.
        """
        found = self.read(incident).incident
        decision = Decision(
            judgement.is_breach,
            judgement.risk,
            dict(judgement.answers),
            who.strip(),
            judgement.why.strip(),
            self.clock.now(),
            judgement.severity,
        )
        refusals = refusals_of(decision, exposures_of(found), hipaa=asks_hipaa(found))
        if not refusals:
            append(self.log, self.clock, incident, who, written.Decided(decision))
        return refusals


def exposures_of(incident: Incident) -> tuple[Exposure, ...]:
    """Return what shows that somebody has the data, also where it was written down elsewhere."""
    return incident.exposed


def asks_hipaa(incident: Incident) -> bool:
    """Return whether HIPAA may bind, so that its four factors are asked."""
    return incident.may_be_under_hipaa

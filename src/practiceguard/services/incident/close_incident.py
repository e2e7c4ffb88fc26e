"""Close an incident: only with every duty met or waived with reasons, every repair dated."""

from dataclasses import dataclass

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.incident import Obstacles, obstacles_to_closing
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class CloseIncident:
    """Closes incidents."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident
    derive: DeriveDuties

    def obstacles(self, incident: IncidentId, residents: Residents) -> Obstacles:
        """Return what stands against closing an incident."""
        found = self.read(incident).incident
        return obstacles_to_closing(found, self.derive(found, residents).duties)

    def __call__(
        self, incident: IncidentId, who: str, summary: str, residents: Residents
    ) -> Obstacles:
        """Close an incident, and return what stands against it; nothing is written then."""
        obstacles = self.obstacles(incident, residents)
        if not obstacles:
            append(self.log, self.clock, incident, who, written.Closed(summary.strip()))
        return obstacles

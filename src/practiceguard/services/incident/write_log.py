"""Add to the log of an incident; every change of the room goes this way."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.log_times import latest_receipt
from practiceguard.services.incident.entry_codec import encode
from practiceguard.services.incident.entry_faults import fault_of
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class WriteLog:
    """Writes entries that need no more than an author."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident

    def __call__(self, incident: IncidentId, author: str, *entries: written.Entry) -> Incident:
        """Add entries to a log and return the incident as it stands then.

        INPUT_INVALID without an author, if there is no such incident, or for an entry that only
        another use case may write: an opening, a decision, a count, files handed back, the list of
        patients released, a closing; for one that says what cannot be, with the name of the field
        (`entry_faults`).
        """
        if not author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        if not self.log.entries(incident):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "incident"})
        for entry in entries:
            if isinstance(entry, _GUARDED):
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "entry"})
        room, now = self.read(incident), self.clock.now()
        until = latest_receipt([one.at for one in room.entries], now)
        for entry in entries:
            if field := fault_of(entry, room.incident, now, receipts_until=until):
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field})
        for entry in entries:
            append(self.log, self.clock, incident, author, entry)
        return self.read(incident).incident


_GUARDED = (
    written.Opened,
    written.Decided,
    written.AffectedCounted,
    written.AffectedFound,
    ImagesHandedBack,
    ListReleased,
    written.Closed,
    written.NotUnderstood,
)


def append(
    log: IncidentLog, clock: Clock, incident: IncidentId, author: str, entry: written.Entry
) -> None:
    """Given an entry that was found right, add it."""
    kind, body = encode(entry)
    log.append(incident, clock.now(), author.strip(), kind, body)

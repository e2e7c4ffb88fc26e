"""Read an incident from its log, and say whether the log is whole."""

from dataclasses import dataclass, replace

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import Finding, IncidentId, flaws_of
from practiceguard.domain.incident.reading import incident_of
from practiceguard.services.incident.entry_codec import decode
from practiceguard.services.ports import IncidentLog


@dataclass(frozen=True)
class Room:
    """An incident with everything that was written of it."""

    incident: Incident
    entries: tuple[Signed, ...]
    """In the order in which they were written."""
    flaws: tuple[Finding, ...]
    """What is wrong with the log; empty if it is as it was written."""


def _readable(entries: tuple[Signed, ...]) -> tuple[Signed, ...]:
    """Return a log with its opening, or with what can be said where that is damaged or gone.

    One damaged log must not hide all other incidents, or keep a new one from being opened.
    """
    first = entries[0]
    if isinstance(first.entry, written.Opened):
        return entries
    opening = written.Opened(IncidentKind.UNKNOWN, first.at, first.author, "", "", "UTC")
    return (replace(first, entry=opening), *entries)


@dataclass(frozen=True)
class ReadIncident:
    """Reads one incident, or all of them."""

    log: IncidentLog

    def __call__(self, incident: IncidentId) -> Room:
        """Return an incident.

        A log with flaws is read all the same, and they are told; where the opening itself cannot be
        read, one with nothing but its time stands in for it, and the entry keeps its own words.
        INPUT_INVALID if there is none of that name.
        """
        stored = self.log.entries(incident)
        signed = tuple(Signed(one.number, one.at, one.author, decode(one)) for one in stored)
        if not signed:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "incident"})
        found = incident_of(incident, _readable(signed))
        seen = (*self.log.seals(incident), *self.log.anchors(incident))
        return Room(found, signed, flaws_of(stored, seen))

    def gone(self) -> tuple[IncidentId, ...]:
        """Return incidents whose whole log was taken away."""
        return self.log.gone()

    def all(self) -> tuple[Room, ...]:
        """Return every incident, the newest first."""
        return tuple(self(key) for key in self.log.incidents())

    def open(self) -> tuple[Room, ...]:
        """Return those that are not closed, the newest first."""
        return tuple(room for room in self.all() if room.incident.closed_at is None)

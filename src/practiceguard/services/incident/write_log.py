"""Add to the log of an incident; every change of the room goes this way."""

import json
import secrets
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.court_entries import LawKept, RecordMade
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.log_times import latest_receipt
from practiceguard.services.incident.entry_codec import encode
from practiceguard.services.incident.entry_faults import fault_of
from practiceguard.services.incident.keep_law import KeepLaw
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class WriteLog:
    """Writes entries that need no more than an author."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident
    law: KeepLaw | None = None
    """Keeps the law under which something was done, before the entry that names it."""

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
        for entry in (*self._law(room, entries), *entries):
            append(self.log, self.clock, incident, author, entry)
        return self.read(incident).incident

    def _law(self, room: Room, entries: tuple[written.Entry, ...]) -> tuple[written.Entry, ...]:
        if self.law is None:
            return ()
        try:
            return tuple(self.law.lacking((one.entry for one in room.entries), entries))
        except PracticeGuardError:
            # A receipt is written down whatever became of the files of the law.
            return ()


_GUARDED = (
    written.Opened,
    written.Decided,
    written.AffectedCounted,
    written.AffectedFound,
    ImagesHandedBack,
    ListReleased,
    written.Closed,
    LawKept,
    RecordMade,
    written.NotUnderstood,
)


def append(
    log: IncidentLog, clock: Clock, incident: IncidentId, author: str, entry: written.Entry
) -> None:
    """Given an entry that was found right, add it."""
    kind, body = encode(entry)
    log.append(incident, clock.now(), author.strip(), kind, with_salt(body))


def with_salt(body: str) -> str:
    """Given an entry as JSON, return it with something in it that nobody can guess.

    A record without names has the seals of what was removed: whoever knows the rest of an entry
    could else try names until the seal is the same.
    """
    salted = {**json.loads(body), "salt": secrets.token_hex(16)}
    return json.dumps(salted, ensure_ascii=True, sort_keys=True)

"""Open an incident: the clocks start, and nothing that could be evidence is removed any more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId, new_incident_id, number_within_year
from practiceguard.domain.incident.log_times import CLOCKS_DIFFER_BY
from practiceguard.domain.incident.moment import Event
from practiceguard.services.incident.entry_faults import FIRST_YEAR
from practiceguard.services.incident.preserve_copies import BECAUSE
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, IncidentLog

FOLLOWS_WITHIN = timedelta(days=366)
"""An incident within a year of another opens with what that one left unrepaired."""

Preserve = Callable[[IncidentId, datetime, str], tuple[str, ...]]
"""Given an incident, its first sign and who opens it, stop all removal of copies and return those
from before that sign, newest first. It raises nothing."""


@dataclass(frozen=True)
class FirstFacts:
    """What a frightened person knows, and nothing more is asked."""

    kind: IncidentKind
    noticed_at: datetime
    """When *anyone* here first noticed, with a time zone."""
    noticed_by: str
    seen: str
    opened_by: str


@dataclass(frozen=True)
class OpenIncident:
    """Opens incidents, numbered within their year."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident
    preserve: Preserve

    def __call__(self, facts: FirstFacts, home: str, zone: ZoneInfo) -> Room:
        """Write the opening down, stop the removal of copies, and return the room.

        `home`: where the practice is, as in `Case.home`; `zone`: of the practice. INPUT_INVALID
        without somebody who noticed and somebody who writes, or for a time that is yet to come.
        """
        self._refuse(facts)
        earlier = self._unfinished_before(facts.noticed_at)
        key = self._next_id(zone)
        opening = written.Opened(
            facts.kind,
            facts.noticed_at,
            facts.noticed_by.strip(),
            facts.seen.strip(),
            home,
            zone.key,
            earlier.incident.id if earlier else None,
        )
        self._write(key, facts.opened_by, opening)
        if facts.kind is IncidentKind.VENDOR:
            # The practice is aware when its provider tells it (GDPR Art. 33(2)).
            told = written.MomentRecorded(Event.TOLD_BY_PROCESSOR, facts.noticed_at, facts.seen)
            self._write(key, facts.opened_by, told)
        if earlier is not None:
            today = self.clock.now().astimezone(zone).date()
            for repair in earlier.incident.unfinished_repairs:
                # A date that has passed was not kept: a new one has to be named.
                by = repair.by if repair.by is not None and repair.by >= today else None
                taken_over = written.RepairPlanned(repair.id, repair.what, by)
                self._write(key, facts.opened_by, taken_over)
        copies = self.preserve(key, facts.noticed_at, facts.opened_by.strip())
        if copies:
            self._write(key, facts.opened_by, written.SnapshotsMarked(copies, BECAUSE))
        return self.read(key)

    def _refuse(self, facts: FirstFacts) -> None:
        for field in ("noticed_by", "opened_by"):
            if not getattr(facts, field).strip():
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field})
        latest = self.clock.now() + CLOCKS_DIFFER_BY
        if facts.noticed_at > latest or facts.noticed_at.year < FIRST_YEAR:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "noticed_at"})

    def _unfinished_before(self, noticed_at: datetime) -> Room | None:
        """Return the newest incident of the year before that left the door open.

        Repairs that were not finished, or a breach after which nobody planned any.
        """
        for room in self.read.all():
            found = room.incident
            is_unrepaired = found.unfinished_repairs or (found.is_breach and not found.repairs)
            if noticed_at - found.opened.at <= FOLLOWS_WITHIN and is_unrepaired:
                return room
        return None

    def _next_id(self, zone: ZoneInfo) -> IncidentId:
        year = self.clock.now().astimezone(zone).year
        # A number whose log is gone is not given again: it would pass for that one.
        known = (*self.log.incidents(), *self.log.gone())
        numbers = [number_within_year(key, year) for key in known]
        return new_incident_id(year, max(numbers, default=0) + 1, uuid4().hex)

    def _write(self, key: IncidentId, author: str, entry: written.Entry) -> None:
        append(self.log, self.clock, key, author, entry)

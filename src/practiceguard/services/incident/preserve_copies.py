"""Keep every copy as it is while an incident is open: evidence, and what is restored from."""

import logging
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.hold import Hold
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.entry import SnapshotsMarked
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.domain.incident.moment import Event
from practiceguard.services.backup.hold import Holds
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, FactsStore, IncidentLog, PracticeStore

_log = logging.getLogger(__name__)
BECAUSE = "the copies from before the first sign: evidence, and what is restored from"
"""Why copies are marked; it stands in logs."""


@dataclass(frozen=True)
class PreserveCopies:
    """Puts a hold on all places, and says which copies are from before the first sign."""

    holds: Holds
    store: PracticeStore
    facts: FactsStore

    def __call__(self, incident: IncidentId, first_sign: datetime, by: str) -> tuple[str, ...]:
        """Stop the removal of copies everywhere, and return those before the first sign.

        The newest comes first; the same copy in two places stands there twice, by its own name in
        each. Nothing is raised: where nothing is set up there is nothing to keep, and an incident
        is opened all the same.
        """
        try:
            if self.hold_of(incident) is None:
                self.holds.put_on(reason_of(incident), by)
            return self._before(first_sign)
        except PracticeGuardError:
            return ()

    def hold_of(self, incident: IncidentId) -> Hold | None:
        """Return the hold that is on because of an incident."""
        reason = reason_of(incident)
        return next((one for one in self.holds.on() if one.reason == reason), None)

    def _before(self, first_sign: datetime) -> tuple[str, ...]:
        plan = self.store.plan()
        if plan is None:
            return ()
        found = []
        for place in plan.repositories:
            facts = self.facts.facts(place)
            found += [one for one in facts.snapshots if one.taken_at < first_sign] if facts else []
        newest_first = sorted(found, key=lambda one: one.taken_at, reverse=True)
        return tuple(one.snapshot_id for one in newest_first)


@dataclass(frozen=True)
class HoldForOpenIncidents:
    """Puts the hold of an open incident on where a crash, right after its opening, kept it off."""

    log: IncidentLog
    read: ReadIncident
    preserve: PreserveCopies
    clock: Clock

    def __call__(self) -> tuple[IncidentId, ...]:
        """Return the incidents whose copies are held from now on; none was, as a rule.

        A hold that somebody lifted is not put on again. Nothing is raised: whatever starts, starts.
        """
        try:
            had_one = {hold.reason for hold in self.preserve.holds.all()}
            # Logs are read only of incidents that never had a hold.
            wanting = [key for key in self.log.incidents() if reason_of(key) not in had_one]
            return tuple(key for key in wanting if self._is_held_now(key))
        except PracticeGuardError as error:
            _log.warning("whether open incidents hold the copies: %s", error.code.value)
            return ()

    def _is_held_now(self, key: IncidentId) -> bool:
        room = self.read(key)
        if room.incident.closed_at is not None:
            return False
        opened, noticed = room.incident.opened, room.incident.recorded().start_of(Event.NOTICED)
        by = opened.author
        copies = self.preserve(key, noticed.at if noticed else opened.at, by)
        if copies and not room.incident.marked_snapshots:
            append(self.log, self.clock, key, by, SnapshotsMarked(copies, BECAUSE))
        return self.preserve.hold_of(key) is not None


def reason_of(incident: IncidentId) -> str:
    """Return the reason of the hold: it reads the same in every language of the window."""
    return f"Incident {shown_number(incident)}"

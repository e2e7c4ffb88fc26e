"""Keep every copy as it is while an incident is open: evidence, and what is restored from."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.hold import Hold
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.services.backup.hold import Holds
from practiceguard.services.ports import FactsStore, PracticeStore


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


def reason_of(incident: IncidentId) -> str:
    """Return the reason of the hold: it reads the same in every language of the window."""
    return f"Incident {shown_number(incident)}"

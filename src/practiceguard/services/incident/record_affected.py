"""Write down what the copies show of those affected: the number, and where they live."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.affected_count import AffectedCount
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.set_affected_count import SetAffectedCount
from practiceguard.services.incident.who_is_affected import Affected
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class RecordAffected:
    """Both go into the log, which nobody can change; what is in it already is not repeated."""

    log: IncidentLog
    clock: Clock
    read: ReadIncident
    count: SetAffectedCount

    def __call__(
        self, incident: IncidentId, affected: Affected, folders: tuple[str, ...], who: str
    ) -> AffectedCount:
        """Take over what was found; return the number as it stands then.

        Where fewer were found than before and nobody lowered the number with a reason and proof,
        no country loses anybody: else a look into one folder only would take away a duty.
        INPUT_INVALID without a name, or if there is no such incident.
        """
        if not who.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        before = self.read(incident).incident
        found = found_of(affected, folders)
        last = before.found
        if last is not None and found.people < (before.affected or 0):
            found = replace(
                found,
                by_country=_most(last.by_country, found.by_country),
                by_region=_most(last.by_region, found.by_region),
            )
        if found != last:
            append(self.log, self.clock, incident, who, found)
        return self.count.measured(incident, affected.table, who.strip())


def found_of(affected: Affected, folders: tuple[str, ...]) -> written.AffectedFound:
    """Given what the copies show, return it as it is written down."""
    table = affected.table
    return written.AffectedFound(
        people=table.people,
        by_country={code: line.people for code, line in table.by_country.items() if code},
        by_region=dict(table.by_region),
        by_kind={kind.value: number for kind, number in table.by_kind.items() if number},
        without_address=table.by_contact[ContactQuality.NONE],
        minors=table.minors,
        deceased=table.deceased,
        protected=table.protected,
        snapshots=tuple(one.snapshot_id for one in affected.found.snapshots),
        folders=folders,
    )


def _most(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return {code: max(one.get(code, 0), other.get(code, 0)) for code in {**one, **other}}

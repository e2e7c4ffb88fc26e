"""Write down how many are affected: counted, raised freely, lowered with reason and proof only."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.affected_count import AffectedCount, CountStep
from practiceguard.domain.incident.affected_table import AffectedTable
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.entry_codec import decode
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import Clock, IncidentLog


@dataclass(frozen=True)
class SetAffectedCount:
    """The log of the incident is the only home of the number: nothing in it can be changed."""

    log: IncidentLog
    clock: Clock

    def read(self, incident: IncidentId) -> AffectedCount:
        """Return the number with all its history; empty while nothing was counted."""
        steps = []
        for stored in self.log.entries(incident):
            entry = decode(stored)
            if isinstance(entry, written.AffectedCounted):
                steps.append(
                    CountStep(
                        entry.people,
                        entry.nobodys_files,
                        stored.at,
                        stored.author,
                        entry.counted,
                        entry.reason,
                        entry.evidence or "",
                    )
                )
        return AffectedCount(tuple(steps))

    def measured(self, incident: IncidentId, table: AffectedTable, who: str) -> AffectedCount:
        """Take over what was counted in the copies; it raises the number or leaves it."""
        step = self.read(incident).measured(table.people, table.nobody.files, who, self.clock.now())
        return self._write(incident, step)

    def set_to(
        self,
        incident: IncidentId,
        people: int,
        who: str,
        *,
        reason: str = "",
        evidence: written.EvidenceId | None = None,
    ) -> AffectedCount:
        """Set the number; a lower one needs a reason and evidence that was taken in.

        COUNT_NEEDS_REASON, COUNT_NEEDS_EVIDENCE also for evidence that is not in the log,
        INPUT_INVALID without a name.
        """
        count = self.read(incident)
        step = count.set_to(people, who, self.clock.now(), reason=reason, evidence=evidence or "")
        if evidence is not None and evidence not in self._evidence(incident):
            raise PracticeGuardError(ErrorCode.COUNT_NEEDS_EVIDENCE)
        return self._write(incident, step)

    def _evidence(self, incident: IncidentId) -> set[written.EvidenceId]:
        entries = map(decode, self.log.entries(incident))
        return {one.evidence for one in entries if isinstance(one, written.EvidenceTaken)}

    def _write(self, incident: IncidentId, step: CountStep | None) -> AffectedCount:
        if step is not None:
            entry = written.AffectedCounted(
                step.people,
                step.nobodys_files,
                step.counted,
                step.reason,
                written.EvidenceId(step.evidence) if step.evidence else None,
            )
            append(self.log, self.clock, incident, step.who, entry)
        return self.read(incident)

"""Set a legal hold on an incident: nothing of it may be deleted, the copies neither."""

from dataclasses import dataclass

from practiceguard.domain.incident.court_entries import LegalHoldSet
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.services.backup.hold import Holds
from practiceguard.services.incident.write_log import WriteLog


@dataclass(frozen=True)
class SetLegalHold:
    """Writes it into the log, and keeps every copy until a person lifts that, too."""

    write: WriteLog
    holds: Holds

    def __call__(self, incident: IncidentId, author: str, hold: LegalHoldSet) -> Incident:
        """Set it and return the incident; INPUT_INVALID without a reason, an asker or an author.

        Lifting the legal hold leaves the copies held: under "Backups" a person decides on them.
        """
        if all(one.strip() for one in (author, hold.because, hold.asked_by)):
            # First: after a crash in between, the copies are kept and the log can still be written.
            self._keep_copies(incident, author)
        return self.write(incident, author, hold)

    def _keep_copies(self, incident: IncidentId, author: str) -> None:
        reason = copies_reason(incident)
        # Two holds of one incident stand beside each other: each is lifted for its own reason.
        if not any(one.reason == reason for one in self.holds.on()):
            self.holds.put_on(reason, author)


def copies_reason(incident: IncidentId) -> str:
    """Return why the copies are held: it reads the same in every language of the window."""
    return f"Legal hold: incident {shown_number(incident)}"

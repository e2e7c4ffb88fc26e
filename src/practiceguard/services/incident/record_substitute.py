"""Write down the notice in public that stands in for letters: put up, and taken down."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.standing_notice import stays_until
from practiceguard.domain.incident.substitute import (
    PublicPlace,
    SubstitutePosted,
    SubstituteTakenDown,
)
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.write_log import WriteLog


@dataclass(frozen=True)
class Posted:
    """What somebody says of a notice in public."""

    place: PublicPlace
    where: str
    at: datetime
    """With a time zone."""
    free_phone: str = ""
    evidence: str = ""


@dataclass(frozen=True)
class RecordSubstitute:
    """How long it has to stay is taken from the law as it is on that day."""

    read: ReadIncident
    write: WriteLog
    derive: DeriveDuties

    def posted(self, incident: IncidentId, author: str, duty: DutyId, posted: Posted) -> Incident:
        """It was put up: from now on its last day stands in the table of duties.

        INPUT_INVALID with the field: `duty` if no law asks for such a notice, `where`,
        `free_phone` where the law asks for one, `posted_at`.
        """
        found = self.read(incident).incident
        derived = self.derive(found, residents_of(found)).duties
        asked = next((one for one in derived if one.id == duty), None)
        if asked is None or asked.rule.public is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "duty"})
        if asked.rule.public.phone_days and not posted.free_phone.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "free_phone"})
        day = posted.at.astimezone(ZoneInfo(found.zone)).date()
        entry = SubstitutePosted(
            duty,
            posted.place,
            posted.where.strip(),
            posted.at,
            stays_until(asked.rule.public, posted.place, day),
            posted.free_phone.strip(),
            digest_of(asked.law),
            posted.evidence,
        )
        return self.write(incident, author, entry)

    def taken_down(
        self, incident: IncidentId, author: str, duty: DutyId, on: date, because: str = ""
    ) -> Incident:
        """It is not there any more.

        INPUT_INVALID with the field: `because` where it was too early and nobody says why,
        `taken_down_on` for a day that cannot be, `duty` if none is up.
        """
        return self.write(incident, author, SubstituteTakenDown(duty, on, because.strip()))

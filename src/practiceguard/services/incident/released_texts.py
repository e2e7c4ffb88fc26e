"""Whether the texts of a mailing may go out: the same for paper and for e-mail."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice_released import (
    NotReady,
    Released,
    digest_of,
    release_of,
)
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of


@dataclass(frozen=True)
class ReleasedTexts:
    """Compares what is to go out with what somebody read and released."""

    notices: PrepareNotices
    read: ReadIncident
    derive: DeriveDuties

    def demand(self, planned: PlannedMailing) -> None:
        """See that every text was released, in the words of now, and that the number is free.

        LETTERS_UNREAD, NOTICE_NOT_READY with the reason, LETTERS_NUMBER_TAKEN, INPUT_INVALID where
        the incident is closed.
        """
        now = self.read(planned.incident.id).incident
        if now.closed_at is not None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "incident"})
        self.releases(planned, now)
        self.see_that_words_stand(planned, now)
        self.see_that_number_is_free(
            planned.incident.id, planned.key, planned.prepared.mailing.digest
        )

    def releases(
        self, planned: PlannedMailing, now: Incident | None = None
    ) -> tuple[Released, ...]:
        """Return the release of each text; LETTERS_UNREAD if one has none."""
        incident = now or self.read(planned.incident.id).incident
        found = [release_of(incident.released, one.draft) for one in planned.texts]
        known = tuple(one for one in found if one is not None)
        if len(known) < len(found):
            facts = {"count": str(len(found) - len(known))}
            raise PracticeGuardError(ErrorCode.LETTERS_UNREAD, facts)
        return known

    def see_that_words_stand(self, planned: PlannedMailing, now: Incident) -> None:
        """Draft every text again: what was corrected meanwhile must not go out as it was.

        NOTICE_NOT_READY with the reason.
        """
        derived = self.derive(now, residents_of(now))
        for text in planned.texts:
            again = self.notices.draft(now, derived, text.wanted, planned.own_language)
            if not text.may_be_released:
                raise _not_ready(NotReady.MISSING if text.draft.missing else NotReady.WORDING)
            # What the record says now may have been released, too, of words before these.
            if digest_of(again.document) != digest_of(text.draft.document):
                raise _not_ready(NotReady.CHANGED)

    def see_that_number_is_free(self, incident: IncidentId, key: str, digest: str) -> None:
        """See that no other mailing has a number (`MailingMade.key`); LETTERS_NUMBER_TAKEN."""
        for owner, made in self.made():
            if made.key == key and (owner != incident or made.digest != digest):
                raise PracticeGuardError(ErrorCode.LETTERS_NUMBER_TAKEN, {"mailing": key})

    def made(self) -> list[tuple[IncidentId, MailingMade]]:
        """Return every mailing that was made, with the incident it belongs to."""
        rooms = self.read.all()
        return [(one.incident.id, made) for one in rooms for made in one.incident.mailings]


def _not_ready(reason: NotReady) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason.value})

"""Release the texts of a mailing: one act for all that somebody has read, one entry for each."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.notice_released import (
    NotReady,
    digest_of,
    obstacles_to_release,
    release_of,
    released,
)
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.draft_notices import variant_code
from practiceguard.services.incident.plan_mailing import PlannedMailing, TextToRead
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.write_log import WriteLog


@dataclass(frozen=True)
class ReleaseTexts:
    """Writes down that a person stands for each text of a mailing, with its very words."""

    notices: PrepareNotices
    read: ReadIncident
    derive: DeriveDuties
    write: WriteLog

    def __call__(self, planned: PlannedMailing, author: str, second: str = "") -> Incident:
        """Release every text that nobody released yet; all of them, or none.

        Each is drafted again: nobody stands for words that the record has overtaken.
        NOTICE_NOT_READY with the reason; INPUT_INVALID without an author.
        """
        now = self.read(planned.incident.id).incident
        derived = self.derive(now, residents_of(now))
        entries: list[written.Entry] = []
        duty = next(iter(planned.duties), None)
        for text in planned.texts:
            if release_of(now.released, text.draft) is not None:
                continue
            self._demand(now, planned, text, author, second)
            again = self.notices.draft(now, derived, text.wanted, planned.own_language)
            if digest_of(again.document) != digest_of(text.draft.document):
                raise _not_ready(NotReady.CHANGED)
            variant = variant_code(now, text.wanted.variant)
            entries.append(released(text.draft, duty, second, variant))
        if not entries:
            return now
        entries += [
            written.DutyDrafted(one)
            for one in planned.duties
            if now.of(one).stage is DutyStage.OPEN
        ]
        return self.write(planned.incident.id, author, *entries)

    def _demand(
        self, now: Incident, planned: PlannedMailing, text: TextToRead, author: str, second: str
    ) -> None:
        against = obstacles_to_release(
            text.draft,
            must_be_mended=self.notices.check(now, text.draft).must_be_mended,
            people=max(planned.letters, now.affected or 0),
            author=author,
            second=second,
        )
        if against:
            raise _not_ready(against[0])


def _not_ready(reason: NotReady) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason.value})

"""Correct one entry of the law for this practice, with a reason; the original stays beside it."""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import CorrectionState, StandingCorrection
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.ports import Clock, LawStore, RuleBook

LONGEST_NOTE = 2000


@dataclass(frozen=True)
class CorrectLaw:
    """Corrections are added or withdrawn, never changed."""

    rules: RuleBook
    store: LawStore
    clock: Clock

    def __call__(self, code: str, path: str, value: Entry, note: str, who: str) -> Jurisdiction:
        """Let an entry read otherwise from now on, and return its row.

        Args:
            code: of the jurisdiction.
            path: which entry, e.g. `authority.phone` or `duties.people.clock.value`.
            value: what it is to say; None to take away what stands there.
            note: why, and where that was found.
            who: the person who answers for it.

        Raises:
            INPUT_INVALID: no reason, no name, or it says that already.
            LAW_CORRECTION_INVALID: the row would not be one any more.
        """
        standing = self._standing(code, path)
        # The same once more is how a practice says that it stands by it against a newer edition.
        is_contradicted = standing is not None and standing.state is CorrectionState.AGAINST
        if value == self._now(code, path) and not is_contradicted:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": path})
        return self._keep(self._correction(code, path, value, note, who))

    def withdraw(self, code: str, path: str, note: str, who: str) -> Jurisdiction:
        """Let the original hold again, and return the row; INPUT_INVALID if none is corrected."""
        if self._standing(code, path) is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": path})
        original = self.rules.entry(code, path)
        withdrawal = self._correction(code, path, original, note, who, is_withdrawn=True)
        return self._keep(withdrawal)

    def _correction(  # the fields of a correction
        self, code: str, path: str, value: Entry, note: str, who: str, *, is_withdrawn: bool = False
    ) -> Correction:
        reason, name = note.strip()[:LONGEST_NOTE], " ".join(who.split())
        for field, text in (("the reason", reason), ("your name", name)):
            if not text:
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field})
        original = self.rules.entry(code, path)
        at = self.clock.now()
        return Correction(code, path, value, original, reason, name, at, is_withdrawn)

    def _keep(self, correction: Correction) -> Jurisdiction:
        row = self.rules.try_correction(correction)
        self.store.correct(correction)
        # Read again: it carries the correction with it.
        return self.rules.of(correction.code) or row

    def _now(self, code: str, path: str) -> Entry:
        standing = self._standing(code, path)
        if standing is not None and standing.is_applied:
            return standing.correction.value
        return self.rules.entry(code, path)

    def _standing(self, code: str, path: str) -> StandingCorrection | None:
        return next(
            (
                one
                for one in self.rules.corrections()
                if (one.correction.code, one.correction.path) == (code, path)
            ),
            None,
        )

"""Holds: while one is on, no copy is removed. A person puts it on, or we do after a mass change."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from practiceguard.domain.backup.hold import Hold, HoldCause, HoldId, Lifted, on
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Clock, RetentionStore


@dataclass(frozen=True)
class Holds:
    """Puts holds on and lifts them; every one stays in the history."""

    retention: RetentionStore
    clock: Clock

    def all(self) -> tuple[Hold, ...]:
        """Return every hold there ever was, newest first."""
        return self.retention.holds()

    def on(self, place: RepositoryKey | None = None) -> tuple[Hold, ...]:
        """Return the holds that are on now, newest first; of one place if told."""
        holds = self.retention.holds()
        if place is not None:
            return on(holds, place)
        return tuple(hold for hold in holds if hold.is_on)

    def put_on(
        self,
        reason: str,
        by: str,
        *,
        place: RepositoryKey | None = None,
        cause: HoldCause = HoldCause.PERSON,
        since: datetime | None = None,
    ) -> Hold:
        """Put a hold on one place, or on all; INPUT_INVALID without a reason.

        `since` (UTC): from when on copies are in doubt, for a mass change; now unless told.
        """
        hold = Hold(
            HoldId(str(uuid4())),
            place,
            cause,
            _demanded(reason),
            by,
            since or self.clock.now(),
        )
        self.retention.put_on(hold)
        return hold

    def lift(self, hold_id: HoldId, reason: str, by: str, *, was_harmless: bool = False) -> Hold:
        """Lift one hold and return it; INPUT_INVALID without a reason, or if none such is on.

        `was_harmless`: the copies made during a mass change are as good as any other.
        """
        reason = _demanded(reason)
        if not any(hold.hold_id == hold_id and hold.is_on for hold in self.retention.holds()):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "hold"})
        lifted = Lifted(self.clock.now(), by, reason, was_harmless)
        self.retention.lift(hold_id, lifted)
        return next(hold for hold in self.retention.holds() if hold.hold_id == hold_id)


def _demanded(reason: str) -> str:
    if not reason.strip():
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "reason"})
    return reason.strip()

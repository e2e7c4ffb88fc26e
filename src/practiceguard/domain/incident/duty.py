"""One duty after a breach: whom to tell, why and by when."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.deadline import Deadline
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction


@dataclass(frozen=True)
class Duty:
    """One line of the table: whom, why, by when."""

    id: DutyId
    rule: DutyRule
    law: Jurisdiction
    ground: Ground
    need: Need
    why: Why
    people: int
    """How many of those affected it is about."""
    deadline: Deadline | None = None
    """By law."""
    target: datetime | None = None
    """Our own date where the law names no number, UTC; never called a deadline."""

    @property
    def due_at(self) -> datetime | None:
        """The instant that is counted down to, UTC."""
        return self.deadline.at if self.deadline else self.target

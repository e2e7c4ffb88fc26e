"""Say which edition of the law holds, how old it is, and what the practice corrected in it."""

from dataclasses import dataclass

from practiceguard.domain.incident.edition import CorrectionState, Edition, StandingCorrection
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.ports import Clock, RuleBook


@dataclass(frozen=True)
class LawState:
    """What is to be known about the law before anybody relies on it."""

    edition: Edition
    rows: int
    """How many jurisdictions it has."""
    old: tuple[Jurisdiction, ...]
    """Those that nobody has checked for twelve months, the oldest first."""
    unsettled: tuple[Jurisdiction, ...]
    """Those of which something was never checked in a source."""
    corrections: tuple[StandingCorrection, ...]

    @property
    def to_look_at(self) -> tuple[StandingCorrection, ...]:
        """The corrections about which somebody has to decide anew."""
        settled = {CorrectionState.STANDS, CorrectionState.AGREED}
        return tuple(one for one in self.corrections if one.state not in settled)


@dataclass(frozen=True)
class ReadLaw:
    """Reads the state of the law; LAW_UNREADABLE if what came with the program is damaged."""

    rules: RuleBook
    clock: Clock

    def __call__(self) -> LawState:
        """Return the state, as of today on the wall."""
        today = self.clock.now().astimezone(self.clock.zone()).date()
        rows = self.rules.all()
        old = sorted((one for one in rows if one.is_old(today)), key=lambda one: one.checked_on)
        unsettled = tuple(one for one in rows if not one.is_settled)
        return LawState(
            self.rules.edition, len(rows), tuple(old), unsettled, self.rules.corrections()
        )

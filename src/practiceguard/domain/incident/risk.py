"""How the risk for the people was judged, and when it may not be judged away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Risk(IntEnum):
    """The risk for those affected, as far as anybody has said. Unknown counts as high."""

    UNLIKELY = 0
    """No risk is likely: somebody named has answered the questions and said why."""
    SOME = 1
    HIGH = 2
    UNKNOWN = 3
    """Nobody has judged it yet."""


class Exposure(StrEnum):
    """What shows that somebody has the data: then nothing can be judged away."""

    POSTED = "posted"
    """Data was published, or stands on a leak site."""
    SAMPLE_SHOWN = "sample-shown"
    """The attacker showed a sample."""
    PATIENT_CONTACTED = "patient-contacted"
    """A patient was written to, called or blackmailed with it."""


@dataclass(frozen=True)
class RiskJudgement:
    """What a named person decided of the risk."""

    risk: Risk
    who: str
    at: datetime
    """UTC."""
    why: str


def may_be_lowered(risk: Risk, exposures: Iterable[Exposure]) -> bool:
    """Given a risk somebody wants to record and what was seen, return whether that is allowed.

    Once data is posted, a sample was shown or a patient was contacted, somebody has it and uses
    it (45 CFR 164.402(2)(iii): whether it was actually acquired or viewed): less than a high risk
    cannot be recorded then.
    """
    return risk in {Risk.HIGH, Risk.UNKNOWN} or not tuple(exposures)

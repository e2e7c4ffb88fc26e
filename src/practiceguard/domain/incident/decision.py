"""Whether it is a breach at all, and how grave: only with the answered questions and a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.incident.risk import Exposure, Risk, may_be_lowered


class Question(StrEnum):
    """What has to be answered before anything is judged away: four of the law, four of HIPAA.

    Sources: GDPR Art. 33(1), 34(3), recitals 75 and 76 (the first four, in plain words); 45 CFR
    164.402(2) (the other four).
    """

    READABLE = "readable"
    """Could whoever has it read it?"""
    WHO_HAS_IT = "who-has-it"
    CAN_BE_UNDONE = "can-be-undone"
    CARE_OR_DIGNITY = "care-or-dignity"
    """Could care or dignity suffer?"""
    HIPAA_NATURE = "hipaa-nature"
    """(i) What identifiers, how easily could people be recognised again?"""
    HIPAA_WHO = "hipaa-who"
    """(ii) Who used it, or to whom was it disclosed?"""
    HIPAA_ACQUIRED = "hipaa-acquired"
    """(iii) Was it actually acquired or viewed?"""
    HIPAA_MITIGATED = "hipaa-mitigated"
    """(iv) How far has the risk been lessened?"""


LEGAL = (
    Question.READABLE,
    Question.WHO_HAS_IT,
    Question.CAN_BE_UNDONE,
    Question.CARE_OR_DIGNITY,
)
FOUR_FACTORS = (
    Question.HIPAA_NATURE,
    Question.HIPAA_WHO,
    Question.HIPAA_ACQUIRED,
    Question.HIPAA_MITIGATED,
)


class Refusal(StrEnum):
    """Why a decision is not taken in."""

    EXPOSED = "exposed"
    """Data was posted, a sample was shown or a patient was contacted."""
    QUESTIONS_OPEN = "questions-open"
    NO_NAME = "no-name"
    NO_REASON = "no-reason"


@dataclass(frozen=True)
class Decision:
    """What a named person decided, with the answers it rests on."""

    is_breach: bool
    """Whether it is a breach in the sense of the law."""
    risk: Risk
    answers: Mapping[Question, str]
    who: str
    why: str
    at: datetime
    """UTC."""
    severity: float | None = None
    """The score of ENISA's method, only as a written justification, never what decides."""

    @property
    def lowers(self) -> bool:
        """Whether it makes duties fall away."""
        return not self.is_breach or self.risk in {Risk.UNLIKELY, Risk.SOME}


def refusals_of(
    decision: Decision, exposures: Iterable[Exposure], *, hipaa: bool
) -> tuple[Refusal, ...]:
    """Given a decision and what was seen, return why it cannot be taken in; empty if it can.

    To decide that it is grave needs a name alone. To judge it away needs the four legal questions,
    where HIPAA may bind its four factors too, a reason, and that nobody has shown to have the data.
    """
    found = []
    if not decision.who.strip():
        found.append(Refusal.NO_NAME)
    if not decision.lowers:
        return tuple(found)
    if not decision.why.strip():
        found.append(Refusal.NO_REASON)
    exposed = tuple(exposures)
    if exposed and not (decision.is_breach and may_be_lowered(decision.risk, exposed)):
        found.append(Refusal.EXPOSED)
    if open_questions(decision.answers, hipaa=hipaa):
        found.append(Refusal.QUESTIONS_OPEN)
    return tuple(found)


def open_questions(answers: Mapping[Question, str], *, hipaa: bool) -> tuple[Question, ...]:
    """Return which questions nobody has answered, in their order."""
    asked = (*LEGAL, *FOUR_FACTORS) if hipaa else LEGAL
    return tuple(one for one in asked if not answers.get(one, "").strip())

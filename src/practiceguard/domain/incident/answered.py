"""The answers from which the laws follow, with those that were given before them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.incident import Signed


class AnswerKind(StrEnum):
    """What was asked."""

    HOME = "home"
    """Where the practice is."""
    HIPAA = "hipaa"
    AIM = "aim"
    """Whether it aims its services at a country."""
    DUTY = "duty"
    """The question on which one duty hangs."""


@dataclass(frozen=True)
class Question:
    """One question that the log answers."""

    kind: AnswerKind
    country: str = ""
    """Of `AIM`, as in `AimAnswered.country`."""
    duty: DutyId | None = None
    """Of `DUTY`."""


@dataclass(frozen=True)
class Answer:
    """What somebody said."""

    says: str | bool | HipaaStatus
    """Of `HOME` its code, of `HIPAA` the status, else yes or no."""
    who: str
    at: datetime
    """UTC."""
    why: str = ""


@dataclass(frozen=True)
class Answered:
    """A question with everything that was ever said to it."""

    question: Question
    answers: tuple[Answer, ...] = field(default=())
    """In the order in which they were given: the last one holds."""

    @property
    def now(self) -> Answer:
        """Return the answer that holds."""
        return self.answers[-1]

    @property
    def before(self) -> tuple[Answer, ...]:
        """Return the earlier answers, the latest of them first."""
        return tuple(reversed(self.answers[:-1]))


def answers_in(entries: Iterable[Signed]) -> tuple[Answered, ...]:
    """Given the entries of a log in their order, return each question that they answer, once."""
    found: dict[Question, list[Answer]] = {}
    for signed in entries:
        told = _said(signed.entry)
        if told is not None:
            question, says, why = told
            answer = Answer(says, signed.author, signed.at, why)
            found.setdefault(question, []).append(answer)
    return tuple(Answered(question, tuple(told)) for question, told in found.items())


def _said(entry: written.Entry) -> tuple[Question, str | bool | HipaaStatus, str] | None:
    if isinstance(entry, written.Opened):
        return Question(AnswerKind.HOME), entry.home, ""
    if isinstance(entry, written.HomeCorrected):
        return Question(AnswerKind.HOME), entry.home, entry.why
    if isinstance(entry, written.HipaaAnswered):
        return Question(AnswerKind.HIPAA), entry.status, entry.why
    if isinstance(entry, written.AimAnswered):
        return Question(AnswerKind.AIM, entry.country), entry.aims, entry.why
    if isinstance(entry, written.DutyAnswered):
        return Question(AnswerKind.DUTY, duty=entry.duty), entry.answer, entry.why
    return None

"""How many people are affected: begins at everyone reachable, and only goes down with proof."""

from dataclasses import dataclass, field
from datetime import datetime

from practiceguard.domain.errors import ErrorCode, PracticeGuardError


@dataclass(frozen=True)
class CountStep:
    """One number, as it stood from a moment on. Never changed, never removed."""

    people: int
    nobodys_files: int
    """Files of nobody known at that moment: said beside the number."""
    at: datetime
    """UTC."""
    who: str
    """Who decided it; for a number that was only found, who had it looked for."""
    counted: int | None = None
    """How many were counted in the copies just then; None where a person set the number."""
    reason: str = ""
    evidence: str = ""
    """The evidence item that shows it: always there where the number went down."""


@dataclass(frozen=True)
class AffectedCount:
    """The number of people affected, with all its history, the oldest first."""

    steps: tuple[CountStep, ...] = field(default=())

    @property
    def people(self) -> int | None:
        """The number as it stands; None while nothing was counted."""
        return self.steps[-1].people if self.steps else None

    @property
    def reachable(self) -> int | None:
        """The most that was ever counted in the copies: everyone who may be affected."""
        counted = [step.counted for step in self.steps if step.counted is not None]
        return max(counted) if counted else None

    @property
    def lowered(self) -> tuple[CountStep, ...]:
        """Every step by which the number went down; shown wherever the number is."""
        return tuple(
            after
            for before, after in zip(self.steps, self.steps[1:], strict=False)
            if after.people < before.people
        )

    def measured(self, people: int, nobodys_files: int, who: str, at: datetime) -> CountStep | None:
        """Given what was counted in the copies, return the step to write down, if there is one.

        The first count always. A later one never lowers the number: that takes a person, a reason
        and proof (`set_to`). If it finds more than was ever counted, the number rises to it, also
        where somebody had lowered it: the proof was of fewer people.
        """
        _refuse_negative(people, nobodys_files)
        if not self.steps:
            return CountStep(people, nobodys_files, at, who, people)
        last = self.steps[-1]
        is_more = people > (self.reachable or 0)
        number = max(people, last.people) if is_more else last.people
        files = max(nobodys_files, last.nobodys_files)
        if not is_more and files == last.nobodys_files:
            return None
        return CountStep(number, files, at, who, people)

    def set_to(
        self, people: int, who: str, at: datetime, *, reason: str = "", evidence: str = ""
    ) -> CountStep:
        """Given the number a named person decides on, return the step to write down.

        Raises:
            PracticeGuardError: COUNT_NEEDS_REASON or COUNT_NEEDS_EVIDENCE where the number goes
                down, or is set before anything was counted, without one; INPUT_INVALID for
                a number below nought or nobody's name.
        """
        _refuse_negative(people, 0)
        if not who.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        last = self.steps[-1] if self.steps else None
        if last is None or people < last.people:
            if not reason.strip():
                raise PracticeGuardError(ErrorCode.COUNT_NEEDS_REASON)
            if not evidence.strip():
                raise PracticeGuardError(ErrorCode.COUNT_NEEDS_EVIDENCE)
        nobodys = last.nobodys_files if last else 0
        return CountStep(people, nobodys, at, who.strip(), None, reason.strip(), evidence.strip())


def _refuse_negative(people: int, files: int) -> None:
    if people < 0 or files < 0:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "people"})

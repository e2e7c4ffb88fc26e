"""Who does what when something happened: who leads, who writes, who calls, and who stands in."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.person_name import name_key
from practiceguard.domain.typed_fields import PHONE, Fault, Field, faults_in


class Task(StrEnum):
    """What one person does, and no other: two who lead are none."""

    LEADS = "leads"
    """Decides, and is the only one who speaks for the practice."""
    WRITES = "writes"
    """Keeps the log, with times."""
    CALLS = "calls"
    """Telephones, by the list of contacts."""


class RoleState(StrEnum):
    """How a task stands."""

    MISSING = "missing"
    """Nobody, or nobody who can be called."""
    NO_DEPUTY = "no-deputy"
    """Ill or on holiday, and nobody does it."""
    COMPLETE = "complete"


@dataclass(frozen=True)
class Helper:
    """A person of the practice."""

    name: str = ""
    number: str = ""
    """Private: it works when the practice is closed and its computers do not."""

    @property
    def can_be_called(self) -> bool:
        """Return whether name and number are known."""
        return bool(self.name and self.number)


@dataclass(frozen=True)
class Role:
    """Who has a task, and who stands in.

    DETAILS_INVALID for what cannot be printed or called; DEPUTY_SAME_PERSON for one person twice.
    """

    task: Task
    person: Helper = Helper()
    deputy: Helper = Helper()
    changed_at: datetime | None = None
    """When somebody changed it, UTC."""

    def __post_init__(self) -> None:
        for person in (self.person, self.deputy):
            for name, fault in faults(person).items():
                raise PracticeGuardError(ErrorCode.DETAILS_INVALID, {"field": name, "fault": fault})
        if is_same_person(self.person, self.deputy):
            raise PracticeGuardError(ErrorCode.DEPUTY_SAME_PERSON, {"name": self.person.name})

    @property
    def state(self) -> RoleState:
        """Return how it stands."""
        if not self.person.can_be_called:
            return RoleState.MISSING
        return RoleState.COMPLETE if self.deputy.can_be_called else RoleState.NO_DEPUTY


FIELDS = {"name": Field(), "number": PHONE}


def faults(person: Helper) -> dict[str, Fault]:
    """Return what is wrong with which field of a person."""
    return faults_in(asdict(person), FIELDS)


def is_same_person(one: Helper, other: Helper) -> bool:
    """Return whether both are called the same, in whatever order it was typed."""
    key = name_key(one.name)
    return bool(key) and key == name_key(other.name)


def all_roles(known: Iterable[Role]) -> tuple[Role, ...]:
    """Given the roles that somebody filled, return every task once, in the usual order."""
    by_task = {one.task: one for one in known}
    return tuple(by_task.get(task) or Role(task) for task in Task)

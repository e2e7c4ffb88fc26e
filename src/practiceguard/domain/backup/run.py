"""One execution of a plan: written down as begun before anything starts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode

RunId = NewType("RunId", str)
SlotName = NewType("SlotName", str)
"""Of a slot of the schedule, `2026-11-22T12:30`: the same in every time zone."""


class RunState(StrEnum):
    """What became of a run. Only COMPLETE may ever be shown as good."""

    BEGUN = "begun"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    """A snapshot exists, but some files could not be read; they are listed."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    """The process died: power cut, crash, forced kill."""


class RunTrigger(StrEnum):
    """Who wanted the run."""

    MANUAL = "manual"
    FIRST = "first"
    SCHEDULED = "scheduled"
    CATCH_UP = "catch-up"
    TAKEN_OVER = "taken-over"
    """A line of the ledger of a former computer: told by a record in the place itself, so it counts
    for what is shown, and never for what may be removed."""


@dataclass(frozen=True)
class UnreadItem:
    """A file or folder that could not be read, and what the system said."""

    path: str
    reason: str


@dataclass(frozen=True)
class RunFigures:
    """Counts of one run, as restic's summary gives them. Bytes are bytes."""

    files_new: int = 0
    files_changed: int = 0
    files_unmodified: int = 0
    files_total: int = 0
    bytes_total: int = 0
    bytes_added: int = 0
    """Added to the repository, compressed."""


@dataclass(frozen=True)
class Run:
    """One line of the run ledger."""

    run_id: RunId
    plan_id: PlanId
    trigger: RunTrigger
    state: RunState
    begun_at: datetime
    ended_at: datetime | None = None
    snapshot_id: str | None = None
    figures: RunFigures = RunFigures()
    unread: tuple[UnreadItem, ...] = ()
    """At most the first 1,000; `unread_count` has the whole number."""
    unread_count: int = 0
    cause: ErrorCode | None = None
    cause_facts: tuple[tuple[str, str], ...] = ()
    log: str = ""
    """What restic said, control characters replaced, without secrets; for the details."""
    process_id: int | None = None
    """Of the process that does the run: a begun run of a dead process was interrupted."""
    process_started_at: float | None = None
    """When that process started, as the system counts it: a process id may be used again."""
    repository: RepositoryKey | None = None
    """Where the copy went; None in lines of a time when there was only one place."""
    slot: SlotName | None = None
    """The name of the slot of the schedule that it serves; None if a person wanted it."""

    @property
    def is_over(self) -> bool:
        """Return whether the run has an outcome."""
        return self.state is not RunState.BEGUN

    def went_to(self, repository: Repository) -> bool:
        """Return whether the copy went to that repository, as far as the line can tell."""
        if self.repository is None:
            return self.begun_at >= repository.connected_at
        return self.repository == repository.key

"""The computer: its time, its processes, its folders and drives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Protocol

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.progress import Cancellation

AWAKE_AT_MOST = timedelta(hours=6)
"""A run that hangs must not empty a battery over night; what runs longer may be cut by sleep."""


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        ...

    def zone(self) -> tzinfo:
        """Return the time zone of the clock on the wall, as the computer has it now."""
        ...


class RunLock(Protocol):
    """One run per repository at a time, across processes; freed by the system if we die."""

    def __enter__(self) -> "RunLock": ...
    def __exit__(self, *_: object) -> None: ...


class RunLocks(Protocol):
    """Gives the lock of a repository."""

    def of(self, key: RepositoryKey) -> RunLock:
        """Return a context manager; entering raises ALREADY_RUNNING if it is taken."""
        ...


@dataclass(frozen=True)
class ThisProcess:
    """A process as it can be recognised later, although numbers are used again."""

    process_id: int
    started_at: float


class Processes(Protocol):
    """Which processes live, and starting the one that does a run."""

    def this_process(self) -> ThisProcess: ...
    def is_alive(self, process_id: int, started_at: float) -> bool: ...

    def start_run(
        self, trigger: str, place: str | None = None, slot: str | None = None
    ) -> ThisProcess:
        """Start the quiet process that does one run; it outlives us.

        `place` is the key of a repository, None for the first one; `slot` what of the schedule the
        run serves.
        """
        ...

    def start_check(self, place: str, month: str) -> ThisProcess:
        """Start the quiet process that reads back a twelfth of a place; it outlives us.

        `place` is the key of a repository, `month` the one that it is made for.
        """
        ...

    def start_agent(self) -> ThisProcess:
        """Start the quiet process that keeps the schedule; it outlives us."""
        ...

    def start_chores(self, since_waking: timedelta | None = None) -> ThisProcess:
        """Start the quiet process that looks at the places and tells whom it concerns; it ends.

        `since_waking` is how long the computer has been awake, None if that is not known.
        """
        ...

    def end(self, process: ThisProcess) -> None:
        """Ask a process of ours to end and wait a moment for it; does nothing if it is gone."""
        ...

    def keep_awake(self, limit: timedelta = AWAKE_AT_MOST) -> None:
        """Ask the system not to sleep until this process ends, at most for `limit`; never fails."""
        ...


@dataclass(frozen=True)
class Folder:
    """A folder proposed for protection, and why."""

    path: Path
    reason: str
    """A code: documents, pictures, desktop, practice-software:NAME, …; worded elsewhere."""
    is_chosen: bool
    """Proposed as ticked."""


@dataclass(frozen=True)
class Drive:
    """A drive on which a copy could live."""

    folder: Path
    label: str
    is_removable: bool
    is_network: bool
    is_system: bool
    free_bytes: int
    total_bytes: int


@dataclass(frozen=True)
class FolderSize:
    """Files and bytes counted so far."""

    files: int
    bytes: int
    unreadable: int
    is_final: bool
    leads_to: tuple[Path, ...] = ()
    """Where links in it lead to outside of it: what lies there is not copied with it."""


@dataclass(frozen=True)
class LeftOut:
    """Something that is not copied, and why (a code, worded elsewhere)."""

    pattern: str
    reason: str


class Machine(Protocol):
    """The computer's folders and drives."""

    def host_name(self) -> str: ...
    def desktop(self) -> Path: ...
    def proposed_folders(self) -> tuple[Folder, ...]: ...
    def left_out(self) -> tuple[LeftOut, ...]: ...
    def drives(self) -> tuple[Drive, ...]: ...

    def measure(
        self, folder: Path, exclusions: tuple[str, ...], cancel: Cancellation
    ) -> Iterator[FolderSize]:
        """Count a folder, yielding now and then; the last one is final."""
        ...

    def free_bytes(self, folder: Path) -> int: ...

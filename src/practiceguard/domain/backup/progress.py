"""How far a long piece of work has come."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """What is being done."""

    PREPARING = "preparing"
    COUNTING = "counting"
    COPYING = "copying"
    READING_LIST = "reading-list"
    RESTORING = "restoring"
    VERIFYING = "verifying"
    PLACING = "placing"
    CHECKING = "checking"


@dataclass(frozen=True)
class Progress:
    """A moment of a long piece of work; zero or None where not known yet.

    `fraction` is 0..1 and reaches 1 only with the outcome: restic's own percentage may say 1
    with files left to do.
    """

    phase: Phase
    fraction: float | None = None
    files_done: int = 0
    files_total: int = 0
    bytes_done: int = 0
    bytes_total: int = 0
    seconds_elapsed: float = 0
    seconds_left: float | None = None
    current_folder: str = ""
    errors: int = 0

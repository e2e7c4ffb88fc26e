"""What restic's exit codes mean: one table, and whatever is not in it is a failure."""

from enum import Enum

_SUCCESS = 0


class Exit(Enum):
    """The meaning of an exit code (restic's manual, "Scripting")."""

    DONE = "done"
    FAILED = "failed"
    """The messages say why."""
    CRASHED = "crashed"
    INCOMPLETE = "incomplete"
    """A snapshot exists, but not every source could be read; forget: not every one was removed."""
    NO_REPOSITORY = "no repository"
    LOCKED = "locked"
    WRONG_PASSWORD = "wrong password"  # noqa: S105
    INTERRUPTED = "interrupted"
    KILLED = "killed"
    """Ended by a signal from outside."""
    UNKNOWN = "unknown"
    """The manual: an unknown exit code MUST be treated as a failure."""


_MEANINGS = {
    _SUCCESS: Exit.DONE,
    1: Exit.FAILED,
    2: Exit.CRASHED,
    3: Exit.INCOMPLETE,
    10: Exit.NO_REPOSITORY,
    11: Exit.LOCKED,
    12: Exit.WRONG_PASSWORD,
    130: Exit.INTERRUPTED,
}


def meaning(exit_code: int) -> Exit:
    """Given an exit code (negative: minus a signal's number), return what it means."""
    if exit_code < 0:
        return Exit.KILLED
    return _MEANINGS.get(exit_code, Exit.UNKNOWN)

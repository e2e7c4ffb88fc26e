"""The exit codes of the command line: stable, documented in docs/command_line.md."""

from enum import IntEnum

from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode


class ExitCode(IntEnum):
    """What a script may rely on."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    """Wrong options (click's own code)."""
    INCOMPLETE = 3
    """A copy without some files, or a restoration with damaged ones."""
    NOT_SET_UP = 4
    NOT_PROTECTED = 5
    """`status`: anything but good."""
    PLACE_NOT_REACHED = 10
    BUSY = 11
    WRONG_PASSWORD = 12
    KEYRING = 20
    INTERNAL = 70
    STOPPED = 130


_BY_ERROR = {
    ErrorCode.NOT_SET_UP: ExitCode.NOT_SET_UP,
    ErrorCode.PLACE_NOT_FOUND: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.PLACE_EMPTY: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.PLACE_NAME_UNKNOWN: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.PLACE_REFUSED: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.PLACE_UNREACHABLE: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.PLACE_TWICE: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.WRONG_REPOSITORY: ExitCode.PLACE_NOT_REACHED,
    ErrorCode.ALREADY_RUNNING: ExitCode.BUSY,
    ErrorCode.REPOSITORY_LOCKED: ExitCode.BUSY,
    ErrorCode.WRONG_PASSWORD: ExitCode.WRONG_PASSWORD,
    ErrorCode.RECOVERY_CODE_MISTYPED: ExitCode.WRONG_PASSWORD,
    ErrorCode.RECOVERY_GROUP_WRONG: ExitCode.WRONG_PASSWORD,
    ErrorCode.RECOVERY_CODE_WRONG: ExitCode.WRONG_PASSWORD,
    ErrorCode.KEYRING_MISSING: ExitCode.KEYRING,
    ErrorCode.KEYRING_LOCKED: ExitCode.KEYRING,
    ErrorCode.SECRET_MISSING: ExitCode.KEYRING,
    ErrorCode.PLACE_SECRET_MISSING: ExitCode.KEYRING,
    ErrorCode.DATABASE_KEY_MISSING: ExitCode.KEYRING,
    ErrorCode.CANCELLED: ExitCode.STOPPED,
    ErrorCode.INTERNAL: ExitCode.INTERNAL,
}


def of_error(code: ErrorCode) -> ExitCode:
    """Given a known failure, return its exit code; FAILED for all without one of their own."""
    return _BY_ERROR.get(code, ExitCode.FAILED)


def of_run(state: RunState, cause: ErrorCode | None) -> ExitCode:
    """Given the outcome of a run, return its exit code."""
    if state is RunState.COMPLETE:
        return ExitCode.DONE
    if state is RunState.INCOMPLETE:
        return ExitCode.INCOMPLETE
    if state is RunState.CANCELLED:
        return ExitCode.STOPPED
    return of_error(cause) if cause else ExitCode.FAILED

"""What reading any file may end in."""

from pathlib import Path

from practiceguard.adapters.table_files import TableFiles
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.table import Table

FAILURES = {
    ErrorCode.TABLE_EMPTY,
    ErrorCode.TABLE_UNREADABLE,
    ErrorCode.TABLE_LOCKED,
    ErrorCode.TABLE_TOO_LARGE,
}


def outcome(path: Path) -> Table | ErrorCode:
    """Return the table, or the code of the known failure; anything else is raised."""
    try:
        return TableFiles().read(path)
    except PracticeGuardError as error:
        return error.code

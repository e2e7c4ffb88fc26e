"""`restic version`: which restic it is."""

import json
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.restic.environment import scrubbed_own
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_SECONDS: Final = 30.0


def version_of_program(program: Path) -> str:
    """Ask a restic for its version; RESTIC_MISSING, RESTIC_FAILED, RESTIC_TIMED_OUT."""
    facts = {"path": str(program)}
    try:
        result = run_tool([str(program), "version", "--json"], timeout=_SECONDS, env=scrubbed_own())
        return str(json.loads(result.stdout)["version"])
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.RESTIC_MISSING, facts, details=str(error.strerror)
        ) from error
    except (ValueError, LookupError, TypeError) as error:
        raise PracticeGuardError(ErrorCode.RESTIC_FAILED, facts) from error

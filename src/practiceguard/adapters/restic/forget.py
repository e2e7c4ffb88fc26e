"""`restic forget`: drop the snapshots named. Never by policy: that is decided by us."""

import re

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_WHOLE_ID = re.compile(r"[0-9a-f]{64}")


def flags(snapshot_ids: tuple[str, ...], *, dry_run: bool) -> tuple[str, ...]:
    """Return the command. INPUT_INVALID unless every id is whole: a short one may mean another.

    It prints nothing for explicit ids, and ignores unknown ones: list the snapshots afterwards.
    """
    demand_whole(snapshot_ids)
    return ("forget", "--json", *(("--dry-run",) if dry_run else ()), *snapshot_ids)


def demand_whole(snapshot_ids: tuple[str, ...]) -> None:
    """Raise INPUT_INVALID unless there are ids, and every one is whole."""
    if not snapshot_ids or not all(_WHOLE_ID.fullmatch(one) for one in snapshot_ids):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "snapshots"})

"""Which copies in a place were complete, as the ledger knows it, for a new computer."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from practiceguard.domain.backup.run import Run, RunState

FORMAT: Final = "practiceguard runs"
VERSION: Final = 1
MOST: Final = 1000
"""The newest ones; of older copies it stays unknown."""
_MADE_A_COPY: Final = {RunState.COMPLETE, RunState.INCOMPLETE}


@dataclass(frozen=True)
class KnownRun:
    """What a ledger says of one copy."""

    run_id: str
    snapshot_id: str
    state: RunState
    begun_at: datetime
    ended_at: datetime
    files_total: int
    bytes_total: int
    unread_count: int


def line_of(run: Run) -> KnownRun | None:
    """Given a line of the ledger, return what is told of it; None unless it left a copy."""
    if run.snapshot_id is None or run.state not in _MADE_A_COPY:
        return None
    return KnownRun(
        run.run_id,
        run.snapshot_id,
        run.state,
        run.begun_at,
        run.ended_at or run.begun_at,
        run.figures.files_total,
        run.figures.bytes_total,
        run.unread_count,
    )


def to_bytes(lines: Iterable[KnownRun]) -> bytes:
    """Return the lines as JSON."""
    values = {"format": FORMAT, "version": VERSION, "runs": [_plain(one) for one in lines]}
    return (json.dumps(values, ensure_ascii=True, indent=1) + "\n").encode()


def from_bytes(content: bytes) -> tuple[KnownRun, ...]:
    """Return the lines that a record holds; none if this version does not understand them."""
    try:
        values = json.loads(content)
        if values["format"] != FORMAT or values["version"] != VERSION:
            return ()
        return tuple(_line(one) for one in values["runs"])
    except (ValueError, TypeError, KeyError):
        return ()


def _plain(line: KnownRun) -> dict[str, Any]:
    return {
        "run": line.run_id,
        "snapshot": line.snapshot_id,
        "state": line.state.value,
        "begun_at": line.begun_at.isoformat(),
        "ended_at": line.ended_at.isoformat(),
        "files": line.files_total,
        "bytes": line.bytes_total,
        "unread": line.unread_count,
    }


def _line(values: dict[str, Any]) -> KnownRun:
    state = RunState(values["state"])
    begun_at, ended_at = (datetime.fromisoformat(values[name]) for name in ("begun_at", "ended_at"))
    if state not in _MADE_A_COPY or begun_at.tzinfo is None or ended_at.tzinfo is None:
        raise ValueError("this is no line of a ledger")
    return KnownRun(
        str(values["run"]),
        str(values["snapshot"]),
        state,
        begun_at,
        ended_at,
        int(values["files"]),
        int(values["bytes"]),
        int(values["unread"]),
    )

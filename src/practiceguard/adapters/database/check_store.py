"""Keeps the ledger of checks, and the wish to stop a live one."""

from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2

from practiceguard.adapters.database.columns import (
    from_optional_time,
    from_time,
    to_optional_time,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.checking import (
    Check,
    CheckDepth,
    CheckId,
    CheckState,
    MonthName,
)
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_COLUMNS = (
    "check_id, repository, depth, share, month, state, begun_at, ended_at, cause, process_id,"
    " process_started_at"
)


@dataclass(frozen=True)
class DatabaseCheckStore:
    """`CheckStore` in the encrypted database; the schema itself guards the outcomes."""

    database: Database

    def begin(self, check: Check) -> None:
        """Write a check down as begun; ALREADY_RUNNING if another of that place is."""
        if check.is_over:
            raise ValueError("only a new check can begin")
        with self.database.transaction() as connection:
            live = connection.execute(
                "SELECT check_id FROM copy_check WHERE repository = ? AND state = 'begun'",
                (check.repository,),
            ).fetchone()
            if live is not None and live[0] != check.check_id:
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"check": live[0]})
            try:
                connection.execute(
                    f"INSERT INTO copy_check ({_COLUMNS})"  # noqa: S608
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    _to_row(check),
                )
            except dbapi2.IntegrityError as error:
                raise ValueError("only a new check can begin") from error

    def finish(self, check: Check) -> None:
        """Write the outcome; an outcome is never overwritten by a later call."""
        if not check.is_over:
            raise ValueError("a check that goes on has no outcome")
        with self.database.transaction() as connection:
            connection.execute(
                "UPDATE copy_check SET state = ?, ended_at = ?, cause = ?"
                " WHERE check_id = ? AND state = 'begun'",
                (
                    check.state.value,
                    from_optional_time(check.ended_at),
                    None if check.cause is None else check.cause.value,
                    check.check_id,
                ),
            )
            if not connection.execute(
                "SELECT 1 FROM copy_check WHERE check_id = ?", (check.check_id,)
            ).fetchone():
                raise ValueError("a check that was never begun has no outcome")

    def checks(self, key: RepositoryKey, *, limit: int = 200) -> tuple[Check, ...]:
        """Return the last checks of a place in the order of their lines, newest first."""
        rows = self.database.rows(
            f"SELECT {_COLUMNS} FROM copy_check WHERE repository = ?"  # noqa: S608
            " ORDER BY number DESC LIMIT ?",
            [key, limit],
        )
        return tuple(_to_check(row) for row in rows)

    def begun(self) -> tuple[Check, ...]:
        """Return all checks without an outcome."""
        rows = self.database.rows(
            f"SELECT {_COLUMNS} FROM copy_check WHERE state = 'begun'"  # noqa: S608
        )
        return tuple(_to_check(row) for row in rows)

    def request_cancel(self, check_id: CheckId) -> None:
        """Ask the process of a live check to stop; one that is over is left alone."""
        with self.database.transaction() as connection:
            connection.execute(
                "UPDATE copy_check SET is_cancel_asked = 1 WHERE check_id = ? AND state = 'begun'",
                (check_id,),
            )

    def is_cancel_requested(self, check_id: CheckId) -> bool:
        """Return whether somebody asked for a stop while the check was live."""
        row = self.database.row(
            "SELECT is_cancel_asked FROM copy_check WHERE check_id = ?", [check_id]
        )
        return bool(row and row[0])


def _to_row(check: Check) -> tuple[Any, ...]:
    return (
        check.check_id,
        check.repository,
        check.depth.value,
        check.share,
        check.month,
        check.state.value,
        from_time(check.begun_at),
        from_optional_time(check.ended_at),
        None if check.cause is None else check.cause.value,
        check.process_id,
        check.process_started_at,
    )


def _to_check(row: tuple[Any, ...]) -> Check:
    check_id, key, depth, share, month, state, begun_at, ended_at, cause, process, started = row
    return Check(
        check_id=CheckId(check_id),
        repository=RepositoryKey(key),
        depth=CheckDepth(depth),
        state=CheckState(state),
        begun_at=to_time(begun_at),
        share=share,
        month=None if month is None else MonthName(month),
        ended_at=to_optional_time(ended_at),
        cause=None if cause is None else ErrorCode(cause),
        process_id=process,
        process_started_at=started,
    )

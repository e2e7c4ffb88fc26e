"""Keeps the ledger of runs, and what a live run and those who watch it tell each other."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlcipher3 import dbapi2

from practiceguard.adapters.database.columns import (
    from_json,
    from_optional_time,
    from_time,
    known_fields,
    shown,
    to_json,
    to_optional_time,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import (
    Run,
    RunFigures,
    RunId,
    RunState,
    RunTrigger,
    SlotName,
    UnreadItem,
)
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_COLUMNS = (
    "run_id, plan_id, cause_of_start, state, begun_at, ended_at, snapshot_id, figures, unread,"
    " unread_count, cause, cause_facts, log, process_id, process_started_at,"
    " repository, slot"
)


@dataclass(frozen=True)
class DatabaseRunStore:
    """`RunStore` in the encrypted database; the schema itself guards the outcomes."""

    database: Database

    def begin(self, run: Run) -> None:
        """Write a run down as begun; ALREADY_RUNNING if another to that place is."""
        if run.is_over:
            raise ValueError("only a new run can begin")
        with self.database.transaction() as connection:
            live = connection.execute(
                "SELECT run_id FROM run WHERE coalesce(repository, plan_id) = ? AND state = ?",
                (run.repository or run.plan_id, RunState.BEGUN.value),
            ).fetchone()
            if live is not None and live[0] != run.run_id:
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"run": live[0]})
            try:
                _insert(connection, run)
            except dbapi2.IntegrityError as error:
                raise ValueError("only a new run can begin") from error

    def finish(self, run: Run) -> None:
        """Write the outcome; an outcome is never overwritten by a later call."""
        if not run.is_over:
            raise ValueError("a run that goes on has no outcome")
        values = dict(zip(_COLUMNS.replace(" ", "").split(","), _to_row(run), strict=True))
        with self.database.transaction() as connection:
            try:
                connection.execute(
                    "UPDATE run SET state = :state, ended_at = :ended_at,"
                    " snapshot_id = :snapshot_id, figures = :figures, unread = :unread,"
                    " unread_count = :unread_count, cause = :cause, cause_facts = :cause_facts,"
                    " log = :log WHERE run_id = :run_id AND state = 'begun'",
                    values,
                )
            except dbapi2.IntegrityError as error:
                raise ValueError("this run is not complete") from error
            if not connection.execute(
                "SELECT 1 FROM run WHERE run_id = :run_id", values
            ).fetchone():
                raise ValueError("a run that was never begun has no outcome")

    def take_over(self, run: Run) -> None:
        """Add a line of a former computer's ledger, with its outcome."""
        if not run.is_over or run.trigger is not RunTrigger.TAKEN_OVER:
            raise ValueError("only what is over can be taken over")
        with self.database.transaction() as connection:
            try:
                _insert(connection, run)
            except dbapi2.IntegrityError as error:
                raise ValueError("this line is not new, or not complete") from error

    def run(self, run_id: RunId) -> Run | None:
        """Return one run, None if there is none of that id."""
        row = self.database.row(f"SELECT {_COLUMNS} FROM run WHERE run_id = ?", [run_id])  # noqa: S608
        return _to_run(row) if row else None

    def runs(self, *, limit: int = 1000) -> tuple[Run, ...]:
        """Return the newest runs, newest first."""
        rows = self.database.rows(
            f"SELECT {_COLUMNS} FROM run ORDER BY begun_at DESC, number DESC LIMIT ?",  # noqa: S608
            [limit],
        )
        return tuple(_to_run(row) for row in rows)

    def begun(self) -> tuple[Run, ...]:
        """Return all runs without an outcome, whenever they began: a clock may have been wrong."""
        rows = self.database.rows(f"SELECT {_COLUMNS} FROM run WHERE state = 'begun'")  # noqa: S608
        return tuple(_to_run(row) for row in rows)

    def runs_for(self, slot: Slot) -> tuple[Run, ...]:
        """Return the runs of that slot, and those that began after it came."""
        rows = self.database.rows(
            f"SELECT {_COLUMNS} FROM run WHERE slot = ? OR begun_at >= ?",  # noqa: S608
            [slot.name, from_time(slot.at)],
        )
        return tuple(_to_run(row) for row in rows)

    def report(self, run_id: RunId, progress: Progress, at: datetime) -> None:
        """Publish how far a live run has come; one row per run, overwritten each time."""
        with self.database.transaction(durable=False) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO run_progress (run_id, progress, reported_at)"
                " SELECT run_id, ?, ? FROM run WHERE run_id = ?",
                (to_json(asdict(progress)), from_time(at), run_id),
            )

    def progress(self, run_id: RunId) -> tuple[Progress, datetime] | None:
        """Return what was last published, and when."""
        row = self.database.row(
            "SELECT progress, reported_at FROM run_progress WHERE run_id = ?", [run_id]
        )
        if row is None:
            return None
        values = known_fields(Progress, from_json(row[0]))
        return Progress(**{**values, "phase": Phase(values["phase"])}), to_time(row[1])

    def request_cancel(self, run_id: RunId) -> None:
        """Ask the process of a live run to stop; a run that is over is left alone."""
        with self.database.transaction() as connection:
            connection.execute(
                "UPDATE run SET is_cancel_asked = 1 WHERE run_id = ? AND state = 'begun'", (run_id,)
            )

    def is_cancel_requested(self, run_id: RunId) -> bool:
        """Return whether somebody asked for a stop while the run was live."""
        row = self.database.row("SELECT is_cancel_asked FROM run WHERE run_id = ?", [run_id])
        return bool(row and row[0])


def _insert(connection: Any, run: Run) -> None:
    connection.execute(
        f"INSERT INTO run ({_COLUMNS})"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        _to_row(run),
    )


def _to_row(run: Run) -> tuple[Any, ...]:
    return (
        run.run_id,
        run.plan_id,
        run.trigger.value,
        run.state.value,
        from_time(run.begun_at),
        from_optional_time(run.ended_at),
        run.snapshot_id,
        to_json(asdict(run.figures)),
        to_json([[item.path, item.reason] for item in run.unread]),
        run.unread_count,
        None if run.cause is None else run.cause.value,
        to_json(run.cause_facts),
        shown(run.log),
        run.process_id,
        run.process_started_at,
        run.repository,
        run.slot,
    )


def _to_run(row: tuple[Any, ...]) -> Run:
    (
        run_id,
        plan_id,
        trigger,
        state,
        begun_at,
        ended_at,
        snapshot_id,
        figures,
        unread,
        unread_count,
        cause,
        cause_facts,
        log,
        process_id,
        process_started_at,
        repository,
        slot,
    ) = row
    return Run(
        run_id=RunId(run_id),
        plan_id=PlanId(plan_id),
        trigger=RunTrigger(trigger),
        state=RunState(state),
        begun_at=to_time(begun_at),
        ended_at=to_optional_time(ended_at),
        snapshot_id=snapshot_id,
        figures=RunFigures(**known_fields(RunFigures, from_json(figures))),
        unread=tuple(UnreadItem(path, reason) for path, reason in from_json(unread)),
        unread_count=unread_count,
        cause=None if cause is None else ErrorCode(cause),
        cause_facts=tuple((name, value) for name, value in from_json(cause_facts)),
        log=log,
        process_id=process_id,
        process_started_at=process_started_at,
        repository=None if repository is None else RepositoryKey(repository),
        slot=None if slot is None else SlotName(slot),
    )

"""Keeps how long copies are kept, the holds, and what was removed."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from practiceguard.adapters.database.columns import (
    from_json,
    from_optional_time,
    from_time,
    shown,
    to_json,
    to_optional_time,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.hold import Hold, HoldCause, HoldId, Lifted
from practiceguard.domain.backup.removal import KnownCopy, Removal, RemovalId, RetentionChoice
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.retention import MadeCopy, OnePer, Period, Retention
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode

_HOLD = (
    "hold_id, repository, cause, reason, placed_by, since,"
    " lifted_at, lifted_by, lifted_reason, was_harmless"
)
_REMOVAL = (
    "removal_id, repository, begun_at, asked_by, asked, ended_at, gone, cause, is_tidied, is_sound"
)


@dataclass(frozen=True)
class DatabaseRetentionStore:
    """`RetentionStore` in the encrypted database."""

    database: Database

    def choice(self, key: RepositoryKey) -> RetentionChoice | None:
        """Return what was chosen last, None if nobody ever did."""
        row = self.database.row(
            "SELECT policy, chosen_at, chosen_by FROM retention_choice WHERE repository = ?"
            " ORDER BY number DESC LIMIT 1",
            [key],
        )
        if row is None:
            return None
        return RetentionChoice(key, _to_policy(from_json(row[0])), to_time(row[1]), row[2])

    def choose(self, choice: RetentionChoice) -> None:
        """Write down a choice; the earlier ones stay."""
        self._write(
            "INSERT INTO retention_choice (repository, policy, chosen_at, chosen_by)"
            " VALUES (?, ?, ?, ?)",
            choice.repository,
            to_json(_from_policy(choice.policy)),
            from_time(choice.chosen_at),
            shown(choice.chosen_by),
        )

    def made(self, repository: Repository) -> tuple[MadeCopy, ...]:
        """Return every copy that the ledger of runs knows there, in the order of its lines."""
        rows = self.database.rows(
            "SELECT snapshot_id, begun_at, state, json_extract(figures, '$.files_total') FROM run"
            # What a record in the place says of itself never makes another copy go.
            " WHERE snapshot_id IS NOT NULL AND cause_of_start <> 'taken-over'"
            " AND (repository = ? OR (repository IS NULL AND begun_at >= ?)) ORDER BY number",
            [repository.key, from_time(repository.connected_at)],
        )
        return tuple(
            MadeCopy(name, to_time(at), RunState(state) is RunState.COMPLETE, files or 0)
            for name, at, state, files in rows
        )

    def holds(self) -> tuple[Hold, ...]:
        """Return all holds, also those that were lifted, newest first."""
        rows = self.database.rows(f"SELECT {_HOLD} FROM hold ORDER BY number DESC")  # noqa: S608
        return tuple(_to_hold(row) for row in rows)

    def put_on(self, hold: Hold) -> None:
        """Write down a new hold."""
        self._write(
            "INSERT INTO hold (hold_id, repository, cause, reason, placed_by, since)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            hold.hold_id,
            hold.repository,
            hold.cause.value,
            shown(hold.reason),
            shown(hold.by),
            from_time(hold.since),
        )

    def lift(self, hold_id: HoldId, lifted: Lifted) -> None:
        """Lift a hold; one that was lifted before stays as it was."""
        self._write(
            "UPDATE hold SET lifted_at = ?, lifted_by = ?, lifted_reason = ?, was_harmless = ?"
            " WHERE hold_id = ? AND lifted_at IS NULL",
            from_time(lifted.at),
            shown(lifted.by),
            shown(lifted.reason),
            int(lifted.was_harmless),
            hold_id,
        )

    def known(self, key: RepositoryKey) -> tuple[KnownCopy, ...]:
        """Return the strange copies that a person knows; of each what was said last."""
        rows = self.database.rows(
            "SELECT snapshot_id, is_ours, said_by, said_at FROM known_copy"
            " WHERE repository = ? ORDER BY number",
            [key],
        )
        last = {row[0]: KnownCopy(row[0], bool(row[1]), row[2], to_time(row[3])) for row in rows}
        return tuple(last.values())

    def say_known(self, key: RepositoryKey, copy: KnownCopy) -> None:
        """Write down that a person knows a copy."""
        self._write(
            "INSERT INTO known_copy (repository, snapshot_id, is_ours, said_by, said_at)"
            " VALUES (?, ?, ?, ?, ?)",
            key,
            copy.snapshot_id,
            int(copy.is_ours),
            shown(copy.said_by),
            from_time(copy.said_at),
        )

    def begin_removal(self, removal: Removal) -> None:
        """Write down a removal before anything is removed."""
        self._write(
            f"INSERT INTO removal ({_REMOVAL}) VALUES (?, ?, ?, ?, ?, NULL, '[]', NULL, 0, NULL)",  # noqa: S608
            removal.removal_id,
            removal.repository,
            from_time(removal.begun_at),
            shown(removal.by),
            to_json(removal.asked),
        )

    def end_removal(self, removal: Removal) -> None:
        """Write what became of it; an outcome is never overwritten by a later call."""
        if removal.ended_at is None:
            raise ValueError("a removal that goes on has no outcome")
        self._write(
            "UPDATE removal SET ended_at = ?, gone = ?, cause = ?, is_tidied = ?, is_sound = ?"
            " WHERE removal_id = ? AND ended_at IS NULL",
            from_optional_time(removal.ended_at),
            to_json(removal.gone),
            None if removal.cause is None else removal.cause.value,
            int(removal.is_tidied),
            None if removal.is_sound is None else int(removal.is_sound),
            removal.removal_id,
        )

    def removals(self, key: RepositoryKey, *, limit: int = 100) -> tuple[Removal, ...]:
        """Return the last removals there, newest first."""
        rows = self.database.rows(
            f"SELECT {_REMOVAL} FROM removal WHERE repository = ? ORDER BY number DESC LIMIT ?",  # noqa: S608
            [key, limit],
        )
        return tuple(_to_removal(row) for row in rows)

    def _write(self, statement: str, *values: Any) -> None:
        with self.database.transaction() as connection:
            connection.execute(statement, values)


def _from_policy(policy: Retention) -> dict[str, Any]:
    every = policy.every_copy
    return {
        "every_copy": None if every is None else every.total_seconds(),
        "one_per": [[rule.period.value, rule.within.total_seconds()] for rule in policy.one_per],
        "at_least": policy.at_least,
    }


def _to_policy(values: dict[str, Any]) -> Retention:
    every = values["every_copy"]
    return Retention(
        every_copy=None if every is None else timedelta(seconds=every),
        one_per=tuple(
            OnePer(Period(period), timedelta(seconds=within))
            for period, within in values["one_per"]
        ),
        at_least=values["at_least"],
    )


def _to_hold(row: tuple[Any, ...]) -> Hold:
    hold_id, repository, cause, reason, by, since, lifted_at, lifted_by, why, harmless = row
    lifted = None
    if lifted_at is not None:
        lifted = Lifted(to_time(lifted_at), lifted_by, why, was_harmless=bool(harmless))
    return Hold(
        HoldId(hold_id),
        None if repository is None else RepositoryKey(repository),
        HoldCause(cause),
        reason,
        by,
        to_time(since),
        lifted,
    )


def _to_removal(row: tuple[Any, ...]) -> Removal:
    key, repository, begun_at, by, asked, ended_at, gone, cause, is_tidied, is_sound = row
    return Removal(
        RemovalId(key),
        RepositoryKey(repository),
        to_time(begun_at),
        by,
        tuple(from_json(asked)),
        to_optional_time(ended_at),
        tuple(from_json(gone)),
        None if cause is None else ErrorCode(cause),
        bool(is_tidied),
        None if is_sound is None else bool(is_sound),
    )

"""Keeps the practice, its plan, its repositories and sheets, the set-up draft and settings."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from practiceguard.adapters.database.columns import (
    from_json,
    from_optional_time,
    from_paths,
    from_time,
    known_fields,
    shown,
    to_json,
    to_optional_time,
    to_paths,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.adapters.database.rules_columns import from_rules, to_rules
from practiceguard.domain.backup.connection import from_plain, to_plain
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.practice import Practice
from practiceguard.domain.setup import SetupDraft

_REPOSITORY = (
    "key, kind, location, label, restic_id, config_fingerprint, connected_at, adopted, append_only,"
    " connection"
)


@dataclass(frozen=True)
class DatabasePracticeStore:
    """`PracticeStore` in the encrypted database."""

    database: Database

    def practice(self) -> Practice | None:
        """Return the practice, None before set-up."""
        row = self.database.row("SELECT name, country FROM practice")
        return Practice(*row) if row else None

    def save_practice(self, practice: Practice) -> None:
        """Keep the practice in the place of an earlier one."""
        self._write(
            "INSERT OR REPLACE INTO practice (only_one, name, country) VALUES (1, ?, ?)",
            practice.name,
            practice.country,
        )

    def draft(self) -> SetupDraft:
        """Return the answers so far; an empty draft before the first one."""
        row = self.database.row("SELECT answers FROM setup_draft")
        return _to_draft(from_json(row[0])) if row else SetupDraft()

    def save_draft(self, draft: SetupDraft) -> None:
        """Keep the answers so far."""
        self._write(
            "INSERT OR REPLACE INTO setup_draft (only_one, answers) VALUES (1, ?)",
            to_json(_from_draft(draft)),
        )

    def plan(self) -> BackupPlan | None:
        """Return the one plan, None before set-up."""
        row = self.database.row(
            "SELECT plan_id, sources, exclusions, repository, host, saved_at, others FROM plan"
        )
        if row is None:
            return None
        plan_id, sources, exclusions, repository, host, saved_at, others = row
        return BackupPlan(
            plan_id=PlanId(plan_id),
            sources=to_paths(sources),
            exclusions=tuple(from_json(exclusions)),
            repository=RepositoryKey(repository),
            host=host,
            saved_at=to_time(saved_at),
            others=tuple(map(RepositoryKey, from_json(others))),
        )

    def save_plan(self, plan: BackupPlan) -> None:
        """Keep the plan in the place of an earlier one."""
        self._write(
            "INSERT OR REPLACE INTO plan"
            " (only_one, plan_id, sources, exclusions, repository, host, saved_at, others)"
            " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            plan.plan_id,
            from_paths(plan.sources),
            to_json(plan.exclusions),
            plan.repository,
            plan.host,
            from_time(plan.saved_at),
            to_json(plan.others),
        )

    def rules(self, key: RepositoryKey) -> PlaceRules | None:
        """Return how a place is served, None if nobody said so yet."""
        row = self.database.row("SELECT rules FROM place_rules WHERE repository = ?", [key])
        return to_rules(key, from_json(row[0])) if row else None

    def save_rules(self, rules: PlaceRules) -> None:
        """Keep how a place is served."""
        self._write(
            "INSERT OR REPLACE INTO place_rules (repository, rules) VALUES (?, ?)",
            rules.repository,
            to_json(from_rules(rules)),
        )

    def repository(self, key: RepositoryKey) -> Repository | None:
        """Return the repository of that key."""
        row = self.database.row(f"SELECT {_REPOSITORY} FROM repository WHERE key = ?", [key])  # noqa: S608
        return _to_repository(row) if row else None

    def repositories(self) -> tuple[Repository, ...]:
        """Return all repositories, the first one connected first."""
        rows = self.database.rows(
            f"SELECT {_REPOSITORY} FROM repository ORDER BY connected_at, rowid"  # noqa: S608
        )
        return tuple(_to_repository(row) for row in rows)

    def save_repository(self, repository: Repository) -> None:
        """Keep a repository in the place of what is known under its key."""
        self._write(
            f"INSERT OR REPLACE INTO repository ({_REPOSITORY})"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            repository.key,
            repository.kind.value,
            to_json(repository.location),
            shown(repository.label),
            repository.restic_id,
            repository.config_fingerprint,
            from_time(repository.connected_at),
            int(repository.adopted),
            int(repository.append_only),
            to_json(to_plain(repository.connection)),
        )

    def sheet(self, key: RepositoryKey) -> RecoverySheet | None:
        """Return what is remembered of a repository's sheet."""
        row = self.database.row(
            "SELECT restic_key_id, made_at, saved_at, verified_at"
            " FROM recovery_sheet WHERE repository = ?",
            [key],
        )
        if row is None:
            return None
        restic_key_id, made_at, saved_at, verified_at = row
        return RecoverySheet(
            repository=key,
            restic_key_id=restic_key_id,
            made_at=to_time(made_at),
            saved_at=to_optional_time(saved_at),
            verified_at=to_optional_time(verified_at),
        )

    def save_sheet(self, sheet: RecoverySheet) -> None:
        """Keep what is to be remembered of a repository's sheet."""
        self._write(
            "INSERT OR REPLACE INTO recovery_sheet"
            " (repository, restic_key_id, made_at, saved_at, verified_at) VALUES (?, ?, ?, ?, ?)",
            sheet.repository,
            sheet.restic_key_id,
            from_time(sheet.made_at),
            from_optional_time(sheet.saved_at),
            from_optional_time(sheet.verified_at),
        )

    def setting(self, key: str) -> str | None:
        """Return a setting, None if it was never made."""
        row = self.database.row("SELECT value FROM setting WHERE key = ?", [key])
        return None if row is None else str(from_json(row[0]))

    def save_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._write(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", key, to_json(value)
        )

    def _write(self, statement: str, *values: str | int | None) -> None:
        with self.database.transaction() as connection:
            connection.execute(statement, values)


def _to_repository(row: tuple[Any, ...]) -> Repository:
    key, kind, location, label, restic_id, fingerprint, connected_at, *rest = row
    adopted, append_only, connection = rest
    return Repository(
        key=RepositoryKey(key),
        kind=PlaceKind(kind),
        location=from_json(location),
        label=label,
        restic_id=restic_id,
        config_fingerprint=fingerprint,
        connected_at=to_time(connected_at),
        adopted=bool(adopted),
        append_only=bool(append_only),
        connection=from_plain(from_json(connection)),
    )


def _from_draft(draft: SetupDraft) -> dict[str, Any]:
    return {
        "practice_name": draft.practice_name,
        "country": draft.country,
        "sources": [str(path) for path in draft.sources],
        "exclusions": list(draft.exclusions),
        "place_kind": draft.place_kind,
        "place_folder": None if draft.place_folder is None else str(draft.place_folder),
        "adopt": draft.adopt,
        "repository": draft.repository,
        "sheet_saved_at": from_optional_time(draft.sheet_saved_at),
        "code_typed_at": from_optional_time(draft.code_typed_at),
        "finished_at": from_optional_time(draft.finished_at),
    }


def _to_draft(answers: dict[str, Any]) -> SetupDraft:
    """Return the draft; what a draft of an earlier version lacks is simply not answered yet."""
    given = known_fields(
        SetupDraft, {name: value for name, value in answers.items() if value is not None}
    )
    turn: dict[str, Callable[[Any], object]] = {
        "sources": lambda paths: tuple(PurePath(path) for path in paths),
        "exclusions": tuple,
        "place_kind": PlaceKind,
        "place_folder": PurePath,
        "sheet_saved_at": to_time,
        "code_typed_at": to_time,
        "finished_at": to_time,
    }
    turned: dict[str, Any] = {
        name: turn[name](value) if name in turn else value for name, value in given.items()
    }
    return SetupDraft(**turned)

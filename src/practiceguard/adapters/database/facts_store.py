"""Keeps what was last read in each repository."""

from dataclasses import dataclass
from typing import Any

from practiceguard.adapters.database.columns import from_json, from_time, to_json, to_time
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot import Snapshot


@dataclass(frozen=True)
class DatabaseFactsStore:
    """`FactsStore` in the encrypted database."""

    database: Database

    def facts(self, key: RepositoryKey) -> RepositoryFacts | None:
        """Return what was last read in that repository, None before the first time."""
        row = self.database.row(
            "SELECT read_at, snapshots FROM repository_facts WHERE repository = ?", [key]
        )
        if row is None:
            return None
        snapshots = tuple(_to_snapshot(one) for one in from_json(row[1]))
        return RepositoryFacts(repository=key, read_at=to_time(row[0]), snapshots=snapshots)

    def save_facts(self, facts: RepositoryFacts) -> None:
        """Keep what was read, in the place of what was read before."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO repository_facts (repository, read_at, snapshots)"
                " VALUES (?, ?, ?)",
                (
                    facts.repository,
                    from_time(facts.read_at),
                    to_json([_from_snapshot(one) for one in facts.snapshots]),
                ),
            )


def _from_snapshot(snapshot: Snapshot) -> dict[str, Any]:
    return {
        "id": snapshot.snapshot_id,
        "taken_at": from_time(snapshot.taken_at),
        "host": snapshot.host,
        "tags": snapshot.tags,
        "paths": snapshot.paths,
        "files": snapshot.files_total,
        "bytes": snapshot.bytes_total,
        "program": snapshot.program_version,
    }


def _to_snapshot(values: dict[str, Any]) -> Snapshot:
    return Snapshot(
        snapshot_id=values["id"],
        taken_at=to_time(values["taken_at"]),
        host=values["host"],
        tags=tuple(values["tags"]),
        paths=tuple(values["paths"]),
        files_total=values["files"],
        bytes_total=values["bytes"],
        program_version=values["program"],
    )

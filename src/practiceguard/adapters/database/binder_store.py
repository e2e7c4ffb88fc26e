"""Remembers which binder was made, printed, and taken on a telephone."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.adapters.database.columns import from_json, to_json
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind


@dataclass(frozen=True)
class DatabaseBinderStore:
    """`BinderStore` in the encrypted database."""

    database: Database

    def copy(self, kind: CopyKind) -> BinderCopy | None:
        """Return the last one of a kind; None if there was none."""
        rows = self.database.rows("SELECT content FROM binder_copy WHERE kind = ?", [kind.value])
        for (text,) in rows:
            said = from_json(text)
            return BinderCopy(
                kind,
                datetime.fromisoformat(said["made_at"]),
                said["language"],
                dict(said["marks"]),
                said["holder"],
            )
        return None

    def save_copy(self, copy: BinderCopy) -> None:
        """Keep it instead of the one of the same kind."""
        said = {
            "made_at": copy.made_at.isoformat(),
            "language": copy.language,
            "marks": dict(copy.marks),
            "holder": copy.holder,
        }
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO binder_copy (kind, content) VALUES (?, ?)",
                (copy.kind.value, to_json(said)),
            )

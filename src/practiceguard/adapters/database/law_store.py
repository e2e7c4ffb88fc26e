"""Keeps the editions of the law that were taken in, and what the practice corrected in it."""

from dataclasses import dataclass
from datetime import date

from practiceguard.adapters.database.columns import from_json, from_time, shown, to_json, to_time
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction, entry_of, plain_entry
from practiceguard.domain.incident.edition import AcceptedUpdate, Proof


@dataclass(frozen=True)
class DatabaseLawStore:
    """`LawStore` in the encrypted database."""

    database: Database

    def accept(self, update: AcceptedUpdate, content: bytes) -> None:
        """Write down an update that was taken in, and keep its file."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO law_update (version, released_on, sha256, proof, signed_by,"
                " accepted_by, accepted_at, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    update.version,
                    update.released_on.isoformat(),
                    update.sha256,
                    update.proof.value,
                    shown(update.signed_by),
                    shown(update.who),
                    from_time(update.at),
                    content,
                ),
            )

    def accepted(self) -> tuple[AcceptedUpdate, ...]:
        """Return the updates that were taken in, the newest first."""
        rows = self.database.rows(
            "SELECT version, released_on, sha256, proof, signed_by, accepted_by, accepted_at"
            " FROM law_update ORDER BY number DESC"
        )
        return tuple(
            AcceptedUpdate(
                version,
                date.fromisoformat(released_on),
                sha256,
                Proof(proof),
                signed_by,
                who,
                to_time(at),
            )
            for version, released_on, sha256, proof, signed_by, who, at in rows
        )

    def content_of(self, update: AcceptedUpdate) -> bytes:
        """Return the file of an update; DATABASE_UNREADABLE for one that was never taken in."""
        rows = self.database.rows(
            "SELECT content FROM law_update WHERE sha256 = ? ORDER BY number DESC LIMIT 1",
            [update.sha256],
        )
        for (content,) in rows:
            return bytes(content)
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    def correct(self, correction: Correction) -> None:
        """Write down a correction or its withdrawal; the earlier ones stay."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO law_correction (code, path, value, original, note, corrected_by,"
                " corrected_at, is_withdrawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    correction.code,
                    correction.path,
                    to_json(plain_entry(correction.value)),
                    to_json(plain_entry(correction.original)),
                    shown(correction.note),
                    shown(correction.who),
                    from_time(correction.at),
                    correction.is_withdrawn,
                ),
            )

    def corrections(self) -> tuple[Correction, ...]:
        """Return every correction and withdrawal, in the order in which they were made."""
        rows = self.database.rows(
            "SELECT code, path, value, original, note, corrected_by, corrected_at, is_withdrawn"
            " FROM law_correction ORDER BY number"
        )
        return tuple(
            Correction(
                code,
                path,
                entry_of(from_json(value)),
                entry_of(from_json(original)),
                note,
                who,
                to_time(at),
                bool(is_withdrawn),
            )
            for code, path, value, original, note, who, at, is_withdrawn in rows
        )

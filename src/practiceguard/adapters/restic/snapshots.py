"""`restic snapshots`: which snapshots are there."""

from datetime import UTC, datetime

from practiceguard.adapters.restic.messages import Fields, document_objects
from practiceguard.domain.backup.snapshot import Snapshot

UNREADABLE = "failed to load snapshot"
"""Said on stderr of a snapshot that is damaged: it is left out of the list, with exit code 0."""


def flags() -> tuple[str, ...]:
    """Return the command with its flags."""
    return ("snapshots", "--json")


def parse(output: bytes) -> tuple[Snapshot, ...]:
    """Given its output, return the snapshots, oldest first."""
    found = [_snapshot(fields) for fields in document_objects(output)]
    return tuple(sorted(found, key=lambda snapshot: snapshot.taken_at))


def parse_origins(output: bytes) -> frozenset[str]:
    """Given its output, return the ids, and those of the snapshots that were copied here."""
    return frozenset(
        fields.text(name)
        for fields in document_objects(output)
        for name in ("id", "original")
        if fields.text(name)
    )


def _snapshot(fields: Fields) -> Snapshot:
    summary = fields.object("summary")
    known = fields.has("summary")
    return Snapshot(
        snapshot_id=fields.text("id"),
        # A time that cannot be read must not make a snapshot look new.
        taken_at=fields.time("time") or datetime.min.replace(tzinfo=UTC),
        host=fields.text("hostname"),
        tags=fields.texts("tags"),
        paths=fields.texts("paths"),
        files_total=summary.integer("total_files_processed") if known else None,
        bytes_total=summary.integer("total_bytes_processed") if known else None,
        program_version=fields.text("program_version"),
    )

"""`restic stats`: how large one snapshot is, or all of them."""

from practiceguard.adapters.restic.messages import document_object


def both_flags(snapshot_id: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the commands for the size once restored and for that in the repository.

    Of all snapshots if None.
    """
    chosen = () if snapshot_id is None else (snapshot_id,)
    return (
        ("stats", "--json", "--mode", "restore-size", *chosen),
        ("stats", "--json", "--mode", "raw-data", *chosen),
    )


def parse(output: bytes) -> tuple[int, int]:
    """Given its output, return bytes, and the number of files and folders together."""
    fields = document_object(output)
    return fields.integer("total_size"), fields.integer("total_file_count")

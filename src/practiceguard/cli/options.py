"""Options that several verbs share."""

import click

from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
language = click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the recovery sheet.",
)
snapshot = click.option(
    "--copy",
    "snapshot_id",
    default="latest",
    show_default=True,
    help="Which copy: its id, the beginning of it, or `latest`.",
)


def chosen_snapshot(snapshots: tuple[Snapshot, ...], wanted: str) -> Snapshot:
    """Given the snapshots and what was asked for, return that one; SNAPSHOT_NOT_FOUND."""
    newest_first = sorted(snapshots, key=lambda snap: snap.taken_at, reverse=True)
    if wanted == "latest" and newest_first:
        return newest_first[0]
    fitting = [snap for snap in newest_first if len(wanted) >= 4]
    fitting = [snap for snap in fitting if snap.snapshot_id.startswith(wanted.lower())]
    if len(fitting) != 1:
        raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": wanted})
    return fitting[0]

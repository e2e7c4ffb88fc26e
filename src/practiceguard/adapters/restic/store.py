"""`restic backup --stdin`: store a record of our own, whose content comes by a pipe."""

import secrets
from datetime import datetime, timedelta

from practiceguard.domain.backup.plan import TAG
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.record import (
    FOLDER,
    WEIGHT,
    WEIGHT_BYTES,
    StoredRecord,
    is_record,
    stored_record,
)
from practiceguard.services.ports import StoreRequest


def flags(request: StoreRequest) -> tuple[str, ...]:
    """Return the command. Nothing in it tells more than the kind of the record and its hash."""
    label = request.record.label
    tags = [f"--tag={tag}" for tag in label.tags]
    slow = [f"--limit-upload={request.kib_per_second}"] if request.kib_per_second else []
    named = (f"--stdin-filename={FOLDER}/{label.name}", f"--host={request.host}")
    return (
        "backup",
        "--json",
        "--stdin",
        *named,
        f"--time={wall_time(request.dated)}",
        *slow,
        *tags,
        f"--tag={WEIGHT}{secrets.token_urlsafe(WEIGHT_BYTES)}",
    )


def path_of(name: str) -> str:
    """Return where a record lies in its snapshot."""
    return f"/{FOLDER}/{name}"


def without_records(found: tuple[Snapshot, ...]) -> tuple[Snapshot, ...]:
    """Given all snapshots of a repository, return the copies: told apart here only."""
    return tuple(one for one in found if not is_record(one.tags, one.paths, TAG))


def records_in(found: tuple[Snapshot, ...]) -> tuple[StoredRecord, ...]:
    """Given all snapshots of a repository, return the records, in the same order."""
    return tuple(stored_record(one) for one in found if is_record(one.tags, one.paths, TAG))


def wall_time(moment: datetime) -> str:
    """Return a time as restic takes it: on this computer's wall, in whole seconds, never later.

    In the night in which an hour comes twice the hour before is said: whichever of the two restic
    takes, it is not after the copy.
    """
    wall = moment.astimezone().replace(microsecond=0, tzinfo=None)
    first, second = (wall.replace(fold=fold).astimezone().utcoffset() for fold in (0, 1))
    if first != second:
        wall -= timedelta(hours=1)
    return f"{wall:%Y-%m-%d %H:%M:%S}"

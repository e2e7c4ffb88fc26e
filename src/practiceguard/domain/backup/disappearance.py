"""Since when a file is gone from the practice, as far as the snapshots can tell."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from practiceguard.domain.backup.listed_name import as_listed
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.backup.snapshot_path import normal_path, snapshot_path, without_nested


def gone_at(
    path: str,
    holders: Iterable[str],
    searched: Iterable[Snapshot],
    unsure: Iterable[str] = (),
) -> datetime | None:
    """Given a path and the ids of the snapshots that hold it, return when it was first missing.

    `searched` are the snapshots that were looked into; those named in `unsure` are incomplete:
    they prove that a file was there, never that it was not. Nor does a snapshot whose sources do
    not include the path: a folder that is no longer copied says nothing about its files. Returns
    None if the newest witness holds the path, or none was made after it was last there.
    """
    held, doubtful = set(holders), set(unsure)
    was_there = False
    missing: datetime | None = None
    for one in sorted(searched, key=lambda snapshot: snapshot.taken_at):
        if one.snapshot_id in held:
            was_there, missing = True, None
        elif was_there and missing is None and one.snapshot_id not in doubtful:
            missing = one.taken_at if covers(one, path) else None
    return missing


def covers(snapshot: Snapshot, path: str) -> bool:
    """Return whether a path inside snapshots lies in one of this snapshot's sources."""
    return any(
        path == source or path.startswith(f"{source.rstrip('/')}/")
        for source in sources_in(snapshot)
    )


def sources_in(snapshot: Snapshot) -> tuple[str, ...]:
    """Return a snapshot's sources as paths inside of it, without those that lie in another."""
    natives = (
        PureWindowsPath(source) if _is_windows(source) else PurePosixPath(source)
        for source in snapshot.paths
    )
    return without_nested(tuple(path_inside(native) for native in natives))


def path_inside(source: PurePath) -> str:
    """Given a source as it was named, return its path as a snapshot's listing has it."""
    listed = as_listed(snapshot_path(source), windows=isinstance(source, PureWindowsPath))
    return normal_path(listed) if listed.startswith("/") else listed


def _is_windows(source: str) -> bool:
    return source[1:3] in {":\\", ":/"} or source.startswith("\\\\")

"""Chosen paths of a snapshot, put together into as few calls of restic as possible."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from practiceguard.domain.backup.listed_name import is_readable
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.snapshot_path import normal_path, without_nested
from practiceguard.services.progress import Report

RESTORING_SHARE = 0.9
"""Of the whole work, as progress shows it; the rest is placing."""


@dataclass(frozen=True)
class Group:
    """Chosen names that lie in one folder of the snapshot: one call of restic."""

    folder: str
    names: tuple[str, ...]
    """Everything in the folder if empty."""
    chosen: str = ""
    """The one path that was chosen, where its own folder cannot be named to restic."""

    @property
    def depth(self) -> int:
        """How many folders below `folder` the chosen paths begin."""
        if not self.chosen:
            return 0
        return len(PurePosixPath(self.chosen).relative_to(self.folder).parts) - 1

    def contains(self, path: str) -> bool:
        """Return whether a path, in the folder's call, is one that was chosen or lies below it."""
        if self.chosen:
            return path == self.chosen or path.startswith(f"{self.chosen}/")
        if not self.names:
            return True
        return self.relative(path).split("/", 1)[0] in self.names

    def relative(self, path: str) -> str:
        """Return a path of the snapshot as seen from the folder."""
        return str(PurePosixPath(path).relative_to(self.folder))

    def joined(self, relative: object) -> str:
        """Return what lies there in the folder as a path of the snapshot."""
        return f"/{relative}" if self.folder == "/" else f"{self.folder}/{relative}"


def groups_of(paths: tuple[str, ...]) -> tuple[Group, ...]:
    """Given chosen paths, return the calls; INPUT_INVALID if one is no path of a snapshot."""
    by_folder: dict[str, list[str]] = {}
    alone: list[Group] = []
    for path in without_nested(tuple(normal_path(one) for one in paths)):
        pure = PurePosixPath(path)
        if not is_readable(str(pure.parent)):
            # restic finds a folder by its true name only: ask for the one above it.
            folder = next(one for one in pure.parents if is_readable(str(one)))
            alone.append(Group(str(folder), (pure.relative_to(folder).parts[0],), path))
            continue
        names = by_folder.setdefault(str(pure.parent), [])
        if pure.name:
            names.append(pure.name)
    return (*(Group(folder, tuple(names)) for folder, names in by_folder.items()), *alone)


def scaled_report(
    report: Report, files_before: int, files_total: int, bytes_before: int, bytes_total: int
) -> Report:
    """Return a report for one of several calls that shows the whole of them."""

    def scaled(progress: Progress) -> None:
        done = bytes_before + progress.bytes_done
        fraction = min(done / bytes_total, 1) * RESTORING_SHARE if bytes_total else None
        report(
            replace(
                progress,
                files_done=min(files_before + progress.files_done, files_total),
                files_total=files_total,
                bytes_done=done,
                bytes_total=bytes_total,
                fraction=fraction,
            )
        )

    return scaled

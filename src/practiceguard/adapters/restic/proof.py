"""What a repository's folder itself proves, without restic: its cache may answer for lost files."""

import os
import re
import time
from pathlib import Path
from typing import Final

from practiceguard.adapters.restic.place import (
    config_fingerprint,
    demand_repository,
    demand_snapshot,
    local_folder,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access, StoredFiles

SECONDS_TO_COUNT: Final = 10.0
_NAME = re.compile(r"[0-9a-f]{64}")


class FolderProof:
    """The part of the engine that reads a repository's folder; says nothing of other places."""

    def fingerprint(self, access: Access) -> str:
        """Return the SHA-256 of the config file of a local repository, else ""."""
        folder = local_folder(access.location)
        return "" if folder is None else config_fingerprint(folder, access.location)

    def prove_snapshots(self, access: Access, snapshot_ids: tuple[str, ...]) -> None:
        """Raise REPOSITORY_DAMAGED unless these snapshots are there, and something they list."""
        folder = local_folder(access.location)
        if folder is None or not snapshot_ids:
            return
        demand_repository(folder, access.location)
        for part in ("index", "data"):
            if not _has_files(folder / part):
                raise PracticeGuardError(
                    ErrorCode.REPOSITORY_DAMAGED,
                    {"location": access.location},
                    details=f"{part}: no files",
                )
        for snapshot_id in snapshot_ids:
            demand_snapshot(folder, snapshot_id, access.location)

    def stored_files(self, access: Access) -> StoredFiles | None:
        """Count the files that hold the data and its index; None if elsewhere or too slow."""
        folder = local_folder(access.location)
        if folder is None:
            return None
        demand_repository(folder, access.location)
        until = time.monotonic() + SECONDS_TO_COUNT
        waiting, files, size = [folder / "data", folder / "index"], 0, 0
        while waiting:
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        if entry.is_dir():
                            waiting.append(Path(entry.path))
                        elif _NAME.fullmatch(entry.name):
                            files += 1
                            size += entry.stat().st_size
            except OSError:
                return None
            if time.monotonic() > until:
                return None
        return StoredFiles(files, size)


def _has_files(folder: Path) -> bool:
    """Return whether a repository's file of some size is in the folder, or in one below."""
    try:
        return any(
            _NAME.fullmatch(path.name) and path.is_file() and path.stat().st_size > 0
            for path in folder.rglob("*")
        )
    except OSError:
        return False

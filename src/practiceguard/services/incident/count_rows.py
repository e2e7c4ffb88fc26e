"""Look into the databases and tables of a copy to tell how many people are in them."""

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from practiceguard.domain.errors import AWAY, ErrorCode, PracticeGuardError
from practiceguard.domain.incident.person import BulkFile
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.ports import BackupEngine, Files, PracticeStore, Processes, RowCounter

LARGEST = 2_000_000_000
"""Bytes; a larger database is not fetched only to count it."""
_CANNOT_TELL = {
    ErrorCode.FILE_NOT_FOUND,
    ErrorCode.TARGET_FULL,
    ErrorCode.RESTIC_FAILED,
    ErrorCode.REPOSITORY_DAMAGED,
}


@dataclass(frozen=True)
class CountRows:
    """Fetches one file into a private folder, counts, and removes it again."""

    engine: BackupEngine
    files: Files
    store: PracticeStore
    processes: Processes
    open_copy: OpenCopy
    counter: RowCounter
    state_folder: Path

    def __call__(self, snapshot_id: str, file: BulkFile) -> BulkFile:
        """Return the file with the number of rows; without it where that cannot be told.

        Raises what opening the copy raises if its place is away.
        """
        if file.size > LARGEST:
            return file
        access = self.open_copy(snapshot_id)
        # Written down: what a power cut leaves here is removed at the next start.
        folders = StagingFolders(self.files, self.store, self.processes)
        folder = folders.make(self.state_folder)
        try:
            # Its ending tells the counter what it is; the rest of the name is nobody's business.
            target = folder / f"counted{PurePosixPath(file.path).suffix[:12]}"
            self.engine.dump(access, snapshot_id, file.path, target)
            counted = self.counter.count(target)
        except PracticeGuardError as error:
            if error.code in AWAY or error.code not in _CANNOT_TELL:
                raise
            return file
        finally:
            folders.remove(folder)
        if counted is None:
            return file
        return replace(file, rows=counted[0], counted_by=counted[1])

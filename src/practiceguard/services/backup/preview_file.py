"""Look at one file of a snapshot before it is restored; nothing of it stays on this computer."""

from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.snapshot import Node
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.ports import BackupEngine, Files, PracticeStore, Processes

LARGEST_PREVIEW = 60_000_000
"""Bytes; larger files are restored and opened with their own program."""


@dataclass(frozen=True)
class PreviewFile:
    """Fetches a file through a private folder that is removed before the content is shown."""

    engine: BackupEngine
    files: Files
    store: PracticeStore
    processes: Processes
    open_copy: OpenCopy
    state_folder: Path

    def __call__(self, snapshot_id: str, node: Node) -> bytes:
        """Return the file's content; INPUT_INVALID if it is too large to be previewed."""
        if node.size > LARGEST_PREVIEW:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "preview size"})
        access = self.open_copy(snapshot_id)
        # Written down: what a power cut leaves here is removed at the next start.
        folders = StagingFolders(self.files, self.store, self.processes)
        folder = folders.make(self.state_folder)
        try:
            target = folder / "preview"
            self.engine.dump(access, snapshot_id, node.path, target)
            return self.files.read(target)
        finally:
            folders.remove(folder)

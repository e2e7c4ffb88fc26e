"""The private folders that restored files pass through, remembered until they are gone again."""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import Files, PracticeStore, Processes

SETTING = "restore-staging"

_log = logging.getLogger(__name__)
_writing = Lock()


@dataclass(frozen=True)
class _Entry:
    """A staging folder and the process that works with it."""

    folder: str
    process_id: int
    process_started_at: float


@dataclass(frozen=True)
class StagingFolders:
    """Makes and removes staging folders; one left by a power cut is removed by a later start."""

    files: Files
    store: PracticeStore
    processes: Processes

    def make(self, near: Path) -> Path:
        """Return a new private folder on the file system of `near`, written down at once."""
        folder = self.files.make_private_folder(near)
        own = self.processes.this_process()
        entry = _Entry(str(folder), own.process_id, own.started_at)
        try:
            with _writing:
                self._write([*self._read(), entry])
        except PracticeGuardError:
            # Nothing is in it yet, and nobody would know that it is ours.
            self.files.remove_folder(folder)
            raise
        return folder

    def remove(self, folder: Path) -> None:
        """Remove a folder; one that resists (a virus scanner holds it) is left for a later start.

        Never raises: what was restored stands, whatever becomes of the emptied folder.
        """
        if not self.files.is_folder(folder.parent):
            # A drive that is not connected: what lies on it is removed when it is back.
            return
        try:
            self.files.remove_folder(folder)
        except (PracticeGuardError, OSError) as error:
            # Not the error itself: it names the folder, which may bear a patient's name.
            _log.warning("A staging folder could not be removed yet: %s", _kind(error))
            return
        with _writing, suppress(PracticeGuardError):
            self._write([one for one in self._read() if one.folder != str(folder)])

    def remove_leftovers(self) -> None:
        """Remove the folders of processes that are dead; those of a live one are in use.

        Never raises: whoever starts PracticeGuard wants something else.
        """
        own = self.processes.this_process()
        try:
            entries = self._read()
        except PracticeGuardError as error:
            _log.warning("The list of staging folders could not be read: %s", _kind(error))
            return
        for entry in entries:
            is_own = (entry.process_id, entry.process_started_at) == (
                own.process_id,
                own.started_at,
            )
            if not is_own and not self.processes.is_alive(
                entry.process_id, entry.process_started_at
            ):
                self.remove(Path(entry.folder))

    def _read(self) -> list[_Entry]:
        try:
            rows = json.loads(self.store.setting(SETTING) or "[]")
            return [_Entry(str(row[0]), int(row[1]), float(row[2])) for row in rows]
        except (ValueError, TypeError, LookupError):
            _log.warning("The list of staging folders was not readable and begins anew")
            return []

    def _write(self, entries: list[_Entry]) -> None:
        rows = [[one.folder, one.process_id, one.process_started_at] for one in entries]
        self.store.save_setting(SETTING, json.dumps(rows))


def _kind(error: PracticeGuardError | OSError) -> str:
    return error.code.value if isinstance(error, PracticeGuardError) else type(error).__name__

"""Counts folders in the background, one after the other, and starts again when asked for others."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.services.ports import FolderSize, Machine
from practiceguard.ui.tasks import Task, TaskHandle, run_task


class FolderCounter(QObject):
    """Knows the size of folders, or is finding out.

    One at a time: several at once would only make a disk's head run to and fro, and leave no
    worker for anything else.
    """

    changed = Signal(object)
    """A folder (Path) has a new figure or failed."""

    def __init__(self, machine: Machine, parent: QObject) -> None:
        super().__init__(parent)
        self._machine = machine
        self._wanted: tuple[Path, ...] = ()
        self._exclusions: tuple[str, ...] = ()
        self._sizes: dict[Path, FolderSize] = {}
        self._failures: dict[Path, Exception] = {}
        self._task: Task | None = None
        self._current: Path | None = None
        self._generation = 0

    def want(self, folders: tuple[Path, ...], exclusions: tuple[str, ...]) -> None:
        """Count these folders, in this order; others exclusions make all figures void."""
        if exclusions != self._exclusions:
            self._exclusions = exclusions
            self._sizes.clear()
            self._failures.clear()
            self._stop()
        self._wanted = folders
        if self._current is not None and self._current not in folders:
            self._sizes.pop(self._current, None)
            self._stop()
        self._next()

    def size(self, folder: Path) -> FolderSize | None:
        """Return what was counted so far, None if counting has not begun."""
        return self._sizes.get(folder)

    def failure(self, folder: Path) -> Exception | None:
        """Return why a folder could not be counted."""
        return self._failures.get(folder)

    def is_counting(self, folder: Path) -> bool:
        """Return whether a wanted folder still lacks its final figure."""
        if folder in self._failures:
            return False
        size = self._sizes.get(folder)
        return size is None or not size.is_final

    def _stop(self) -> None:
        self._generation += 1
        if self._task is not None:
            self._task.cancel()
        self._task = None
        self._current = None

    def _next(self) -> None:
        if self._current is not None:
            return
        folder = next((one for one in self._wanted if self.is_counting(one)), None)
        if folder is None:
            return
        self._current = folder
        generation = self._generation
        machine, exclusions = self._machine, self._exclusions

        def count(handle: TaskHandle) -> FolderSize:
            last = FolderSize(0, 0, 0, is_final=True)
            for last in machine.measure(folder, exclusions, handle):
                handle.report(
                    Progress(
                        Phase.COUNTING,
                        files_done=last.files,
                        bytes_done=last.bytes,
                        errors=last.unreadable,
                        current_folder=str(folder),
                    )
                )
            return replace(last, is_final=True)

        def progressed(progress: Progress) -> None:
            if generation == self._generation and self._current == folder:
                self._sizes[folder] = FolderSize(
                    progress.files_done, progress.bytes_done, progress.errors, is_final=False
                )
                self.changed.emit(folder)

        def counted(size: FolderSize) -> None:
            if generation == self._generation:
                self._sizes[folder] = size
                self._on_over(folder)

        def failed(error: Exception) -> None:
            if generation == self._generation:
                self._failures[folder] = error
                self._on_over(folder)

        self._task = run_task(
            self, count, on_success=counted, on_failure=failed, on_progress=progressed
        )

    def _on_over(self, folder: Path) -> None:
        self._task = None
        self._current = None
        self.changed.emit(folder)
        self._next()

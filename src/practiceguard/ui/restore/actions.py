"""The only place of this view that changes something: it puts files somewhere on this computer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, QObject

from practiceguard.bootstrap import App
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.restoration import Conflict, RestoreReport, RestoreRequest
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.restore_files import Occupied
from practiceguard.services.progress import Report
from practiceguard.ui.tasks import Task, TaskHandle, run_task

Chosen = Mapping[str, tuple[str, ...]]
"""Paths by copy."""


@dataclass(frozen=True)
class Answers:
    """What to do where a file of that name is: in general, and for single files of a copy."""

    general: Conflict = Conflict.KEEP_BOTH
    by_file: Mapping[tuple[str, str], Conflict] | None = None
    """Copy and path -> answer."""

    def of_copy(self, snapshot_id: str) -> tuple[tuple[str, Conflict], ...]:
        """Return the answers for the files of one copy."""
        return tuple(
            (path, answer)
            for (copy, path), answer in (self.by_file or {}).items()
            if copy == snapshot_id
        )


@dataclass(frozen=True)
class OccupiedFile:
    """A place that is taken, and the copy whose file wants it."""

    snapshot_id: str
    occupied: Occupied


class RestoreActions(QObject):
    """Each call does its work off the GUI thread and answers on it."""

    def __init__(self, app: App, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app

    def tidy_up(self) -> None:
        """Remove what a restoration left behind that a power cut ended."""
        run_task(
            self,
            lambda _handle: self._app.restore.remove_leftovers(),
            # It is tried again before the next restoration; nobody needs to be troubled now.
            on_failure=lambda _error: None,
            writes=True,
        )

    def find_occupied(
        self,
        chosen: Chosen,
        on_success: Callable[[tuple[OccupiedFile, ...]], None],
        on_failure: Callable[[Exception], None],
    ) -> Task:
        """Look which places are taken when the files go back to where they were."""

        def look(_handle: TaskHandle) -> tuple[OccupiedFile, ...]:
            return tuple(
                OccupiedFile(snapshot_id, one)
                for snapshot_id, paths in chosen.items()
                for one in self._app.restore.occupied(RestoreRequest(snapshot_id, paths, None))
            )

        return run_task(self, look, on_success=on_success, on_failure=on_failure)

    def put_on_desktop(
        self,
        chosen: Chosen,
        on_success: Callable[[RestoreReport], None],
        on_failure: Callable[[Exception], None],
        on_progress: Callable[[Progress], None],
    ) -> Task:
        """Put the files into a new folder on the Desktop, named after this minute."""
        stamp = self._app.world.clock.now().astimezone().strftime("%Y-%m-%d %H-%M")
        name = QCoreApplication.translate("RestoreActions", "PracticeGuard restore {when}").format(
            when=stamp
        )

        def put(handle: TaskHandle) -> RestoreReport:
            wanted = self._app.world.machine.desktop() / name
            target = wanted
            number = 2
            while self._app.world.files.exists(target):
                target = wanted.with_name(f"{name} ({number})")
                number += 1
            return self._put(chosen, target, Answers(), handle)

        return self._start(put, on_success, on_failure, on_progress)

    def put_into(
        self,
        chosen: Chosen,
        target: Path | None,
        answers: Answers,
        on_success: Callable[[RestoreReport], None],
        on_failure: Callable[[Exception], None],
        on_progress: Callable[[Progress], None],
    ) -> Task:
        """Put the files into a folder, or back in place if it is None."""
        return self._start(
            lambda handle: self._put(chosen, target, answers, handle),
            on_success,
            on_failure,
            on_progress,
        )

    def _start(
        self,
        work: Callable[[TaskHandle], RestoreReport],
        on_success: Callable[[RestoreReport], None],
        on_failure: Callable[[Exception], None],
        on_progress: Callable[[Progress], None],
    ) -> Task:
        return run_task(
            self,
            work,
            on_success=on_success,
            on_failure=on_failure,
            on_progress=on_progress,
            writes=True,
        )

    def _put(
        self, chosen: Chosen, target: PurePath | None, answers: Answers, handle: TaskHandle
    ) -> RestoreReport:
        """Restore copy by copy; what is back stays told, even if a later copy fails."""
        done: list[RestoreReport] = []
        for number, (snapshot_id, paths) in enumerate(chosen.items()):
            request = RestoreRequest(
                snapshot_id, paths, target, answers.general, answers.of_copy(snapshot_id)
            )
            report = _share(handle.report, number, len(chosen))
            try:
                done.append(self._app.restore(request, report, handle))
            except PracticeGuardError as error:
                if not done:
                    raise
                if error.code is not ErrorCode.CANCELLED:
                    raise PartlyRestoredError(_joined(done), error) from error
                break
        return _joined(done)


class PartlyRestoredError(Exception):
    """Some files are back, then a copy could not be read; the report tells which are."""

    def __init__(self, report: RestoreReport, cause: PracticeGuardError) -> None:
        super().__init__(cause.code.value)
        self.report = report
        self.cause = cause


def _joined(reports: list[RestoreReport]) -> RestoreReport:
    folders = [report.folder for report in reports if report.folder is not None]
    return RestoreReport(
        tuple(file for report in reports for file in report.files),
        folders[0] if folders else None,
        sum(report.bytes_total for report in reports),
    )


def _share(report: Report, number: int, count: int) -> Report:
    """Return a report for one of several copies that never runs backwards."""

    def shared(progress: Progress) -> None:
        fraction = progress.fraction
        if fraction is not None:
            fraction = (number + fraction) / count
        report(replace(progress, fraction=fraction))

    return shared

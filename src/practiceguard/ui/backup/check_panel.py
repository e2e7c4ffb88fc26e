"""Having the copy checked: a share of it or all of it, and what was found."""

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.errors import message_for, message_for_code
from practiceguard.ui.tasks import Task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, ProgressCard


class CheckPanel(QWidget):
    """Runs a check and tells what it found; stops when it is closed."""

    ended = Signal()

    def __init__(self, app: App, actions: BackupActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._actions = actions
        self._task: Task | None = None
        self._place = ""
        self._since = QElapsedTimer()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self._progress = ProgressCard("")
        self._progress.stop_requested.connect(self._on_stop)
        self._result = MessageBanner()
        line.addWidget(self._progress)
        line.addWidget(self._result)
        self._progress.hide()
        self.hide()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._on_tick)

    @property
    def is_running(self) -> bool:
        """Return whether a check is going on."""
        return self._task is not None

    @property
    def result(self) -> MessageBanner:
        """Return what tells the outcome."""
        return self._result

    def start(self, depth: CheckDepth, place: RepositoryKey | None = None, name: str = "") -> None:
        """Begin a check of a place (None: the first one): of the next share, or of everything.

        `name` is that of the place, where there are several.
        """
        if self._task is not None:
            return
        self._place = name
        self._name(depth)
        self._result.hide()
        self._progress.reset()
        self._progress.show()
        self.show()
        self._since.start()
        self._tick.start()
        self._on_tick()
        self._task = self._actions.check(depth, self._on_checked, self._on_failed, place)

    def _name(self, depth: CheckDepth) -> None:
        ends = self.tr("Closing the window ends the check; no copy is harmed by that.")
        if depth is CheckDepth.ALL_DATA:
            title = self.tr("Reading all of the copy and comparing it")
            about = self.tr("This reads every byte: on a large copy it takes hours.")
        else:
            title = self.tr("Reading a twelfth of the copy and comparing it")
            about = self.tr("Each check takes the next twelfth.")
        self._progress.set_title(self._of_place(title))
        self._progress.set_note(f"{about} {ends}")

    def _on_tick(self) -> None:
        seconds = self._since.elapsed() / 1000
        self._progress.show_progress(Progress(Phase.CHECKING, seconds_elapsed=seconds))

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_checked(self, result: CheckResult) -> None:
        self._end()
        if result.is_sound:
            self._result.show_message(
                Level.GOOD,
                self._of_place(self.tr("The check found nothing wrong.")),
                self.tr("Read and compared: {what}, {when}.").format(
                    what=texts.check_depth(result.depth),
                    when=formats.date_and_time(result.checked_at),
                ),
            )
            return
        message = message_for_code(ErrorCode.REPOSITORY_DAMAGED)
        self._result.show_message(
            Level.BAD,
            self._of_place(message.happened),
            message.means,
            message.next_step,
            details="\n".join((*result.errors, *result.broken_packs)),
        )

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED:
            self._result.show_message(Level.UNPROVED, self.tr("The check was stopped."))
            return
        message = message_for(error)
        self._result.show_message(
            Level.BAD, message.happened, message.means, message.next_step, details=message.details
        )

    def _of_place(self, text: str) -> str:
        return texts.of_place(self._place, text) if self._place else text

    def _end(self) -> None:
        self._task = None
        self._tick.stop()
        self._progress.hide()
        self.ended.emit()

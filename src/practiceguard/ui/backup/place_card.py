"""The place of the copy: what it is, whether it can be reached, and having it checked."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.errors import message_for, message_for_code
from practiceguard.ui.tasks import Task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ElidedLabel,
    MessageBanner,
    ProgressCard,
    QuietLink,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class PlaceCard(Card):
    """Where the copies are."""

    another_place_requested = Signal()
    sheet_requested = Signal()
    check_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = label("", "title")
        self._kind = label("", "small")
        self._location = ElidedLabel("", "small")
        self._badge = StatusBadge()
        self._told = label("", "small")
        self.content.addWidget(self._name)
        self.content.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._kind)
        self.content.addWidget(self._location)
        self.content.addWidget(self._told)
        self.content.addStretch(1)
        self._check = fit(SecondaryButton(self.tr("Check the copy")))
        self._check.clicked.connect(self.check_requested)
        self.content.addWidget(self._check)
        sheet = fit(QuietLink(self.tr("Test the recovery sheet…")))
        sheet.clicked.connect(self.sheet_requested)
        other = fit(QuietLink(self.tr("Use another place…")))
        other.clicked.connect(self.another_place_requested)
        self.content.addWidget(sheet)
        self.content.addWidget(other)

    def show_overview(self, overview: Overview) -> None:
        """Show the place as it was just seen."""
        repository = overview.repository
        if repository is None:
            return
        name = texts.place_name(repository)
        self.setAccessibleName(name)
        self._name.setText(name)
        self._kind.setText(texts.place_kind(repository.kind))
        self._location.setText(repository.location)
        if overview.place_problem is None:
            self._badge.set_state(self.tr("reached"), Level.GOOD)
            self._told.setText("")
        elif overview.place_problem is ErrorCode.PLACE_NOT_FOUND:
            self._badge.set_state(self.tr("not connected"), Level.UNPROVED)
            self._told.setText(self.tr("A drive that rests in the safe is as it should be."))
        else:
            message = message_for_code(overview.place_problem, {"location": repository.location})
            self._badge.set_state(self.tr("needs attention"), Level.BAD)
            self._told.setText(f"{message.happened} {message.next_step}")
        self._told.setVisible(bool(self._told.text()))

    def set_checkable(self, checkable: bool) -> None:
        """Let the check be started, or not while one is going on."""
        self._check.setEnabled(checkable)


class CheckPanel(QWidget):
    """Runs a check and tells what it found; stops when it is closed."""

    ended = Signal()

    def __init__(self, app: App, actions: BackupActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._actions = actions
        self._task: Task | None = None
        self._since = QElapsedTimer()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self._progress = ProgressCard(
            self.tr("Reading a twelfth of the copy and comparing it"),
            note=self.tr(
                "Each check takes the next twelfth. Closing the window ends the check; "
                "no copy is harmed by that."
            ),
        )
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

    def start(self) -> None:
        """Begin a check of the next share."""
        if self._task is not None:
            return
        self._result.hide()
        self._progress.reset()
        self._progress.show()
        self.show()
        self._since.start()
        self._tick.start()
        self._on_tick()
        self._task = self._actions.check(CheckDepth.SHARE, self._on_checked, self._on_failed)

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
                self.tr("The check found nothing wrong."),
                self.tr("Read and compared: {what}, {when}.").format(
                    what=texts.check_depth(result.depth),
                    when=formats.when(result.checked_at, self._app.world.clock.now()),
                ),
            )
            return
        message = message_for_code(ErrorCode.REPOSITORY_DAMAGED)
        self._result.show_message(
            Level.BAD,
            message.happened,
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

    def _end(self) -> None:
        self._task = None
        self._tick.stop()
        self._progress.hide()
        self.ended.emit()

"""Making the record of an incident: what for, what in it, where to; then its digest."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.incident.court_record.make import MadeRecord
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.record_pages import MadePage, WishPage
from practiceguard.ui.incident.record_speech import window_speech
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, PageHeader, StepsDialog


class RecordStep(StrEnum):
    """Where one is."""

    WISH = "wish"
    DONE = "done"


class RecordDialog(StepsDialog):
    """Nothing is written before the filled button is pressed; it can be stopped."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(680, "", parent)
        self.setWindowTitle(self.tr("Record of the incident"))
        self._desk = desk
        self._task: Task | None = None
        self.step = RecordStep.WISH
        self.header, self.banner = PageHeader(), MessageBanner()
        self.banner.hide()
        self.wish, self.made = WishPage(), MadePage()
        for widget in (self.header, self.banner, self.wish, self.made):
            self.content.addWidget(widget)
        for page in (self.wish, self.made):
            page.edited.connect(self.refresh)
        self._show(RecordStep.WISH)

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        return self.wish.purpose if self.step is RecordStep.WISH else self.made.open_folder

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step is RecordStep.WISH:
            self._desk.writers.with_author(self, self._make)
        else:
            self.accept()

    def go_back(self) -> None:
        """Nothing: what was made was made."""

    def refresh(self) -> None:
        """Let the buttons follow what was chosen and typed."""
        is_wish = self.step is RecordStep.WISH
        self.way_out.setText(self.tr("Stop") if self.is_busy else self.tr("Cancel"))
        self.show_buttons(
            self.tr("Make the record") if is_wish else self.tr("Close"),
            can_go_on=self.wish.is_ready if is_wish else self.made.is_ready,
            can_go_back=False,
            has_way_out=is_wish,
            lacks=self.wish.lacks if is_wish else self.made.lacks,
        )
        self.wish.setEnabled(not self.is_busy)
        is_stopping = self._task is not None and self._task.is_cancel_requested
        self.way_out.setEnabled(not is_stopping)

    def accept(self) -> None:
        """Close, and let the password go."""
        self.made.forget()
        super().accept()

    def reject(self) -> None:
        """Stop what is under way; leave a password only once it is written down."""
        if self._task is not None:
            self._task.cancel()
            self.status.setText(self.tr("Stopping…"))
            self.refresh()
        elif self.step is RecordStep.DONE:
            if self.made.is_ready:
                self.accept()
        else:
            super().reject()

    def _show(self, step: RecordStep) -> None:
        self.step = step
        is_wish = step is RecordStep.WISH
        self.wish.setVisible(is_wish)
        self.made.setVisible(not is_wish)
        if is_wish:
            self.header.set_texts(
                self.tr("For whom is the record?"),
                self.tr(
                    "It is written into the log that it was made, for whom, and its fingerprint."
                ),
            )
        else:
            self.header.set_texts(
                self.tr("The record is made"),
                self.tr("It was opened again, and every file compared."),
            )
        self.banner.hide()
        self.refresh()
        self.show_from_top()

    def _make(self, author: str) -> None:
        wish, folder = self.wish.wish, self.wish.folder
        if folder is None or self.is_busy:
            return
        incidents, key = self._desk.app.incidents, self._desk.incident

        def work(handle: TaskHandle) -> MadeRecord:
            speech = window_speech(incidents.read(key).incident.zone)
            return incidents.court.make(key, author, wish, folder, speech, handle.report, handle)

        def done(made: MadeRecord) -> None:
            self._end()
            self._desk.written.emit()
            self.made.show_record(made)
            self._show(RecordStep.DONE)
            self.made.on_open()

        def failed(error: Exception) -> None:
            self._end()
            if isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED:
                self.banner.show_message(
                    Level.UNPROVED,
                    self.tr("Stopped. Nothing was made, and nothing of it is left."),
                )
            else:
                tell_failure(self.banner, error, Level.CARE)
            self.show_from_top()

        self.banner.hide()
        self._task = run_task(
            self,
            work,
            on_success=done,
            on_failure=failed,
            on_progress=self._on_progress,
            writes=True,
        )
        self.set_busy(self.tr("Making the record…"))

    def _on_progress(self, progress: Progress) -> None:
        if self._task is None or self._task.is_cancel_requested or progress.fraction is None:
            return
        self.status.setText(
            self.tr("Making the record… {percent}").format(
                percent=formats.percent(progress.fraction)
            )
        )

    def _end(self) -> None:
        self._task = None
        self.set_busy("")

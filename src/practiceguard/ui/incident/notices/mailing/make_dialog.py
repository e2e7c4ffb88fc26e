"""Making the letters of a mailing, step by step: who, which words, five to look at, where to."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.make_mailing import MadeMailing, Readers
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.services.incident.sample_letters import SampleLetter
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.mailing.make_steps import MakeSteps
from practiceguard.ui.incident.notices.mailing.step_words import ORDER, MakeStep
from practiceguard.ui.incident.notices.mailing.words import mailing_words
from practiceguard.ui.incident.notices.mailing.work import MailingWork, Place
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language

_READ_AGAIN = frozenset({ErrorCode.LETTERS_UNREAD, ErrorCode.NOTICE_NOT_READY})


class MakeDialog(MakeSteps):
    """Nothing is released before every letter was compared; nothing is made before it was read."""

    def __init__(self, desk: Desk, kind: NoticeKind, parent: QWidget | None = None) -> None:
        super().__init__(desk, kind, parent)
        self._work = MailingWork(desk.app, desk.incident, kind, window_language())
        self._task: Task | None = None
        self._printed: list[Path] = []
        self.progress.stop_requested.connect(self._on_stop)
        self.who.chosen.connect(self._replan)
        self.texts.leave_out_chosen.connect(self._replan)
        self.samples.print_wanted.connect(self._print)
        self.folder.chosen.connect(self.take_folder)
        self.outcome.word_wanted.connect(self._write_for_word)
        self.finished.connect(lambda _result: self._clear())
        self.show_step(MakeStep.WHO)
        self.do(self.tr("Finding out who gets a letter…"), self._work.load, self.show_plan)

    # --- its steps ----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step is MakeStep.TEXTS:
            self._desk.writers.with_author(self, self._release)
        elif self.step is MakeStep.FOLDER:
            self._desk.writers.with_author(self, self._make)
        elif self.step is MakeStep.DONE:
            self.accept()
        else:
            self.show_step(ORDER[ORDER.index(self.step) + 1])

    def reject(self) -> None:
        """Stop what is under way; the letters that were made stay, and it can go on."""
        if self._task is not None:
            self._on_stop()
        elif self.step is MakeStep.DONE:
            self.accept()
        else:
            super().reject()

    def take_folder(self, folder: Path) -> None:
        """Look at a folder in which somebody wants the letters."""
        planned = self.planned
        if planned is None:
            return

        def work(_handle: TaskHandle) -> tuple[Place, PlannedMailing]:
            place = self._work.look_at(folder, planned)
            return place, self._work.plan(planned.choices, place.begun)

        def done(found: tuple[Place, PlannedMailing]) -> None:
            place, self.planned = found
            self.folder.show_folder(
                place.folder, goes_on=place.begun is not None, is_backed_up=place.is_backed_up
            )
            self.refresh()

        self.folder.forget()
        self.do(self.tr("Looking at the folder…"), work, done)

    # --- what is done -------------------------------------------------------------------------

    def _replan(self) -> None:
        planned = self.planned
        if planned is None or self.is_busy:
            return
        wanted = self.who.choices(planned.choices)
        choices = Choices(
            wanted.kind, wanted.protected_too, wanted.again, self.texts.leave_out.is_ticked()
        )
        self.do(
            self.tr("Finding out who gets a letter…"),
            lambda _handle: self._work.plan(choices),
            self.show_plan,
        )

    def _release(self, author: str) -> None:
        planned, second = self.planned, self.texts.second_name
        if planned is None or self.is_busy or not self.texts.is_ready(author):
            self.refresh()
            return

        def work(_handle: TaskHandle) -> tuple[PlannedMailing, tuple[SampleLetter, ...]]:
            released = self._work.release(planned, author, second) if planned.unread else planned
            return released, self._work.samples(released)

        def done(found: tuple[PlannedMailing, tuple[SampleLetter, ...]]) -> None:
            released, samples = found
            self._desk.written.emit()
            self.show_plan(released)
            self.samples.show_samples(
                samples, is_large=released.is_large, author=author, second=second
            )
            self.show_step(MakeStep.SAMPLES)

        self.do(self.tr("The texts are written into the log…"), work, done, writes=True)

    def _print(self) -> None:
        samples = self.samples.samples

        def done(file: Path) -> None:
            self._printed.append(file)
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
                self.banner.show_message(
                    Level.CARE, self.tr("This computer has no program that opens PDF files.")
                )

        self.do(self.tr("Laying out…"), lambda _handle: self._work.lay_out(samples), done)

    def _make(self, author: str) -> None:
        planned, folder = self.planned, self.folder.folder
        if planned is None or folder is None or self._task is not None:
            return
        words, because = mailing_words(planned, self.who.protected_because)
        readers = Readers(author, self.texts.second_name, because)
        self.show_step(MakeStep.WORK)
        self.progress.reset()
        self._task = run_task(
            self,
            lambda handle: self._work.make(planned, readers, folder, words, handle),
            on_success=self._on_made,
            on_failure=self._on_not_made,
            on_progress=self.progress.show_progress,
            writes=True,
        )

    def _on_made(self, made: MadeMailing) -> None:
        self._task, self.made = None, made
        if self.planned is not None:
            self.outcome.show_outcome(self.planned, made)
        self._desk.written.emit()
        self.show_step(MakeStep.DONE)

    def _write_for_word(self) -> None:
        planned, made = self.planned, self.made
        if planned is None or made is None or self.is_busy:
            return

        def done(files: tuple[Path, ...]) -> None:
            self.banner.show_message(
                Level.UNPROVED,
                self.tr("Files for Word in the folder “word”: {count}.").format(
                    count=formats.number(len(files))
                ),
                self.tr("What is changed there nobody compares with the record."),
                self.tr("A file that was there already was left as it is."),
            )
            self.show_from_top()

        self.do(
            self.tr("Writing the letters for Word…"),
            lambda handle: self._work.for_word(planned, made, handle),
            done,
        )

    def _on_not_made(self, error: Exception) -> None:
        self._task = None
        self.show_step(MakeStep.FOLDER)
        if isinstance(error, PracticeGuardError) and error.code is ErrorCode.CANCELLED:
            self.banner.show_message(
                Level.UNPROVED,
                self.tr("Stopped. Nothing is released yet."),
                self.tr("What was made stays in the folder."),
                self.tr("Make the letters in the same folder to go on where it stopped."),
            )
            self.show_from_top()
            return
        self.tell(error)

    def tell(self, error: Exception) -> None:
        """Tell a failure; where a text was corrected meanwhile, show the texts as they read now."""
        if isinstance(error, PracticeGuardError) and error.code in _READ_AGAIN:
            self._read_again(error)
        else:
            super().tell(error)

    def _read_again(self, error: Exception) -> None:
        """Show the texts as they read now: something was corrected since they were read."""
        planned = self.planned
        if planned is None:
            return

        def done(again: PlannedMailing) -> None:
            self.show_plan(again)
            self.show_step(MakeStep.TEXTS)
            super(MakeDialog, self).tell(error)

        self.do(
            self.tr("Reading the texts again…"),
            lambda _handle: self._work.plan(planned.choices),
            done,
        )

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.progress.show_stopping()

    def _clear(self) -> None:
        for file in self._printed:
            self._work.clear(file)
        self._printed.clear()

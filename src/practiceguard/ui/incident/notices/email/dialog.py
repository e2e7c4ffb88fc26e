"""Sending a letter by e-mail, step by step: who, which words, how, a test, and then all others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_run import EmailPlan, counted
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.busy_steps import Result
from practiceguard.ui.incident.notices.email.account_dialog import LetterAccountDialog
from practiceguard.ui.incident.notices.email.email_steps import EmailSteps
from practiceguard.ui.incident.notices.email.steps import ORDER, EmailStep
from practiceguard.ui.incident.notices.email.work import EmailWork, Loaded
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets.choosing import choose_folder

_READ_AGAIN = frozenset({ErrorCode.LETTERS_UNREAD, ErrorCode.NOTICE_NOT_READY})


class EmailDialog(EmailSteps):
    """Nothing leaves before it was read, released, and tested at the practice itself."""

    def __init__(self, desk: Desk, kind: NoticeKind, parent: QWidget | None = None) -> None:
        super().__init__(desk, kind, parent)
        self._work = EmailWork(desk.app, desk.incident, kind, window_language())
        self._task: Task | None = None
        self._warned: Path | None = None
        """A folder of which it was said that it is backed up."""
        self.progress.stop_requested.connect(self._on_stop)
        self.who.chosen.connect(self._load)
        self.way.account_wanted.connect(self._choose_account)
        self.test.test_wanted.connect(self._test)
        self.outcome.again_wanted.connect(self._again)
        self.outcome.leave_wanted.connect(self._leave)
        self.outcome.files_wanted.connect(self._choose_folder)
        self.outcome.went_out_wanted.connect(self._went_out)
        self.show_step(EmailStep.WHO)
        self._load()

    # --- its steps ----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Do what the filled button says."""
        with_author = self._desk.writers.with_author
        if self.step is EmailStep.TEXTS:
            with_author(self, self._release_texts)
        elif self.step is EmailStep.WAY:
            with_author(self, self._settle)
        elif self.step is EmailStep.TEST:
            with_author(self, self._release)
        elif self.step is EmailStep.DONE and self.can_send:
            with_author(self, self._send)
        elif self.step is EmailStep.DONE:
            self.accept()
        else:
            self.show_step(ORDER[ORDER.index(self.step) + 1])

    def go_back(self) -> None:
        """Show the step before; messages that were made and not released are forgotten."""
        plan, self.plan = self.plan, None
        if self.step is EmailStep.TEST and plan is not None:
            self.do(
                self.tr("One moment…"),
                lambda _handle: self._work.forget(plan),
                lambda _done: self.show_step(EmailStep.WAY),
                writes=True,
            )
        else:
            self.show_step(ORDER[ORDER.index(self.step) - 1])

    def reject(self) -> None:
        """Stop what is under way; what waits can go on later."""
        if self._task is not None:
            self._on_stop()
        elif not self.is_busy:
            super().reject()

    # --- what is done -------------------------------------------------------------------------

    def _load(self) -> None:
        because = self.who.reason
        self.do(
            self.tr("Finding out who can be written to…"),
            lambda handle: self._work.load(handle, because),
            self._on_loaded,
        )

    def _on_loaded(self, found: Loaded) -> None:
        self.account = found.account
        if found.under_way is not None:
            self.plan = found.under_way
            items = self._work.items(self.plan)
            self.show_outcome(items, EmailOutcome(counted(items)))
        elif found.planned is not None:
            self.show_plan(found.planned)

    def _release_texts(self, author: str) -> None:
        planned, second, because = self.planned, self.texts.second_name, self.who.reason
        if planned is None or not self.texts.is_ready(author):
            self.refresh()
            return

        def work(handle: TaskHandle) -> Loaded:
            self._work.release_texts(planned, author, second)
            return self._work.load(handle, because)

        def done(found: Loaded) -> None:
            self._desk.written.emit()
            self._on_loaded(found)
            self.show_step(EmailStep.WAY)

        self.do(self.tr("The texts are written into the log…"), work, done, writes=True)

    def _settle(self, author: str) -> None:
        planned, by = self.planned, self.way.by
        if planned is None:
            return

        def done(plan: EmailPlan) -> None:
            self.plan = plan
            self.test.show_plan(
                plan, is_large=planned.planned.is_large, second=self.texts.second_name
            )
            self.show_step(EmailStep.TEST)

        self._run(lambda handle: self._work.settle(planned, by, author, handle), done)

    def _test(self) -> None:
        plan = self.plan
        if plan is not None:
            self.do(
                self.tr("Test messages are being sent…"),
                lambda _handle: self._work.test(plan),
                self.test.show_gone,
                writes=True,
            )

    def _release(self, author: str) -> None:
        plan, second = self.plan, self.test.second_name
        if plan is None or not self.test.is_ready(author):
            self.refresh()
            return

        def done(_done: object) -> None:
            self._desk.written.emit()
            if plan.is_for_server:
                self._send(author)
            else:
                items = self._work.items(plan)
                self.show_outcome(items, EmailOutcome(counted(items)))

        self.do(
            self.tr("The mailing is written into the log…"),
            lambda _handle: self._work.release(plan, author, second),
            done,
            writes=True,
        )

    def _send(self, author: str) -> None:
        plan = self.plan
        if plan is not None:
            self._run(lambda handle: self._work.send(plan, author, handle), self._on_outcome)

    def _choose_folder(self) -> None:
        plan = self.plan
        folder = choose_folder(self, self.tr("Where shall the messages go?"))
        if folder is None or plan is None:
            return
        files = self._desk.app.world.files
        place = folder
        if not files.is_empty_folder(folder) and files.size(folder / "plan.json") is None:
            place = folder / f"e-mails-{plan.key.mailing}"
        if self._desk.app.incidents.hand_back.is_backed_up(place) and place != self._warned:
            self._warned = place
            self.banner.show_message(
                Level.CARE,
                self.tr("This folder is backed up."),
                self.tr("The messages would stay in the copies for as long as they do."),
                self.tr("Choose a stick or another folder. Chosen once more, this one is taken."),
            )
            self.show_from_top()
            return
        self._write_files(plan, place)

    def _write_files(self, plan: EmailPlan, folder: Path) -> None:
        def done(outcome: EmailOutcome) -> None:
            self.has_files = True
            self._on_outcome(outcome)

        self._run(lambda handle: self._work.to_files(plan, folder, handle), done)

    def _went_out(self) -> None:
        self._change(self._work.went_out)

    def _again(self, numbers: tuple[str, ...]) -> None:
        self._change(lambda plan, author: self._work.again(plan, numbers, author))

    def _leave(self) -> None:
        self._change(lambda plan, _author: self._work.leave(plan))

    def _change(self, work: Callable[[EmailPlan, str], EmailOutcome]) -> None:
        plan = self.plan

        def with_author(author: str) -> None:
            if plan is not None:
                self.do(
                    self.tr("One moment…"),
                    lambda _handle: work(plan, author),
                    self._on_outcome,
                    writes=True,
                )

        self._desk.writers.with_author(self, with_author)

    def _choose_account(self) -> None:
        open_dialog(LetterAccountDialog(self._desk.app, self), self._load)

    # --- what takes long ----------------------------------------------------------------------

    def _run(self, work: Callable[[TaskHandle], Result], done: Callable[[Result], None]) -> None:
        """Do something that can be stopped, and show how far it is.

        Beside what else writes: sending takes hours, and keeps nobody from anything meanwhile.
        """
        if self._task is not None:
            return
        before = self.step

        def succeeded(result: Result) -> None:
            self._task = None
            done(result)

        self.show_step(EmailStep.WORK)
        self.progress.reset()
        self._task = run_task(
            self,
            work,
            on_success=succeeded,
            on_failure=lambda error: self._on_failed(error, before),
            on_progress=self.progress.show_progress,
        )

    def _on_outcome(self, outcome: EmailOutcome) -> None:
        self._desk.written.emit()
        if self.plan is not None:
            self.show_outcome(self._work.items(self.plan), outcome)

    def _on_failed(self, error: Exception, before: EmailStep) -> None:
        self._task = None
        self._desk.written.emit()
        code = error.code if isinstance(error, PracticeGuardError) else None
        if code in _READ_AGAIN and before is EmailStep.WAY:
            self._read_again(error)
            return
        if before is EmailStep.TEST and self.plan is not None:
            items = self._work.items(self.plan)
            self.show_outcome(items, EmailOutcome(counted(items)))
        else:
            self.show_step(before)
        if code is not ErrorCode.CANCELLED:
            self.tell(error)

    def _read_again(self, error: Exception) -> None:
        """Show who gets which words by now: something was corrected since they were read."""
        because = self.who.reason

        def done(found: Loaded) -> None:
            self._on_loaded(found)
            if found.under_way is None and found.planned is not None:
                self.show_step(EmailStep.WHO)
            self.tell(error)

        self.show_step(EmailStep.WHO)
        busy = self.tr("Finding out who can be written to…")
        self.do(busy, lambda handle: self._work.load(handle, because), done)

    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.progress.show_stopping()

"""How long copies are kept in one place: choose, see the list, decide with a name, hear the end."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.hold import Hold
from practiceguard.domain.backup.removal import Removal, RetentionChoice
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.retention import PRESETS, CopyFate, Preset, Retention
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui import texts
from practiceguard.ui.errors import message_for_code, tell_failure
from practiceguard.ui.retention.choose_page import ChoosePage
from practiceguard.ui.retention.copies_page import CopiesPage
from practiceguard.ui.retention.decide_page import DecidePage
from practiceguard.ui.retention.deciding_dialog import DecidingDialog
from practiceguard.ui.retention.foot import RetentionFoot, Standing
from practiceguard.ui.retention.history_page import HistoryPage
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog
from practiceguard.ui.retention.known_dialog import KnownCopyDialog
from practiceguard.ui.retention.steps import Step, sentences
from practiceguard.ui.retention.work_page import Done, WorkPage, show_outcome
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, PageDialog, PageHeader


class RetentionDialog(PageDialog):
    """Opened from a place's card; `changed` when something was chosen, removed or said."""

    changed = Signal()

    def __init__(
        self,
        app: App,
        repository: Repository,
        choice: RetentionChoice | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", 920, parent)
        self.setWindowTitle(self.tr("How long copies are kept"))
        self._app, self._repository = app, repository
        self._choice = choice
        self._seen: Preview | None = None
        self._is_reading = False
        self._is_keeping = False
        self.step = Step.CHOOSE
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.choose = ChoosePage(choice)
        self.choose.edited.connect(self._refresh)
        self.copies = CopiesPage()
        self.copies.known_requested.connect(self._on_known)
        self.copies.lift_requested.connect(self._on_lift)
        self.decide = DecidePage()
        self.decide.edited.connect(self._refresh)
        self.work = WorkPage(app, repository)
        self.work.ended.connect(self._on_removed)
        self.work.failed.connect(self._on_refused)
        self.removals = HistoryPage()
        self._pages: dict[Step, QWidget] = {
            Step.CHOOSE: self.choose,
            Step.COPIES: self.copies,
            Step.DECIDE: self.decide,
            Step.WORK: self.work,
            Step.DONE: QWidget(),
            Step.HISTORY: self.removals,
        }
        for widget in (self.header, self.banner, *self._pages.values()):
            self.content.addWidget(widget)
        self.buttons = RetentionFoot()
        self.buttons.history.clicked.connect(self._on_history)
        self.buttons.back.clicked.connect(self._on_back)
        self.buttons.stop.clicked.connect(self._on_stop)
        self.buttons.cancel.clicked.connect(self.reject)
        self.buttons.remove.clicked.connect(self._on_remove)
        self.buttons.primary.clicked.connect(self.go_on)
        self.foot.addWidget(self.buttons)
        self.show_step(Step.CHOOSE)
        if repository.append_only:
            self._show_append_only()

    def go_on(self) -> None:
        """Press the filled button."""
        if self.step is Step.CHOOSE and not self._is_as_now:
            if self._policy.keeps_everything:
                self._seen = None
                self.show_step(Step.DECIDE)
            else:
                self._read()
        elif self.step is Step.COPIES and self._may_use and not self._going:
            self.show_step(Step.DECIDE)
        elif self.step is Step.DECIDE and not self._going:
            self._use()
        else:
            self.accept()

    def reject(self) -> None:
        """Close, but not while a decision is being kept; a removal has a button of its own."""
        if self.step is not Step.WORK and not self._is_keeping:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self._focus()

    # --- what it shows ----------------------------------------------------------------------

    @property
    def _policy(self) -> Retention:
        if self._repository.append_only:
            return PRESETS[Preset.EVERYTHING]
        return self.choose.policy or PRESETS[Preset.EVERYTHING]

    @property
    def _is_as_now(self) -> bool:
        is_chosen = self._choice is not None and self._choice.policy == self._policy
        return is_chosen and self._policy.keeps_everything

    @property
    def _going(self) -> int:
        """Return how many copies would go by the list that was looked at."""
        return len(self._seen.going) if self._seen is not None else 0

    @property
    def _may_use(self) -> bool:
        """Return whether the rule of the list that was looked at can be chosen."""
        return (
            self._seen is not None
            and not self._repository.append_only
            and self._seen.may_be_applied
        )

    def show_step(self, step: Step) -> None:
        """Show one page."""
        self.step = step
        self.banner.hide()
        for other, page in self._pages.items():
            page.setVisible(other is step)
        if step is Step.DECIDE:
            self.decide.show_decision(self._policy, self._seen)
        self.header.set_texts(*sentences(step, self._repository, self._seen))
        self._refresh()
        self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._focus()

    def _refresh(self) -> None:
        self.buttons.show_standing(
            Standing(
                self.step,
                going=self._going,
                may_use=self._may_use,
                keeps_all=self._policy.keeps_everything,
                is_as_now=self._is_as_now,
                is_named=bool(self.decide.by.text),
                is_first=self._repository.append_only and self.step is Step.COPIES,
                is_reading=self._is_reading,
                is_keeping=self._is_keeping,
            )
        )
        self.grow()

    def _focus(self) -> None:
        first = {
            Step.CHOOSE: self.choose.first_field(),
            Step.COPIES: self.copies.table,
            Step.DECIDE: self.decide.by.line,
            Step.WORK: self.buttons.stop,
        }
        first.get(self.step, self.buttons.primary).setFocus()

    def _show_append_only(self) -> None:
        """Say first what cannot be done here and why that is good; the copies can be looked at."""
        self.choose.hide()
        self.header.set_texts(*sentences(Step.CHOOSE, self._repository, None))
        told = message_for_code(ErrorCode.RETENTION_APPEND_ONLY)
        self.banner.show_message(Level.UNPROVED, told.happened, told.means, told.next_step)
        self._read()

    # --- reading and deciding ---------------------------------------------------------------

    def _read(self, told: PracticeGuardError | None = None) -> None:
        """Read the place and show the list; `told` is what goes above it."""
        policy = self._policy
        self._is_reading = True
        self._refresh()
        run_task(
            self,
            lambda _handle: self._app.retention.preview(policy, place=self._repository.key),
            on_success=lambda seen: self.show_preview(seen, told),
            on_failure=self._on_failed,
        )

    def show_preview(self, seen: Preview, told: PracticeGuardError | None = None) -> None:
        """Show the list, with what is to be told above it."""
        self._is_reading = False
        self._seen = seen
        self.copies.show_preview(seen)
        self.show_step(Step.COPIES)
        if told is not None:
            self._tell(told)

    def _use(self) -> None:
        policy, by = self._policy, self.decide.by.text
        if not by or self._is_keeping:
            return
        self._is_keeping = True
        self._refresh()
        run_task(
            self,
            lambda _handle: self._app.retention.choose(policy, by, place=self._repository.key),
            on_success=lambda _choice: self._on_used(),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_used(self) -> None:
        self.changed.emit()
        self.accept()

    def _on_remove(self) -> None:
        if self.step is Step.COPIES:
            self.show_step(Step.DECIDE)
            return
        seen, by = self._seen, self.decide.by.text
        if seen is None or not by or self.step is not Step.DECIDE:
            return
        self.show_step(Step.WORK)
        self.buttons.stop.setEnabled(True)
        self.work.start(seen, by)

    def _on_removed(self, done: Done) -> None:
        self.changed.emit()
        self.show_step(Step.DONE)
        sentence = self.tr("Done") if done.removal.is_good else self.tr("It did not end well")
        self.header.set_texts(sentence, texts.place_name(self._repository))
        show_outcome(self.banner, done)
        self.grow()

    def _on_refused(self, error: Exception) -> None:
        """Show the list as it is now: something else was found under the lock."""
        if isinstance(error, PracticeGuardError):
            self._read(error)
        else:
            self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self._is_reading = self._is_keeping = False
        if self.step is Step.WORK:
            self.show_step(Step.COPIES)
        self._refresh()
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        tell_failure(self.banner, error, Level.CARE)
        self.grow()

    # --- buttons ----------------------------------------------------------------------------

    def _on_back(self) -> None:
        is_from_list = self.step is Step.DECIDE and self._seen is not None
        if not is_from_list:
            self._seen = None
        self.show_step(Step.COPIES if is_from_list else Step.CHOOSE)

    def _on_stop(self) -> None:
        self.work.stop()
        self.buttons.stop.setEnabled(False)

    def _on_history(self) -> None:
        run_task(
            self,
            lambda _handle: self._app.retention.history(self._repository.key),
            on_success=self._on_history_read,
            on_failure=self._on_failed,
        )

    def _on_history_read(self, removals: tuple[Removal, ...]) -> None:
        self.removals.show_removals(removals)
        self.show_step(Step.HISTORY)

    def _on_known(self, fate: CopyFate) -> None:
        self._ask(KnownCopyDialog(self._app, self._repository.key, fate, self))

    def _on_lift(self, hold: Hold | None) -> None:
        if hold is not None:
            self._ask(LiftHoldDialog(self._app, hold, self))

    def _ask(self, dialog: DecidingDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(self._read)
        dialog.open()

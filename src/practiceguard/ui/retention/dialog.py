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
from practiceguard.ui.errors import message_for, message_for_code
from practiceguard.ui.retention import words
from practiceguard.ui.retention.choose_page import ChoosePage
from practiceguard.ui.retention.copies_page import CopiesPage
from practiceguard.ui.retention.decide_page import DecidePage
from practiceguard.ui.retention.history_page import HistoryPage
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog
from practiceguard.ui.retention.known_dialog import KnownCopyDialog
from practiceguard.ui.retention.steps import Step, sentences
from practiceguard.ui.retention.work_page import Done, WorkPage, show_outcome
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    DangerButton,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
)


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
        self.step = Step.CHOOSE
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.choose = ChoosePage(choice)
        self.choose.edited.connect(self._on_edited)
        self.copies = CopiesPage()
        self.copies.known_requested.connect(self._on_known)
        self.copies.lift_requested.connect(self._on_lift)
        self.decide = DecidePage()
        self.decide.edited.connect(self._on_edited)
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
        self._build_foot()
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
        """Close, but not in the middle of a removal: that is stopped with its own button."""
        if self.step is not Step.WORK:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self._focus()

    # --- what it shows ----------------------------------------------------------------------

    def _build_foot(self) -> None:
        self.history = QuietLink(self.tr("What was removed so far…"))
        self.history.clicked.connect(self._on_history)
        self.back = SecondaryButton(self.tr("Back"))
        self.back.clicked.connect(self._on_back)
        self.stop = SecondaryButton(self.tr("Stop"))
        self.stop.clicked.connect(self._on_stop)
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.remove = DangerButton("")
        self.remove.clicked.connect(self._on_remove)
        self.primary = PrimaryButton("")
        self.primary.clicked.connect(self.go_on)
        self.foot.addWidget(self.history)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        for button in (self.stop, self.cancel, self.remove, self.primary):
            self.foot.addWidget(button)

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
            and (self._seen.may_be_applied)
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
        self._on_edited()
        self._scroll.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._focus()

    def _on_edited(self) -> None:
        step, going = self.step, self._going
        is_removal = going > 0 and self._may_use
        is_named = bool(self.decide.by.text)
        self.history.setVisible(step is Step.CHOOSE)
        can_go_back = step in {Step.COPIES, Step.DECIDE, Step.HISTORY}
        self.back.setVisible(can_go_back and not self._is_stuck_at_copies)
        self.stop.setVisible(step is Step.WORK)
        self.cancel.setVisible(step is Step.CHOOSE and not self._is_as_now)
        self.remove.setVisible(is_removal and step in {Step.COPIES, Step.DECIDE})
        text = (
            self.tr("Remove these {copies}").format(copies=words.copies(going))
            if going > 1
            else self.tr("Remove this copy")
        )
        self.remove.setText(text + ("…" if step is Step.COPIES else ""))
        self.remove.setEnabled(step is Step.COPIES or is_named)
        self.primary.setVisible(step is not Step.WORK)
        self.primary.setText(self._primary_text())
        self.primary.setEnabled(
            not self._is_reading and (step is not Step.DECIDE or going > 0 or is_named)
        )
        self.grow()

    @property
    def _is_stuck_at_copies(self) -> bool:
        """Return whether the list is the first page: there is nothing to choose."""
        return self._repository.append_only and self.step is Step.COPIES

    def _primary_text(self) -> str:
        keeps_all = self._policy.keeps_everything
        use = self.tr("Keep every copy") if keeps_all else self.tr("Use this rule")
        found = self.tr("Remove nothing") if self._going else f"{use}…"
        close = self.tr("Close")
        look = self.tr("Reading the place…") if self._is_reading else self.tr("See what would go")
        return {
            Step.CHOOSE: close if self._is_as_now else use if keeps_all else look,
            Step.COPIES: found if self._may_use else close,
            Step.DECIDE: self.tr("Remove nothing") if self._going else use,
        }.get(self.step, close)

    def _focus(self) -> None:
        if self.step is Step.CHOOSE:
            cards = self.choose.cards.values()
            chosen = next((card for card in cards if card.is_chosen()), next(iter(cards)))
            chosen.button.setFocus()
        elif self.step is Step.COPIES:
            self.copies.table.setFocus()
        elif self.step is Step.DECIDE:
            self.decide.by.line.setFocus()
        elif self.step is Step.WORK:
            self.stop.setFocus()
        else:
            self.primary.setFocus()

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
        self._on_edited()
        run_task(
            self,
            lambda _handle: self._app.retention.preview(policy, place=self._repository.key),
            on_success=lambda seen: self._on_read(seen, told),
            on_failure=self._on_failed,
        )

    def _read_again(self) -> None:
        self._read()

    def show_preview(self, seen: Preview) -> None:
        """Show the list."""
        self._is_reading = False
        self._seen = seen
        self.copies.show_preview(seen)
        self.show_step(Step.COPIES)

    def _on_read(self, seen: Preview, told: PracticeGuardError | None) -> None:
        self.show_preview(seen)
        if told is not None:
            self._tell(told)

    def _use(self) -> None:
        policy, by = self._policy, self.decide.by.text
        if not by:
            return
        self.primary.setEnabled(False)
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
        self.stop.setEnabled(True)
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
        self._is_reading = False
        if self.step is Step.WORK:
            self.show_step(Step.COPIES)
        self._on_edited()
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        told = message_for(error)
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )
        self.grow()

    # --- buttons ----------------------------------------------------------------------------

    def _on_back(self) -> None:
        is_from_list = self.step is Step.DECIDE and self._seen is not None
        if not is_from_list:
            self._seen = None
        self.show_step(Step.COPIES if is_from_list else Step.CHOOSE)

    def _on_stop(self) -> None:
        self.work.stop()
        self.stop.setEnabled(False)

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
        dialog = KnownCopyDialog(self._app, self._repository.key, fate, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(self._read_again)
        dialog.open()

    def _on_lift(self, hold: Hold | None) -> None:
        if hold is None:
            return
        dialog = LiftHoldDialog(self._app, hold, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.changed.connect(self.changed)
        dialog.changed.connect(self._read_again)
        dialog.open()

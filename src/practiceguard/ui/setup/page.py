"""What all steps of the set-up have in common: a question, why it is asked, and a message."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.setup import SetupDraft
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.tasks import run_busy
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import MessageBanner, PageHeader, ScrollPage

Result = TypeVar("Result")
COLUMN_WIDTH = 828
"""Pixels at usual text size: a longer line is hard to read."""


class SetupPage(ScrollPage):
    """One step. It keeps its answers while the wizard lives, whichever way one leaves it."""

    answered = Signal(object)
    """The step is done; carries the `SetupDraft`."""
    continue_changed = Signal()
    busy_changed = Signal(str)
    """What is being done, "" when it is over."""

    def __init__(self, app: App, sentence: str, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.app = app
        self._busy = ""
        column = QWidget(self.page)
        column.setMaximumWidth(theme().px(COLUMN_WIDTH))
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(14)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 1000)
        middle.addStretch(1)
        self.content.addLayout(middle)
        self.header = PageHeader(sentence, why)
        self.banner = MessageBanner()
        self.body.addWidget(self.header)
        self.body.addSpacing(6)
        self.body.addWidget(self.banner)

    # --- what a step may do of its own ------------------------------------------------------

    def load(self, draft: SetupDraft) -> None:
        """Take in the answers so far, once, when the wizard opens."""

    def enter(self, draft: SetupDraft) -> None:
        """Get ready to be shown, each time."""

    def go_back(self) -> bool:
        """Go one step back within the page; False if the step before it is wanted."""
        return False

    def leave(self) -> None:
        """Stop whatever needs to go on only while the step is shown."""

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on when the step opens."""
        return None

    def continue_text(self) -> str:
        """Return what the filled button says."""
        return QCoreApplication.translate("SetupPage", "Continue")

    def can_continue(self) -> bool:
        """Return whether the filled button may be pressed."""
        return True

    def submit(self) -> None:
        """Check and keep the answer; ends in `answered` or in a message."""
        raise NotImplementedError

    # --- what steps use ---------------------------------------------------------------------

    @property
    def busy(self) -> str:
        """Return what is being done, "" if nothing is."""
        return self._busy

    def set_busy(self, text: str) -> None:
        """Say what is being done; Back and Continue wait meanwhile."""
        self._busy = text
        self.busy_changed.emit(text)

    def perform(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        *,
        busy: str,
        on_failure: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do work that changes something, off the GUI thread; a failure is shown in the page."""
        self.clear_message()
        run_busy(
            self,
            work,
            busy=busy,
            say_busy=self.set_busy,
            on_success=on_success,
            on_failure=on_failure or self.show_error,
        )

    def show_error(self, error: Exception) -> None:
        """Say what happened, what it means and what to do; a bug of ours is said to be one."""
        tell_failure(self.banner, error)
        self._bring_into_view()

    def say(self, level: Level, happened: str, means: str = "", next_step: str = "") -> None:
        """Show a message at the top, bring it into view and have it read aloud."""
        self.banner.show_message(level, happened, means, next_step)
        self._bring_into_view()

    def clear_message(self) -> None:
        """Take the message away."""
        self.banner.hide()

    def _bring_into_view(self) -> None:
        self.verticalScrollBar().setValue(0)
        self.banner.read_aloud()

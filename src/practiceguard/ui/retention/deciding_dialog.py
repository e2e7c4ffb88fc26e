"""What the dialogs of a decision about copies have in common: a name, one button, one answer."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from practiceguard.bootstrap import App
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, PageDialog, PageHeader


class DecidingDialog(PageDialog):
    """The deciding button waits until everything is answered.

    `changed` once the decision is kept; until then the dialog stays, so that nobody takes a key
    pressed twice for a decision that was not made.
    """

    changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__("", 720, parent)
        self.app = app
        self._is_deciding = False
        self._button: QPushButton | None = None
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)

    # --- what a dialog says of itself -------------------------------------------------------

    def is_ready(self) -> bool:
        """Return whether everything is answered."""
        raise NotImplementedError

    def decision(self) -> Callable[[], object]:
        """Return what keeps the decision as answered now; called off the GUI thread."""
        raise NotImplementedError

    # --- what it uses -----------------------------------------------------------------------

    def ask_name(self, hint: str) -> None:
        """Ask who decides."""
        self.by = AskedField(self.tr("Your name"), hint)
        self.by.edited.connect(self.refresh)
        self.content.addWidget(self.by)

    def decide_with(self, button: QPushButton) -> None:
        """Let this button decide."""
        self._button = button
        button.clicked.connect(self._on_pressed)
        self.refresh()

    def refresh(self) -> None:
        """Look again whether everything is answered."""
        if self._button is not None:
            self._button.setEnabled(self.is_ready() and not self._is_deciding)

    def reject(self) -> None:
        """Close, unless the decision is being kept just now."""
        if not self._is_deciding:
            super().reject()

    def _on_pressed(self) -> None:
        if not self.is_ready() or self._is_deciding:
            return
        work = self.decision()
        self._is_deciding = True
        self.refresh()
        run_task(
            self,
            lambda _handle: work(),
            on_success=lambda _kept: self._on_kept(),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_kept(self) -> None:
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._is_deciding = False
        tell_failure(self.banner, error, Level.CARE)
        self.refresh()
        self.grow()

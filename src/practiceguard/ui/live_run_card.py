"""The copy under way, as Home and Backups show it."""

from PySide6.QtWidgets import QWidget

from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.ui.widgets import ProgressCard


class LiveRunCard(ProgressCard):
    """Hidden while no copy is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("A copy is being made"))
        self.set_note(self.tr("You may close this window: the copy goes on without it."))
        self.hide()

    def show_live(self, live: LiveRun | None, *, is_starting: bool) -> None:
        """Show the copy under way, or that one begins, or nothing."""
        is_on = live is not None or is_starting
        if is_on and self.isHidden():
            self.reset()
        self.setVisible(is_on)
        # What only begins cannot hear the wish to stop yet.
        self.set_stoppable(live is not None)
        if live is not None:
            if live.progress is not None:
                self.show_progress(live.progress)
            if live.is_stopping:
                self.show_stopping()

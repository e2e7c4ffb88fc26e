"""Step 6: what will happen, and the button that starts it."""

import getpass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.backup.run import RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import ThisProcess
from practiceguard.services.practice.take_over import Proposal
from practiceguard.ui import formats
from practiceguard.ui.setup.former_settings import FormerSettings, known_settings, take_on
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, StatusBadge, label


class FirstBackupPage(SetupPage):
    """One paragraph, one button."""

    started = Signal(object)
    """`ThisProcess`: what makes the copy; None if that was started before."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self.header.set_texts(
            self.tr("Everything is ready for the first backup"),
            self.tr("Until it has finished, nothing is protected here; so let it begin now."),
        )
        self._draft = SetupDraft()
        self._amount = ""
        self._place: tuple[Repository, str] | None = None
        card = Card()
        card.content.setSpacing(12)
        self.summary = label("")
        self.try_out = StatusBadge(self.tr("to try it out: not a real backup"), Level.CARE)
        self.try_out.hide()
        card.content.addWidget(self.summary)
        card.content.addWidget(self.try_out, 0, Qt.AlignmentFlag.AlignLeft)
        card.content.addWidget(
            label(
                self.tr(
                    "The first one copies everything and may take hours; later ones copy only what "
                    "is new. You can work meanwhile, and close this window: the backup goes on. "
                    "Only the computer must stay on, and the drive plugged in."
                )
            )
        )
        self.body.addWidget(card)
        self.former = FormerSettings()
        self.body.addWidget(self.former)

    def enter(self, draft: SetupDraft) -> None:
        """Read what is to be said."""
        self._draft = draft
        app = self.app
        run_task(
            self,
            lambda _handle: _look(app),
            on_success=self._on_place,
            on_failure=self.show_error,
        )

    def set_amount(self, needed_bytes: int, *, is_counting: bool) -> None:
        """Take in how much is to be copied; nothing is said while it is being counted."""
        self._amount = "" if is_counting else formats.size(needed_bytes)
        self._show_summary()

    def continue_text(self) -> str:
        """Return what the button says."""
        return self.tr("Start the first backup")

    def submit(self) -> None:
        """Save the plan and start the process that copies."""
        app = self.app
        wanted, is_new = self.former.wanted, app.world.store.plan() is None

        def work() -> ThisProcess | None:
            app.set_up.finish()
            if is_new:
                take_on(app, wanted, getpass.getuser())
            try:
                return app.start_backup(RunTrigger.FIRST)
            except PracticeGuardError as error:
                # It was started before the window crashed: that is what was wanted.
                if error.code is not ErrorCode.ALREADY_RUNNING:
                    raise
                return None

        self.perform(work, self.started.emit, busy=self.tr("Starting the backup…"))

    def _on_place(self, found: tuple[Repository, str, Proposal | None]) -> None:
        repository, host, known = found
        self._place = (repository, host)
        self.former.show_known(known, self._draft)
        self._show_summary()

    def _show_summary(self) -> None:
        if self._place is None:
            return
        repository, host = self._place
        what = formats.folders(len(self._draft.sources))
        if self._amount:
            what = self.tr("{folders} ({size})").format(folders=what, size=self._amount)
        is_try_out = repository.kind is PlaceKind.THIS_COMPUTER
        pattern = (
            self.tr("{what} of {practice} will be copied, encrypted, to this computer itself.")
            if is_try_out
            else self.tr("{what} of {practice} will be copied, encrypted, to “{place}”.")
        )
        text = pattern.format(what=what, practice=self._draft.practice_name, place=repository.label)
        host_text = self.tr("In the copy this computer is called “{host}”.").format(host=host)
        self.summary.setText(f"{text} {host_text}")
        self.try_out.setVisible(is_try_out)


def _look(app: App) -> tuple[Repository, str, Proposal | None]:
    """Return where the copy lives, what this computer is called, and what the copy knows."""
    repository = app.set_up.repository()
    return repository, app.world.machine.host_name(), known_settings(app, repository)

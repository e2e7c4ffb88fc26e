"""The amber banner over Home and Backups while nothing makes copies by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from practiceguard.services.ports import AutostartReason, AutostartState
from practiceguard.ui.backup.keeping import Keeping, Trouble
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, ScrollPage


class KeepingBanner(MessageBanner):
    """Hidden while all is well; its one button starts and registers what is missing."""

    def show_keeping(self, keeping: Keeping) -> None:
        """Show what is wrong, or nothing."""
        if keeping.trouble is None:
            self._step_back()
        elif keeping.trouble is Trouble.NOT_AT_WORK:
            self.show_message(
                Level.CARE,
                self.tr("Nothing makes copies by itself"),
                self.tr("Until that is mended, a copy is only made when somebody asks for it."),
                action=self.tr("Make copies by themselves again"),
            )
        else:
            self._show_login(keeping.registration)

    def _step_back(self) -> None:
        """Hide, and let the page have the keyboard if the button had it.

        Qt would hand it to the next button: one Space too many, and that one is pressed.
        """
        focus = QApplication.focusWidget()
        page = self.parentWidget()
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if focus is not None and self.isAncestorOf(focus) and page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _show_login(self, state: AutostartState | None) -> None:
        can_be_mended = state is None or state.can_be_repaired
        self.show_message(
            Level.CARE,
            self.tr("Copies are made by themselves only until this computer is switched off"),
            self._reason(state.reason if state is not None else None),
            ""
            if can_be_mended
            else self.tr("Until then, open this window once each time the computer was started."),
            action=self.tr("Start with the computer") if can_be_mended else "",
        )

    def _reason(self, reason: AutostartReason | None) -> str:
        if reason is None:
            return self.tr("PracticeGuard is not among the programs that start when you log in.")
        return {
            AutostartReason.SWITCHED_OFF: self.tr(
                "Somebody switched PracticeGuard off in the list of programs that start with the "
                "computer."
            ),
            AutostartReason.ALTERED: self.tr(
                "What starts PracticeGuard when you log in was changed, or belongs to another "
                "version of it."
            ),
            AutostartReason.PROGRAM_NOT_INSTALLED: self.tr(
                "PracticeGuard runs from a place where it will not be tomorrow: install it first."
            ),
            AutostartReason.FORBIDDEN: self.tr(
                "Whoever looks after this computer has forbidden it: ask them to allow it."
            ),
            AutostartReason.NAME_NOT_POSSIBLE: self.tr(
                "The folder of PracticeGuard has a name that the system cannot start from."
            ),
        }[reason]

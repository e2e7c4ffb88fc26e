"""The amber banner over Home and Backups while nothing makes copies by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from practiceguard.services.ports import AutostartState
from practiceguard.ui.backup.keeping import Keeping, Trouble
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import MessageBanner, ScrollPage
from practiceguard.wording.autostart import CONTEXT, autostart_wording


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
        reason = state.reason if state is not None else None
        words = autostart_wording(reason.value if reason is not None else None)
        next_step = translated(CONTEXT, words.next_step)
        can_be_mended = state is None or state.can_be_repaired
        if not can_be_mended:
            meanwhile = self.tr(
                "Until then, open this window once each time the computer was started."
            )
            next_step = f"{next_step} {meanwhile}"
        self.show_message(
            Level.CARE,
            self.tr("Copies are made by themselves only until this computer is switched off"),
            translated(CONTEXT, words.happened),
            next_step,
            action=self.tr("Start with the computer") if can_be_mended else "",
        )

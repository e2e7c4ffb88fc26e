"""A dialog that does something when it is confirmed: it stays open until that was done."""

from PySide6.QtWidgets import QWidget

from practiceguard.ui.errors import tell_failure
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
)


class WorkDialog(PageDialog):
    """Fill `content` below `banner`; `is_ready` says when the button may be pressed."""

    def __init__(
        self, sentence: str, secondary: str, confirm: str, parent: QWidget | None = None, *,
        width: int,
    ) -> None:  # fmt: skip
        super().__init__("PracticeGuard", width, parent)
        self._is_busy = False
        self.header = PageHeader(sentence, secondary)
        self.banner = MessageBanner()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)
        self.foot.addStretch(1)
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.confirm = PrimaryButton(confirm)
        self.confirm.clicked.connect(self._on_confirmed)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.confirm)

    def is_ready(self) -> bool:
        """Return whether everything that is asked for is there."""
        return True

    def lacking(self) -> str:
        """Return what is asked for and not there yet, in a sentence; "" where a field says it."""
        return ""

    def prepare(self) -> None:
        """Read the fields on the GUI thread, before `work` is called."""

    def work(self, author: str) -> object:
        """Do it; called off the GUI thread with who is writing."""
        raise NotImplementedError

    def begin(self) -> None:
        """Have `work` called; whoever does that says here how it ended."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Let the button follow what was typed."""
        may_confirm = self._may_confirm()
        self.confirm.setEnabled(may_confirm)
        lacks = "" if may_confirm or self._is_busy else self.lacking()
        self.confirm.setAccessibleDescription(lacks)
        self.show_lack(lacks)

    def _may_confirm(self) -> bool:
        return not self._is_busy and self.is_ready()

    def _on_confirmed(self) -> None:
        if not self._may_confirm():
            return
        self._is_busy = True
        self.banner.hide()
        self.prepare()
        self.refresh()
        self.begin()

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        tell_failure(self.banner, error, Level.CARE)
        self.refresh()
        self.grow()

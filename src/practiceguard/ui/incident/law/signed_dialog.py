"""A dialog that changes the law here in somebody's name; it stays open until that was done."""

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.writing_dialog import TextBox
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
)
from practiceguard.ui.widgets.fields import field_label


class SignedDialog(PageDialog):
    """Fill `content`, then call `ask_name`; `is_ready` says when the button may be pressed."""

    def __init__(
        self, writers: Writers, sentence: str, secondary: str, confirm: str,
        parent: QWidget | None = None, *, width: int = 680,
    ) -> None:  # fmt: skip
        super().__init__("PracticeGuard", width, parent)
        self._writers = writers
        self._is_busy = False
        self.header = PageHeader(sentence, secondary)
        self.banner = MessageBanner()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)
        self.name = QLineEdit(writers.author)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(lambda _text: self.refresh())
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.confirm = PrimaryButton(confirm)
        self.confirm.clicked.connect(self._on_confirmed)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.confirm)

    def is_ready(self) -> bool:
        """Return whether everything that is asked for is there, besides the name."""
        return True

    def work(self, who: str) -> object:
        """Change it; called off the GUI thread."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Read the fields on the GUI thread, before `work` is called."""

    def ask_note(self) -> TextBox:
        """Put a field for the reason below what is there, and return it."""
        note = TextBox(
            self.tr("Why, and where did you find that?"),
            self.tr("It stands beside the entry, with your name and the day. It is needed."),
        )
        note.edited.connect(self.refresh)
        self.content.addWidget(note)
        return note

    def ask_name(self) -> None:
        """Put the field for the name below what is there."""
        self.content.addWidget(field_label(self.tr("Your name"), self.name))
        self.content.addWidget(self.name)
        self.refresh()

    def refresh(self) -> None:
        """Let the button follow what was typed."""
        has_name = bool(self.name.text().strip())
        self.confirm.setEnabled(not self._is_busy and has_name and self.is_ready())

    def _on_confirmed(self) -> None:
        if not self.confirm.isEnabled():
            return
        self._is_busy = True
        self.banner.hide()
        self.prepare()
        self.refresh()
        who = self.name.text().strip()
        run_task(
            self,
            lambda _handle: self.work(who),
            on_success=lambda _result: self._on_done(who),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_done(self, who: str) -> None:
        self._is_busy = False
        self._writers.remember(who)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        tell_failure(self.banner, error, Level.CARE)
        self.banner.read_aloud()
        self.refresh()
        self.grow()
        self._scroll.verticalScrollBar().setValue(0)

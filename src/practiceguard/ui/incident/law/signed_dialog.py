"""A dialog that changes the law here in somebody's name; it stays open until that was done."""

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.work_dialog import WorkDialog
from practiceguard.ui.incident.writing_dialog import TextBox
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets.fields import field_label


class SignedDialog(WorkDialog):
    """Fill `content`, then call `ask_name`; `is_ready` does not have to look at the name."""

    def __init__(
        self, writers: Writers, sentence: str, secondary: str, confirm: str,
        parent: QWidget | None = None, *, width: int = 680,
    ) -> None:  # fmt: skip
        super().__init__(sentence, secondary, confirm, parent, width=width)
        self._writers = writers
        self.name = QLineEdit(writers.author)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(lambda _text: self.refresh())

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

    def begin(self) -> None:
        """Work in the name that was typed; it is who writes from then on."""
        who = self.name.text().strip()
        run_task(
            self,
            lambda _handle: self.work(who),
            on_success=lambda _result: self._on_done(who),
            on_failure=self._on_failed,
            writes=True,
        )

    def _may_confirm(self) -> bool:
        return bool(self.name.text().strip()) and super()._may_confirm()

    def _on_done(self, who: str) -> None:
        self._is_busy = False
        self._writers.remember(who)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        self.banner.read_aloud()
        self._scroll.verticalScrollBar().setValue(0)

"""Fourth step: a few messages to the practice's own mailbox, read there before any other goes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.email_run import EmailPlan
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.ui import formats
from practiceguard.ui.incident.notices.mailing.tick import Tick
from practiceguard.ui.incident.notices.words import not_ready
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.widgets import SecondaryButton, fit, label
from practiceguard.ui.widgets.fields import field_label


class TestPage(QWidget):
    """Sends the tests, and asks who has read them."""

    __test__ = False

    edited = Signal()
    test_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: EmailPlan | None = None
        self._is_large = False
        self.tells = label("", "secondary")
        self.send = fit(SecondaryButton(self.tr("Send the test messages")))
        self.send.clicked.connect(self.test_wanted)
        self.gone = label("", "good")
        self.gone.hide()
        self.read = Tick(
            self.tr("They arrived, and I have read them: names, words, sender, subject.")
        )
        self.read.toggled.connect(lambda _on: self.edited.emit())
        self.second = QLineEdit()
        self.second.setMaxLength(120)
        self.second.textEdited.connect(lambda _text: self.edited.emit())
        self._second = field_label(self.tr("Who else has read them?"), self.second)
        self.same = label(not_ready(NotReady.SAME_PERSON), "care")
        self.same.hide()
        column = plain_column(self)
        for widget in (
            self.tells, self.send, self.gone, self.read, self._second, self.second, self.same,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)

    @property
    def second_name(self) -> str:
        """Return who else has read them."""
        return self.second.text().strip()

    def is_ready(self, author: str) -> bool:
        """Return whether they were read by everybody who has to."""
        is_same = bool(author.strip()) and self.second_name.casefold() == author.strip().casefold()
        self.same.setVisible(is_same)
        has_second = bool(self.second_name) or not self._is_large
        is_tested = self._plan is not None and (
            not self._plan.is_for_server or not self.gone.isHidden()
        )
        return is_tested and self.read.is_ticked() and has_second and not is_same

    def lacking(self) -> str:
        """Return what is still to be done, in a sentence; "" where it is said beside a field."""
        if self._plan is not None and self._plan.is_for_server and self.gone.isHidden():
            return self.tr("Send the test messages first.")
        if not self.read.is_ticked():
            return self.tr("Read them, and tick that you did.")
        return "" if self.second_name else self.tr("Type who else has read them.")

    def show_plan(self, plan: EmailPlan, *, is_large: bool, second: str) -> None:
        """Show what is to be read of a mailing."""
        self._plan, self._is_large = plan, is_large
        self.gone.hide()
        self.read.tick(on=False)
        self.read.setEnabled(not plan.is_for_server)
        self.send.setVisible(plan.is_for_server)
        if plan.is_for_server:
            self.tells.setText(
                self.tr(
                    "A few messages go to {sender} only, marked as a test. Open them in the "
                    "mailbox, on a telephone too."
                ).format(sender=plan.sender)
            )
        else:
            self.read.set_text(self.tr("I have read the texts, and the addresses are right."))
            self.tells.setText(
                self.tr("Nothing leaves by PracticeGuard: you send the files yourself.")
            )
        for widget in (self._second, self.second):
            widget.setVisible(is_large)
        if second and not self.second_name:
            self.second.setText(second)

    def show_gone(self, count: int) -> None:
        """Say that the tests went out."""
        self.gone.setText(
            self.tr("Test messages that went out: {count}. Look into the mailbox.").format(
                count=formats.number(count)
            )
        )
        self.gone.show()
        self.read.setEnabled(True)
        self.edited.emit()

"""Proving that the recovery sheet opens the copy: the whole code, typed from the paper."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from practiceguard.domain.backup.repository import RecoverySheet
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.errors import message_for
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import MessageBanner, PrimaryButton, SecondaryButton, label


class SheetDialog(QDialog):
    """Asks for the code and tries it on the copy; the code is kept nowhere."""

    def __init__(self, actions: BackupActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("Test the recovery sheet"))
        self.setMinimumWidth(theme().px(540))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Does the paper still open the copy?"), "title"))
        column.addWidget(
            label(
                self.tr(
                    "Fetch the recovery sheet and type its code: seven groups of four characters. "
                    "Capital letters, spaces and hyphens do not matter."
                ),
                "secondary",
            )
        )
        name = label(self.tr("&Code on the sheet"), wrap=False)
        self._field = QLineEdit(self)
        self._field.setAccessibleName(self.tr("Code on the sheet"))
        self._field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._field.setMaxLength(80)
        self._field.textChanged.connect(self._on_typed)
        self._field.returnPressed.connect(self._on_test)
        name.setBuddy(self._field)
        column.addWidget(name)
        column.addWidget(self._field)
        self.banner = MessageBanner()
        column.addWidget(self.banner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self._close = SecondaryButton(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._test = PrimaryButton(self.tr("Test the code"))
        self._test.clicked.connect(self._on_test)
        self._test.setEnabled(False)
        foot.addWidget(self._close)
        foot.addWidget(self._test)
        column.addLayout(foot)
        self._field.setFocus()

    def type_code(self, text: str) -> None:
        """Put a text into the field."""
        self._field.setText(text)

    def test_code(self) -> None:
        """Press the button."""
        self._test.click()

    def _on_typed(self, text: str) -> None:
        self._test.setEnabled(bool(text.strip()))

    def _on_test(self) -> None:
        text = self._field.text()
        if not text.strip() or not self._test.isEnabled():
            return
        self._test.setEnabled(False)
        self._field.setEnabled(False)
        self.banner.show_message(Level.UNPROVED, self.tr("Trying the code on the copy…"))
        self._actions.verify_sheet(text, self._on_proved, self._on_failed)

    def _on_proved(self, _sheet: RecoverySheet) -> None:
        # The code leaves the screen as soon as it has done its work.
        self._field.clear()
        self._field.hide()
        self._test.hide()
        self.banner.show_message(
            Level.GOOD,
            self.tr("The sheet opens the copy."),
            self.tr("The date of this test is remembered and shown on Home."),
            self.tr("Put the sheet back where a burglar would not look for it."),
        )
        self._close.setFocus()

    def _on_failed(self, error: Exception) -> None:
        message = message_for(error)
        self._field.setEnabled(True)
        self._test.setEnabled(True)
        self.banner.show_message(Level.BAD, message.happened, message.means, message.next_step)
        self._field.setFocus()

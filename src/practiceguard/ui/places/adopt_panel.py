"""Asks for the password of a copy that is there already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets import Card, label
from practiceguard.ui.widgets.fields import SecretField


class AdoptPanel(Card):
    """A sentence and a field for the password or the recovery code."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        name = self.tr("Password or recovery code")
        self.sentence = label(self.tr("Take over the copy that is there"), "title")
        self.content.addWidget(self.sentence)
        self.content.addWidget(
            label(
                self.tr(
                    "Type its password, or the code from its recovery sheet: seven groups of four "
                    "characters. The copies in it stay as they are, and new ones are added."
                )
            )
        )
        title = label(name, "strong", wrap=False)
        self.password = SecretField(name)
        self.password.edited.connect(self.edited)
        title.setBuddy(self.password)
        self.content.addWidget(title)
        self.content.addWidget(self.password)
        self.hide()

"""A message inside a view: what happened, what it means, what to do now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui.theme import Level
from practiceguard.ui.widgets.badges import StatusBadge
from practiceguard.ui.widgets.buttons import SecondaryButton, fit
from practiceguard.ui.widgets.details import DetailsPanel
from practiceguard.ui.widgets.labels import label


class MessageBanner(QFrame):
    """What happened, what it means for the records, what to do; hidden until `show_message`."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.content = column = QVBoxLayout(self)
        """For what else belongs to the message."""
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(10)
        self._badge = StatusBadge()
        self._happened = label("", "strong")
        line.addWidget(self._badge)
        line.addWidget(self._happened, 1)
        column.addLayout(line)
        self._means = label()
        self._next_step = label()
        column.addWidget(self._means)
        column.addWidget(self._next_step)
        self._action = fit(SecondaryButton(""))
        self._action.clicked.connect(self.action_requested)
        column.addWidget(self._action)
        self._details = DetailsPanel()
        column.addWidget(self._details)
        self.hide()

    def show_message(
        self,
        level: Level,
        happened: str,
        means: str = "",
        next_step: str = "",
        *,
        action: str = "",
        details: str = "",
    ) -> None:
        """Show a message; empty parts are left out."""
        words = {
            Level.GOOD: self.tr("Done"),
            Level.UNPROVED: self.tr("To know"),
            Level.CARE: self.tr("Take care"),
            Level.BAD: self.tr("Problem"),
        }
        self._badge.set_state(words[level], level)
        self.setProperty("level", level.value)
        for part, text in (
            (self._happened, happened),
            (self._means, means),
            (self._next_step, next_step),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._details.set_text(details)
        self.setAccessibleName(" ".join(text for text in (happened, means, next_step) if text))
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def read_aloud(self) -> None:
        """Have whoever reads the screen aloud say the message, wherever the keyboard is."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def happened(self) -> str:
        """Return what happened, as shown."""
        return self._happened.text()

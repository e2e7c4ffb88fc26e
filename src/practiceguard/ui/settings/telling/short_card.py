"""Who is told, in short: the card among the settings that leads to the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui.settings.telling import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, SecondaryButton, StatusBadge, fit, label


class TellingCard(Card):
    """One sentence, and the way to the page."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("Who is told when something is wrong")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self.badge = StatusBadge("", Level.UNPROVED)
        self.badge.hide()
        self.content.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._told = label("")
        self.content.addWidget(self._told)
        self.button = fit(SecondaryButton(self.tr("Choose who is told…")))
        self.button.clicked.connect(self.wanted)
        self.content.addWidget(self.button)

    def show_telling(self, telling: Telling) -> None:
        """Show how it stands."""
        self.badge.set_state(words.level_word(telling), words.level(telling))
        self.badge.show()
        self._told.setText(f"{words.sentence(telling)}. {words.secondary(telling)}")

    @property
    def told(self) -> str:
        """Return what is shown."""
        return self._told.text()

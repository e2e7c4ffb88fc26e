"""What a place's card says about how long copies are kept there, and how long its room lasts."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui import texts
from practiceguard.ui.retention import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import SecondaryButton, fit, label


class Wish(StrEnum):
    """What somebody wants to do about the copies in a place."""

    CHOOSE = "choose"
    """How long they are kept."""
    HOLD = "hold"
    """Keep every copy for now."""
    ROOM = "room"
    """Make room for new ones."""


class RetentionLines(QWidget):
    """Two lines of a card, and where room runs out the way to make some.

    What else can be done about keeping copies stands in the menu of the card.
    """

    wanted = Signal(object)
    """`Wish`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._kept = label("", "small")
        self._room = label("", "small")
        column.addWidget(self._kept)
        column.addWidget(self._room)
        self.make_room = fit(SecondaryButton(self.tr("Make room…")))
        """Shown where room runs out; it goes where the card has its other buttons."""
        self.make_room.clicked.connect(lambda: self.wanted.emit(Wish.ROOM))

    @property
    def told(self) -> tuple[str, str]:
        """Return how long copies are kept and how long the room lasts, as shown."""
        return self._kept.text(), self._room.text()

    def show_place(self, place: PlaceOverview, *, is_only_one: bool) -> None:
        """Show a place; with several, its name is in the name of the button."""
        self._kept.setText(words.kept_line(place))
        room, level = words.room_line(place)
        self._room.setText(room)
        self._room.setVisible(bool(room))
        role = {Level.CARE: "care", Level.BAD: "bad"}.get(level, "small")
        if self._room.property("role") != role:
            self._room.setProperty("role", role)
            self._room.style().unpolish(self._room)
            self._room.style().polish(self._room)
        self.make_room.setVisible(level in {Level.CARE, Level.BAD})
        text, name = self.make_room.text(), texts.place_name(place.repository)
        self.make_room.setAccessibleName(text if is_only_one else texts.of_place(text, name))

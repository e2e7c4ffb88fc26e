"""Step 1 of the room: what happened, as far as anybody knows."""

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.widgets import Card, label


class HappenedPage(StepPage):
    """What was seen first."""

    step = Step.WHAT_HAPPENED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._seen_card = Card(self.tr("What was seen first"))
        self._seen = label()
        self._seen_card.content.addWidget(self._seen)
        self.content.addWidget(self._seen_card)

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        del derived
        self._seen.setText(room.incident.moments[0].why)

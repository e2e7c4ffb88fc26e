"""Step 4 of the room: what has to change so that it does not happen again."""

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.steps import Step, StepPage


class RepairPage(StepPage):
    """Not in the path yet: `pages.PAGES` lists what is."""

    step = Step.REPAIR

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        raise NotImplementedError

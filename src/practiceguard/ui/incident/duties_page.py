"""Step 3 of the room: whom to tell, why and by when."""

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.steps import Step, StepPage


class DutiesPage(StepPage):
    """Not in the path yet: `pages.PAGES` lists what is."""

    step = Step.DUTIES

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        raise NotImplementedError

"""Step 5 of the room: closing the incident, and what stands against it."""

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.steps import Step, StepPage


class ClosePage(StepPage):
    """Not in the path yet: `pages.PAGES` lists what is."""

    step = Step.CLOSE

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        raise NotImplementedError

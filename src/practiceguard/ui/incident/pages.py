"""The pages of the room that are in its path, in their order."""

from practiceguard.ui.incident.happened_page import HappenedPage
from practiceguard.ui.incident.steps import StepPage

PAGES: tuple[type[StepPage], ...] = (HappenedPage,)
"""A page that is not here is not in the path either: nothing is shown that does not work."""

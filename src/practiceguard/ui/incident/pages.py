"""The pages of the room that are in its path, in their order."""

from practiceguard.ui.incident.affected_page import AffectedPage
from practiceguard.ui.incident.close_page import ClosePage
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.happened_page import HappenedPage
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.repair_page import RepairPage
from practiceguard.ui.incident.steps import StepPage

PAGES: tuple[type[StepPage], ...] = (
    HappenedPage,
    AffectedPage,
    DutiesPage,
    NoticesPage,
    RepairPage,
    ClosePage,
)
"""A page that is not here is not in the path either: nothing is shown that does not work."""

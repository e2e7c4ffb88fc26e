"""The steps of the room, and the one interface of their pages."""

from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.case import DutyId
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.widgets import ScrollPage


class Step(StrEnum):
    """One step of the path, in its order; they may be walked in any."""

    WHAT_HAPPENED = "what-happened"
    AFFECTED = "affected"
    DUTIES = "duties"
    NOTICES = "notices"
    REPAIR = "repair"
    CLOSE = "close"


def step_name(step: Step) -> str:
    """Given a step, return its name in the window's language."""
    return {
        Step.WHAT_HAPPENED: QCoreApplication.translate("IncidentSteps", "What happened"),
        Step.AFFECTED: QCoreApplication.translate("IncidentSteps", "Who is affected"),
        Step.DUTIES: QCoreApplication.translate("IncidentSteps", "Whom to tell"),
        Step.NOTICES: QCoreApplication.translate("IncidentSteps", "Notices"),
        Step.REPAIR: QCoreApplication.translate("IncidentSteps", "Repair"),
        Step.CLOSE: QCoreApplication.translate("IncidentSteps", "Close"),
    }[step]


class StepPage(ScrollPage):
    """One page of the room. It shows what the log says, and writes through its desk only.

    A page is made once per incident and shown again after every entry of the log, also those of
    another process: what somebody is typing must survive that.
    """

    step: ClassVar[Step]

    go_requested = Signal(object)
    """`Step` at which something is to be done that this page only names."""
    person_requested = Signal(str)
    """Somebody wants to see what was there of a person, by the name that was written down."""
    law_requested = Signal()
    """Somebody wants to look something up in the law."""
    kit_requested = Signal()
    """What lacks is one of the practice's own details."""
    notice_requested = Signal(object)
    """Somebody wants to read the notice that a duty asks for, by its `DutyId`."""
    settled_changed = Signal()
    """What remains to be done here is known now: it was looked at apart from the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        around = self.page.layout()
        if around is not None:  # the head of the room stands above: little room between them
            around.setContentsMargins(36, 8, 36, 36)
        self.desk = desk

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now, with the duties that follow from it."""
        raise NotImplementedError

    def look_for(self, person: str) -> None:
        """Show what is there of a person; a page that lists nobody does nothing."""
        del person

    def open_notice_of(self, duty: DutyId) -> None:
        """Show the notice that a duty asks for; a page without notices does nothing."""
        del duty

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether nothing remains to be done here; the path shows it with a tick."""
        del room, derived
        return False

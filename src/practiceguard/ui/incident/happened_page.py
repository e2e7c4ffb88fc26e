"""Step 1 of the room: what happened, as far as anybody knows."""

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.attacker_section import AttackerSection
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.evidence_section import EvidenceSection
from practiceguard.ui.incident.facts_section import FactsSection, still_checked
from practiceguard.ui.incident.first_hour_section import FirstHourSection
from practiceguard.ui.incident.log_section import LogSection
from practiceguard.ui.incident.sectioned_page import SectionedPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.times_section import TimesSection


class HappenedPage(SectionedPage):
    """The first-hour card, the times, the facts, the attacker, the evidence, the log."""

    step = Step.WHAT_HAPPENED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.first_hour = FirstHourSection(desk)
        self.times = TimesSection(desk)
        self.facts = FactsSection(desk)
        self.attacker = AttackerSection(desk)
        self.attacker.hand_back_wanted.connect(self.person_requested)
        self.evidence = EvidenceSection(desk)
        self.log = LogSection(desk)
        self.add_sections(
            self.first_hour, self.times, self.facts, self.attacker, self.evidence, self.log
        )

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        del derived
        self.show_in_sections(room)
        in_sight = next((one for one in self.sections if not one.isHidden()), None)
        if in_sight is not None and not in_sight.is_wanted(room):
            self.show_section(self.first_hour)

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether no fact is being checked any more."""
        del derived
        return still_checked(room.incident) == 0

"""A step of the room in sections: one is shown at a time, and chosen in a bar above them."""

from PySide6.QtWidgets import QWidget

from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.sections import Section, SectionBar
from practiceguard.ui.incident.steps import StepPage


class SectionedPage(StepPage):
    """Call `add_sections` once, the first of them is shown first."""

    def add_sections(self, *sections: Section, notice: QWidget | None = None) -> None:
        """Put the bar and the sections into the page, with a notice between them, if any."""
        self.sections = sections
        self.bar = SectionBar(sections)
        self.bar.chosen.connect(self.show_section)
        self.content.addWidget(self.bar)
        if notice is not None:
            self.content.addWidget(notice)
        for section in sections:
            self.content.addWidget(section)
        self.show_section(sections[0])

    def show_section(self, section: Section) -> None:
        """Show one section, from its beginning."""
        for one in self.sections:
            one.setVisible(one is section)
        self.bar.show_section(section)
        self.verticalScrollBar().setValue(0)

    def show_in_sections(self, room: Room) -> None:
        """Let every section, and the bar, show what the log says now."""
        for section in self.sections:
            section.show_room(room)
        self.bar.show_room(room)

"""Step 2 of the room: who is affected, from the copies."""

from pathlib import Path

from PySide6.QtGui import QShowEvent

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.affected.address_dialog import AddressDialog
from practiceguard.ui.incident.affected.copies_dialog import CopiesDialog
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog
from practiceguard.ui.incident.affected.number_section import NumberSection
from practiceguard.ui.incident.affected.overview_section import OverviewSection
from practiceguard.ui.incident.affected.people_rows import Filter
from practiceguard.ui.incident.affected.people_section import PeopleSection
from practiceguard.ui.incident.affected.questions_section import QuestionsSection
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.sectioned_page import SectionedPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner


class AffectedPage(SectionedPage):
    """How many, who, what is asked, and the number as the log has it."""

    step = Step.AFFECTED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._room: Room | None = None
        self._is_begun = False
        self._sought = ""
        self.sought = MessageBanner()
        self.sought.hide()
        self.counting = Counting(desk, self)
        self.overview = OverviewSection(self.counting)
        self.people = PeopleSection(self.counting)
        self.questions = QuestionsSection(self.counting)
        self.number = NumberSection(self.counting)
        self.add_sections(
            self.overview, self.people, self.questions, self.number, notice=self.sought
        )
        self.overview.copies_wanted.connect(self.choose_copies)
        self.overview.names_wanted.connect(self.set_up_names)
        self.overview.addresses_wanted.connect(self.take_in)
        self.overview.results.people_wanted.connect(self._on_people_wanted)
        self.counting.changed.connect(self._refresh)

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        del derived
        self._room = room
        self.counting.show_incident(room.incident)
        self._refresh()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether the number is in the log, and no question is open."""
        del derived
        return room.incident.affected is not None and not self.counting.questions

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is set up when somebody looks for the first time."""
        super().showEvent(event)
        if not self._is_begun and self._room is not None:
            self._is_begun = True
            self.counting.read()

    def look_for(self, person: str) -> None:
        """Show what is there of somebody; once it was counted, if it was not yet."""
        self._sought = person
        self._find_sought()

    # --- what is asked of it ------------------------------------------------------------------

    def choose_copies(self) -> None:
        """Ask which copies are looked at."""
        open_dialog(CopiesDialog(self.counting, self.window()))

    def set_up_names(self) -> None:
        """Ask how files are named, with names from the copy that is looked at."""
        if not self.counting.chosen:
            return
        dialog = NamingDialog(
            self.desk.app, self.counting.chosen[0], self.desk.with_author, self.window()
        )
        dialog.saved.connect(self._on_rules)
        open_dialog(dialog)

    def take_in(self, file: Path | None = None) -> AddressDialog:
        """Ask for the address book; begin with a file that was dropped."""
        dialog = AddressDialog(self.desk.app, self.desk.with_author, self.window())
        dialog.taken_in.connect(lambda _book: self._on_book())
        open_dialog(dialog)
        if file is not None:
            dialog.read_file(file)
        return dialog

    def _on_rules(self) -> None:
        self.counting.forget()
        self.counting.read()

    def _on_book(self) -> None:
        self.counting.read()
        self.counting.again()

    def _on_people_wanted(self, wanted: Filter) -> None:
        if wanted is Filter.OPEN:
            self.show_section(self.questions)
            return
        self.people.show_only(wanted)
        self.show_section(self.people)

    def _find_sought(self) -> None:
        if not self._sought:
            return
        if self.counting.counted is None:
            self.show_section(self.overview)
            self.sought.show_message(
                Level.UNPROVED,
                self.tr("To give files back to {name}, we have to know which are theirs.").format(
                    name=self._sought
                ),
                next_step=self.tr("Count who is affected; then we look for this name."),
            )
            return
        name, self._sought = self._sought, ""
        self.sought.hide()
        self.show_section(self.people)
        self.people.look_for(name)

    def _refresh(self) -> None:
        room = self._room
        if room is None:
            return
        self.show_in_sections(room)
        if not any(one.isVisibleTo(self) for one in self.sections):
            self.show_section(self.overview)
        if self.counting.counted is not None:
            self._find_sought()

"""The place "Kit & contacts": whom to call, who does what, and what stands on letters."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.contacts import ContactState
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.kit import words
from practiceguard.ui.kit.binder_section import BinderSection
from practiceguard.ui.kit.contacts_section import ContactsSection
from practiceguard.ui.kit.letters_section import LettersSection
from practiceguard.ui.kit.roles_section import RolesSection
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    InLine,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
)


@dataclass(frozen=True)
class KitNow:
    """What the page shows."""

    contacts: ContactList
    details: PracticeDetails


class KitView(ScrollPage):
    """Sections, one in sight at a time; further ones join by `add_section`."""

    changed = Signal()
    """Something of it was kept."""

    def __init__(self, app: App, writers: Writers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._now: KitNow | None = None
        self._asked = 0
        self.next = PrimaryButton(self.tr("Fill in the next one…"))
        self.next.clicked.connect(self._on_next)
        self.next.hide()
        self.header = PageHeader(self.tr("Whom to call, and who does what"), "", self.next)
        self.problem = MessageBanner()
        self.problem.action_requested.connect(self.reload)
        self.bar = QWidget()
        self.bar.setAccessibleName(self.tr("Parts of this page"))
        self._line = InLine(self.bar, gap=8)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[QWidget, QPushButton] = {}
        for widget in (self.header, self.problem, self.bar):
            self.content.addWidget(widget)
        self.contacts = ContactsSection(app, writers)
        self.roles = RolesSection(app)
        self.letters = LettersSection(app)
        self.add_section(self.tr("Contacts"), self.contacts)
        self.add_section(self.tr("Roles"), self.roles)
        self.add_section(self.tr("On our letters"), self.letters)
        self.binder = BinderSection(app)
        self.add_section(self.tr("Binder"), self.binder)
        self.binder.changed.connect(self.changed)
        for section in (self.contacts, self.roles, self.letters):
            section.changed.connect(self.reload)
            section.changed.connect(self.changed)
            section.setEnabled(False)
        self.show_section(self.contacts)

    @property
    def now(self) -> KitNow | None:
        """Return what is shown, None before it was read."""
        return self._now

    def add_section(self, title: str, section: QWidget) -> None:
        """Add a section with its button in the bar."""
        button = SecondaryButton(title)
        button.setProperty("role", "section")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.show_section(section))
        self._group.addButton(button)
        self._buttons[section] = button
        self._line.addWidget(button)
        self.content.addWidget(section)
        section.hide()

    def section_button(self, section: QWidget) -> QPushButton:
        """Return the button of a section."""
        return self._buttons[section]

    def show_section(self, section: QWidget) -> None:
        """Show one section, from its beginning."""
        for one, button in self._buttons.items():
            one.setVisible(one is section)
            button.setChecked(one is section)
        self.verticalScrollBar().setValue(0)

    def reload(self) -> None:
        """Read everything again; what is shown stays until it is there."""
        self._asked += 1
        number = self._asked
        kit = self._app.kit
        self.binder.reload()

        def shown(now: KitNow) -> None:
            if number == self._asked:
                self.show_kit(now)

        run_task(
            self,
            lambda _handle: KitNow(kit.contacts.read(), kit.details.read()),
            on_success=shown,
            on_failure=lambda error: tell_failure(self.problem, error, Level.BAD),
        )

    def show_kit(self, now: KitNow) -> None:
        """Show how it stands."""
        self._now = now
        self.problem.hide()
        found = now.contacts
        told = words.explanation() if found.country else words.about_country()
        self.header.set_texts(words.sentence(found), told)
        self._show_next(found)
        self.contacts.show_list(now.contacts)
        self.roles.show_list(now.contacts)
        self.letters.show_details(now.details)
        for section in (self.contacts, self.roles, self.letters):
            section.setEnabled(True)

    def _show_next(self, found: ContactList) -> None:
        """Let the filled button do the obvious next thing; where that is calling, there is none."""
        step = _next_step(found)
        texts = {
            _Step.FILL_IN: self.tr("Fill in the next one…"),
            _Step.ROLES: self.tr("Settle the roles"),
            _Step.COPY: self.tr("Copy taken home…"),
        }
        if step is None and self.next.hasFocus():
            self._buttons[self.contacts].setFocus()
        self.next.setVisible(step is not None)
        if step is not None:
            self.next.setText(texts[step])

    def _on_next(self) -> None:
        """Ask for the first line that is missing, show the roles, or ask where the copy is."""
        if self._now is None:
            return
        step = _next_step(self._now.contacts)
        self.show_section(self.roles if step is _Step.ROLES else self.contacts)
        if step is _Step.FILL_IN:
            self.contacts.edit(self._now.contacts.lines[0].role)
        elif step is _Step.COPY:
            self.contacts.take_home()


class _Step(Enum):
    FILL_IN = auto()
    ROLES = auto()
    COPY = auto()


def _next_step(found: ContactList) -> _Step | None:
    if found.count(ContactState.MISSING):
        return _Step.FILL_IN
    if not all(line.state.is_in_order for line in found.lines):
        return None
    if found.roles_to_do:
        return _Step.ROLES
    return _Step.COPY if found.home_copy is None or found.is_copy_old else None

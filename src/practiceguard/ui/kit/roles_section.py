"""Roles: who leads, who writes, who calls, and who stands in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.roles import Role, Task
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.kit import words
from practiceguard.ui.kit.role_dialog import RoleDialog
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label
from practiceguard.wording.contacts import ROLE_STATES, TASKS


class RolesSection(Card):
    """A row per task."""

    changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Roles"))
        self._app = app
        self._rows = RowList()
        self.content.addWidget(self._rows)
        self.buttons: dict[Task, SecondaryButton] = {}

    def show_list(self, found: ContactList) -> None:
        """Show who has which task; the keyboard stays where it was."""
        focused = next((task for task, one in self.buttons.items() if one.hasFocus()), None)
        self._rows.clear()
        self.buttons.clear()
        for role in found.roles:
            name = words.say(TASKS[role.task].name)
            button = SecondaryButton(
                self.tr("Choose…"),
                describe=self.tr("{task}: choose who, and who stands in").format(task=name),
            )
            button.clicked.connect(lambda _=False, one=role: self.edit(one))
            self.buttons[role.task] = button
            self._rows.add_text_row(_told(role), button)
        if focused is not None:
            self.buttons[focused].setFocus()

    def edit(self, role: Role) -> None:
        """Ask who it is."""
        dialog = RoleDialog(self._app.kit.roles, role, self.window())
        open_dialog(dialog, self.changed.emit)


def _told(role: Role) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    top = QHBoxLayout()
    top.setSpacing(12)
    badge = StatusBadge(words.say(ROLE_STATES[role.state]), words.ROLE_LEVELS[role.state])
    top.addWidget(fit(badge))
    said = TASKS[role.task]
    top.addWidget(label(words.say(said.name), "strong"), 1)
    column.addLayout(top)
    column.addWidget(label(words.say(said.why), "small"))
    person, deputy = words.people_of(role)
    column.addWidget(label(person))
    column.addWidget(label(deputy, "secondary"))
    return made

"""Contacts: the copy at home, and the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.contact_list import from_law
from practiceguard.domain.incident.contacts import ContactRole
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.kit import words
from practiceguard.ui.kit.contact_dialog import ContactDialog
from practiceguard.ui.kit.contact_rows import ContactRows
from practiceguard.ui.kit.home_copy_dialog import HomeCopyDialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label


class ContactsSection(QWidget):
    """Opens what edits a line, keeps who called it, and which copy is outside."""

    changed = Signal()

    def __init__(self, app: App, writers: Writers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app, self._writers = app, writers
        self.found: ContactList | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._copy = Card()
        self._copy.setAccessibleName(self.tr("The list outside the practice"))
        self._copy_row = RowList()
        self._copy.content.addWidget(self._copy_row)
        self.rows = ContactRows(app.incidents.law_text)
        self.rows.edit_requested.connect(self.edit)
        self.rows.verify_requested.connect(self.verify)
        column.addWidget(self.rows)
        column.addWidget(self._copy)
        self.taken: SecondaryButton | None = None

    def show_list(self, found: ContactList) -> None:
        """Show how the list stands."""
        self.found = found
        self.rows.show_list(found)
        badge, level, text = words.copy_sentence(found)
        had_focus = self.taken is not None and self.taken.hasFocus()
        self._copy_row.clear()
        self.taken = SecondaryButton(self.tr("Copy taken home…"))
        self.taken.clicked.connect(self.take_home)
        self._copy_row.add_action_row(fit(StatusBadge(badge, level)), label(text), self.taken)
        if had_focus:
            self.taken.setFocus()

    def edit(self, role: ContactRole) -> None:
        """Ask who it is."""
        if self.found is None:
            return
        row = words.law_of(self.found, self._app.incidents.law_text)
        told = from_law(role, row) if row is not None else None
        manage = self._app.kit.contacts
        dialog = ContactDialog(manage, self.found.line(role), told, self.window())
        open_dialog(dialog, self.changed.emit)

    def verify(self, role: ContactRole) -> None:
        """Keep that somebody called there today, in the name of whoever is at this window."""
        manage = self._app.kit.contacts

        def keep(author: str) -> None:
            run_task(
                self,
                lambda _handle: manage.verify(role, author),
                on_success=lambda _contact: self.changed.emit(),
                on_failure=self._on_failed,
                writes=True,
            )

        self._writers.with_author(self, keep, why=words.why_a_name())

    def _on_failed(self, error: Exception) -> None:
        present_error(self, error)

    def take_home(self) -> None:
        """Ask where the copy is that was just taken out."""
        if self.found is None:
            return
        copy = self.found.home_copy
        where = copy.where if copy is not None else ""

        def ask(author: str) -> None:
            dialog = HomeCopyDialog(self._app.kit.contacts, where, author, self.window())
            open_dialog(dialog, self.changed.emit)

        self._writers.with_author(self, ask, why=words.why_a_name())

"""One line of the list: who it is, and the number that works when the computers do not."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.domain.incident.contact_list import ContactLine, FromLaw, as_contact
from practiceguard.domain.incident.contacts import FIELDS, NEVER_LACKING, Contact
from practiceguard.domain.typed_fields import Fault, faults_in
from practiceguard.services.incident.manage_contacts import ManageContacts
from practiceguard.ui.kit import words
from practiceguard.ui.kit.form import KitForm
from practiceguard.ui.widgets import label
from practiceguard.wording.contacts import CONTACTS


class ContactDialog(KitForm):
    """Begins with what the practice wrote, else with what the law in this app says."""

    def __init__(
        self,
        manage: ManageContacts,
        line: ContactLine,
        told: FromLaw | None,
        parent: QWidget | None = None,
    ) -> None:
        said = CONTACTS[line.role]
        super().__init__("", words.say(said.why), "", parent)
        self.header.set_texts(words.say(said.name), words.say(said.why))
        self.confirm.setText(self.tr("Keep this"))
        self._manage, self._line = manage, line
        contact = line.contact
        if not line.is_written and told is not None:
            contact = as_contact(line.role, told)
        self.none = QCheckBox(self.tr("We have nobody of that kind"))
        self.none.setVisible(line.role not in NEVER_LACKING)
        self.column.addWidget(self.none)
        for text in _about(told):
            self.column.addWidget(label(text, "small"))
        self.add(
            "who",
            self.tr("Name"),
            FIELDS["who"],
            contact.who,
            self.tr("The person or the service that answers."),
        )
        self.add(
            "number",
            self.tr("Telephone number"),
            FIELDS["number"],
            contact.number,
            self.tr("It has to work when your computers and your internet do not."),
        )
        self.add(
            "other_number", self.tr("Another number"), FIELDS["other_number"], contact.other_number
        )
        self.add("email", self.tr("E-mail"), FIELDS["email"], contact.email)
        self.add(
            "customer_number",
            self.tr("Customer or policy number"),
            FIELDS["customer_number"],
            contact.customer_number,
            self.tr("They ask for it first."),
        )
        self.add("note", self.tr("Note"), FIELDS["note"], contact.note)
        self.none.toggled.connect(self._on_none)
        self.none.setChecked(contact.has_none)
        self.fields["who"].setFocus()

    def faults(self) -> Mapping[str, Fault]:
        """Return what is wrong with which field."""
        return faults_in(self.values(), {name: FIELDS[name] for name in self.fields})

    def collect(self) -> None:
        """Read the fields."""
        values = self.values()
        self._wanted = Contact(
            self._line.role,
            values["who"],
            values["number"],
            values["other_number"],
            values["email"],
            values["customer_number"],
            values["note"],
            has_none=self.none.isChecked(),
        )

    def work(self, author: str) -> object:
        """Keep the line."""
        del author
        return self._manage.save(self._wanted)

    def _on_none(self, none: bool) -> None:
        for field in self.fields.values():
            field.setEnabled(not none)


def _about(told: FromLaw | None) -> tuple[str, ...]:
    """Return what the law in this app says of it, and where that comes from."""
    if told is None:
        return ()
    return tuple(filter(None, (told.how, told.portal, words.origin(told))))

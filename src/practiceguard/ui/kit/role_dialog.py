"""Who has a task, and who stands in, each with a private number."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.roles import FIELDS, Helper, Role, is_same_person
from practiceguard.domain.typed_fields import Fault, faults_in
from practiceguard.services.incident.manage_roles import ManageRoles
from practiceguard.ui.kit import words
from practiceguard.ui.kit.form import KitForm
from practiceguard.wording.contacts import TASKS


class RoleDialog(KitForm):
    """Two people; one person twice is refused where it is typed."""

    def __init__(self, manage: ManageRoles, role: Role, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        said = TASKS[role.task]
        self.header.set_texts(words.say(said.name), words.say(said.why))
        self.confirm.setText(self.tr("Keep this"))
        self._manage, self._role = manage, role
        private = self.tr("Private: it is called at night and on Sundays.")
        self.add("name", self.tr("Name"), FIELDS["name"], role.person.name)
        self.add(
            "number", self.tr("Telephone number"), FIELDS["number"], role.person.number, private
        )
        self.add("deputy_name", self.tr("Deputy: name"), FIELDS["name"], role.deputy.name)
        self.add(
            "deputy_number",
            self.tr("Deputy: telephone number"),
            FIELDS["number"],
            role.deputy.number,
        )
        self.fields["name"].setFocus()

    def faults(self) -> Mapping[str, Fault]:
        """Return what is wrong with which field."""
        judged = {f"{who}{name}": FIELDS[name] for who in ("", "deputy_") for name in FIELDS}
        return faults_in(self.values(), judged)

    def problems(self) -> Mapping[str, str]:
        """Return what to say below which field."""
        found = dict(super().problems())
        person, deputy = self._helpers()
        if is_same_person(person, deputy):
            found["deputy_name"] = self.tr("Nobody can stand in for themselves.")
        return found

    def collect(self) -> None:
        """Read the fields."""
        self._people = self._helpers()

    def work(self, author: str) -> object:
        """Keep it."""
        del author
        return self._manage.save(self._role.task, *self._people)

    def _helpers(self) -> tuple[Helper, Helper]:
        values = self.values()
        return (
            Helper(values["name"], values["number"]),
            Helper(values["deputy_name"], values["deputy_number"]),
        )

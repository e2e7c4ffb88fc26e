"""Keeps the contacts, the roles, what stands on letters, and which copy of the list is at home."""

from dataclasses import dataclass

from practiceguard.adapters.database.columns import from_json, to_json
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.roles import Role, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident import kit_codec

_DETAILS, _HOME_COPY = "details", "home-copy"


@dataclass(frozen=True)
class DatabaseContactStore:
    """`ContactStore` in the encrypted database."""

    database: Database

    def contacts(self) -> tuple[Contact, ...]:
        """Return those that the practice wrote, in the order of `ContactRole`."""
        rows = self.database.rows("SELECT content FROM contact")
        found = {
            one.role: one for (text,) in rows for one in [kit_codec.contact_of(from_json(text))]
        }
        return tuple(found[role] for role in ContactRole if role in found)

    def save_contact(self, contact: Contact) -> None:
        """Keep a line instead of the one for the same role."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO contact (role, content) VALUES (?, ?)",
                (contact.role.value, to_json(kit_codec.plain_contact(contact))),
            )

    def roles(self) -> tuple[Role, ...]:
        """Return those that the practice filled, in the order of `Task`."""
        rows = self.database.rows("SELECT content FROM incident_role")
        found = {one.task: one for (text,) in rows for one in [kit_codec.role_of(from_json(text))]}
        return tuple(found[task] for task in Task if task in found)

    def save_role(self, role: Role) -> None:
        """Keep it instead of the one for the same task."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO incident_role (task, content) VALUES (?, ?)",
                (role.task.value, to_json(kit_codec.plain_role(role))),
            )

    def details(self) -> PracticeDetails | None:
        """Return what stands on letters; None until somebody said it."""
        text = self._sheet(_DETAILS)
        return None if text is None else kit_codec.details_of(from_json(text))

    def save_details(self, details: PracticeDetails) -> None:
        """Keep what stands on letters."""
        self._save_sheet(_DETAILS, to_json(kit_codec.plain_details(details)))

    def home_copy(self) -> HomeCopy | None:
        """Return which copy of the list is outside the practice; None without any."""
        text = self._sheet(_HOME_COPY)
        return None if text is None else kit_codec.copy_of(from_json(text))

    def save_home_copy(self, copy: HomeCopy) -> None:
        """Keep that a copy was taken outside."""
        self._save_sheet(_HOME_COPY, to_json(kit_codec.plain_copy(copy)))

    def _sheet(self, name: str) -> str | None:
        for (text,) in self.database.rows("SELECT content FROM kit_sheet WHERE name = ?", [name]):
            return str(text)
        return None

    def _save_sheet(self, name: str, text: str) -> None:
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO kit_sheet (name, content) VALUES (?, ?)", (name, text)
            )

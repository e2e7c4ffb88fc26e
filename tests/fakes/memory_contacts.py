"""Contacts, roles and what stands on letters, in memory."""

from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.roles import Role, Task
from practiceguard.domain.practice_details import PracticeDetails


class MemoryContactStore:
    """`ContactStore` in memory."""

    def __init__(self) -> None:
        self._contacts: dict[ContactRole, Contact] = {}
        self._roles: dict[Task, Role] = {}
        self._details: PracticeDetails | None = None
        self._home_copy: HomeCopy | None = None

    def contacts(self) -> tuple[Contact, ...]:
        return tuple(self._contacts[role] for role in ContactRole if role in self._contacts)

    def save_contact(self, contact: Contact) -> None:
        self._contacts[contact.role] = contact

    def roles(self) -> tuple[Role, ...]:
        return tuple(self._roles[task] for task in Task if task in self._roles)

    def save_role(self, role: Role) -> None:
        self._roles[role.task] = role

    def details(self) -> PracticeDetails | None:
        return self._details

    def save_details(self, details: PracticeDetails) -> None:
        self._details = details

    def home_copy(self) -> HomeCopy | None:
        return self._home_copy

    def save_home_copy(self, copy: HomeCopy) -> None:
        self._home_copy = copy

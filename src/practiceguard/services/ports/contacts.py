"""Whom to call, who does what, and what stands on letters: the practice's own, for any incident."""

from typing import Protocol

from practiceguard.domain.incident.contacts import Contact, HomeCopy
from practiceguard.domain.incident.roles import Role
from practiceguard.domain.practice_details import PracticeDetails


class ContactStore(Protocol):
    """Keeps what holds now: private numbers of people who left are not kept for ever."""

    def contacts(self) -> tuple[Contact, ...]:
        """Return those that the practice wrote, in the order of `ContactRole`."""
        ...

    def save_contact(self, contact: Contact) -> None:
        """Keep a line instead of the one for the same role."""
        ...

    def roles(self) -> tuple[Role, ...]:
        """Return those that the practice filled, in the order of `Task`."""
        ...

    def save_role(self, role: Role) -> None:
        """Keep it instead of the one for the same task."""
        ...

    def details(self) -> PracticeDetails | None:
        """Return what stands on letters; None until somebody said it."""
        ...

    def save_details(self, details: PracticeDetails) -> None: ...

    def home_copy(self) -> HomeCopy | None:
        """Return which copy of the list is outside the practice; None without any."""
        ...

    def save_home_copy(self, copy: HomeCopy) -> None: ...

"""What a practice sets up once to find out who is affected: rules, lists, answers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.columns import ColumnMapping
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.question import Answer


class AffectedStore(Protocol):
    """Keeps it encrypted. What was answered stays; a later answer goes before it."""

    def naming(self) -> Naming | None:
        """Return the rules on names that were chosen last."""
        ...

    def save_naming(self, naming: Naming, by: str, at: datetime) -> None: ...

    def mapping(self, signature: str) -> ColumnMapping | None:
        """Return what the columns of such a table meant the last time."""
        ...

    def save_mapping(self, signature: str, mapping: ColumnMapping) -> None: ...

    def answers(self) -> Mapping[str, str]:
        """Return the last answer to each question, by its key."""
        ...

    def say(self, answer: Answer) -> None: ...

    def address_book(self) -> AddressBook | None: ...

    def save_address_book(self, book: AddressBook) -> None:
        """Take in an address book; the one before is no longer kept: it is personal data."""
        ...

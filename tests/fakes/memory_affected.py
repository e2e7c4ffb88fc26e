"""Rules on names, answers and the address book, in memory."""

from collections.abc import Mapping
from datetime import datetime

from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.columns import ColumnMapping
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.question import Answer


class MemoryAffectedStore:
    """`AffectedStore` in memory."""

    def __init__(self) -> None:
        self._naming: Naming | None = None
        self._mappings: dict[str, ColumnMapping] = {}
        self._answers: list[Answer] = []
        self._book: AddressBook | None = None

    def naming(self) -> Naming | None:
        return self._naming

    def save_naming(self, naming: Naming, by: str, at: datetime) -> None:
        self._naming = naming

    def mapping(self, signature: str) -> ColumnMapping | None:
        return self._mappings.get(signature)

    def save_mapping(self, signature: str, mapping: ColumnMapping) -> None:
        self._mappings[signature] = mapping

    def answers(self) -> Mapping[str, str]:
        return {one.key: one.value for one in self._answers}

    def say(self, answer: Answer) -> None:
        self._answers.append(answer)

    def address_book(self) -> AddressBook | None:
        return self._book

    def save_address_book(self, book: AddressBook) -> None:
        self._book = book

"""How an address is written on an envelope in its country."""

from typing import Protocol

from practiceguard.domain.incident.address_entry import AddressEntry


class PostalForms(Protocol):
    """Knows the forms of addresses."""

    def lines(self, entry: AddressEntry, sent_from: str) -> tuple[str, ...]:
        """Return the lines below the name, the country last where it is another one.

        `sent_from`: ISO 3166-1 alpha-2 of the practice. Of a country whose form nobody knows
        street, town and country, as they stand.
        """
        ...

"""The address book of the practice, as it was taken in from a file."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import Merged, SetAside


@dataclass(frozen=True)
class AddressBook:
    """Who the patients are. `rows` is the sum of entries, merged and aside."""

    entries: tuple[AddressEntry, ...]
    imported_at: datetime
    """UTC."""
    imported_by: str
    file_name: str
    rows: int
    """Of the file, headings and empty ones included."""
    aside: tuple[SetAside, ...] = ()
    merged: tuple[Merged, ...] = ()

"""People with the address that became known since: letters go there, the address book stays."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.delivery import NewAddress
from practiceguard.domain.incident.person import AffectedPerson


def at_new_addresses(
    people: Iterable[AffectedPerson], moved: Mapping[str, NewAddress | None]
) -> tuple[AffectedPerson, ...]:
    """Given people and, by key, where some of them live now, return them there, in their order."""
    return tuple(_moved(one, moved.get(one.key)) for one in people)


def _moved(person: AffectedPerson, address: NewAddress | None) -> AffectedPerson:
    if address is None:
        return person
    entry = person.entry
    if entry is None:
        # Somebody whom only the files name, and of whom an address was found since.
        name = next((one.trace.name for one in person.found if one.trace.name), "")
        entry = AddressEntry(0, surname=name)
    return replace(person, entry=_at(entry, address), candidates=())


def _at(entry: AddressEntry, address: NewAddress) -> AddressEntry:
    if not address.street:
        return replace(entry, email=address.email or entry.email)
    return replace(
        entry,
        street=address.street,
        postal_code=address.postal_code,
        city=address.city,
        region=address.region,
        region_text="",
        country=address.country or entry.country,
        country_text="" if address.country else entry.country_text,
        email=address.email or entry.email,
    )

"""By what the log knows somebody of the address book, however often it is read again."""

from collections import Counter
from collections.abc import Sequence

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import entry_print
from practiceguard.domain.incident.question import fingerprint


def entry_keys(entries: Sequence[AddressEntry]) -> tuple[str, ...]:
    """Return a key of each entry that no other one has.

    It is the same in an address book that was read again, in whatever order, and after somebody
    moved: by it the log knows who was written to. Lines that are alike are told apart by all else.
    """
    rough = [
        fingerprint(
            one.number.strip().casefold(),
            " ".join(one.name.casefold().split()),
            one.born.isoformat() if one.born else one.born_text,
        )
        for one in entries
    ]
    count = Counter(rough)
    seen: Counter[str] = Counter()
    found = []
    for rough_key, one in zip(rough, entries, strict=True):
        key = rough_key if count[rough_key] == 1 else entry_print(one)
        seen[key] += 1
        found.append(f"e:{key}" if seen[key] == 1 else f"e:{key}-{seen[key]}")
    return tuple(found)

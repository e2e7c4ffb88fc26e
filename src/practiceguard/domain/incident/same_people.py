"""Who of those in the list of a mailing is who of those affected now, where the key is another.

A question that was answered since, or another choice of copies, gives somebody another key; a
letter that was made stays theirs all the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from practiceguard.domain.incident.letter_batch import ManifestRow
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.domain.incident.person_name import plain


def keys_of_now(rows: Iterable[ManifestRow], people: Iterable[AffectedPerson]) -> Mapping[str, str]:
    """Given rows of letters and everybody affected, return old keys with the keys of now.

    Only keys that nobody has now are looked for: by the name, and the street or the e-mail address
    to which it went. Each letter is one person's; of namesakes in one house each has their own.
    """
    everybody = tuple(people)
    known = {one.key for one in everybody}
    listed = {one.person: one for one in rows}
    lost = [one for key, one in listed.items() if key not in known]
    if not lost:
        return {}
    free: dict[str, list[AffectedPerson]] = defaultdict(list)
    for person in everybody:
        if person.key not in listed and person.entry is not None:
            free[plain(person.entry.name)].append(person)
    found: dict[str, str] = {}
    for row in lost:
        same = free[plain(row.name)]
        its = next((one for one in same if _went_to(row, one)), None)
        if its is not None:
            same.remove(its)
            found[row.person] = its.key
    return found


def _went_to(row: ManifestRow, person: AffectedPerson) -> bool:
    entry = person.entry
    if entry is None:
        return False
    to = plain(" ".join(row.address))
    street = plain(entry.street)
    email = entry.email.strip().casefold()
    by_email = bool(email) and email in {one.casefold() for one in row.address}
    return by_email or bool(street and street in to)

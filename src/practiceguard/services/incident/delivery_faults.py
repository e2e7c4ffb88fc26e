"""What an entry about letters on their way may not say, as far as the log alone can tell."""

from practiceguard.domain.incident.delivery import (
    Fate,
    LetterFate,
    LettersOut,
    LettersPrinted,
    NewAddress,
    Way,
)
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.mailing_made import MailingMade


def printed_fault(entry: LettersPrinted, incident: Incident) -> str:
    """Given batches that came out of the printer, return the field that is wrong, or ""."""
    made = mailing_of(incident, entry.mailing)
    if made is None:
        return "mailing"
    if not entry.batches or not _are_batches(entry.batches, made):
        return "batches"
    return "" if entry.letters == _letters(entry.batches, made) else "letters"


def out_fault(entry: LettersOut, incident: Incident) -> str:
    """Given letters that went out, return the field that is wrong, or "".

    `batches_sent`: one of them is down as sent already, and nobody gets two by mistake; `letters`:
    another number than the batches and people make.
    """
    made = mailing_of(incident, entry.mailing)
    if made is None and (entry.mailing or entry.batches):
        return "mailing"
    if len(set(entry.persons)) != len(entry.persons):
        return "persons"
    in_batches = 0
    if made is not None:
        nobody = not entry.batches and not entry.persons
        if nobody or not _are_batches(entry.batches, made):
            return "batches"
        if set(entry.batches) & _sent_batches(incident, entry.mailing):
            return "batches_sent"
        in_batches = _letters(entry.batches, made)
    return "" if entry.letters == in_batches + len(entry.persons) else "letters"


def fate_fault(entry: LetterFate, incident: Incident) -> str:
    """Given what became of a letter, return the field that is wrong, or ""."""
    if not entry.person.strip():
        return "person"
    if entry.mailing and mailing_of(incident, entry.mailing) is None:
        return "mailing"
    spoken = entry.fate is Fate.REACHED and entry.way is Way.PHONE
    if (spoken or entry.fate is Fate.NOT_REACHED) and not entry.note.strip():
        return "note"
    if entry.fate is Fate.NEW_ADDRESS and not _is_address(entry.address):
        return "address"
    return ""


def mailing_of(incident: Incident, key: str) -> MailingMade | None:
    """Given the key of a mailing, return it."""
    return next((one for one in incident.mailings if one.key == key), None)


def _are_batches(names: tuple[str, ...], made: MailingMade) -> bool:
    # Messages are no paper: they are neither printed nor posted, and told of person by person.
    known = {one.name for one in made.batches if one.letters and not made.is_by_email}
    return set(names) <= known and len(set(names)) == len(names)


def _letters(names: tuple[str, ...], made: MailingMade) -> int:
    return sum(one.letters for one in made.batches if one.name in names)


def _sent_batches(incident: Incident, key: str) -> set[str]:
    outs = [one for one in incident.deliveries if isinstance(one, LettersOut)]
    return {name for one in outs if one.mailing == key for name in one.batches}


def _is_address(address: NewAddress | None) -> bool:
    if address is None:
        return False
    has_post = address.street.strip() and (address.city.strip() or address.postal_code.strip())
    return bool(has_post or address.email.strip())

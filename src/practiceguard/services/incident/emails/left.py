"""Those who get none by e-mail, as rows of the list that is evidence: nobody is only a number."""

from collections.abc import Iterable

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.email_consent import NoEmail, NotEmailed
from practiceguard.domain.incident.letter_batch import BatchManifest, without_rows
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.territories import as_part


def rows_left(left: Iterable[NotEmailed]) -> BatchManifest:
    """Given who gets no e-mail, return the last part of the list of the mailing."""
    return without_rows(map(_row, left))


def _row(one: NotEmailed) -> tuple[str, str, str, str, bool]:
    entry = one.person.entry
    place = as_part(entry.region or entry.country) if entry else ""
    has_address = entry is not None and entry.contact is not ContactQuality.NONE
    why = NoLetter.HAS_ONE.value if one.why is NoEmail.HAS_ONE else f"{BY_EMAIL}{one.why.value}"
    return one.person.key, one.person.shown, place, why, has_address


BY_EMAIL = "e-mail-"
"""Before the reasons that are about e-mail alone."""

"""One line of the address book: who somebody is, and how and whether to write to them."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.birth import is_child


class EntryMark(StrEnum):
    """What a person should know about a line before it is used."""

    FORMULA = "formula"
    """A cell begins as a formula of a spreadsheet would: kept as text, never to be run."""
    CONTROL_CHARACTERS = "control-characters"
    """A cell holds characters that are not to be seen."""
    DATE_AMBIGUOUS = "date-ambiguous"
    """The birth date can be read in several ways, and nobody has said which."""
    DATE_UNREADABLE = "date-unreadable"
    COUNTRY_UNKNOWN = "country-unknown"
    """A country is given, but nobody knows which."""
    REGION_UNKNOWN = "region-unknown"
    LANGUAGE_UNKNOWN = "language-unknown"
    EMAIL_DOUBTFUL = "email-doubtful"
    """What stands there is no e-mail address."""
    YES_NO_UNREADABLE = "yes-no-unreadable"
    """Neither yes nor no stands where one of the two was expected."""
    MORE_CELLS = "more-cells"
    """The line has more cells than there are columns: they are kept in `rest`."""


class ContactQuality(StrEnum):
    """How somebody can be reached in writing."""

    POST_AND_EMAIL = "post-and-email"
    POST = "post"
    EMAIL = "email"
    NONE = "none"
    """Not at all: on the list of those without an address."""


@dataclass(frozen=True, slots=True)
class AddressEntry:
    """One person of the address book."""

    row: int
    """The line of the file, from 1."""
    number: str = ""
    surname: str = ""
    given_name: str = ""
    former_name: str = ""
    """A surname before a marriage, or any other the practice may have used."""
    born: date | None = None
    born_text: str = ""
    """As it was written."""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    """ISO 3166-2, "" where unknown."""
    region_text: str = ""
    country: str = ""
    """ISO 3166-1 alpha-2, "" where unknown."""
    country_text: str = ""
    language: str = ""
    """BCP 47, "" where unknown."""
    language_text: str = ""
    email: str = ""
    phone: str = ""
    minor: bool | None = None
    """As the practice marked it; None where it did not."""
    deceased: bool | None = None
    protected: bool | None = None
    """The address must not become known, e.g. to a violent former partner."""
    email_agreed: bool | None = None
    """Whether the person agreed to be written to by e-mail (45 CFR 164.404(d)(1)(i))."""
    marks: frozenset[EntryMark] = frozenset()
    rest: tuple[str, ...] = field(default=())
    """Cells of columns that nobody mapped, as they stand."""

    @property
    def name(self) -> str:
        """Given name and surname."""
        return f"{self.given_name} {self.surname}".strip()

    def is_minor(self, on: date) -> bool | None:
        """Return whether somebody is a child on a day; None where nobody can tell.

        What the practice marked goes before what the birth date says.
        """
        if self.minor is not None:
            return self.minor
        return None if self.born is None else is_child(self.born, on)

    @property
    def contact(self) -> ContactQuality:
        """How this person can be reached in writing; no judgement on whether it is allowed."""
        has_email = is_email(self.email)
        if self.has_post:
            return ContactQuality.POST_AND_EMAIL if has_email else ContactQuality.POST
        return ContactQuality.EMAIL if has_email else ContactQuality.NONE

    @property
    def has_post(self) -> bool:
        """Whether a letter can be addressed: somewhere in a place, under a name."""
        has_name = bool(self.surname or self.given_name)
        return has_name and bool(self.street and (self.city or self.postal_code))


_EMAIL = re.compile(r"[^@\s<>,;\"()]{1,64}@(?:[^@\s.<>,;\"()]+\.)+[^@\s.<>,;\"()]{2,63}")


def is_email(text: str) -> bool:
    """Return whether a text has the form of one e-mail address; whether it works is not asked."""
    return bool(_EMAIL.fullmatch(text)) and len(text) <= 254

"""A notice in public that stands in for letters: what the log keeps of it.

45 CFR 164.404(d)(2)(ii): 90 days on the home page, or in the press where these people live; with a
free telephone number for at least 90 days. How many days it is says the row of the law.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from practiceguard.domain.incident.case import DutyId


class PublicPlace(StrEnum):
    """Where a notice in public stands."""

    HOME_PAGE = "home-page"
    """On the home page of the practice's website."""
    PRESS = "press"
    """In print, on the radio or on television."""


@dataclass(frozen=True)
class SubstitutePosted:
    """The notice in public was put up."""

    duty: DutyId
    place: PublicPlace
    where: str
    """The address of the page, or the name of the newspaper or station."""
    posted_at: datetime
    until: date
    """The last day on which it, or its telephone number, has to be there."""
    free_phone: str
    """"" where the law asks for none."""
    law_digest: str
    """Of the row of the law as it was on that day."""
    evidence: str = ""
    """A picture of the page, or the page of the newspaper, by its name in the evidence."""


@dataclass(frozen=True)
class SubstituteTakenDown:
    """It is not there any more."""

    duty: DutyId
    taken_down_on: date
    because: str = ""
    """Always there where it was too early."""
    evidence: str = ""

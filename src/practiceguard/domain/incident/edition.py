"""Which edition of the law holds, and how what a practice corrected stands to it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from practiceguard.domain.incident.correction import Correction, Entry

_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){2,3}")


def version_key(version: str) -> tuple[int, ...]:
    """Given a version such as `2026.11.21` or `2026.11.21.2`, return what to compare it by.

    ValueError for anything else; also for a year after 9999, which no later version could follow.
    """
    if not _VERSION.fullmatch(version):
        raise ValueError(f"{version[:40]!r} is not a version such as 2026.11.21")
    return tuple(int(part) for part in version.split("."))


class Proof(StrEnum):
    """Why an edition is trusted."""

    WITH_PROGRAM = "with-program"
    """It came with the program."""
    SIGNATURE = "signature"
    """A key that the program knows vouches for it."""
    COMPARED = "compared"
    """A person compared its fingerprint with one that came by another way."""


@dataclass(frozen=True)
class AcceptedUpdate:
    """An update file that was taken in."""

    version: str
    released_on: date
    sha256: str
    proof: Proof
    signed_by: str
    """Name of the key; empty if a person compared the fingerprint."""
    who: str
    """Who took it in."""
    at: datetime
    """With a time zone."""


@dataclass(frozen=True)
class Edition:
    """A collection of the law of all jurisdictions."""

    version: str
    released_on: date
    proof: Proof
    accepted: AcceptedUpdate | None = None
    """How it came in, if it did not come with the program."""
    unreadable: AcceptedUpdate | None = None
    """A newer one that was taken in and cannot be read any more: this one holds instead of it."""


class CorrectionState(StrEnum):
    """How a correction stands to the edition that holds."""

    STANDS = "stands"
    """The edition still has what the practice corrected."""
    AGREED = "agreed"
    """The edition now has what the practice had corrected it to."""
    AGAINST = "against"
    """The edition has something else by now: the correction still holds, somebody has to look."""
    HOMELESS = "homeless"
    """The edition has no such place any more, or the row would not be one: it is not applied."""


@dataclass(frozen=True)
class StandingCorrection:
    """A correction that was not withdrawn."""

    correction: Correction
    state: CorrectionState
    original_now: Entry
    """What the edition that holds has there."""

    @property
    def is_applied(self) -> bool:
        """Whether the row is read with it."""
        return self.state is not CorrectionState.HOMELESS

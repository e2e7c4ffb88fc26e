"""What the log keeps of its own keeping: records handed over, legal holds, the law of the day."""

from dataclasses import dataclass
from enum import StrEnum


class RecordPurpose(StrEnum):
    """For whom a record of the incident is made."""

    COURT = "court"
    AUTHORITY = "authority"
    INSURER = "insurer"
    LAWYER = "lawyer"


@dataclass(frozen=True)
class LawKept:
    """A row of the law, or of our advice, as it read when something was done under it.

    It stands in the log, so that it is sealed with it, leaves with it and comes back with it.
    """

    code: str
    """Of the jurisdiction; "" for advice."""
    name: str
    sha256: str
    """Of `row`: what other entries call `law_digest`."""
    row: str
    """Its canonical JSON, see `services/incident/law_digest.py`."""


@dataclass(frozen=True)
class RecordMade:
    """An archive with the record of the incident was made."""

    purpose: RecordPurpose
    recipient: str
    """Who gets it, by name and place."""
    with_names: bool
    """Whether names of those affected are in it."""
    with_evidence: bool
    """Whether the files of evidence themselves are in it."""
    digest: str
    """Of everything in it, see `court_record.digest_of_manifest`."""
    entries: int
    """The number of the last entry that is in it."""
    archive_name: str
    archive_sha256: str
    is_encrypted: bool
    because: str = ""
    """Why names are in it; wanted then."""


@dataclass(frozen=True)
class LegalHoldSet:
    """Nothing of the incident may be deleted, however old it is."""

    because: str
    asked_by: str
    """Who asked for it: a court, a lawyer, an insurer, the practice itself."""


@dataclass(frozen=True)
class LegalHoldLifted:
    """A hold ended; the term of keeping holds again."""

    because: str

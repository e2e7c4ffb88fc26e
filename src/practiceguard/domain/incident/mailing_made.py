"""What the log keeps of a mailing whose letters were made, read back and released."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.notice import NoticeKind


@dataclass(frozen=True)
class MadeBatch:
    """One file for the printer."""

    name: str
    language: str
    place: str
    """Code of the law whose own text it is; "" for the text for everywhere."""
    letters: int
    print_sha256: str
    """"" where every letter of it was refused."""


BY_EMAIL = "e-mail-"
"""With this the names begin of batches that are no paper."""


@dataclass(frozen=True)
class MailingMade:
    """Letters were made, and each was compared with the record: they may go out."""

    year: int
    mailing: int
    """Its number within the year, which stands in the number of each letter."""
    kind: NoticeKind
    duties: tuple[DutyId, ...]
    """The duties to tell people that it serves."""
    digest: str
    """Of everything in it, see `Mailing.digest`."""
    texts: tuple[str, ...]
    """SHA-256 of each released text that is in it, see `digest_of_text`."""
    batches: tuple[MadeBatch, ...]
    refused: int
    """People whose letter could not be printed."""
    without_letter: Mapping[str, int]
    """People who get none by this mailing, by `NoLetter`."""
    evidence: str
    """The list of all letters, by its name in the evidence: who got which."""
    list_sha256: str
    second: str = ""
    """Who read the test letters besides whoever wrote the entry."""

    @property
    def is_by_email(self) -> bool:
        """Whether its letters are messages: made is then not yet on its way to anybody."""
        return any(one.name.startswith(BY_EMAIL) for one in self.batches)

    @property
    def letters(self) -> int:
        """How many there are."""
        return sum(one.letters for one in self.batches)

    @property
    def key(self) -> str:
        """What tells it from any other mailing, e.g. `2026-02`."""
        return f"{self.year:04d}-{self.mailing:02d}"

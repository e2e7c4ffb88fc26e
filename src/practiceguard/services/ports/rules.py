"""The law as data: what holds, what a practice corrected in it, and what an update brings."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import AcceptedUpdate, Edition, StandingCorrection
from practiceguard.domain.incident.rule import Jurisdiction


class RuleBook(Protocol):
    """The law of all jurisdictions, as it holds now: newest edition, local corrections applied."""

    @property
    def version(self) -> str:
        """The version of the edition that holds."""
        ...

    @property
    def edition(self) -> Edition: ...

    def all(self) -> tuple[Jurisdiction, ...]:
        """Return every row once, by code; those a practice corrected say so.

        LAW_UNREADABLE if what came with the program is damaged.
        """
        ...

    def of(self, code: str) -> Jurisdiction | None:
        """Given the code of a jurisdiction or of a territory that a row covers, return the row."""
        ...

    def original(self, code: str) -> Jurisdiction | None:
        """Return a row as the edition has it, without corrections."""
        ...

    def corrections(self) -> tuple[StandingCorrection, ...]:
        """Return what the practice corrected and how that stands to the edition that holds."""
        ...

    def try_correction(self, correction: Correction) -> Jurisdiction:
        """Return the row as it would read; LAW_CORRECTION_INVALID if it would not be a row."""
        ...

    def with_update(self, update: "LawUpdate") -> tuple[StandingCorrection, ...]:
        """Return how the practice's corrections would stand to an update that was read."""
        ...

    def entry(self, code: str, path: str) -> Entry:
        """Return what the edition has at a place of a row, None if nothing stands there."""
        ...


@dataclass(frozen=True)
class LawUpdate:
    """A file with the law of all jurisdictions that was found to be whole."""

    version: str
    released_on: date
    sha256: str
    """Of the whole file, in hexadecimal: what a person compares."""
    signed_by: str
    """Name of the pinned key that vouches for it; empty if it carries no signature."""
    rows: tuple[Jurisdiction, ...]
    content: bytes
    """The whole file."""


class LawUpdates(Protocol):
    """Reads update files; nothing is kept."""

    def read(self, content: bytes) -> LawUpdate:
        """Return what a file brings.

        LAW_UPDATE_DAMAGED if any part of it is not as it should be, LAW_UPDATE_UNTRUSTED if its
        signature is by no key that is pinned, LAW_UPDATE_FORMAT if it is for a newer program.
        """
        ...


class LawStore(Protocol):
    """Our own records about the law. Nothing in it is ever changed or deleted."""

    def accept(self, update: AcceptedUpdate, content: bytes) -> None: ...

    def accepted(self) -> tuple[AcceptedUpdate, ...]:
        """Return the updates that were taken in, the newest first."""
        ...

    def content_of(self, update: AcceptedUpdate) -> bytes:
        """Return the file of an update."""
        ...

    def correct(self, correction: Correction) -> None: ...

    def corrections(self) -> tuple[Correction, ...]:
        """Return every correction and withdrawal, in the order in which they were made."""
        ...

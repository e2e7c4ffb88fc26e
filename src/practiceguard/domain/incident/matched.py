"""What came of joining the people in the files with the address book; nobody is lost on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from practiceguard.domain.incident.address_entry import AddressEntry, ContactQuality
from practiceguard.domain.incident.person import AffectedPerson, MatchBasis
from practiceguard.domain.incident.question import Question


@dataclass(frozen=True)
class Matched:
    """Everybody affected, with the questions that only a person can answer.

    Every person of the files is in exactly one of `people`; every line of the address book is the
    entry of exactly one of them, or in `untouched`.
    """

    people: tuple[AffectedPerson, ...]
    questions: tuple[Question, ...] = ()
    untouched: tuple[AddressEntry, ...] = ()
    """Of the address book, without files among those in question, and in no database there."""
    asked_of: Mapping[str, str] = field(default_factory=dict)
    """Key of a person to the key of the question about them."""

    @property
    def without_address(self) -> tuple[AffectedPerson, ...]:
        """Return everybody who cannot be written to, or of whom nobody knows where they live."""
        return tuple(
            one
            for one in self.people
            if one.entry is None or one.entry.contact is ContactQuality.NONE
        )

    @property
    def may_be_double(self) -> int:
        """How many people with open questions may also be counted as a line of the address book.

        They are counted twice rather than not at all.
        """
        listed = {
            one.entry.row
            for one in self.people
            if one.entry is not None and one.match is MatchBasis.ONLY_LISTED
        }
        return sum(
            any(candidate.row in listed for candidate in one.candidates) for one in self.people
        )

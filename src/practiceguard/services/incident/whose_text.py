"""Which places' own texts a letter may be, by where its reader lives."""

from collections.abc import Iterable
from dataclasses import dataclass

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import Recipient
from practiceguard.services.incident.draft_notices import places_of


@dataclass(frozen=True, slots=True)
class WhoseText:
    """The laws that hold for a practice after an incident, as far as they want their own text.

    A patient in a country whose law does not reach the practice is written to in their own
    language: the text of that country would be one that nobody asks for, perhaps in another.
    """

    holding: frozenset[str] | None = None
    """Codes of the laws that hold; None while nobody looked: each place's own text is taken."""
    for_everybody: tuple[str, ...] = ()
    """Those that hold for each patient, wherever they live: of the country of the practice."""

    def places(self, residence: str) -> tuple[str, ...]:
        """Given where somebody lives, return whose text goes before, the nearest first."""
        near = places_of(residence)
        if self.holding is not None and not self.holding.intersection(near):
            near = ()
        return (*near, *(one for one in self.for_everybody if one not in near))


def whose_text(duties: Iterable[Duty]) -> WhoseText:
    """Given the duties as the law has them now, return whose own text their letters may be."""
    holding = [
        one
        for one in duties
        if one.rule.recipient is Recipient.PEOPLE and one.ground.asks_for_notices
    ]
    of_home = (one.law.code for one in holding if one.ground is Ground.ESTABLISHED)
    return WhoseText(frozenset(one.law.code for one in holding), tuple(dict.fromkeys(of_home)))

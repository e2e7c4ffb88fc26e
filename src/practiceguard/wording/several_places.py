"""What is missing for three copies, two kinds of storage, one elsewhere: advice, in plain words."""

from collections.abc import Iterable
from dataclasses import dataclass

from practiceguard.domain.backup.several_places import Missing
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "SeveralPlaces"


@dataclass(frozen=True)
class Advice:
    """What would make the records safer, without its full stop, and why."""

    what: str
    why: str


NOTHING_MISSING = Advice(
    QT_TRANSLATE_NOOP("SeveralPlaces", "Three copies, one of them elsewhere"),
    QT_TRANSLATE_NOOP(
        "SeveralPlaces",
        "Your records, a copy at hand and one outside the practice: as it should be.",
    ),
)
_ELSEWHERE = Advice(
    QT_TRANSLATE_NOOP("SeveralPlaces", "A copy outside the practice"),
    QT_TRANSLATE_NOOP("SeveralPlaces", "Fire, water and burglars take all that is in one house."),
)
_AT_HAND = Advice(
    QT_TRANSLATE_NOOP("SeveralPlaces", "A second copy, on a drive at hand"),
    QT_TRANSLATE_NOOP(
        "SeveralPlaces",
        "If the server fails or the network is down, it brings the records back at once.",
    ),
)
_APART = Advice(
    QT_TRANSLATE_NOOP("SeveralPlaces", "A copy that is not on this computer"),
    QT_TRANSLATE_NOOP(
        "SeveralPlaces",
        "A virus, a theft or a broken disk takes the records and this copy at once.",
    ),
)


def advice(missing: Iterable[Missing]) -> Advice:
    """Given what is missing, return the one next thing to add, still untranslated.

    A second copy outside the practice is two things at once, so it is asked for as one.
    """
    lacks = set(missing)
    if Missing.SECOND_MEDIUM in lacks:
        return _APART
    if Missing.ELSEWHERE in lacks:
        return _ELSEWHERE
    return _AT_HAND if Missing.SECOND_COPY in lacks else NOTHING_MISSING

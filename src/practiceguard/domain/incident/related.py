"""Laws to look at besides: they may apply too, and no duty is made of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from practiceguard.domain.incident.reach import Reach
from practiceguard.domain.incident.rule import Jurisdiction, RelatedLaw


@dataclass(frozen=True)
class AlsoLookAt:
    """A law that some practices have to think of, and the row in which it stands."""

    related: RelatedLaw
    row: Jurisdiction


def also_look_at(
    home: str, reached: Iterable[Reach], rules: Iterable[Jurisdiction]
) -> tuple[AlsoLookAt, ...]:
    """Given where the practice is and which laws reach it, return what to look at besides.

    Those of the practice's own country always: the Federal Trade Commission's rule is for those
    whom HIPAA does not bind, so it has to stand there just when the federal row asks for nothing.
    Those of another country as soon as a law of it, or of a part of it, asks for notices or may.
    """
    countries = [_country(home)]
    countries += [_country(one.code) for one in reached if one.ground.asks_for_notices]
    book = {one.code: one for one in rules}
    rows = [book[code] for code in dict.fromkeys((home, *countries)) if code in book]
    return tuple(AlsoLookAt(one, row) for row in rows for one in row.related)


def _country(code: str) -> str:
    return code.split("-", maxsplit=1)[0]

"""What was done under a law that no longer reaches the practice stays in the table."""

from collections.abc import Iterable

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import Jurisdiction


def kept_duties(settled: Iterable[DutyId], rules: Iterable[Jurisdiction]) -> tuple[Duty, ...]:
    """Given what has a receipt or a reason, return it as duties for which no law asks any more.

    Whoever corrects in which country the practice is must not lose the receipt of an authority that
    was told. They have no date: nothing is asked. What no row of the law names, such as somebody
    whom it is wise to tell, is left out.
    """
    book = {one.code: one for one in rules}
    kept = []
    for key in settled:
        law = book.get(key.code)
        rule = law.duty(key.key) if law else None
        if law is not None and rule is not None:
            why = Why.NO_LONGER_ASKED
            kept.append(Duty(key, rule, law, Ground.NO_LONGER, Need.NOT_NEEDED, why, people=0))
    return tuple(kept)

"""Long gaps between the times of an incident, which an authority or a court will ask about.

Said as a fact and never as a reproach: the days between two times that somebody wrote down. Nothing
here moves a deadline; the laws count from the times themselves.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import Recipient

LONG_LOOK = timedelta(days=3)
"""From the first sign until somebody was sure: above that we say so. Our number: the European Data
Protection Board allows "a short period" of looking into it, and names none."""

LONG_WAIT = timedelta(days=60)
"""Without a letter to the patients: above that we say so. The outer limit of HIPAA (45 CFR
164.404(b)), taken as ours for everybody."""


class DelayKind(StrEnum):
    """Between what."""

    UNTIL_SURE = "until-sure"
    """From the first sign until somebody was sure that patients' data is involved."""
    NO_LETTERS = "no-letters"
    """From the first sign until now, and no letter to the patients is written down as sent."""
    LATE_LETTERS = "late-letters"
    """From the first sign until the first letters went out."""


@dataclass(frozen=True)
class Delay:
    """One gap."""

    kind: DelayKind
    days: int
    """Whole days that passed."""


def delays_of(incident: Incident, duties: Iterable[Duty], now: datetime) -> tuple[Delay, ...]:
    """Given an incident and its duties, return the long gaps between its times.

    `now`: with a time zone. Without letters that have to be written none are missed.
    """
    recorded = incident.recorded()
    noticed, aware = recorded.of(Event.NOTICED), recorded.of(Event.AWARE)
    if noticed is None:
        return ()
    found = []
    if aware is not None and aware.at - noticed.at > LONG_LOOK:
        found.append(Delay(DelayKind.UNTIL_SURE, (aware.at - noticed.at).days))
    letters = [one for one in duties if one.rule.recipient is Recipient.PEOPLE]
    sent = [incident.met[one.id] for one in letters if one.id in incident.met]
    end = min(sent, default=incident.closed_at or now)
    is_owed = bool(sent) or any(
        one.need.is_open and not incident.progress_of(one).stage.is_settled for one in letters
    )
    if is_owed and end - noticed.at > LONG_WAIT:
        kind = DelayKind.LATE_LETTERS if sent else DelayKind.NO_LETTERS
        found.append(Delay(kind, (end - noticed.at).days))
    return tuple(found)

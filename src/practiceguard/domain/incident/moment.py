"""The times of an incident, kept apart: each law counts from one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Event(StrEnum):
    """Something from which a clock of the law may run."""

    OCCURRED = "occurred"
    """The breach began."""
    NOTICED = "noticed"
    """The first time anybody of the practice knew of it, or would have with care: what US law calls
    discovery (45 CFR 164.404(a)(2)), and for an attack the victim's knowledge of it."""
    TOLD_BY_PROCESSOR = "told-by-processor"
    """A provider that works for the practice told it (GDPR Art. 33(2))."""
    AWARE = "aware"
    """Reasonable certainty that personal data is involved (EDPB Guidelines 9/2022)."""
    DETERMINED = "determined"
    """The practice determined that it is a breach in the sense of the law."""
    CONFIRMED = "confirmed"
    """The breach was confirmed and those affected were identified (Rhode Island)."""
    RISK_ASSESSED = "risk-assessed"
    """The risk for the people was assessed as high."""
    RANSOM_PAID = "ransom-paid"
    """A ransom was paid: some laws want to hear of that (Australia)."""
    PEOPLE_TOLD = "people-told"
    """The letters to those affected went out."""
    AUTHORITY_TOLD = "authority-told"
    """The first notice to the authority of the same law went out."""
    HHS_TOLD = "hhs-told"
    """The filing with the US Department of Health went out."""

    @property
    def is_reached_by_acting(self) -> bool:
        """Whether the practice itself brings it about, by carrying out another duty."""
        return self in {Event.PEOPLE_TOLD, Event.AUTHORITY_TOLD, Event.HHS_TOLD}


@dataclass(frozen=True)
class Moment:
    """When something happened, as somebody of the practice recorded it."""

    event: Event
    at: datetime
    """With a time zone."""
    who: str
    """Who recorded it."""
    why: str
    """How it is known."""

    def __post_init__(self) -> None:
        """Refuse a time without a zone: a deadline cannot be counted from it."""
        if self.at.tzinfo is None:
            raise ValueError(f"{self.event} needs a time zone")


EARLIER: Mapping[Event, tuple[Event, ...]] = {
    Event.CONFIRMED: (Event.DETERMINED, Event.AWARE, Event.TOLD_BY_PROCESSOR, Event.NOTICED),
    Event.DETERMINED: (Event.AWARE, Event.TOLD_BY_PROCESSOR, Event.NOTICED),
    Event.RISK_ASSESSED: (Event.AWARE, Event.TOLD_BY_PROCESSOR, Event.NOTICED),
    Event.AWARE: (Event.TOLD_BY_PROCESSOR, Event.NOTICED),
    Event.OCCURRED: (Event.NOTICED,),
}
"""What stands in for a time that nobody has recorded, the nearest first.

Each of them comes no later than the event itself, but for the beginning of a breach that is not
known: then the first time anybody noticed is the best there is.
"""

NO_LATER_THAN: Mapping[Event, tuple[Event, ...]] = {
    Event.OCCURRED: (
        Event.NOTICED,
        Event.TOLD_BY_PROCESSOR,
        Event.AWARE,
        Event.DETERMINED,
        Event.CONFIRMED,
    ),
    Event.NOTICED: (
        Event.TOLD_BY_PROCESSOR,
        Event.AWARE,
        Event.DETERMINED,
        Event.CONFIRMED,
        Event.RISK_ASSESSED,
    ),
    Event.AWARE: (
        Event.TOLD_BY_PROCESSOR,
        Event.DETERMINED,
        Event.CONFIRMED,
        Event.RISK_ASSESSED,
    ),
    Event.DETERMINED: (Event.CONFIRMED,),
}
"""Events before which another has come, whatever time was written down for it.

Who has determined that it is a breach has noticed it. Who was told by a provider is aware from then
on (EDPB Guidelines 9/2022, on Art. 33(2)), not from when somebody thought it over.
"""


@dataclass(frozen=True)
class Start:
    """From when a clock is counted."""

    event: Event
    """What the law counts from."""
    counted_from: Event
    """What is counted from: another event while that one is not recorded."""
    at: datetime
    is_contradicted: bool = False
    """Whether a time was recorded for the event itself, but another one shows it came earlier."""

    @property
    def is_provisional(self) -> bool:
        """Whether the time of the event itself is not recorded yet."""
        return self.event is not self.counted_from and not self.is_contradicted


class Moments:
    """What is recorded of each event; a correction is added, the latest one counts."""

    def __init__(self, recorded: Iterable[Moment]) -> None:
        """Take the moments in the order in which they were recorded."""
        self._latest = {one.event: one for one in recorded}

    def of(self, event: Event) -> Moment | None:
        """Return the moment recorded for an event."""
        return self._latest.get(event)

    def start_of(self, event: Event) -> Start | None:
        """Given an event, return from when to count, or None while nothing can be counted from.

        An event that is not recorded is taken to have come as early as it can have: the strictest
        reading holds until somebody records another, with the reason. Nor can it have come later
        than what presupposes it: of times that contradict each other the earliest holds.
        """
        for candidate in (event, *EARLIER.get(event, ())):
            if candidate in self._latest:
                # What stands in for it has come no later than it can have come itself.
                presuppose = (*NO_LATER_THAN.get(event, ()), *NO_LATER_THAN.get(candidate, ()))
                known = (candidate, *presuppose)
                first = min(
                    (self._latest[one] for one in known if one in self._latest),
                    key=lambda one: one.at,
                )
                is_contradicted = candidate is event and first.event is not event
                return Start(event, first.event, first.at, is_contradicted)
        return None

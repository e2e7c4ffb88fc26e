"""How long the record of an incident has to be kept, and whether a legal hold stands on it.

Nothing in this program deletes an incident; this says from when a person may.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from practiceguard.domain.incident.court_entries import LegalHoldLifted, LegalHoldSet
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.rule import Jurisdiction, Mark, Regime

LEAST_YEARS: Final = 6
"""For everybody, whatever a law says: that of HIPAA (45 CFR 164.316(b)(2)(i), 164.530(j)(2)), the
longest that was found; the GDPR names none (Art. 33(5))."""


@dataclass(frozen=True)
class KeepingTerm:
    """What one law says on how long a record is kept (resources/incident/retention.toml)."""

    key: str
    years: int
    """0: the law names no number."""
    what: Mapping[str, str]
    """In a sentence, by language: `en`, `fr`."""
    law: str
    mark: Mark
    source: str
    checked_on: date
    laws: frozenset[str] = frozenset()
    """Codes of jurisdictions."""
    regimes: frozenset[Regime] = frozenset()

    def reaches(self, law: Jurisdiction) -> bool:
        """Return whether it is a term of that law."""
        return law.code in self.laws or law.regime in self.regimes

    @property
    def is_for_all(self) -> bool:
        """Whether it is our own, for everybody."""
        return not self.laws and not self.regimes


@dataclass(frozen=True)
class LegalHold:
    """Somebody asked that nothing be deleted."""

    since: datetime
    """UTC."""
    by: str
    """Who wrote it down."""
    asked_by: str
    because: str


@dataclass(frozen=True)
class Keeping:
    """How long a record has to be kept."""

    years: int
    terms: tuple[KeepingTerm, ...]
    """What the laws that reach the incident say, the longest first; our own last among equals."""
    until: date | None
    """Its last day, where the practice is; None as long as the incident is open."""
    hold: LegalHold | None = None

    def may_go(self, today: date) -> bool:
        """Return whether a person may delete it on a day, as far as we know."""
        return self.hold is None and self.until is not None and today > self.until


def keeping_of(
    entries: Iterable[Signed],
    closed_at: datetime | None,
    laws: Iterable[Jurisdiction],
    terms: Iterable[KeepingTerm],
    zone: tzinfo,
) -> Keeping:
    """Given a log, when the incident was closed, the laws that reach it, and all terms, return it.

    The years count from the later of closing and the last entry, where the practice is.
    """
    log, reach = tuple(entries), tuple(laws)
    said = [one for one in terms if one.is_for_all or any(map(one.reaches, reach))]
    said.sort(key=lambda one: (-one.years, one.is_for_all))
    years = max((one.years for one in said), default=0)
    years = max(years, LEAST_YEARS)
    until = None
    if closed_at is not None:
        last = max([closed_at, *(one.at for one in log)])
        until = _years_after(last.astimezone(zone).date(), years)
    return Keeping(years, tuple(said), until, hold_of(log))


def hold_of(entries: Iterable[Signed]) -> LegalHold | None:
    """Given a log in its order, return the legal hold that stands; the first of several."""
    hold: LegalHold | None = None
    for one in entries:
        if isinstance(one.entry, LegalHoldLifted):
            hold = None
        elif isinstance(one.entry, LegalHoldSet) and hold is None:
            hold = LegalHold(one.at, one.author, one.entry.asked_by, one.entry.because)
    return hold


def _years_after(day: date, years: int) -> date:
    """Return the same day some years later; of 29 February the first of March: the later."""
    year = min(day.year + years, date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)

"""What is recorded of an incident, as far as the law asks for it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import NamedTuple

from practiceguard.domain.incident.deadline import PoliceHold
from practiceguard.domain.incident.moment import Moments
from practiceguard.domain.incident.risk import Risk


class HipaaStatus(StrEnum):
    """Whether HIPAA binds the practice (45 CFR 160.103)."""

    COVERED = "covered"
    """It sends claims or other standard transactions electronically, itself or by somebody."""
    NOT_COVERED = "not-covered"
    """It sends none: cash only."""
    UNSURE = "unsure"
    """Nobody has said: taken as covered, and exemptions for those who are do not help."""


class DutyId(NamedTuple):
    """Which duty: a jurisdiction and a key in it."""

    code: str
    key: str


@dataclass(frozen=True)
class Residents:
    """How many people are affected, by where they live."""

    total: int
    """0 while nobody was counted: an incident that affects nobody known is one of unknown size."""
    by_country: Mapping[str, int] = field(default_factory=dict)
    """ISO 3166-1 alpha-2."""
    by_region: Mapping[str, int] = field(default_factory=dict)
    """ISO 3166-2, e.g. `US-CA`; those whose region is known."""

    def of(self, code: str) -> int:
        """Return how many are known to live in a country or region."""
        return self.by_region.get(code, 0) if "-" in code else self.countries().get(code, 0)

    @property
    def are_known(self) -> bool:
        """Whether anybody was counted; until then every threshold may be reached."""
        return self.everybody > 0

    @property
    def everybody(self) -> int:
        """How many are affected, or while nobody said, how many are known to live somewhere."""
        return self.total or sum(self.countries().values())

    @property
    def without_country(self) -> int:
        """How many live nobody knows where."""
        return max(0, self.total - sum(self.countries().values()))

    def countries(self) -> Mapping[str, int]:
        """Return how many live in each country, also where only a part of one was written down."""
        parts: Counter[str] = Counter()
        for code, number in self.by_region.items():
            parts[code.partition("-")[0]] += number
        return {
            code: max(self.by_country.get(code, 0), parts[code])
            for code in (*self.by_country, *parts)
        }

    def without_region(self, country: str) -> int:
        """Return how many live in a country, but nobody knows in which part of it."""
        known = sum(n for code, n in self.by_region.items() if code.startswith(f"{country}-"))
        return max(0, self.by_country.get(country, 0) - known)

    def in_any_one_region(self, country: str) -> tuple[int, int]:
        """Return how many live in the region of a country with the most of them.

        At the least and at the most: those whose region or country is unknown may all live there.
        """
        known = [n for code, n in self.by_region.items() if code.startswith(f"{country}-")]
        least = max(known, default=0)
        return least, least + self.without_region(country) + self.without_country

    def at_most(self, code: str) -> int:
        """Return how many live in a country or region at the most: the unknown ones included."""
        if "-" not in code:
            return self.of(code) + self.without_country
        return (
            self.of(code)
            + self.without_region(code.split("-", maxsplit=1)[0])
            + self.without_country
        )


@dataclass(frozen=True)
class Case:
    """The facts of one incident that decide whom to tell."""

    home: str
    """Where the practice is: ISO 3166-1 alpha-2, or 3166-2 where a part of a country has a law of
    its own (`US-CA`, `CA-QC`)."""
    zone: tzinfo
    """Of the practice."""
    moments: Moments
    residents: Residents
    risk: Risk = Risk.UNKNOWN
    hipaa: HipaaStatus = HipaaStatus.UNSURE
    aims_at: Mapping[str, bool] = field(default_factory=dict)
    """Country to whether the practice aims its services there: adverts, an agent, a branch,
    consultations. A country that is missing has not been answered."""
    answers: Mapping[DutyId, bool] = field(default_factory=dict)
    """Answers to the question on which a duty hangs."""
    holds: tuple[PoliceHold, ...] = ()
    met: Mapping[DutyId, datetime] = field(default_factory=dict)
    """When a notice went out, with its receipt."""
    unreachable: Residents = field(default_factory=lambda: Residents(0))
    """Of whom no address is known under which a letter could arrive."""
    untold: Residents = field(default_factory=lambda: Residents(0))
    """Those of them who were not told in another way either."""

    @property
    def home_country(self) -> str:
        """The country of the practice."""
        return self.home.split("-", maxsplit=1)[0]

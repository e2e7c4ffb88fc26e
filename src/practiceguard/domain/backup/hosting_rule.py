"""One row of law about who may host copies of health data, read from resources/hosting/."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

OLD_AFTER_MONTHS = 12
"""A row that was checked longer ago warns: law changes."""


class ContractKind(StrEnum):
    """A paper that a practice holds of whoever hosts its copies."""

    HDS = "hds"
    """French certificate of a host of health data."""
    ART28 = "art28"
    """Contract for processing, as the GDPR calls it."""
    BAA = "baa"
    """Business associate agreement, of the United States."""
    C5 = "c5"
    """German attestation of a cloud."""
    OTHER = "other"

    @property
    def is_certificate(self) -> bool:
        """Whether somebody else vouches for the host; else it is a contract with the practice."""
        return self in {ContractKind.HDS, ContractKind.C5}


class RuleKind(StrEnum):
    """What a row says."""

    CONTRACT = "contract"
    """A paper is asked for."""
    COUNTRY = "country"
    """The copies may only lie in certain countries."""
    NOTE = "note"
    """Something to know."""


class Confidence(StrEnum):
    """How well a row was checked."""

    VERIFIED = "verified"
    SECOND_HAND = "second-hand"
    """Read in a source that tells of the law."""
    FROM_KNOWLEDGE = "from-knowledge"
    """Nobody looked it up."""


@dataclass(frozen=True)
class HostingRule:
    """A rule for practices of some countries whose copies somebody else keeps."""

    code: str
    kind: RuleKind
    countries: frozenset[str]
    """Of the practice, ISO 3166-1 alpha-2; empty: of all for which no other contract is asked."""
    basis: str
    """The law, as it is cited."""
    source: str
    """Address of what was read; empty if nothing was."""
    checked_on: date
    confidence: Confidence
    asks: Mapping[str, str]
    """What is asked for, in plain words, by language (`en`, `fr`)."""
    missing: Mapping[str, str]
    """What to do when it is not there, by language; empty texts of a note."""
    contract: ContractKind | None = None
    """Of kind CONTRACT: which paper."""
    expires: bool = False
    """Of kind CONTRACT: whether it ends on a day that has to be known."""
    where: frozenset[str] = frozenset()
    """Of kind COUNTRY: where the copies may lie."""

    @property
    def is_to_be_checked(self) -> bool:
        """Whether a practice is told to check this first."""
        return self.confidence is not Confidence.VERIFIED

    def is_old(self, today: date) -> bool:
        """Return whether the row was checked twelve months ago or longer."""
        months = (today.year - self.checked_on.year) * 12 + today.month - self.checked_on.month
        return months - (today.day < self.checked_on.day) >= OLD_AFTER_MONTHS


def rules_for(country: str, rules: Iterable[HostingRule]) -> tuple[HostingRule, ...]:
    """Given the country of a practice, return its rules: papers first, then places, then notes."""
    known = tuple(rules)
    found = [one for one in known if country in one.countries]
    if not any(one.kind is RuleKind.CONTRACT for one in found):
        found += [one for one in known if not one.countries]
    order = list(RuleKind)
    return tuple(sorted(found, key=lambda one: (order.index(one.kind), _is_contract(one))))


def _is_contract(rule: HostingRule) -> bool:
    """Return whether a rule asks for a contract: what somebody else vouches for goes first."""
    return rule.contract is not None and not rule.contract.is_certificate

"""Who hosts a place, in which country, under which papers; and what speaks against it.

Nothing here keeps a copy from being made: a copy at a host without a certificate still brings the
records back. What is missing is said, with the law it rests on and how well that was checked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from practiceguard.domain.backup.hosting_rule import (
    ContractKind,
    HostingRule,
    RuleKind,
    rules_for,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.domain.backup.repository import RepositoryKey

SOON_DAYS = 90
"""How long before its end a paper is warned about: a host needs weeks to answer."""


class Hoster(StrEnum):
    """Whose walls a copy lies in."""

    PRACTICE = "practice"
    """Ourselves, in the practice."""
    OWN_ELSEWHERE = "own-elsewhere"
    """Ourselves, elsewhere: at the doctor's home, in a second practice."""
    SOMEBODY_ELSE = "somebody-else"
    """A provider, the company that looks after the computers, a friend."""


@dataclass(frozen=True)
class Contract:
    """One paper that covers a host. The paper itself stays where it is."""

    kind: ContractKind
    reference: str = ""
    """Number of the certificate or the contract."""
    signed_on: date | None = None
    expires_on: date | None = None
    """The last day on which it holds; None if it has no end, or nobody said so."""
    kept_at: str = ""
    """Where the paper is, in the practice's own words."""
    sha256: str = ""
    """Of the file that was shown for it: any later change of that file can be proved."""


@dataclass(frozen=True)
class Hosting:
    """One answer. A later one never overwrites it."""

    repository: RepositoryKey
    hoster: Hoster
    said_at: datetime
    said_by: str
    host: str = ""
    """Name of somebody else."""
    country: str = ""
    """Where the copies lie, ISO 3166-1 alpha-2; empty if nobody said so."""
    contracts: tuple[Contract, ...] = ()

    def contract(self, kind: ContractKind) -> Contract | None:
        """Return the paper of that kind."""
        return next((one for one in self.contracts if one.kind is kind), None)


class ConcernCode(StrEnum):
    """What speaks against a host."""

    NOT_ASKED = "not-asked"
    NO_CERTIFICATE = "no-certificate"
    """The practice's country asks for a certificate of the host (France: HDS)."""
    COUNTRY_OUTSIDE = "country-outside"
    EXPIRED = "expired"
    NO_CONTRACT = "no-contract"
    EXPIRES_SOON = "expires-soon"
    COUNTRY_UNKNOWN = "country-unknown"
    END_UNKNOWN = "end-unknown"
    NO_EVIDENCE = "no-evidence"
    """A paper is named, but neither its number nor where it is."""
    RULE_OLD = "rule-old"
    """Nobody checked the rule for a year."""


@dataclass(frozen=True)
class Concern:
    """One concern, with the rule it rests on; `on` is the end of a paper, `days` until or since."""

    code: ConcernCode
    level: ProtectionLevel
    rule: HostingRule | None = None
    contract: ContractKind | None = None
    on: date | None = None
    days: int = 0


_CARE = {
    ConcernCode.NO_CERTIFICATE,
    ConcernCode.COUNTRY_OUTSIDE,
    ConcernCode.EXPIRED,
    ConcernCode.NO_CONTRACT,
    ConcernCode.EXPIRES_SOON,
}


def concerns(
    hosting: Hosting | None,
    kind: PlaceKind,
    practice_country: str,
    rules: Iterable[HostingRule],
    today: date,
) -> tuple[Concern, ...]:
    """Given the last answer, return what speaks against the host on that day, the worst first.

    A folder of this computer, a drive or a share of the practice is taken to be at hand until
    somebody says otherwise; of a server it has to be said.
    """
    if hosting is None:
        return () if kind.is_folder else (_concern(ConcernCode.NOT_ASKED),)
    if hosting.hoster is not Hoster.SOMEBODY_ELSE:
        return ()
    known = rules_for(practice_country, rules)
    found = [one for rule in known for one in _of_rule(hosting, rule, today)]
    asked_for = {rule.contract for rule in known}
    for paper in hosting.contracts:
        if paper.kind not in asked_for:
            found += _of_paper(paper, None, today)
    if not hosting.country:
        found.append(_concern(ConcernCode.COUNTRY_UNKNOWN))
    found += [
        _concern(ConcernCode.RULE_OLD, rule, on=rule.checked_on)
        for rule in known
        if rule.is_old(today)
    ]
    order = list(ConcernCode)
    return tuple(sorted(found, key=lambda one: order.index(one.code)))


def reason_of(concern: Concern, place: RepositoryKey) -> Reason | None:
    """Given a concern, return what Home asks to be done about it, None if nothing.

    Such a reason is advice beside the verdict and never part of it: an expired contract makes no
    copy worse.
    """
    code = _REASONS.get(concern.code)
    return None if code is None else Reason(code, concern.level, None, concern.days, place)


_REASONS = {
    ConcernCode.NOT_ASKED: ReasonCode.HOST_NOT_SAID,
    ConcernCode.NO_CERTIFICATE: ReasonCode.HOST_NOT_CERTIFIED,
    ConcernCode.COUNTRY_OUTSIDE: ReasonCode.HOST_COUNTRY,
    ConcernCode.EXPIRED: ReasonCode.CONTRACT_EXPIRED,
    ConcernCode.NO_CONTRACT: ReasonCode.CONTRACT_MISSING,
    ConcernCode.EXPIRES_SOON: ReasonCode.CONTRACT_EXPIRES,
}


def _of_rule(hosting: Hosting, rule: HostingRule, today: date) -> list[Concern]:
    if rule.kind is RuleKind.COUNTRY:
        outside = hosting.country and hosting.country not in rule.where
        return [_concern(ConcernCode.COUNTRY_OUTSIDE, rule)] if outside else []
    if rule.contract is None:
        return []
    paper = hosting.contract(rule.contract)
    if paper is None:
        is_certificate = rule.contract.is_certificate
        code = ConcernCode.NO_CERTIFICATE if is_certificate else ConcernCode.NO_CONTRACT
        return [_concern(code, rule, rule.contract)]
    return _of_paper(paper, rule, today)


def _of_paper(paper: Contract, rule: HostingRule | None, today: date) -> list[Concern]:
    found = []
    if paper.expires_on is None:
        if rule is not None and rule.expires:
            found.append(_concern(ConcernCode.END_UNKNOWN, rule, paper.kind))
    else:
        left = (paper.expires_on - today).days
        if left < 0:
            end = paper.expires_on
            found.append(_concern(ConcernCode.EXPIRED, rule, paper.kind, end, -left))
        elif left <= SOON_DAYS:
            end = paper.expires_on
            found.append(_concern(ConcernCode.EXPIRES_SOON, rule, paper.kind, end, left))
    if not (paper.reference or paper.kept_at or paper.sha256):
        found.append(_concern(ConcernCode.NO_EVIDENCE, rule, paper.kind))
    return found


def _concern(
    code: ConcernCode,
    rule: HostingRule | None = None,
    contract: ContractKind | None = None,
    on: date | None = None,
    days: int = 0,
) -> Concern:
    level = ProtectionLevel.CARE if code in _CARE else ProtectionLevel.UNPROVED
    return Concern(code, level, rule, contract, on, days)

"""A book of law with France alone."""

from datetime import date

from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import (
    Authority,
    Clock,
    DutyRule,
    Force,
    Jurisdiction,
    Mark,
    Recipient,
    Regime,
    Source,
    Test,
    Threshold,
    Unit,
)

FRANCE = Jurisdiction(
    code="FR",
    name="France",
    law="GDPR Art 33-34",
    regime=Regime.GDPR,
    binds_small_practice=True,
    binds="",
    authority=Authority("Commission nationale de l'informatique et des libertés", "CNIL"),
    duties=(
        DutyRule(
            key="authority",
            recipient=Recipient.AUTHORITY,
            addressee="CNIL",
            law="GDPR Art 33(1)",
            force=Force.MANDATORY,
            wording="72 hours",
            threshold=Threshold((Test.RISK,), "unless a risk is unlikely"),
            mark=Mark.VERIFIED,
            clock=Clock(72, Unit.HOURS, Event.AWARE),
        ),
        DutyRule(
            key="people",
            recipient=Recipient.PEOPLE,
            addressee="those affected",
            law="GDPR Art 34(1)",
            force=Force.MANDATORY,
            wording="without undue delay",
            threshold=Threshold((Test.HIGH_RISK,), "likely high risk"),
            mark=Mark.VERIFIED,
        ),
    ),
    mark=Mark.VERIFIED,
    source_grade="act text or regulator page",
    checked_on=date(2026, 11, 21),
    sources=(Source("GDPR", "https://example.org", verified=True),),
)


class MemoryRuleBook:
    """As much of `RuleBook` as deriving duties asks for."""

    @property
    def version(self) -> str:
        return "memory"

    def all(self) -> tuple[Jurisdiction, ...]:
        return (FRANCE,)

    def of(self, code: str) -> Jurisdiction | None:
        return FRANCE if code == "FR" else None

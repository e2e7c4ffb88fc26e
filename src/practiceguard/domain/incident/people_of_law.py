"""Whether a duty is about everybody, or about those who live where its law is."""

from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import DutyRule, Scope


def is_about_all(ground: Ground, rule: DutyRule) -> bool:
    """Return whether a duty of the practice's own law is about everybody, wherever they live."""
    if rule.threshold.count is not None and rule.threshold.count.scope is Scope.RESIDENTS:
        return False
    return ground in {Ground.ESTABLISHED, Ground.HIPAA, Ground.HIPAA_UNSURE}

"""What the tests of the shipped law have in common."""

from collections.abc import Mapping

from practiceguard.domain.incident.rule import DutyRule, Jurisdiction

UsLaw = Mapping[str, Jurisdiction]


def codes_in(text: str) -> list[str]:
    return text.split()


def rule(row: Jurisdiction, key: str) -> DutyRule:
    found = row.duty(key)
    assert found is not None, f"{row.code} has no duty {key}"
    return found

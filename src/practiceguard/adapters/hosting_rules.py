"""The law about hosting, read from resources/hosting/."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from practiceguard.domain.backup.hosting_rule import (
    Confidence,
    ContractKind,
    HostingRule,
    RuleKind,
)
from practiceguard.resources import resource


class KnownHostingRules:
    """HostingRules port."""

    def all(self) -> tuple[HostingRule, ...]:
        """Return every row of every file."""
        return self._read

    @cached_property
    def _read(self) -> tuple[HostingRule, ...]:
        files = sorted(resource("hosting").iterdir(), key=lambda file: file.name)
        return tuple(
            rule_of(code, row)
            for file in files
            if file.name.endswith(".toml")
            for code, row in tomllib.loads(file.read_text(encoding="utf-8")).items()
        )


def rule_of(code: str, row: Mapping[str, Any]) -> HostingRule:
    """Given a row as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    contract = row.get("contract")
    return HostingRule(
        code=code,
        kind=RuleKind(row["kind"]),
        countries=frozenset(row["countries"]),
        basis=row["basis"],
        source=row["source"],
        checked_on=row["checked_on"],
        confidence=Confidence(row["confidence"]),
        asks=row["asks"],
        missing=row.get("missing", {}),
        contract=None if contract is None else ContractKind(contract),
        expires=row.get("expires", False),
        where=frozenset(row.get("where", ())),
    )

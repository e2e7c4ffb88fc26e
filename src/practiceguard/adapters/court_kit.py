"""Terms of keeping from resources/incident/retention.toml, verifiers from resources/record/."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from practiceguard.domain.incident.record_keeping import KeepingTerm
from practiceguard.domain.incident.rule import Mark, Regime
from practiceguard.resources import resource

VERIFIERS = ("verify.py", "verify.html")


class ShippedCourtKit:
    """CourtKit port."""

    def terms(self) -> tuple[KeepingTerm, ...]:
        """Return what each law says on keeping, our own floor first."""
        return self._terms

    def verifiers(self) -> Mapping[str, bytes]:
        """Return the files that verify a record, by their names in it."""
        return {name: resource("record", name).read_bytes() for name in VERIFIERS}

    @cached_property
    def _terms(self) -> tuple[KeepingTerm, ...]:
        text = resource("incident", "retention.toml").read_text(encoding="utf-8")
        return tuple(term_of(key, row) for key, row in tomllib.loads(text).items())


def term_of(key: str, row: Mapping[str, Any]) -> KeepingTerm:
    """Given a row as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    return KeepingTerm(
        key=key,
        years=row["years"],
        what=row["what"],
        law=row["law"],
        mark=Mark(row["mark"]),
        source=row["source"],
        checked_on=row["checked_on"],
        laws=frozenset(row.get("laws", ())),
        regimes=frozenset(map(Regime, row.get("regimes", ()))),
    )

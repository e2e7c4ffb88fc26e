"""What is wise after an incident, read from resources/incident/."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from practiceguard.domain.incident.also_wise import OtherTell, SuggestedRepair
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.rule import Mark
from practiceguard.resources import resource


class KnownAlsoWise:
    """AlsoWise port."""

    def others(self) -> tuple[OtherTell, ...]:
        """Return whom it is wise to tell although no law asks for it."""
        return self._others

    def repairs(self) -> tuple[SuggestedRepair, ...]:
        """Return what usually has to change."""
        return self._repairs

    @cached_property
    def _others(self) -> tuple[OtherTell, ...]:
        return tuple(other_of(key, row) for key, row in _rows("others.toml").items())

    @cached_property
    def _repairs(self) -> tuple[SuggestedRepair, ...]:
        return tuple(repair_of(key, row) for key, row in _rows("repairs.toml").items())


def other_of(key: str, row: Mapping[str, Any]) -> OtherTell:
    """Given a row as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    return OtherTell(
        key=key,
        whom=row["whom"],
        why=row["why"],
        how=row["how"],
        hours=row["hours"],
        mark=Mark(row["mark"]),
        source=row["source"],
        checked_on=row["checked_on"],
        kinds=frozenset(map(IncidentKind, row.get("kinds", ()))),
        countries=frozenset(row.get("countries", ())),
    )


def repair_of(key: str, row: Mapping[str, Any]) -> SuggestedRepair:
    """Given a row as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    return SuggestedRepair(
        key=key,
        what=row["what"],
        days=row["days"],
        source=row["source"],
        kinds=frozenset(map(IncidentKind, row.get("kinds", ()))),
    )


def _rows(name: str) -> Mapping[str, Any]:
    return tomllib.loads(resource("incident", name).read_text(encoding="utf-8"))

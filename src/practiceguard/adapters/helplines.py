"""Who helps people who are blackmailed or shown, read from resources/incident/helplines.toml."""

import tomllib
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.helpline import Helpline
from practiceguard.resources import resource


class KnownHelplines:
    """Helplines port."""

    def all(self) -> tuple[Helpline, ...]:
        """Return every one, in the order of the file."""
        return self._read

    @cached_property
    def _read(self) -> tuple[Helpline, ...]:
        text = resource("incident", "helplines.toml").read_text(encoding="utf-8")
        return tuple(helpline_of(key, row) for key, row in tomllib.loads(text).items())


def helpline_of(key: str, row: Mapping[str, Any]) -> Helpline:
    """Given a row as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    return Helpline(
        key=key,
        name=row["name"],
        countries=frozenset(row["countries"]),
        who=row["who"],
        contact=row["contact"],
        hours=row.get("hours", {}),
        checked=Checked(row["checked"]),
        source=row["source"],
        checked_on=row["checked_on"],
    )

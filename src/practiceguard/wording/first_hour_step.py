"""One step of a first-hour card."""

from dataclasses import dataclass

from practiceguard.domain.incident.advice import Phase


@dataclass(frozen=True)
class CardStep:
    """One thing to do, and how."""

    key: str
    """Stands in the log: never given to another step."""
    title: str
    how: str
    sources: tuple[str, ...]
    """Codes of `first_hour.SOURCES`."""
    phase: Phase = Phase.FIRST_HOUR

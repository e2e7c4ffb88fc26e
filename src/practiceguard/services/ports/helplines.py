"""Services that help people who are blackmailed or shown."""

from typing import Protocol

from practiceguard.domain.incident.helpline import Helpline


class Helplines(Protocol):
    """Our own list, with the day on which each was looked up."""

    def all(self) -> tuple[Helpline, ...]:
        """Return every one."""
        ...

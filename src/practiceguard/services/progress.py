"""Reporting how far a piece of work has come, and being told to stop."""

from collections.abc import Callable
from typing import Protocol

from practiceguard.domain.backup.progress import Progress

Report = Callable[[Progress], None]


class Cancellation(Protocol):
    """Asked now and then by long work; cheap."""

    def is_requested(self) -> bool:
        """Return whether somebody wants the work to stop."""
        ...


class NeverCancelled:
    """For work that nobody can stop."""

    def is_requested(self) -> bool:
        """Return False."""
        return False


def no_report(_progress: Progress) -> None:
    """Take a report and drop it."""

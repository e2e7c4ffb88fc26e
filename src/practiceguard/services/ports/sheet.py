"""The recovery sheet on paper."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from practiceguard.domain.secret import Secret


class SheetPrinter(Protocol):
    """Sets the recovery sheet as a PDF."""

    def render(self, content: "SheetContent") -> bytes: ...


@dataclass(frozen=True)
class SheetContent:
    """All that stands on a recovery sheet."""

    practice_name: str
    language: str
    """`en` or `fr`."""
    place_kind: str
    place_label: str
    location: str
    repository_id: str
    code: Secret
    """As printed, with hyphens."""
    host: str
    made_at: datetime
    restic_version: str

"""Whether the police was told, where no law's own receipt says so already."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class PoliceAnswered:
    """Somebody answered whether the police was told. The last answer counts."""

    told: bool
    told_at: datetime | None = None
    """With a time zone; always there where it was told."""
    where: str = ""
    """Station or portal."""
    reference: str = ""
    """The number of the report, if there is one already."""

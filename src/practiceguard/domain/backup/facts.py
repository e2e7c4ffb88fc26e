"""What was last read in the repository itself, and when."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot import Snapshot


@dataclass(frozen=True)
class RepositoryFacts:
    """The snapshots that were really there at `read_at`."""

    repository: RepositoryKey
    read_at: datetime
    snapshots: tuple[Snapshot, ...]

"""What is to be copied, and where to."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import NewType

from practiceguard.domain.backup.repository import RepositoryKey

PlanId = NewType("PlanId", str)

TAG = "practiceguard"
"""Every snapshot of ours carries this tag, so that foreign ones are told apart."""


@dataclass(frozen=True)
class BackupPlan:
    """One plan: these folders, without those patterns, to these repositories."""

    plan_id: PlanId
    sources: tuple[PurePath, ...]
    """Absolute paths of folders or files."""
    exclusions: tuple[str, ...]
    """Absolute paths or restic exclude patterns, each one chosen by us or by the practice."""
    repository: RepositoryKey
    """The first place: where files are restored from unless somebody chooses another."""
    host: str
    """Fixed at set-up: renaming the computer must not break the chain (restic --host)."""
    saved_at: datetime
    """When this version of the plan was saved; figures of earlier runs do not compare."""
    others: tuple[RepositoryKey, ...] = ()
    """Further places: three copies, on two kinds of media, one of them elsewhere."""

    @property
    def repositories(self) -> tuple[RepositoryKey, ...]:
        """Return all places, the first one first."""
        return (self.repository, *self.others)

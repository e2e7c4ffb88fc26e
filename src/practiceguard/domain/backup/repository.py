"""A place where copies live: one restic repository, pinned by its id at set-up."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from practiceguard.domain.backup.connection import Connection
from practiceguard.domain.backup.place_kind import PlaceKind

__all__ = ["PlaceKind", "RecoverySheet", "Repository", "RepositoryKey"]

RepositoryKey = NewType("RepositoryKey", str)
"""Our own key of a repository (a UUID), under which its secrets and runs are kept."""


@dataclass(frozen=True)
class Repository:
    """One restic repository, as it was pinned when it was connected."""

    key: RepositoryKey
    kind: PlaceKind
    location: str
    """As restic's `--repo` takes it: of a folder its absolute path; never with a secret in it."""
    label: str
    """What the practice calls it, e.g. the drive's name."""
    restic_id: str
    """The id in the repository's own config; compared before every run."""
    config_fingerprint: str
    """SHA-256 of the config file's bytes where they can be read without restic, else empty."""
    connected_at: datetime
    adopted: bool
    """True if it existed before and was taken over with its password."""
    append_only: bool = False
    """True if it was proved that this computer cannot delete copies there."""
    connection: Connection | None = None
    """How to reach it; None of a folder."""


@dataclass(frozen=True)
class RecoverySheet:
    """What is remembered about the printed sheet of one repository; never the code itself."""

    repository: RepositoryKey
    restic_key_id: str
    made_at: datetime
    saved_at: datetime | None
    """When the sheet was saved or printed."""
    verified_at: datetime | None
    """When somebody last typed the code back from the paper."""

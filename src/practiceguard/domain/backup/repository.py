"""A place where copies live: one restic repository, pinned by its id at set-up."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

RepositoryKey = NewType("RepositoryKey", str)
"""Our own key of a repository (a UUID), under which its secrets and runs are kept."""


class PlaceKind(StrEnum):
    """Where a copy lives, as a person would say it."""

    DRIVE = "drive"
    """A USB drive or a second disk."""
    NETWORK_FOLDER = "network-folder"
    THIS_COMPUTER = "this-computer"
    """To try it out: protects against nothing but a deletion by mistake."""


@dataclass(frozen=True)
class Repository:
    """One restic repository, as it was pinned when it was connected."""

    key: RepositoryKey
    kind: PlaceKind
    location: str
    """As restic's `--repo` takes it: for this kind, an absolute path."""
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

"""What the log keeps of files that a patient was given back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class FileHandedBack:
    """One file in an archive for a patient."""

    path: str
    """In the copy; its name in the archive tells nothing."""
    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class ImagesHandedBack:
    """A patient was given the own images, so that they can be hashed and removed.

    What has a default was not written by the first versions.
    """

    patient: str
    identity_checked: str
    """How: `IdentityProof`."""
    files: int
    archive_sha256: str
    snapshot: str
    contents: tuple[FileHandedBack, ...] = ()
    not_read: tuple[str, ...] = ()
    """Paths that were asked for and could not be read from the copy."""
    archive_name: str = ""
    archive_size: int = 0
    checked_by: str = ""
    checked_at: datetime | None = None
    receiver: str = ""
    receiver_kind: str = ""
    """`ReceiverKind`."""
    ground: str = ""
    """By what right, where it is not the patient, or a child."""
    looked_by: str = ""
    """Who said that the files are this person's, where that was only probable."""
    note: str = ""
    """What was seen when the identity was checked."""

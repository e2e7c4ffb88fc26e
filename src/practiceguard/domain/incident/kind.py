"""What kind of incident it is, as a frightened person would say it."""

from enum import StrEnum


class IncidentKind(StrEnum):
    """Which first-hour card is shown."""

    RANSOMWARE = "ransomware"
    """Files are encrypted or gone, a message asks for money."""
    EXTORTION = "extortion"
    """Somebody says that they have the data and asks for money."""
    PHOTO_LEAK = "photo-leak"
    """Pictures of patients are in the open."""
    LOST_DEVICE = "lost-device"
    MAILBOX = "mailbox"
    """Somebody else uses an e-mail account of the practice."""
    INSIDER = "insider"
    """Somebody of the practice looked at, took or passed on what was not theirs."""
    WRONG_RECIPIENT = "wrong-recipient"
    VENDOR = "vendor"
    """A provider says that it was attacked: the practice's own duties begin when it is told."""
    UNKNOWN = "unknown"
    """Something is wrong, and nobody knows what."""

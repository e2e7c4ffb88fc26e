"""The kinds of places in which a copy can live."""

from enum import StrEnum


class PlaceKind(StrEnum):
    """Where a copy lives, as a person would say it."""

    DRIVE = "drive"
    """A USB drive or a second disk."""
    NETWORK_FOLDER = "network-folder"
    THIS_COMPUTER = "this-computer"
    """To try it out: protects against nothing but a deletion by mistake."""
    SFTP = "sftp"
    """A folder on an SSH server."""
    REST_SERVER = "rest-server"
    """restic's own server; the recommended one, as it can refuse every deletion."""
    S3 = "s3"
    """Object storage that speaks S3."""
    RCLONE = "rclone"
    """Anything else, through the program rclone."""

    @property
    def is_folder(self) -> bool:
        """Whether this computer sees the copy as a folder; else it is reached over a network."""
        return self in {PlaceKind.DRIVE, PlaceKind.NETWORK_FOLDER, PlaceKind.THIS_COMPUTER}

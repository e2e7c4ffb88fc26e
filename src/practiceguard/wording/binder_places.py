"""The places of copies as the binder names them, and what is needed to reach each."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class PlaceWords:
    """A kind of place, what is needed to reach it."""

    name: str
    needed: str


PLACES: Mapping[PlaceKind, PlaceWords] = {
    PlaceKind.DRIVE: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "A drive"),
        QT_TRANSLATE_NOOP(
            "binder", "The drive itself. On another computer its letter or path may differ."
        ),
    ),
    PlaceKind.NETWORK_FOLDER: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "A folder on the network"),
        QT_TRANSLATE_NOOP(
            "binder", "The practice’s network, and an account that may open the folder."
        ),
    ),
    PlaceKind.THIS_COMPUTER: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "A folder on the practice’s own computer"),
        QT_TRANSLATE_NOOP(
            "binder",
            "That computer, still working. This copy does not help after theft, fire or a broken "
            "disk.",
        ),
    ),
    PlaceKind.REST_SERVER: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "A server for copies (restic REST server)"),
        QT_TRANSLATE_NOOP(
            "binder", "The internet or the network; user and password of the server."
        ),
    ),
    PlaceKind.SFTP: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "A folder on an SSH server (SFTP)"),
        QT_TRANSLATE_NOOP(
            "binder",
            "The internet or the network, and an account on that server: the key of this computer "
            "is lost with it.",
        ),
    ),
    PlaceKind.S3: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "Storage at a provider (S3)"),
        QT_TRANSLATE_NOOP("binder", "The internet, and a key of the provider’s account."),
    ),
    PlaceKind.RCLONE: PlaceWords(
        QT_TRANSLATE_NOOP("binder", "Storage reached by the program rclone"),
        QT_TRANSLATE_NOOP("binder", "The internet, the program rclone, and that account."),
    ),
}

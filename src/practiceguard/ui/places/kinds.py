"""The kinds of places, in plain words, with what each protects against."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import CardFlow, ChoiceCard, StatusBadge
from practiceguard.ui.widgets.cards import exclusive

SERVERS = (PlaceKind.REST_SERVER, PlaceKind.SFTP, PlaceKind.S3, PlaceKind.RCLONE)
ALL_KINDS = (
    PlaceKind.REST_SERVER,
    PlaceKind.DRIVE,
    PlaceKind.NETWORK_FOLDER,
    PlaceKind.SFTP,
    PlaceKind.S3,
    PlaceKind.RCLONE,
)
"""As they are offered: the one that protects best first."""


def kind_title(kind: PlaceKind) -> str:
    """Given a kind that can be added, return what it is called in the list."""
    return {
        PlaceKind.REST_SERVER: QCoreApplication.translate(
            "PlaceKinds", "A server that cannot be emptied"
        ),
        PlaceKind.DRIVE: QCoreApplication.translate("PlaceKinds", "A USB drive or a second disk"),
        PlaceKind.NETWORK_FOLDER: QCoreApplication.translate("PlaceKinds", "A network folder"),
        PlaceKind.SFTP: QCoreApplication.translate("PlaceKinds", "A server with SFTP"),
        PlaceKind.S3: QCoreApplication.translate("PlaceKinds", "Cloud storage (S3)"),
        PlaceKind.RCLONE: QCoreApplication.translate(
            "PlaceKinds", "Something else, through rclone"
        ),
    }[kind]


def kind_explanation(kind: PlaceKind) -> str:
    """Given a kind that can be added, return what it is good for and what not."""
    return {
        PlaceKind.REST_SERVER: QCoreApplication.translate(
            "PlaceKinds",
            "Survives theft, fire and a virus that takes over this computer. Your IT provider "
            "gives you an address, a user name and a password (restic REST server, append-only).",
        ),
        PlaceKind.DRIVE: QCoreApplication.translate(
            "PlaceKinds",
            "Helps if a disk breaks. Unplugged and kept elsewhere, also against theft, fire and "
            "viruses.",
        ),
        PlaceKind.NETWORK_FOLDER: QCoreApplication.translate(
            "PlaceKinds",
            "On another computer or a network storage of the practice. Helps if this computer "
            "breaks; a virus that reaches the folder can erase it.",
        ),
        PlaceKind.SFTP: QCoreApplication.translate(
            "PlaceKinds",
            "Elsewhere, it survives theft and fire. Whoever takes over this computer could also "
            "delete the copies there.",
        ),
        PlaceKind.S3: QCoreApplication.translate(
            "PlaceKinds",
            "Rented space at a provider. Survives theft and fire; whether copies could be "
            "deleted depends on the key and the provider.",
        ),
        PlaceKind.RCLONE: QCoreApplication.translate(
            "PlaceKinds",
            "For storage that only the program rclone reaches. For people who know it already.",
        ),
    }[kind]


class KindChooser(QWidget):
    """One card a kind; `changed` when one was chosen."""

    changed = Signal()

    def __init__(self, kinds: tuple[PlaceKind, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = CardFlow(theme().px(300), self)
        self.cards = {kind: ChoiceCard(kind_title(kind), kind_explanation(kind)) for kind in kinds}
        exclusive(*self.cards.values())
        for kind, card in self.cards.items():
            if kind is PlaceKind.REST_SERVER:
                card.add_badge(StatusBadge(self.tr("recommended"), Level.GOOD))
            card.chosen.connect(self.changed)
            flow.addWidget(card)

    @property
    def kind(self) -> PlaceKind | None:
        """Return the chosen kind, None while nobody chose."""
        return next((kind for kind, card in self.cards.items() if card.is_chosen()), None)

    def choose(self, kind: PlaceKind) -> None:
        """Choose a kind."""
        self.cards[kind].choose()

    def first_field(self) -> QWidget:
        """Return what the keyboard should be on."""
        kind = self.kind or next(iter(self.cards))
        return self.cards[kind].button

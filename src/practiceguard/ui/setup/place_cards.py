"""The list of cards on the page of places: which there are, and which one is chosen."""

from pathlib import Path, PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.services.ports import Drive
from practiceguard.services.practice.set_up_practice import FOLDER_NAME, PlaceFinding
from practiceguard.ui.places.place_choice import (
    DriveCard,
    FolderCard,
    Place,
    PlaceCard,
    ServerCard,
    ThisComputerCard,
    drive_of,
)
from practiceguard.ui.widgets import Card, label


class PlaceCards(QWidget):
    """Drives come and go while one looks; the chosen one stays chosen as long as it is there."""

    changed = Signal()
    """Another place is chosen, or its folder was edited."""
    vanished = Signal(str)
    """The chosen drive was unplugged; its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drive_cards: list[DriveCard] = []
        self.drives: tuple[Drive, ...] = ()
        self._sources: tuple[PurePath, ...] = ()
        self._connected: Repository | None = None
        self._has_chosen = False
        self._about = QWidget()
        self.network = FolderCard(
            self.tr("A network folder"),
            self.tr("On another computer or a network storage of the practice."),
            self.tr("Path of the network folder"),
            self.tr("for example: \\\\SERVER\\Backup"),
        )
        self.existing = FolderCard(
            self.tr("I already have a copy"),
            self.tr(
                "Made by this program on an older computer, or by restic. "
                "You need its password or its recovery sheet."
            ),
            self.tr("Folder of the copy"),
            self.tr("The folder or drive the copy is on"),
        )
        self.server = ServerCard()
        self.this_computer = ThisComputerCard()
        self.no_drive = Card(self.tr("A USB drive or a second disk"))
        self.no_drive.content.addWidget(
            label(self.tr("None is plugged in. Plug one in now: it appears here by itself."))
        )
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        self._list.addWidget(self.no_drive)
        for card in (self.network, self.server, self.this_computer, self.existing):
            self._list.addWidget(card)
            self._connect(card)

    def set_about(self, about: QWidget) -> None:
        """Give the widget that stands below the chosen card."""
        self._about = about
        self._list.addWidget(about)

    def set_sources(self, sources: tuple[PurePath, ...]) -> None:
        """Take in what is protected, to recognise the disk it is on."""
        self._sources = sources

    def set_connected(self, repository: Repository | None) -> None:
        """Take in the place that was set up already, to choose it when the drives are known."""
        self._connected = repository

    def show_drives(self, drives: tuple[Drive, ...]) -> None:
        """Show these drives; cards of drives that stay are kept."""
        if drives == self.drives:
            self._choose_by_itself()
            return
        self.drives = drives
        self.network.drives = self.existing.drives = drives
        shown = {drive.folder: drive for drive in self._shown(drives)}
        for card in list(self.drive_cards):
            drive = shown.pop(card.drive.folder, None)
            if drive is None or drive.label != card.drive.label:
                self._take_away(card)
                if drive is not None:
                    shown[drive.folder] = drive
            else:
                card.show_drive(drive)
        for drive in shown.values():
            self._add(drive)
        self.no_drive.setVisible(not self.drive_cards)
        self._keep_tab_order()
        self._choose_by_itself()

    def chosen(self) -> PlaceCard | None:
        """Return the chosen card."""
        return next((card for card in self.cards() if card.is_chosen()), None)

    def place(self) -> Place | None:
        """Return the chosen place, None while there is none or it is not named yet."""
        card = self.chosen()
        return card.place() if card is not None else None

    def wants_server(self) -> bool:
        """Return whether the copy shall live on a server."""
        return self.server.is_chosen()

    def wants_existing(self) -> bool:
        """Return whether somebody says that they have a copy."""
        return self.existing.is_chosen()

    def cards(self) -> tuple[PlaceCard, ...]:
        """Return the cards from top to bottom."""
        return (
            *self.drive_cards,
            self.network,
            self.server,
            self.this_computer,
            self.existing,
        )

    def first_field(self) -> QWidget:
        """Return what the keyboard should be on."""
        card = self.chosen()
        return card.first_field() if card is not None else self.cards()[0].button

    def share_disk(self, finding: PlaceFinding | None) -> bool:
        """Given what was found at the chosen place, return whether records are on its disk.

        False of this computer itself, whose card says so.
        """
        place = self.place()
        if place is None or place.folder is None:
            return False
        drive = drive_of(place.folder, self.drives)
        if drive is not None and self._holds_records(drive):
            return True
        return finding is not None and finding.same_disk

    # --- inside -----------------------------------------------------------------------------

    def _shown(self, drives: tuple[Drive, ...]) -> tuple[Drive, ...]:
        return tuple(drive for drive in drives if not drive.is_system)

    def _holds_records(self, drive: Drive) -> bool:
        return any(drive_of(Path(source), self.drives) == drive for source in self._sources)

    def _add(self, drive: Drive) -> None:
        is_first = not any(card.drive.is_removable for card in self.drive_cards)
        card = DriveCard(
            drive,
            is_recommended=drive.is_removable and is_first,
            holds_records=self._holds_records(drive),
        )
        self._list.insertWidget(self._list.indexOf(self.network), card)
        self.drive_cards.append(card)
        self._connect(card)

    def _take_away(self, card: DriveCard) -> None:
        was_chosen = card.is_chosen()
        self.drive_cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
        if was_chosen:
            self.changed.emit()
            self.vanished.emit(card.place().label)

    def _connect(self, card: PlaceCard) -> None:
        card.chosen.connect(lambda: self._on_chosen(card))
        card.edited.connect(self.changed)

    def _on_chosen(self, kept: PlaceCard) -> None:
        self._has_chosen = True
        for card in self.cards():
            if card is not kept and card.is_chosen():
                card.button.setAutoExclusive(False)
                card.button.setChecked(False)
                card.button.setAutoExclusive(True)
        self._list.removeWidget(self._about)
        self._list.insertWidget(self._list.indexOf(kept) + 1, self._about)
        self._keep_tab_order()
        self.changed.emit()

    def _choose_by_itself(self) -> None:
        """Choose what was set up before, else the recommended drive, until somebody has chosen."""
        if self._has_chosen:
            return
        if self._connected is not None:
            self._choose_connected(self._connected)
            return
        for card in self.drive_cards:
            if card.drive.is_removable and not self._holds_records(card.drive):
                card.choose()
                return

    def _choose_connected(self, repository: Repository) -> None:
        if not repository.kind.is_folder:
            self.server.choose()
            return
        location = Path(repository.location)
        if repository.kind is PlaceKind.THIS_COMPUTER:
            self.this_computer.choose()
            return
        for card in self.drive_cards:
            if location in {card.drive.folder, card.drive.folder / FOLDER_NAME}:
                card.choose()
                return
        card_of_folder = self.existing if repository.adopted else self.network
        is_ours = location.name == FOLDER_NAME
        card_of_folder.set_path(str(location.parent if is_ours else location))
        card_of_folder.choose()

    def _keep_tab_order(self) -> None:
        previous: QWidget | None = None
        for card in self.cards():
            if previous is not None:
                QWidget.setTabOrder(previous, card.button)
            previous = card.button

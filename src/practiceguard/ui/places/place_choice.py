"""The places a copy can live in, as cards: what each is good for, and its free room."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.services.ports import Drive
from practiceguard.ui import formats
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import ChoiceCard, SecondaryButton, StatusBadge, fit
from practiceguard.ui.widgets.choosing import choose_folder


@dataclass(frozen=True)
class Place:
    """A place as somebody has chosen it."""

    kind: PlaceKind
    folder: Path | None
    label: str


def drive_of(folder: Path, drives: tuple[Drive, ...]) -> Drive | None:
    """Given a folder, return the drive it lies on: the one whose folder is nearest above it."""
    around = [drive for drive in drives if folder.is_relative_to(drive.folder)]
    return max(around, key=lambda drive: len(drive.folder.parts), default=None)


class PlaceCard(ChoiceCard):
    """A card that stands for a place; `edited` when what it stands for has changed."""

    edited = Signal()

    def place(self) -> Place | None:
        """Return the place, None while it is not named yet."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Return what takes the focus when the card is chosen."""
        return self.button


class DriveCard(PlaceCard):
    """A drive that is plugged in."""

    def __init__(self, drive: Drive, *, is_recommended: bool, holds_records: bool) -> None:
        if drive.is_network:
            title = QCoreApplication.translate("DriveCard", "Network drive “{label}”")
        elif drive.is_removable:
            title = QCoreApplication.translate("DriveCard", "USB drive “{label}”")
        else:
            title = QCoreApplication.translate("DriveCard", "Second disk “{label}”")
        super().__init__(title.format(label=drive.label or drive.folder), "")
        self.drive = drive
        self._holds_records = holds_records
        self.show_drive(drive)
        if holds_records:
            self.add_badge(StatusBadge(self.tr("same disk as the records"), Level.CARE))
        elif is_recommended:
            self.add_badge(StatusBadge(self.tr("recommended"), Level.GOOD))

    def show_drive(self, drive: Drive) -> None:
        """Show the room as it is now."""
        self.drive = drive
        room = self.tr("{free} free of {total}.").format(
            free=formats.size(drive.free_bytes), total=formats.size(drive.total_bytes)
        )
        if self._holds_records:
            advice = self.tr("If this disk breaks, records and copy are lost together.")
        elif drive.is_network:
            advice = self.tr("Safe from a broken disk here. A virus that reaches it can erase it.")
        elif drive.is_removable:
            advice = self.tr("Keep it unplugged and away from the computer between copies.")
        else:
            advice = self.tr("Helps if the first disk breaks, not against theft, fire or a virus.")
        self.set_explanation(f"{room} {advice}")

    def place(self) -> Place:
        """Return the drive as a place."""
        label = self.drive.label or str(self.drive.folder)
        kind = PlaceKind.NETWORK_FOLDER if self.drive.is_network else PlaceKind.DRIVE
        return Place(kind, self.drive.folder, label)


class ThisComputerCard(PlaceCard):
    """To try it out."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("ThisComputerCard", "This computer only, to try it out"),
            QCoreApplication.translate(
                "ThisComputerCard",
                "Works at once. Protects against deleting a file by mistake, and nothing else.",
            ),
        )
        self.add_badge(StatusBadge(self.tr("not a real backup"), Level.CARE))

    def place(self) -> Place:
        """Return this computer as a place."""
        return Place(PlaceKind.THIS_COMPUTER, None, self.tr("This computer"))


class ServerCard(PlaceCard):
    """A place that is reached over the internet; which one is asked on the pages that follow."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("ServerCard", "A server on the internet"),
            QCoreApplication.translate(
                "ServerCard",
                "Your IT provider or host gives you an address, a user name and a password. "
                "Survives theft and fire.",
            ),
        )

    def place(self) -> None:
        """Return None: it has no folder."""
        return


class FolderCard(PlaceCard):
    """A place that is named by its folder: on the network, or where a copy is already."""

    def __init__(self, title: str, explanation: str, field: str, example: str) -> None:
        super().__init__(title, explanation)
        self.choose_folder = choose_folder
        self._field = field
        self.path = QLineEdit()
        self.path.setAccessibleName(field)
        self.path.setPlaceholderText(example)
        self.path.textEdited.connect(lambda _text: self._on_edited())
        self._browse = fit(SecondaryButton(self.tr("Browse…")))
        self._browse.setAccessibleName(self.tr("Browse: {field}").format(field=field))
        self._browse.clicked.connect(self._on_browse)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 6, 0, 2)
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self._browse)
        self.extra.addWidget(self._line)
        self._line.hide()
        self.button.toggled.connect(self._line.setVisible)
        self.drives: tuple[Drive, ...] = ()

    def place(self) -> Place | None:
        """Return the folder as a place, on whatever kind of drive it lies."""
        text = self.path.text().strip()
        if not text:
            return None
        folder = Path(text).expanduser()
        return Place(self.kind_of(folder), folder, folder.name or str(folder))

    def kind_of(self, folder: Path) -> PlaceKind:
        """Given the folder, return the kind of place it is."""
        drive = drive_of(folder, self.drives)
        is_local = drive is not None and not drive.is_network and not drive.is_system
        return PlaceKind.DRIVE if is_local else PlaceKind.NETWORK_FOLDER

    def first_field(self) -> QWidget:
        """Return the path's field."""
        return self.path

    def set_path(self, path: str) -> None:
        """Put a path into the field."""
        self.path.setText(path)

    def _on_edited(self) -> None:
        self.choose()
        self.edited.emit()

    def _on_browse(self) -> None:
        typed = self.path.text().strip()
        start = Path(typed) if typed else None
        folder = self.choose_folder(self, self._field, start)
        if folder is not None:
            self.path.setText(str(folder))
            self.edited.emit()

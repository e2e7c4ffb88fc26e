"""A drive or a network folder as one more place: which one, and what lies there already."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.services.ports import Drive
from practiceguard.services.practice.set_up_practice import PlaceFinding
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.places.adopt_panel import AdoptPanel
from practiceguard.ui.places.choice import FolderChoice
from practiceguard.ui.places.kinds import kind_title
from practiceguard.ui.places.looking import DriveWatch, PlaceLook
from practiceguard.ui.places.place_choice import DriveCard, FolderCard, Place, PlaceCard, drive_of
from practiceguard.ui.places.place_notes import FolderSeen, PlaceNotes
from practiceguard.ui.tasks import Task, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, MessageBanner, StatusBadge, label
from practiceguard.ui.widgets.cards import exclusive


class FolderPane(QWidget):
    """Part of a dialog, which gives it its header and its buttons."""

    changed = Signal()
    grown = Signal()
    chosen = Signal(object)
    """`FolderChoice`: somebody wants that place."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.kind = PlaceKind.DRIVE
        self.step = "folder"
        self.finding: PlaceFinding | None = None
        self.drive_cards: list[DriveCard] = []
        self._drives: tuple[Drive, ...] | None = None
        self._wants_on = False
        self.banner = MessageBanner()
        self.no_drive = Card(self.tr("No drive is plugged in"))
        self.no_drive.content.addWidget(
            label(self.tr("Plug one in now: it appears here by itself."))
        )
        self.folder = FolderCard(
            self.tr("The folder on the network"),
            self.tr("Its path, or the letter under which this computer knows it."),
            self.tr("Path of the network folder"),
            self.tr("for example: \\\\SERVER\\Backup"),
        )
        self.folder.edited.connect(self._on_place_changed)
        self.notes = PlaceNotes()
        self.adopt = AdoptPanel()
        self.adopt.edited.connect(self.banner.hide)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.banner, self.no_drive, self.folder, self.notes, self.adopt):
            column.addWidget(widget)
        self.watch = DriveWatch(self._read_drives, self)
        self._looking = PlaceLook(app.set_up, self.place, self)
        self._looking.found.connect(self._on_found)
        self._looking.failed.connect(self.show_failure)

    # --- what is asked of it ----------------------------------------------------------------

    def ask(self, kind: PlaceKind) -> None:
        """Ask for a drive, or for a network folder."""
        self.kind = kind
        self._forget_finding()
        is_drive = kind is PlaceKind.DRIVE
        self.folder.setVisible(not is_drive)
        self.no_drive.setVisible(is_drive and not self.drive_cards)
        for card in self.drive_cards:
            card.setVisible(is_drive)
        if is_drive:
            self.watch.look()
            self.watch.start()
        else:
            self.watch.stop()
            self.folder.choose()
        self.changed.emit()

    def texts(self) -> tuple[str, str]:
        """Return the sentence, and why it is asked."""
        if self.kind is PlaceKind.DRIVE:
            return (
                self.tr("Which drive shall hold a copy?"),
                self.tr("A thief, a fire or a virus must not reach both your computer and it."),
            )
        return kind_title(self.kind), self.tr("The copy gets a folder of its own there.")

    def continue_text(self) -> str:
        """Return what the filled button says."""
        if self._is_foreign:
            return self.tr("Take over this copy")
        return self.tr("Use this place")

    def can_continue(self) -> bool:
        """Return whether the filled button may be pressed."""
        return self.place() is not None

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        if self.kind is not PlaceKind.DRIVE:
            return self.folder.path
        return self.drive_cards[0].button if self.drive_cards else None

    def place(self) -> Place | None:
        """Return the place as chosen, None while there is none."""
        if self.kind is not PlaceKind.DRIVE:
            return self.folder.place()
        return next((card.place() for card in self.drive_cards if card.is_chosen()), None)

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.place() is None:
            return
        if self.finding is None:
            self._wants_on = True
            self._looking.now()
            return
        self._choose()

    def go_back(self) -> bool:
        """Return False: there is no step before within."""
        self.leave()
        return False

    def leave(self) -> None:
        """Look for drives no more; a password that was typed is forgotten."""
        self.watch.stop()
        self._looking.drop()
        self.adopt.password.clear()

    def forget(self) -> None:
        """Forget what was typed."""
        self.leave()

    def show_failure(self, error: Exception) -> None:
        """Say why what was chosen could not be done."""
        tell_failure(self.banner, error)
        self.grown.emit()

    # --- drives -----------------------------------------------------------------------------

    def _read_drives(self) -> Task:
        machine, store = self._app.world.machine, self._app.world.store

        def read() -> tuple[tuple[Drive, ...], tuple[Path, ...]]:
            plan = store.plan()
            known = [store.repository(key) for key in (plan.repositories if plan else ())]
            folders = [Path(one.location) for one in known if one and one.kind.is_folder]
            return machine.drives(), tuple(folders)

        return run_task(
            self,
            lambda _handle: read(),
            on_success=lambda found: self._on_drives(*found),
            on_failure=lambda _error: self._on_drives((), ()),
        )

    def _on_drives(self, drives: tuple[Drive, ...], served: tuple[Path, ...]) -> None:
        if drives == self._drives:
            return
        self._drives = self.folder.drives = drives
        wanted = self.place()
        sources = self._app.world.store.draft().sources
        for card in self.drive_cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.drive_cards = []
        for drive in drives:
            if drive.is_system or drive.is_network:
                continue
            holds = any(drive_of(Path(source), drives) == drive for source in sources)
            card = DriveCard(drive, is_recommended=False, holds_records=holds)
            if any(drive_of(folder, drives) == drive for folder in served):
                card.add_badge(StatusBadge(self.tr("copies go there already"), Level.UNPROVED))
            self._connect(card)
            self.drive_cards.append(card)
        exclusive(*self.drive_cards)
        is_drive = self.kind is PlaceKind.DRIVE
        for index, card in enumerate(self.drive_cards):
            self._column.insertWidget(2 + index, card)
            card.setVisible(is_drive)
            if wanted is not None and card.place() == wanted:
                card.choose()
        self.no_drive.setVisible(is_drive and not self.drive_cards)
        if is_drive and self.place() is None:
            self._forget_finding()
        self.changed.emit()
        self.grown.emit()

    def _connect(self, card: PlaceCard) -> None:
        card.chosen.connect(self._on_place_changed)

    # --- what lies there --------------------------------------------------------------------

    def _on_place_changed(self) -> None:
        self._forget_finding()
        self.changed.emit()
        self._looking.later()

    def _forget_finding(self) -> None:
        self._looking.drop()
        self._wants_on = False
        self.finding = None
        self.banner.hide()
        self.notes.hide()
        self.adopt.hide()
        self.adopt.password.clear()

    def _on_found(self, finding: PlaceFinding) -> None:
        self.finding = finding
        self.notes.show_finding(FolderSeen(finding, shares_disk=finding.same_disk))
        self.adopt.setVisible(self._is_foreign)
        self.changed.emit()
        self.grown.emit()
        if self._wants_on and not self._is_foreign and finding.problem is None:
            self._choose()
        self._wants_on = False

    @property
    def _is_foreign(self) -> bool:
        found = self.finding
        return found is not None and found.holds_repository and not found.is_ours

    def _choose(self) -> None:
        place, finding = self.place(), self.finding
        if place is None or finding is None:
            return
        password = self.adopt.password.text().strip() if self._is_foreign else ""
        if self._is_foreign and not password:
            self.banner.show_message(
                Level.CARE, self.tr("The password or the recovery code is still missing.")
            )
            self.grown.emit()
            self.adopt.password.setFocus()
            return
        self.chosen.emit(FolderChoice(place.kind, finding, place.label, password))

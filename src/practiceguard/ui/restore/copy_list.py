"""The copies of one day: hour and state of each, the newest chosen."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.list_snapshots import SnapshotEntry
from practiceguard.ui import formats
from practiceguard.ui.restore import words
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import icon, plain_tip

_MOST_ROWS = 6
_ROW = 38
_ICONS = {Level.GOOD: "good", Level.CARE: "care", Level.UNPROVED: "unproved", Level.BAD: "bad"}
_ID = int(Qt.ItemDataRole.UserRole)


class CopyList(QListWidget):
    """Choosing one emits its id; filling the list again keeps the choice and says nothing."""

    copy_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Copies of this day"))
        self.currentItemChanged.connect(self._on_current)

    @property
    def chosen_id(self) -> str | None:
        """Return the id of the chosen copy."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else None

    def show_copies(
        self,
        entries: tuple[SnapshotEntry, ...],
        chosen_id: str | None,
        *,
        is_remembered: bool,
        places: Mapping[RepositoryKey, str] = MappingProxyType({}),
    ) -> None:
        """Show copies, newest first; that one is chosen, or the newest if it is not among them.

        `places`: what each place is called, where there are several. One that can be looked into
        is chosen before one whose place is away.
        """
        self.blockSignals(True)
        self.clear()
        wanted = next((row for row, one in enumerate(entries) if not one.is_remembered), 0)
        for row, entry in enumerate(entries):
            is_old = is_remembered or entry.is_remembered
            place = places.get(entry.place, "") if entry.place else ""
            self.addItem(self._item(entry, place, is_remembered=is_old))
            if entry.snapshot.snapshot_id == chosen_id:
                wanted = row
        if entries:
            self.setCurrentRow(wanted)
        self.blockSignals(False)
        rows = min(max(len(entries), 1), _MOST_ROWS)
        self.setFixedHeight(rows * theme().px(_ROW) + 6)

    def choose(self, snapshot_id: str) -> None:
        """Choose a copy of this day."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == snapshot_id:
                self.setCurrentRow(row)

    def _item(self, entry: SnapshotEntry, place: str, *, is_remembered: bool) -> QListWidgetItem:
        time = formats.clock_time(entry.snapshot.taken_at)
        state = words.completeness(entry.completeness)
        item = QListWidgetItem("  ".join(part for part in (time, state, place) if part))
        level = words.completeness_level(entry.completeness)
        ink, _ground = theme().tokens.level(level)
        item.setIcon(icon(_ICONS[level], theme().tokens.muted if is_remembered else ink))
        if is_remembered:
            item.setForeground(theme().colour("muted"))
        item.setData(_ID, entry.snapshot.snapshot_id)
        item.setSizeHint(QSize(0, theme().px(_ROW)))
        files = entry.snapshot.files_total
        spoken = [self.tr("Copy of {time}, {state}").format(time=time, state=state)]
        if files is not None:
            spoken.append(formats.files(files))
        if place:
            spoken.append(place)
        if entry.snapshot.host:
            spoken.append(self.tr("made on {computer}").format(computer=entry.snapshot.host))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
        item.setToolTip(plain_tip(", ".join(spoken)))
        return item

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.copy_chosen.emit(str(item.data(_ID)))

"""Which copies are looked at, and whether only some folders of them count."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QRadioButton, QWidget

from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.services.backup.list_snapshots import Completeness
from practiceguard.services.incident.choose_copies import CopyChoice
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.folder_picker import FolderPicker
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    ElidedLabel,
    PageDialog,
    PageHeader,
    PrimaryButton,
    QuietLink,
    RowList,
    SecondaryButton,
    fit,
    label,
)

MOST_CHOSEN = 6
"""More copies are not compared at once: each takes as long as the first."""


class CopiesDialog(PageDialog):
    """A box to tick for each copy, the newest first; what is proposed is ticked."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__("PracticeGuard", 720, parent)
        self._counting = counting
        self._zone = counting.zone
        self._choices = counting.set_up.choices
        self.content.addWidget(
            PageHeader(
                self.tr("Which copies are looked at?"),
                self.tr(
                    "The newest one from before the first sign shows what was there. A later one "
                    "shows what was changed, taken away or added since."
                ),
            )
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Copies, the newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(theme().px(200))
        self.list.setMaximumHeight(theme().px(240))
        chosen = {one.snapshot_id for one in counting.chosen}
        for choice in self._choices:
            item = QListWidgetItem(self._text(choice))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = choice.ref.snapshot_id in chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._refresh())
        self.content.addWidget(self.list)
        self.told = label("", "small")
        self.content.addWidget(self.told)
        self.take = PrimaryButton(self.tr("Look at these"))
        self.take.clicked.connect(self._on_taken)
        self._build_folders()
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.take)
        self._refresh()

    @property
    def chosen(self) -> tuple[SnapshotRef, ...]:
        """Return the copies that are ticked, the oldest first."""
        ticked = [
            choice.ref
            for row, choice in enumerate(self._choices)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        ]
        return tuple(sorted(ticked, key=lambda one: one.taken_at))

    @property
    def folders(self) -> tuple[str, ...]:
        """Return the folders that count; everything is `/`."""
        return tuple(self._folders) if self.some.isChecked() else ("/",)

    def tick(self, row: int, *, is_chosen: bool = True) -> None:
        """Tick a copy, or take the tick away."""
        state = Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        self.list.item(row).setCheckState(state)

    def add_folder(self, folder: str) -> None:
        """Let this folder count, besides those that do."""
        if folder not in self._folders:
            self._folders.append(folder)
            self._show_folders()

    def _build_folders(self) -> None:
        folders = self._counting.folders
        self._folders = [one for one in folders if one != "/"]
        self.all = QRadioButton(self.tr("Everything in these copies counts"))
        self.some = QRadioButton(self.tr("Only some folders: only they were reached"))
        (self.some if self._folders else self.all).setChecked(True)
        for button in (self.all, self.some):
            button.toggled.connect(lambda _on: self._refresh())
            self.content.addWidget(button)
        self.rows = RowList()
        self.picker = FolderPicker(self._read)
        self.add = fit(SecondaryButton(self.tr("Add the folder that is shown")))
        self.add.clicked.connect(lambda: self.add_folder(self.picker.folder))
        self._unread = label(
            self.tr(
                "The list of files of this copy was not read yet. Count once, or set up how files "
                "are named; then folders can be chosen."
            ),
            "small",
        )
        for widget in (self.rows, self.picker, self.add, self._unread):
            self.content.addWidget(widget)
        self._show_folders()

    def _show_folders(self) -> None:
        self.rows.clear()
        for folder in self._folders:
            remove = fit(
                QuietLink(
                    self.tr("Remove"), describe=self.tr("Remove: {folder}").format(folder=folder)
                )
            )
            remove.clicked.connect(lambda _=False, folder=folder: self._on_removed(folder))
            self.rows.add_row(ElidedLabel(folder), remove)
        self._refresh()

    def _refresh(self) -> None:
        chosen, is_some = self.chosen, self.some.isChecked()
        at_hand = bool(chosen) and chosen[0].snapshot_id in self._counting.set_up.at_hand
        self.rows.setVisible(is_some and bool(self._folders))
        for widget in (self.picker, self.add):
            widget.setVisible(is_some and at_hand)
        self._unread.setVisible(is_some and not at_hand)
        if is_some and at_hand and not self.picker.names and self.picker.folder == "/":
            self.picker.go_to("/")
        missing = [one for one in chosen if one.snapshot_id not in self._counting.set_up.at_hand]
        if not chosen:
            told = self.tr("Tick at least one copy.")
        elif len(chosen) > MOST_CHOSEN:
            told = self.tr("Tick {count} copies at most.").format(count=MOST_CHOSEN)
        elif missing:
            told = self.tr(
                "The list of files of a copy is read once, which takes a few minutes. Its place "
                "has to be connected."
            )
        else:
            told = self.tr("The lists of files of these copies were read already.")
        self.told.setText(told)
        has_folders = not is_some or bool(self._folders)
        self.take.setEnabled(1 <= len(chosen) <= MOST_CHOSEN and has_folders)
        self.grow()

    def _on_removed(self, folder: str) -> None:
        self._folders.remove(folder)
        self._show_folders()

    def _on_taken(self) -> None:
        self._counting.choose(self.chosen, self.folders)
        self.accept()

    def _read(self, folder: str) -> tuple[str, ...]:
        names = self._counting.desk.app.incidents.affected.names
        chosen = self.chosen
        return names.folders(chosen[0].snapshot_id, folder) if chosen else ()

    def _text(self, choice: CopyChoice) -> str:
        when = times.short_day_and_hour(choice.ref.taken_at, self._zone)
        sign = (
            self.tr("before the first sign")
            if choice.is_before
            else self.tr("after the first sign")
        )
        known = {
            Completeness.COMPLETE: self.tr("complete"),
            Completeness.INCOMPLETE: self.tr("incomplete: some files could not be read"),
            Completeness.UNKNOWN: self.tr("not known to be complete"),
        }[choice.entry.completeness]
        told = self.tr("{when}, {sign}, {known}").format(when=when, sign=sign, known=known)
        return self.tr("{copy} (proposed)").format(copy=told) if choice.is_proposed else told

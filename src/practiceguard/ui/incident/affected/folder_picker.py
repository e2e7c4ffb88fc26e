"""Choosing a folder of a copy by walking into it; nothing is read but names."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import ElidedLabel, InLine, SecondaryButton, fit, label, plain_tip

MOST_SHOWN = 2000
"""Folders: beyond these nobody looks for one by eye."""


class FolderPicker(QWidget):
    """Shows one folder and those in it; `changed` when one walked to another."""

    changed = Signal()

    def __init__(
        self, read: Callable[[str], tuple[str, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.folder = "/"
        self.names: tuple[str, ...] = ()
        self.shown = ElidedLabel("/", "strong")
        self.up = fit(SecondaryButton(self.tr("One folder up")))
        self.up.clicked.connect(self._on_up)
        self.enter = fit(SecondaryButton(self.tr("Open this folder")))
        self.enter.clicked.connect(self._on_enter)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Folders in this one"))
        self.list.setMinimumHeight(theme().px(180))
        self.list.setMaximumHeight(theme().px(220))
        self.list.itemActivated.connect(lambda _item: self._on_enter())
        self.list.currentRowChanged.connect(lambda row: self.enter.setEnabled(row >= 0))
        self.told = label("", "small")
        column = plain_column(self)
        line = QWidget()
        buttons = InLine(line, gap=8)
        buttons.addWidget(self.up)
        buttons.addWidget(self.enter)
        for widget in (self.shown, self.list, line, self.told):
            column.addWidget(widget)

    def go_to(self, folder: str) -> None:
        """Show another folder."""
        self.folder = folder
        self.shown.setText(folder)
        self.up.setEnabled(folder != "/")
        run_task(
            self,
            lambda _handle: (folder, self._read(folder)),
            on_success=self._on_read,
            on_failure=self._on_failed,
        )

    def _on_read(self, found: tuple[str, tuple[str, ...]]) -> None:
        folder, names = found
        if folder != self.folder:
            return  # one has walked on meanwhile
        self.names = names
        self.list.clear()
        for name in names[:MOST_SHOWN]:
            item = QListWidgetItem(name)
            item.setToolTip(plain_tip(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)
        self.enter.setEnabled(False)
        self.told.setText(self.tr("No folder lies in this one.") if not names else "")
        self.told.setVisible(not names)
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        present_error(self, error)

    def _on_enter(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            name = str(item.data(Qt.ItemDataRole.UserRole))
            self.go_to(f"{self.folder.rstrip('/')}/{name}")

    def _on_up(self) -> None:
        self.go_to(self.folder.rstrip("/").rpartition("/")[0] or "/")

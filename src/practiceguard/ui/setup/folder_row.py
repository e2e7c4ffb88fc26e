"""One folder that may be protected: ticked or not, what it is, where, and how much is in it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import FolderSize
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.widgets import ElidedLabel, QuietLink, fit, label


class FolderRow(QWidget):
    """A tick with the folder's reason, its path below, its size at the right."""

    toggled = Signal()
    remove_requested = Signal()

    def __init__(
        self,
        folder: Path,
        reason: str,
        *,
        is_chosen: bool,
        is_removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.reason = reason
        self.tick = QCheckBox(reason.replace("&", "&&"))  # one & would underline a letter
        self.tick.setChecked(is_chosen)
        self.tick.setAccessibleName(f"{reason}, {folder}")
        self.tick.toggled.connect(self.toggled)
        self._path = ElidedLabel(str(folder), "small")
        self._size = label("", "", wrap=False)
        self._note = label("", "small", wrap=False)
        for part in (self._size, self._note):
            part.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(0)
        left.addWidget(self.tick)
        below = QHBoxLayout()
        below.setContentsMargins(34, 0, 0, 0)
        below.addWidget(self._path)
        left.addLayout(below)
        right.addWidget(self._size)
        right.addWidget(self._note)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(16)
        line.addLayout(left, 1)
        line.addLayout(right)
        if is_removable:
            remove = fit(
                QuietLink(
                    self.tr("Remove"),
                    describe=self.tr("Remove from the list: {folder}").format(folder=folder),
                )
            )
            remove.clicked.connect(self.remove_requested)
            line.addWidget(remove)

    @property
    def is_chosen(self) -> bool:
        """Return whether the folder is ticked."""
        return self.tick.isChecked()

    @property
    def size_text(self) -> str:
        """Return the size as shown."""
        return self._size.text()

    @property
    def note_text(self) -> str:
        """Return the small text below the size."""
        return self._note.text()

    def show_size(self, size: FolderSize | None, failure: Exception | None) -> None:
        """Show what was counted so far."""
        if isinstance(failure, PracticeGuardError):
            self._texts(self.tr("cannot be read"), message_for(failure).happened)
        elif failure is not None:
            self._texts(self.tr("cannot be read"), "")
        elif size is None:
            self._texts(self.tr("counting…"), "")
        else:
            amount = formats.size(size.bytes)
            note = formats.files(size.files)
            if not size.is_final:
                note = self.tr("{files}, counting…").format(files=note)
            elif size.unreadable:
                note = self.tr("{files}, {count} cannot be read").format(
                    files=note, count=formats.number(size.unreadable)
                )
            self._texts(amount, note)

    def show_covered(self, other: str) -> None:
        """Say that another ticked folder holds this one."""
        self._texts(self.tr("included"), self.tr("in “{folder}”").format(folder=other))

    def _texts(self, size: str, note: str) -> None:
        self._size.setText(size)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.tick.setAccessibleDescription(", ".join(text for text in (size, note) if text))

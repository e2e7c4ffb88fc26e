"""A box to tick with a sentence beside it that wraps: it is read whole, however large the text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from practiceguard.ui.widgets import label


class Tick(QWidget):
    """A click on the sentence ticks, too."""

    toggled = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.toggled.connect(self.toggled)
        self.setFocusProxy(self.box)
        self._says: QLabel = label("")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._says, 1)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        self._says.setText(text)
        self.box.setAccessibleName(text)

    def is_ticked(self) -> bool:
        """Return whether it is ticked."""
        return self.box.isChecked()

    def tick(self, *, on: bool = True) -> None:
        """Tick it, or take that back."""
        self.box.setChecked(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick on a click on the sentence."""
        if self.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.toggle()
        super().mousePressEvent(event)

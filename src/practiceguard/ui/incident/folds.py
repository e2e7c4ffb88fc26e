"""What is folded away in one line, and shown when somebody wants to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import BesideOrBelow, QuietLink, label


class FoldedPart(QWidget):
    """One line with a sign; what it tells of goes into `content`."""

    first_unfolded = Signal()
    """Once: what takes time to make is made then."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._was_unfolded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._line = label(text)
        self.toggle = QuietLink("")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        head = QWidget()
        beside = BesideOrBelow(theme().px(180), head, gap=8, is_centred=True)
        beside.addWidget(self._line)
        beside.addWidget(self.toggle)
        column.addWidget(head)
        self._body = QWidget()
        self.content = QVBoxLayout(self._body)
        self.content.setContentsMargins(12, 0, 0, 8)
        self.content.setSpacing(6)
        column.addWidget(self._body)
        self._on_toggled(False)

    @property
    def is_unfolded(self) -> bool:
        """Return whether what it tells of is shown."""
        return self.toggle.isChecked()

    @property
    def text(self) -> str:
        """Return the line."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another line."""
        self._text = text
        self._on_toggled(self.is_unfolded)

    def unfold(self, unfolded: bool = True) -> None:
        """Show what it tells of, or fold it away."""
        self.toggle.setChecked(unfolded)

    def _on_toggled(self, unfolded: bool) -> None:
        if unfolded and not self._was_unfolded:
            self._was_unfolded = True
            self.first_unfolded.emit()
        says = self.tr("Fold away") if unfolded else self.tr("Show")
        self._line.setText(self._text)
        self.toggle.setText(f"{'▾' if unfolded else '▸'} {says}")
        self.toggle.setAccessibleName(f"{self._text}: {says}")
        self._body.setVisible(unfolded)

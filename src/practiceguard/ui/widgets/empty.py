"""What stands where nothing is yet: what will be here, and how to begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from practiceguard.ui.widgets.buttons import fit
from practiceguard.ui.widgets.labels import label


class EmptyState(QWidget):
    """A title, a sentence, and the button that begins."""

    def __init__(
        self,
        title: str,
        explanation: str,
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        for text, role in ((title, "title"), (explanation, "secondary")):
            line = label(text, role)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        if button is not None:
            column.addWidget(fit(button), 0, Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(title)
        self.setAccessibleDescription(explanation)

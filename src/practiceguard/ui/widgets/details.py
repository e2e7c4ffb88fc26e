"""What the expert may read: folded away, copied with one button."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.buttons import QuietLink, SecondaryButton, fit


class DetailsPanel(QWidget):
    """Details that can be unfolded and copied; hides itself while there are none.

    With `is_prose` they are sentences for everybody, and not what a machine wrote.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
        is_prose: bool = False,
    ) -> None:
        super().__init__(parent)
        self._name = name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        line = QHBoxLayout()
        self._toggle = fit(QuietLink(""))
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self._copy = fit(SecondaryButton(self.tr("Copy the details")))
        self._copy.clicked.connect(self._on_copy)
        line.addWidget(self._toggle)
        line.addStretch(1)
        line.addWidget(self._copy)
        column.addLayout(line)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setProperty("role", "prose" if is_prose else "details")
        self._text.setAccessibleName(name or self.tr("Details"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(theme().px(140))
        column.addWidget(self._text)
        self._on_toggled(False)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show these details."""
        self._text.setPlainText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the details."""
        return self._text.toPlainText()

    def unfold(self, unfolded: bool = True) -> None:
        """Show or hide the text."""
        self._toggle.setChecked(unfolded)

    def _on_toggled(self, unfolded: bool) -> None:
        says = self.tr("Hide the details") if unfolded else self.tr("Show the details")
        sign = "▾" if unfolded else "▸"
        self._toggle.setText(f"{sign} {self._name or says}")
        self._toggle.setAccessibleName(f"{self._name}: {says}" if self._name else says)
        self._text.setVisible(unfolded)
        self._copy.setVisible(unfolded)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._copy.setText(self.tr("Copied"))
